/** Versioned bodies: jobseekers and openings. Every version that stood at a position can be read at it. */
import type { Areas } from '../../access/areas.ts'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import type { Opening } from '../../domain/opening.ts'
import type { LayerConflict, RecordLayers } from '../../domain/record-layers.ts'
import type { Position } from './feed.ts'
import type { Page } from './page.ts'

/** What is stored of a thing, with its version (the ETag) and the position of its last write. */
export type Stored<B> = {
  readonly id: string
  readonly version: number
  readonly position: Position
  readonly area: string | null
  /** What counts: as it was put, its fields in the same order. Decoded when it is asked for first. @throws AppError unreadable-record */
  readonly body: B
}

/** As `Stored`, with what it was merged from. */
export type Layered<B> = Stored<B> & {
  /** Undefined where the client system alone ever said anything: its layer is the body. @throws AppError unreadable-record */
  readonly layers: RecordLayers<B> | undefined
  /** Whether the client system's layer is this, text by text or value by value. What cannot be read is never. */
  isClient(body: B): boolean
}

export type Put<B> = {
  readonly id: string
  /** Validated. */
  readonly body: B
  /** Employment area that holds it; null when none follows. */
  readonly area: string | null
}

/** What a write expects to find: a version, that something is there (`*`), or that nothing is. */
export type Expectation = { readonly ifMatch?: number | '*'; readonly ifNoneMatch?: '*' }

/** A body that was made from what stood. */
export type Replacement<B> = Put<B> & {
  /** The version that stood, or null where nothing did: one that differs by now is not written over. */
  readonly over: number | null
  /** What the body was merged from, and where that says two things; undefined where the client system alone says anything. */
  readonly merge?:
    | { readonly layers: RecordLayers<B>; readonly conflicts: readonly LayerConflict[] }
    | undefined
}

export type Written = { readonly version: number; readonly position: Position; readonly created: boolean }

/** The versioned life of one kind of thing. Writes of one call are one transaction and stand together in the feed. */
export type VersionedTable<B> = {
  /**
   * Each becomes the client system's word alone.
   * An id that stands more than once in a batch is written once, as its last put says; each of its puts is answered.
   * @throws AppError version-differs when an expectation (of a single put) is not met; then nothing is written
   */
  put(puts: readonly Put<B>[], expectation?: Expectation): Promise<readonly Written[]>
  /** Each id once. Undefined where another version stands by now than the one that it was made from: nothing is written there. */
  replace(replacements: readonly Replacement<B>[]): Promise<readonly (Written | undefined)[]>
  /** Those of these that stand now. */
  layered(ids: readonly string[]): Promise<ReadonlyMap<string, Layered<B>>>
  /** The day in Finland on which a version was written. */
  writtenOn(id: string, version: number): Promise<string | undefined>
  /** The current version, or the one that stood at `at`. */
  find(id: string, at?: Position): Promise<Stored<B> | undefined>
  /** In order of id. `areas` narrows to those areas (rows without an area are included for openings only). */
  list(areas: Areas, page: Page): Promise<readonly Stored<B>[]>
}

export type Erasure = {
  readonly position: Position
  readonly versions: number
  readonly negotiations: number
  readonly shortlists: number
}

export type Jobseekers = VersionedTable<Jobseeker> & {
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
  /** Those of these that stood at `at`. */
  bodiesAt(at: Position, ids: readonly string[]): Promise<ReadonlyMap<string, Stored<Jobseeker>>>
}

export type Openings = VersionedTable<Opening> & {
  /** Those of these that stood at `at`. */
  bodiesAt(at: Position, ids: readonly string[]): Promise<ReadonlyMap<string, Stored<Opening>>>
  /** What stood at `at`, in order of id, after one id and up to another. */
  standing(
    at: Position,
    page: Page & { readonly through?: string | undefined },
  ): Promise<readonly Stored<Opening>[]>
  /** What stood last, whether it still does or was removed. */
  last(id: string): Promise<Stored<Opening> | undefined>
  /** Deletes the current row; its versions stay for replay. */
  remove(id: string, expectation?: Expectation): Promise<Position | undefined>
}
