/** What the service keeps, and in which order it happened. The store is the truth; index, queue and search follow it. */
import type { ProcessLock } from '../feed/lock-keys.ts'
import type { Concepts } from './concepts.ts'
import type { Conflicts } from './conflicts.ts'
import type { Feed } from './feed.ts'
import type { IdempotentAnswers } from './idempotent-answers.ts'
import type { MarketRuns } from './market-runs.ts'
import type { Negotiations } from './negotiations.ts'
import type { StoredPreviews } from './previews.ts'
import type { Jobseekers, Openings } from './records.ts'
import type { Shortlists } from './shortlists.ts'
import type { Variations } from './variations.ts'
import type { WeightsTable } from './weights.ts'

export type Store = {
  readonly jobseekers: Jobseekers
  readonly openings: Openings
  readonly conflicts: Conflicts
  readonly negotiations: Negotiations
  readonly feed: Feed
  readonly weights: WeightsTable
  readonly shortlists: Shortlists
  readonly marketRuns: MarketRuns
  readonly answers: IdempotentAnswers
  readonly concepts: Concepts
  readonly variations: Variations
  readonly previews: StoredPreviews
  /**
   * Runs `work` unless work under the same lock runs in this process or another: then answers false at once.
   * A connection that is lost frees the lock while the work goes on, so the work must bear a second run beside it.
   */
  alone(lock: ProcessLock, work: () => Promise<void>): Promise<boolean>
  /** 32 random bytes that belong to this name, made at the first ask and the same for every process of the installation. */
  secret(name: string): Promise<Uint8Array>
  /** Answers when a trivial query does; throws AppError unavailable. */
  ping(): Promise<void>
  close(): Promise<void>
}
