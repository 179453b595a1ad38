/** What the service keeps, and in which order it happened. The store is the truth; index, queue and search follow it. */
import type { Areas } from '../../access/principal.ts'
import type { NegotiationState } from '../../domain/negotiation.ts'
import type { Concepts } from '../sql/concepts.ts'
import type { Previews } from '../sql/previews.ts'
import type { Variations } from '../sql/variations.ts'
import type { MarketRuns } from './market.ts'
import type { Shortlists } from './shortlist.ts'

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

/** A stored body as text (the JSON that was put), with its version (the ETag) and the position of its last write. */
export type Stored = {
  readonly id: string
  readonly version: number
  readonly position: Position
  readonly area: string | null
  readonly body: string
}

export type Put = {
  readonly id: string
  /** JSON text of a validated body. */
  readonly body: string
  /** Employment area that holds it; null when none follows. */
  readonly area: string | null
}

/** What a write expects to find: a version, that something is there (`*`), or that nothing is. */
export type Expectation = { readonly ifMatch?: number | '*'; readonly ifNoneMatch?: '*' }

export type Written = { readonly version: number; readonly position: Position; readonly created: boolean }

export type Page = { readonly limit: number; readonly after?: string | undefined }

/** The versioned life of one kind of thing. Writes of one call are one transaction and stand together in the feed. */
export type VersionedTable = {
  /**
   * An id that stands more than once in a batch is written once, as its last put says; each of its puts is answered.
   * @throws AppError version-differs when an expectation (of a single put) is not met; then nothing is written
   */
  put(puts: readonly Put[], expectation?: Expectation): Promise<readonly Written[]>
  /** The current version, or the one that stood at `at`. */
  find(id: string, at?: Position): Promise<Stored | undefined>
  /** In order of id. `areas` narrows to those areas (rows without an area are included for openings only). */
  list(areas: Areas, page: Page): Promise<readonly Stored[]>
}

export type Jobseekers = VersionedTable & {
  /** Erases row, versions, negotiations, older feed rows, and everything of the person in shortlists. */
  erase(id: string, expectation?: Expectation): Promise<Erasure | undefined>
  /**
   * All current packed records, in order of id, concatenated in chunks of some thousands. Everything up to `position` is
   * in them; what is written while they are read may be or not, and comes (again) in the feed after `position`.
   */
  records(): { readonly position: Promise<Position>; readonly chunks: AsyncIterable<Uint8Array> }
  /** The packed records of these people as they stood at `at`; missing where there was none or it was erased. */
  recordsAt(at: Position, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** Every packed record that stood at `at`, in chunks as `records` gives them. */
  allRecordsAt(at: Position): AsyncIterable<Uint8Array>
  /** The bodies as they stood at `at`. */
  bodiesAt(at: Position, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>>
}

export type Openings = VersionedTable & {
  /** Those of these that stood at `at`. */
  bodiesAt(at: Position, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>>
  /** What stood at `at`, in order of id, after one id and up to another. */
  standing(at: Position, page: Page & { readonly through?: string | undefined }): Promise<readonly Stored[]>
  /** What stood last, whether it still does or was removed. */
  last(id: string): Promise<Pick<Stored, 'body'> | undefined>
  /** Deletes the current row; its versions stay for replay. */
  remove(id: string, expectation?: Expectation): Promise<Position | undefined>
}

export type PairState = {
  readonly jobseeker: string
  readonly accommodation: string
  readonly state: NegotiationState
}

/** As `PairState`, of one person. */
export type OpeningState = Omit<PairState, 'jobseeker'> & { readonly opening: string }

export type Negotiations = {
  /** @param negotiation JSON text of a validated Negotiation; its last history step is its state */
  put(negotiation: {
    readonly jobseeker: string
    readonly opening: string
    readonly accommodation: string
    readonly state: NegotiationState
    readonly body: string
  }): Promise<Written>
  /** The states of every pair of this opening as they stood at `at`. */
  ofOpening(opening: string, at: Position): Promise<readonly PairState[]>
  /** Those of each of these openings. */
  ofOpenings(openings: readonly string[], at: Position): Promise<readonly (PairState & OpeningState)[]>
  /** The states of every pair of this person as they stood at `at`. */
  ofJobseeker(jobseeker: string, at: Position): Promise<readonly OpeningState[]>
}

export type Feed = {
  /** Changes after `position`, oldest first, at most `limit`. */
  after(position: Position, limit: number): Promise<readonly Change[]>
  /** The newest position; 0 when nothing was ever written. */
  newest(): Promise<Position>
  /** Called (without detail) soon after something was written; a hint, never a guarantee. */
  onWrite(listener: () => void): () => void
}

export type Erasure = {
  readonly position: Position
  readonly versions: number
  readonly negotiations: number
  readonly shortlists: number
}

export type WeightsVersion = {
  readonly version: number
  readonly body: string
  readonly hash: string
  readonly reason: string
  readonly createdAt: string
  readonly active: boolean
  readonly activatedAt: string | null
}

/** Who answers for weights that place a group more seldom than four fifths, and why. */
export type Waiver = { readonly by: string; readonly reason: string }

export type Activation = {
  readonly version: number
  readonly at: string
  readonly reason: string
  readonly by: string
  readonly waiver: Waiver | null
}

export type WeightsTable = {
  /**
   * Stores a body unless one with the same hash is there; answers its version. Only a new one is activated (the first
   * always), so that a file read at each start does not undo an operator's choice.
   */
  add(entry: {
    body: string
    hash: string
    reason: string
    activate: boolean
    by: string
  }): Promise<WeightsVersion>
  /** @throws AppError conflict where another version than `over` is active by now */
  activate(
    version: number,
    reason: string,
    by: string,
    how?: { readonly waiver?: Waiver | undefined; readonly over?: number | undefined },
  ): Promise<WeightsVersion | undefined>
  /** Every activation, newest first. */
  activations(limit: number): Promise<readonly Activation[]>
  active(): Promise<WeightsVersion | undefined>
  find(version: number): Promise<WeightsVersion | undefined>
  /** Newest first. */
  list(page: { limit: number; after?: number | undefined }): Promise<readonly WeightsVersion[]>
}

/** Answers kept for requests that may be sent twice (imports, weights). */
export type IdempotentAnswers = {
  /**
   * Undefined when the key is new (then it is claimed), else what was answered; `pending` while it is worked on (a claim
   * without an answer is given up after 15 minutes).
   * @throws AppError idempotency-mismatch when it was claimed for another request
   */
  claim(key: string, caller: string, requestHash: string): Promise<KeptAnswer | 'pending' | undefined>
  keep(key: string, caller: string, answer: KeptAnswer): Promise<void>
  /** After a failure: the key may be used again. */
  release(key: string, caller: string): Promise<void>
}
export type KeptAnswer = { readonly status: number; readonly body: string }

export type Store = {
  readonly jobseekers: Jobseekers
  readonly openings: Openings
  readonly negotiations: Negotiations
  readonly feed: Feed
  readonly weights: WeightsTable
  readonly shortlists: Shortlists
  readonly marketRuns: MarketRuns
  readonly answers: IdempotentAnswers
  readonly concepts: Concepts
  readonly variations: Variations
  readonly previews: Previews
  /**
   * Runs `work` unless work under the same key (of 32 bits) runs in this process or another: then answers false at once.
   * A connection that is lost frees the key while the work goes on, so the work must bear a second run beside it.
   */
  alone(key: number, work: () => Promise<void>): Promise<boolean>
  /** 32 random bytes that belong to this name, made at the first ask and the same for every process of the installation. */
  secret(name: string): Promise<Uint8Array>
  /** Answers when a trivial query does; throws AppError unavailable. */
  ping(): Promise<void>
  close(): Promise<void>
}
