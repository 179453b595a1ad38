/** The order of everything that is written. */
import type { ChangeKind } from '../feed/change-kinds.ts'

/** A place in the change feed: one integer names a snapshot of everything. */
export type Position = number

export type FeedChange = {
  readonly position: Position
  readonly kind: ChangeKind
  readonly id: string
  readonly deleted: boolean
}

export type Feed = {
  /** Changes after `position`, oldest first, at most `limit`; of these kinds, of all unless given. */
  after(position: Position, limit: number, kinds?: readonly ChangeKind[]): Promise<readonly FeedChange[]>
  /** The newest position; 0 when nothing was ever written. */
  newest(): Promise<Position>
  /** Called (without detail) soon after something was written; a hint, never a guarantee. */
  onWrite(listener: () => void): () => void
}
