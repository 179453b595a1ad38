/**
 * All people against many openings: rows are read once for a batch of programs, and what is found of each program and of
 * each row adds up from batch to batch. Equal to a scan of each program alone.
 */
import { at, wordAt } from '../../index/at.ts'
import { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { HEAP, MARKET_ENTRY, MARKET_ENTRY_WORDS, marketEntryWords } from '../kernel/layout.ts'
import { PACKED_STANDING } from '../kernel/pack-program.ts'
import { heapBytes, type Kept, keptIn } from '../kernel/scan-lane.ts'
import type { ScoreProgram } from '../program.ts'
import {
  type Blocks,
  inStrands,
  overBlocks,
  type ProgramPlaces,
  putProgram,
  putRows,
} from '../scan/over-blocks.ts'
import type { Lanes } from '../scan/scanner.ts'
import { RowSums } from './row-sums.ts'

/** One opening in a batch. */
export type BatchOpening = {
  /** By which rows tell it; under 2^32. */
  readonly number: number
  readonly program: ScoreProgram
  /** Rows that are judged apart. */
  readonly skip: readonly number[]
}

type Strand = {
  readonly heads: readonly ProgramPlaces[]
  readonly lent: LentPieces
  readonly blocks: Blocks
  readonly strand: { readonly first: number; readonly every: number }
}

/** What a batch found of one program. */
export type ProgramFound = {
  readonly number: number
  readonly passing: number
  readonly nearMisses: number
  /** First keys of who passes, in no order, as many as were asked for from each lane. */
  readonly first: readonly Kept[]
}

export class MarketScan {
  readonly #index: PackedIndex
  readonly #lanes: Lanes
  readonly #asOf: number
  readonly #list: number
  readonly #sums: RowSums

  /** @param asOf day number @param list first keys that are kept of each program */
  constructor(index: PackedIndex, lanes: Lanes, { asOf, list }: { asOf: number; list: number }) {
    this.#index = index
    this.#lanes = lanes
    this.#asOf = asOf
    this.#list = list
    this.#sums = new RowSums(index)
  }

  /** What has been added up of each row. */
  get sums(): RowSums {
    return this.#sums
  }

  /** Matches a batch: the index stands still until this resolves, and rows that are new since the first batch are skipped by the caller. */
  async match(batch: readonly BatchOpening[]): Promise<readonly ProgramFound[]> {
    const lent = new LentPieces(this.#index.memory)
    try {
      const blocks = {
        ...{ index: this.#index, lanes: this.#lanes, asOf: this.#asOf },
        standing: lent.put(PACKED_STANDING),
      }
      const heads = batch.map(({ program, skip }) =>
        putProgram(lent, this.#index, program, putRows(lent, skip)),
      )
      const found = await inStrands(blocks, (strand) => this.#strand(batch, { heads, lent, blocks, strand }))
      return batch.map(({ number }, i) => ({
        number,
        passing: found.reduce((sum, of) => sum + at(of, i).passing, 0),
        nearMisses: found.reduce((sum, of) => sum + at(of, i).nearMisses, 0),
        first: found.flatMap((of) => at(of, i).first),
      }))
    } finally {
      lent.free()
    }
  }

  free(): void {
    this.#sums.free()
  }

  /** Some of the blocks, with first keys and counts of its own. */
  async #strand(batch: readonly BatchOpening[], { heads, lent, blocks, strand }: Strand) {
    const { memory } = this.#index
    const begun = batch.map(({ number, program: { reference } }, i) => ({
      ...at(heads, i),
      ...{ heap: lent.take(heapBytes(this.#list)), number, reference },
    }))
    for (const { heap } of begun) {
      memory.words[heap / 4 + HEAP.room] = this.#list
      memory.words[heap / 4 + HEAP.kept] = 0
    }
    const entries = lent.put(Uint32Array.from(begun.flatMap(marketEntryWords)))
    await overBlocks(blocks, strand, ({ job }, block) => {
      const { counts, best } = this.#sums.of(block)
      return { call: 'match', args: [job, entries, batch.length, counts, best] }
    })
    const { words } = memory
    return begun.map(({ heap }, i) => {
      const entry = entries / 4 + i * MARKET_ENTRY_WORDS
      return {
        passing: wordAt(words, entry + MARKET_ENTRY.passing),
        nearMisses: wordAt(words, entry + MARKET_ENTRY.nearMisses),
        first: keptIn(memory, heap),
      }
    })
  }
}
