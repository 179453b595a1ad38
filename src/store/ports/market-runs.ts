/** What the store keeps of market runs: every open opening against everybody, as all stood at one position. */

import type { Areas } from '../../access/areas.ts'
import type { MarketStanding } from '../../contract/market-run.ts'
import type { GateCode } from '../../contract/shortlist.ts'
import type { Failure } from '../../errors.ts'
import type { Position } from './feed.ts'
import type { Page } from './page.ts'

/** What is fixed when a run is asked for, and how many openings it is about. */
type Asked = {
  readonly id: string
  readonly weights: number
  readonly position: Position
  readonly asOf: string
  /** Versions of scoring, taxonomy and layout that apply, as one text. */
  readonly engine: string
  readonly createdAt: string
  readonly createdBy: string
  /** Open openings; null until they were counted. */
  readonly openings: number | null
}

export type QueuedRun = Asked & { readonly status: 'queued' }

export type RunningRun = Asked & {
  readonly status: 'running'
  readonly startedAt: string
  /** Openings that were matched so far. */
  readonly matched: number
  /** People who may be matched; null until all partial results were read. */
  readonly jobseekers: number | null
  /** People whose result has been written so far. */
  readonly merged: number
}

export type DoneRun = Asked & {
  readonly status: 'done'
  readonly startedAt: string
  readonly finishedAt: string
  /** People who may not be matched. */
  readonly unmatched: number
  /** Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly radar: MarketCounts
  /** Whether its results are there: those of the newest run that is done. */
  readonly kept: boolean
}

type Ended = { readonly startedAt: string | null; readonly finishedAt: string }

export type FailedRun = Asked &
  Ended & {
    readonly status: 'failed'
    /** Decoded when it is asked for first. @throws AppError unreadable-record */
    readonly failure: Failure
  }

export type CancelledRun = Asked & Ended & { readonly status: 'cancelled' }

export type MarketRunRow = QueuedRun | RunningRun | DoneRun | FailedRun | CancelledRun
export type MarketStatus = MarketRunRow['status']

/** Openings between two ids, in order of id. */
export type MarketRange = {
  readonly number: number
  /** The number of the first opening, and how many there are. */
  readonly firstNumber: number
  readonly openings: number
  /** Ids come after this one … */
  readonly after: string
  /** … up to this one; all that follow where it is null. */
  readonly through: string | null
}

/** An opening of a chunk with its first people by id, in their order. */
export type OpeningPartial = {
  readonly opening: string
  readonly passing: number
  readonly nearMisses: number
  /** Points of the reference person. */
  readonly reference: number
  readonly first: readonly (readonly [id: string, points: number])[]
}

/** The openings of a chunk in order of their numbers, how many people it told of, and the resolution of steps. */
export type OpeningsPartial = {
  readonly jobseekers: number
  readonly resolution: number
  readonly openings: readonly OpeningPartial[]
}

/** What a chunk found, until all are merged. The bytes are the business of who reads and writes them. */
export type MarketPartial = {
  readonly openings: OpeningsPartial
  readonly jobseekers: Uint8Array
  readonly unmatched: number
}

/** By numbers: of people in a first, of openings in a best. */
export type NumberAndPoints = { readonly number: number; readonly points: number }

export type MarketJobseekerRow = {
  /** Its place among the people of the run. */
  readonly number: number
  readonly jobseeker: string
  readonly reached: number
  readonly best: readonly NumberAndPoints[]
  readonly standing: MarketStanding
  readonly hindrance: { readonly code: GateCode; readonly openings: number } | undefined
}

export type MarketOpeningRow = {
  readonly number: number
  readonly opening: string
  readonly passing: number
  readonly nearMisses: number
  readonly first: readonly NumberAndPoints[]
}

export type MarketJobseekerRead = {
  readonly jobseeker: string
  readonly area: string | null
  readonly reached: number
  readonly best: readonly { readonly opening: string; readonly points: number }[]
  readonly standing: MarketStanding
  readonly hindrance: { readonly code: GateCode; readonly openings: number } | null
}

export type MarketOpeningRead = {
  readonly opening: string
  readonly passing: number
  readonly nearMisses: number
  /** In order of keys; who was erased has points alone. */
  readonly first: readonly {
    readonly points: number
    readonly person: { readonly jobseeker: string; readonly area: string | null } | undefined
  }[]
}

/** Counts of people: by area, and of those who reach nothing by the gate that hinders most (null where none does alone). */
export type MarketCounts = {
  readonly areas: readonly {
    readonly area: string | null
    readonly jobseekers: number
    readonly unreached: number
    readonly neverInFirstFifty: number
    readonly neverInFirstTwoTiers: number
  }[]
  readonly gates: readonly { readonly gate: GateCode | null; readonly jobseekers: number }[]
}

export type MarketRuns = {
  /**
   * Fixes position (newest) and active weights.
   * @throws AppError conflict while another run is queued or running; unavailable without weights
   */
  create(entry: {
    readonly id: string
    readonly asOf: string
    readonly engine: string
    readonly by: string
  }): Promise<MarketRunRow>
  find(id: string): Promise<MarketRunRow | undefined>
  /** The one that is queued or running. */
  underWay(): Promise<MarketRunRow | undefined>
  /** Cuts a queued run into chunks, once. */
  plan(id: string, chunks: readonly MarketRange[]): Promise<void>
  /** Numbers of chunks that are not done, in order. */
  openChunks(id: string): Promise<readonly number[]>
  /** The run is running from then on. Undefined when the chunk is done, or the run over. */
  claimChunk(
    id: string,
    number: number,
  ): Promise<{ readonly run: RunningRun; readonly range: MarketRange } | undefined>
  /**
   * What was told of another attempt, and is more, stays.
   * @returns false when there is no use in going on: the run is over, or the chunk was done elsewhere
   */
  progress(id: string, number: number, matched: number): Promise<boolean>
  /** Done once: false when it was done already, or the run is over. */
  finishChunk(id: string, number: number, partial: MarketPartial): Promise<boolean>
  partial(id: string, number: number): Promise<MarketPartial | undefined>
  /** How often a chunk that is not done was claimed; without a number, the writing of the results. 0 where neither is. */
  attempts(id: string, number?: number): Promise<number>
  /** Before the results are written, with what will be told of it. Undefined when the run is over. */
  claimMerge(id: string): Promise<RunningRun | undefined>
  /** Does nothing once the run is over. */
  counted(id: string, of: { readonly jobseekers: number; readonly unmatched: number }): Promise<void>
  /**
   * Writes a page of results, in order of numbers; what is there already stays. Who did not stand at the position any
   * more, since erased, is left out.
   * @returns false when the run is over
   */
  keepJobseekers(id: string, page: readonly MarketJobseekerRow[]): Promise<boolean>
  keepOpenings(id: string, page: readonly MarketOpeningRow[]): Promise<boolean>
  /** Done once. The results of earlier runs and all partial ones are gone from then on. */
  finish(id: string): Promise<boolean>
  fail(id: string, failure: Failure): Promise<boolean>
  /** False when it was over already. Nothing of it stays but that it was. */
  cancel(id: string): Promise<boolean>
  /** Ids that are queued, or of which nothing was heard since `heardBefore`. */
  unfinished(heardBefore: Date, limit: number): Promise<readonly string[]>
  opening(id: string, opening: string): Promise<MarketOpeningRead | undefined>
  jobseeker(id: string, jobseeker: string): Promise<MarketJobseekerRead | undefined>
  /** Who reaches none, in order of id. */
  unreached(id: string, areas: Areas, page: Page): Promise<readonly MarketJobseekerRead[]>
}
