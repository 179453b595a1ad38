/** Memory of one scan at a time, over all blocks or some of them: its job, its figures and what the kernel answers. */
import { wordAt } from '../../index/at.ts'
import { BLOCK_ROWS, PLANE, SET_BYTES } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { RowSet } from '../../index/row-set.ts'
import type { SharedMemory } from '../../index/shared-memory.ts'
import {
  HEAP,
  HEAP_ENTRY,
  HEAP_ENTRY_WORDS,
  HEAP_WORDS,
  JOB_WORDS,
  jobWords,
  REASONS,
  RESULT,
  RESULT_WORDS,
} from './layout.ts'

/** Points of 16 bits, and one bit of who passes. */
const FIGURE_BYTES = BLOCK_ROWS * 2 + SET_BYTES
const JOB_BYTES = JOB_WORDS * 4
export const RESULT_BYTES = RESULT_WORDS * 4

/** Bytes of a heap with room for so many entries. */
export const heapBytes = (entries: number): number => (HEAP_WORDS + entries * HEAP_ENTRY_WORDS) * 4

/** Where the parts of a scan that lanes share lie; 0 where there is nothing. */
export type SharedParts = {
  readonly program: number
  readonly standing: number
  readonly asOf: number
  readonly areas: number
  readonly skip: number
  readonly skipCount: number
  readonly avoiding: number
  readonly avoidingCount: number
  readonly candidates: number
}

/** Of a job that takes its programs from entries, and rows as they are. */
export const NO_PARTS = {
  program: 0,
  areas: 0,
  skip: 0,
  skipCount: 0,
  avoiding: 0,
  avoidingCount: 0,
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

/** A job as the kernel reads it, over blocks `from` to before `to` of a table. */
export const packJob = (
  blocks: number,
  parts: SharedParts,
  { from, to }: { readonly from: number; readonly to: number },
  places: JobPlaces,
): readonly number[] => jobWords({ blocks, from, to, hashes: PLANE.hash, ...parts, ...places })

export type Kept = {
  readonly row: number
  readonly points: number
  readonly step: number
  readonly tieHigh: number
  readonly tieLow: number
}

/** Entries of a heap that the kernel filled, in no order. @param heap where it is */
export const keptIn = ({ words }: SharedMemory, heap: number): readonly Kept[] => {
  const head = heap / 4
  return Array.from({ length: wordAt(words, head + HEAP.kept) }, (_, place) => {
    const entry = head + HEAP_WORDS + place * HEAP_ENTRY_WORDS
    const stepAndPoints = wordAt(words, entry + HEAP_ENTRY.stepAndPoints)
    return {
      step: stepAndPoints & 0xffff,
      points: stepAndPoints >>> 16,
      row: wordAt(words, entry + HEAP_ENTRY.row),
      tieLow: wordAt(words, entry + HEAP_ENTRY.tieLow),
      tieHigh: wordAt(words, entry + HEAP_ENTRY.tieHigh),
    }
  })
}

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
    this.job = this.#memory.allocate(JOB_BYTES)
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
    words[this.#heaps.list / 4 + HEAP.room] = kept.list
    words[this.#heaps.nearMisses / 4 + HEAP.room] = kept.nearMisses
    const { list, nearMisses } = this.#heaps
    const places = { points: at, passing, scratch: this.#scratch, result: this.#result, list, nearMisses }
    words.set(packJob(this.#index.table, parts, blocks, places), this.job / 4)
  }

  get counts(): LaneCounts {
    const from = this.#result / 4
    const words = this.#memory.words.subarray(from, from + RESULT_WORDS)
    const counts = (name: keyof typeof RESULT) => wordAt(words, RESULT[name])
    return {
      passing: counts('passing'),
      passingBlind: counts('passingBlind'),
      gated: counts('gated'),
      nearMisses: counts('nearMisses'),
      inStep: counts('inStep'),
      brought: counts('brought'),
      byReason: [...words.subarray(RESULT.byReason, RESULT.byReason + REASONS)],
    }
  }

  /** How many of these rows pass, of the blocks that this lane scanned last. */
  passingAmong(rows: RowSet): number {
    const { words, from } = this.#passing()
    return rows.sharedWith(words, from)
  }

  /** Copies who passes, of the blocks that this lane scanned last. */
  putPassing(into: RowSet): void {
    const { words, from } = this.#passing()
    into.put(words, from)
  }

  #passing(): { readonly words: Uint32Array; readonly from: number } {
    const { words } = this.#memory
    const { from, to } = this.#blocks
    const passing = (this.#figures.at + this.#figures.blocks * BLOCK_ROWS * 2) / 4
    const blockWords = BLOCK_ROWS / 32
    return {
      words: words.subarray(passing + from * blockWords, passing + to * blockWords),
      from: from * blockWords,
    }
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
    this.#memory.free(this.job, JOB_BYTES)
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
