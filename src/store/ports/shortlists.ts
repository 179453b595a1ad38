/** Shortlists as they are kept: a row that fixes what is asked, and what was found of it. */

import type { Areas } from '../../access/areas.ts'
import type { Retrieval, ShortlistRequest, ShortlistStatus } from '../../contract/shortlist.ts'
import type { AccommodationCode } from '../../domain/codes.ts'
import type { NegotiationState } from '../../domain/negotiation.ts'
import type { Failure } from '../../errors.ts'
import type { Position } from './feed.ts'
import type { Page } from './page.ts'

/** Everything a worker needs to make the list, fixed when it was asked for. */
type Asked = {
  readonly id: string
  readonly opening: string
  readonly openingVersion: number
  readonly area: string | null
  /** Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly request: ShortlistRequest
  readonly weights: number
  readonly position: Position
  readonly asOf: string
  /** Versions of scoring, taxonomy and layout that apply, as one text. */
  readonly engine: string
  readonly createdAt: string
  readonly createdBy: string
  readonly attempts: number
}

export type OpenShortlist = Asked & { readonly status: 'queued' | 'running' }

export type DoneShortlist = Asked & {
  readonly status: 'done'
  readonly finishedAt: string
  /** What the retriever said. Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly retrieval: Retrieval
  /** RFC 8785 JSON text, whose bytes a replay must meet: gated, near misses, ask-first, entries. */
  readonly result: string
}

export type FailedShortlist = Asked & {
  readonly status: 'failed'
  readonly finishedAt: string
  /** Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly failure: Failure
}

export type ShortlistRow = OpenShortlist | DoneShortlist | FailedShortlist

export type ListPart = 'entry' | 'near-miss' | 'ask-first' | 'adviser'

/** The record by which a returned person was judged: what verify interprets again. */
export type JudgedRecord = {
  readonly jobseeker: string
  readonly part: ListPart
  readonly record: Uint8Array
  /** What was negotiated for the pair. */
  readonly pair: ReadonlyMap<AccommodationCode, NegotiationState>
}

export type Finished = {
  /** Versions of scoring, taxonomy and layout that it was made by, whoever asked for it. */
  readonly engine: string
  readonly retrieval: Retrieval
  /** RFC 8785 JSON text. */
  readonly result: string
  /** With text: ids of everybody who was found, in order. */
  readonly candidates: readonly string[] | null
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
    readonly request: ShortlistRequest
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
  claim(id: string): Promise<OpenShortlist | undefined>
  /** Done once: false when it was done already. Whoever was erased since its position is left out, as `erase` does. */
  finish(id: string, finished: Finished): Promise<boolean>
  fail(id: string, failure: Failure): Promise<boolean>
  candidates(id: string): Promise<readonly string[] | null>
  judged(id: string): Promise<readonly JudgedRecord[]>
  /** Ids that are queued, or running since before `runningBefore`; oldest first. */
  unfinished(runningBefore: Date, limit: number): Promise<readonly string[]>
  /**
   * Called with its id soon after a row was finished or failed, by whichever process; a hint, never a guarantee.
   * @param listener is given the row too where this process has it at hand
   */
  onFinished(listener: (id: string, row?: ShortlistRow) => void): () => void
}
