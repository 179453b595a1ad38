/** The order of everything that is written. */

export type NounKind = 'jobseeker' | 'opening' | 'negotiation'

/** A place in the change feed: one integer names a snapshot of everything. */
export type Position = number

export type Change = {
  readonly position: Position
  readonly kind: NounKind
  /** For a negotiation `<jobseeker>|<opening>|<accommodation>`. */
  readonly id: string
  readonly deleted: boolean
}

export type Feed = {
  /** Changes after `position`, oldest first, at most `limit`. */
  after(position: Position, limit: number): Promise<readonly Change[]>
  /** The newest position; 0 when nothing was ever written. */
  newest(): Promise<Position>
  /** Called (without detail) soon after something was written; a hint, never a guarantee. */
  onWrite(listener: () => void): () => void
}
