/** Shortlists as they are kept: a row that fixes what is asked, and what was found of it. */

import type { Areas } from '../../access/areas.ts'
import type { ShortlistStatus } from '../../contract/shortlist.ts'
import type { Position } from './feed.ts'
import type { Page } from './page.ts'

/** Everything a worker needs to make the list, fixed when it was asked for. */
export type ShortlistRow = {
  readonly id: string
  readonly opening: string
  readonly openingVersion: number
  readonly area: string | null
  readonly status: ShortlistStatus
  /** Validated ShortlistRequest as JSON text. */
  readonly request: string
  readonly weights: number
  readonly position: Position
  readonly asOf: string
  /** Versions of scoring, taxonomy and layout that apply, as one text. */
  readonly engine: string
  readonly createdAt: string
  readonly createdBy: string
  readonly finishedAt: string | null
  readonly attempts: number
  readonly problem: string | null
  /** What the retriever said, as JSON text. */
  readonly retrieval: string | null
  /** RFC 8785 JSON text: gated, near misses, ask-first, entries. */
  readonly result: string | null
}

export type ListPart = 'entry' | 'near-miss' | 'ask-first' | 'adviser'

/** The record by which a returned person was judged: what verify interprets again. */
export type JudgedRecord = {
  readonly jobseeker: string
  readonly part: ListPart
  readonly record: Uint8Array
  /** The pair's negotiation states, JSON text `[[accommodation, state], …]`. */
  readonly pair: string
}

export type Finished = {
  /** Versions of scoring, taxonomy and layout that it was made by, whoever asked for it. */
  readonly engine: string
  readonly retrieval: string
  readonly result: string
  /** With text: the candidate set (ids in order), JSON text. */
  readonly candidates: string | null
  readonly judged: readonly JudgedRecord[]
}

export type Shortlists = {
  /**
   * Fixes position (newest), opening version and active weights in one transaction. With an idempotency key that was
   * used for the same request by the same caller, answers the row made then.
   * @throws AppError not-found (opening, or it is in none of the `areas`), idempotency-mismatch
   */
  create(entry: {
    readonly id: string
    readonly opening: string
    /** Areas of openings that may be asked for, those without an area always; all unless given. */
    readonly areas?: Areas
    readonly request: string
    readonly asOf: string
    readonly engine: string
    readonly by: string
    readonly idempotencyKey?: string | undefined
  }): Promise<ShortlistRow>
  find(id: string): Promise<ShortlistRow | undefined>
  /** Newest first, as ids are UUIDv7. Those of openings without an area belong to every choice of areas. */
  list(filter: {
    readonly opening?: string | undefined
    readonly status?: ShortlistStatus | undefined
    readonly areas: Areas
    readonly page: Page
  }): Promise<readonly ShortlistRow[]>
  /** How many there are, counted no further than `most`. */
  count(most: number): Promise<number>
  /** Marks a queued or running row as running and counts the attempt; undefined when it is done or failed. */
  claim(id: string): Promise<ShortlistRow | undefined>
  /** Done once: false when it was done already. Whoever was erased since its position is left out, as `erase` does. */
  finish(id: string, finished: Finished): Promise<boolean>
  /** @param problem JSON text of a problem */
  fail(id: string, problem: string): Promise<boolean>
  candidates(id: string): Promise<string | null>
  judged(id: string): Promise<readonly JudgedRecord[]>
  /** Ids that are queued, or running since before `runningBefore`; oldest first. */
  unfinished(runningBefore: Date, limit: number): Promise<readonly string[]>
  /**
   * Called with its id soon after a row was finished or failed, by whichever process; a hint, never a guarantee.
   * @param listener is given the row too where this process has it at hand
   */
  onFinished(listener: (id: string, row?: ShortlistRow) => void): () => void
}
