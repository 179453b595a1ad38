/** Memory of one scan at a time, over all blocks or some of them: its job, its figures and what the kernel answers. */

import { BLOCK_ROWS, PLANE } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { RowSet } from '../../index/row-set.ts'
import type { SharedMemory } from '../../index/shared-memory.ts'

const SET_BYTES = BLOCK_ROWS / 8
/** Points of 16 bits, and one bit of who passes. */
const FIGURE_BYTES = BLOCK_ROWS * 2 + SET_BYTES
const JOB_WORDS = 19
/** What a scan answers beside its heaps. */
export const RESULT_BYTES = 128
const RESULT = { passing: 0, passingBlind: 1, gated: 2, nearMisses: 3, inStep: 4, brought: 5, byReason: 8 }
const HEAP_HEAD_WORDS = 4
const ENTRY_WORDS = 4

/** Bytes of a heap with room for so many entries; its first word is that room, the second how many it has. */
export const heapBytes = (entries: number): number => (HEAP_HEAD_WORDS + entries * ENTRY_WORDS) * 4

/** Where the parts of a scan that lanes share lie; 0 where there is nothing. */
export type SharedParts = {
  readonly program: number
  readonly standing: number
  readonly asOf: number
  readonly areas: number
  readonly skip: number
  readonly skipCount: number
  readonly apart: number
  readonly apartCount: number
  readonly candidates: number
}

/** Of a job that takes its programs from entries, and rows as they are. */
export const NO_PARTS = {
  program: 0,
  areas: 0,
  skip: 0,
  skipCount: 0,
  apart: 0,
  apartCount: 0,
  candidates: 0,
}

/** Where a job writes. */
export type JobPlaces = {
  readonly points: number
  readonly passing: number
  readonly scratch: number
  readonly result: number
  readonly list: number
  readonly nearMisses: number
}

/** Word of a job that names its program. */
export const JOB_PROGRAM = 3

/** A job as the kernel reads it, over blocks `from` to before `to` of a table. */
export const jobWords = (
  table: number,
  parts: SharedParts,
  { from, to }: { readonly from: number; readonly to: number },
  places: JobPlaces,
): readonly number[] => [
  ...[table, from, to, parts.program, PLANE.hash, parts.standing, parts.asOf],
  ...[parts.areas, parts.skip, parts.skipCount, parts.apart, parts.apartCount, parts.candidates],
  ...[places.points, places.passing, places.scratch, places.result, places.list, places.nearMisses],
]

export type Kept = {
  readonly row: number
  readonly points: number
  readonly step: number
  readonly tieHigh: number
  readonly tieLow: number
}

/** Entries of a heap that the kernel filled, in no order. @param heap where it is */
export const keptIn = ({ words }: SharedMemory, heap: number): readonly Kept[] =>
  Array.from({ length: words[heap / 4 + 1]! }, (_, place) => {
    const at = heap / 4 + HEAP_HEAD_WORDS + place * ENTRY_WORDS
    return {
      step: words[at]! & 0xffff,
      points: words[at]! >>> 16,
      row: words[at + 1]!,
      tieLow: words[at + 2]!,
      tieHigh: words[at + 3]!,
    }
  })

/** Counts of the rows of a lane. */
export type LaneCounts = {
  readonly passing: number
  readonly passingBlind: number
  readonly gated: number
  readonly nearMisses: number
  /** After `ask`. */
  readonly inStep: number
  readonly brought: number
  /** By place in GATE_CODES. */
  readonly byReason: readonly number[]
}

export class ScanLane {
  /** Address of its job. */
  readonly job: number
  readonly #index: PackedIndex
  readonly #memory: SharedMemory
  readonly #scratch: number
  readonly #scratchBytes: number
  readonly #result: number
  #heaps = { list: 0, nearMisses: 0, capacity: 0 }
  #figures = { at: 0, blocks: 0 }
  /** Those of its job. */
  #blocks = { from: 0, to: 0 }

  /** @param scratchBytes as the kernel says */
  constructor(index: PackedIndex, scratchBytes: number) {
    this.#index = index
    this.#memory = index.memory
    this.job = this.#memory.allocate(JOB_WORDS * 4)
    this.#scratchBytes = scratchBytes
    this.#scratch = this.#memory.allocate(scratchBytes)
    this.#result = this.#memory.allocate(RESULT_BYTES)
  }

  /** Writes the job: blocks `from` to before `to`, so many first keys of each kind. @throws MemoryFull */
  write(
    parts: SharedParts,
    blocks: { from: number; to: number },
    kept: { list: number; nearMisses: number },
  ): void {
    this.#fit(Math.max(kept.list, kept.nearMisses))
    this.#blocks = blocks
    const { words } = this.#memory
    const { at, blocks: room } = this.#figures
    const passing = at + room * BLOCK_ROWS * 2
    words[this.#heaps.list / 4] = kept.list
    words[this.#heaps.nearMisses / 4] = kept.nearMisses
    const { list, nearMisses } = this.#heaps
    const places = { points: at, passing, scratch: this.#scratch, result: this.#result, list, nearMisses }
    words.set(jobWords(this.#index.table, parts, blocks, places), this.job / 4)
  }

  get counts(): LaneCounts {
    const words = this.#memory.words.subarray(this.#result / 4)
    return {
      passing: words[RESULT.passing]!,
      passingBlind: words[RESULT.passingBlind]!,
      gated: words[RESULT.gated]!,
      nearMisses: words[RESULT.nearMisses]!,
      inStep: words[RESULT.inStep]!,
      brought: words[RESULT.brought]!,
      byReason: [...words.subarray(RESULT.byReason, RESULT.byReason + 12)],
    }
  }

  /** How many of these rows pass, of the blocks that this lane scanned last. */
  passingAmong(rows: RowSet): number {
    const { words } = this.#memory
    const { from, to } = this.#blocks
    const passing = (this.#figures.at + this.#figures.blocks * BLOCK_ROWS * 2) / 4
    const blockWords = BLOCK_ROWS / 32
    return rows.sharedWith(
      words.subarray(passing + from * blockWords, passing + to * blockWords),
      from * blockWords,
    )
  }

  /** The first keys, in no order; after `ask`, `list` holds those whom an answer brings to the last step. */
  kept(kind: 'list' | 'nearMisses'): readonly Kept[] {
    return keptIn(this.#memory, this.#heaps[kind])
  }

  /** Gives all of its memory back. */
  free(): void {
    const { at, blocks } = this.#figures
    if (at !== 0) this.#memory.free(at, blocks * FIGURE_BYTES)
    const { list, nearMisses, capacity } = this.#heaps
    if (capacity > 0) for (const heap of [list, nearMisses]) this.#memory.free(heap, heapBytes(capacity))
    this.#memory.free(this.job, JOB_WORDS * 4)
    this.#memory.free(this.#scratch, this.#scratchBytes)
    this.#memory.free(this.#result, RESULT_BYTES)
  }

  #fit(capacity: number): void {
    const { blocks } = this.#index
    if (this.#figures.blocks < blocks) {
      const former = this.#figures
      const room = Math.ceil(blocks * 1.25)
      this.#figures = { at: this.#memory.allocate(room * FIGURE_BYTES), blocks: room }
      if (former.at !== 0) this.#memory.free(former.at, former.blocks * FIGURE_BYTES)
    }
    if (this.#heaps.capacity < capacity) {
      const former = this.#heaps
      const heap = () => this.#memory.allocate(heapBytes(capacity))
      this.#heaps = { list: heap(), nearMisses: heap(), capacity }
      if (former.capacity > 0)
        for (const at of [former.list, former.nearMisses]) this.#memory.free(at, heapBytes(former.capacity))
    }
  }
}
