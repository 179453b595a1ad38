/**
 * All people against many openings: rows are read once for a batch of programs, and what is found of each program and of
 * each row adds up from batch to batch. Equal to a scan of each program alone.
 */
import { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { packProgram, STANDING_WORDS } from '../kernel/pack-program.ts'
import { heapBytes, type Kept, keptIn, type ScanLane } from '../kernel/scan-lane.ts'
import type { ScoreProgram } from '../program.ts'
import { allEnded, type Lanes, rowsAvoiding, sortedRows } from '../scan/scanner.ts'
import { RowSums } from './row-sums.ts'

const ENTRY_WORDS = 12
const NO_PARTS = { program: 0, areas: 0, skip: 0, skipCount: 0, apart: 0, apartCount: 0, candidates: 0 }

/** One opening in a batch. */
export type MarketEntry = {
  /** By which rows tell it; under 2^32. */
  readonly number: number
  readonly program: ScoreProgram
  /** Rows that are judged apart. */
  readonly skip: readonly number[]
}

/** A program of a batch in the memory. */
type MarketProgram = { readonly words: readonly number[]; readonly number: number }

type Strand = {
  readonly programs: readonly MarketProgram[]
  readonly standing: number
  readonly strand: number
  readonly strands: number
  readonly lent: LentPieces
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
  async match(batch: readonly MarketEntry[]): Promise<readonly ProgramFound[]> {
    const lent = new LentPieces(this.#index.memory)
    try {
      const standing = lent.put(STANDING_WORDS)
      const programs = batch.map((entry) => this.#entryOf(entry, lent))
      const strands = Math.max(1, Math.min(this.#lanes.most, this.#index.blocks))
      const found = await allEnded(
        Array.from({ length: strands }, (_, strand) =>
          this.#strand({ programs, standing, strand, strands, lent }),
        ),
      )
      return batch.map(({ number }, i) => ({
        number,
        passing: found.reduce((sum, of) => sum + of[i]!.passing, 0),
        nearMisses: found.reduce((sum, of) => sum + of[i]!.nearMisses, 0),
        first: found.flatMap((of) => of[i]!.first),
      }))
    } finally {
      lent.free()
    }
  }

  free(): void {
    this.#sums.free()
  }

  /** First words of a program's entry; its heap and number follow. */
  #entryOf({ number, program, skip }: MarketEntry, lent: LentPieces): MarketProgram {
    const avoiding = rowsAvoiding(program, this.#index)
    const words = [
      lent.put(packProgram(program)),
      ...[lent.put(sortedRows(skip)), skip.length],
      ...[lent.put(sortedRows(avoiding)), avoiding.length],
    ]
    return { words, number }
  }

  /** Every so many-th block, one after another, with first keys and counts of its own. */
  async #strand({ programs, standing, strand, strands, lent }: Strand) {
    const { memory } = this.#index
    const heaps = programs.map(() => lent.take(heapBytes(this.#list)))
    const entries = lent.take(programs.length * ENTRY_WORDS * 4)
    programs.forEach(({ words, number }, i) => {
      const heap = heaps[i]!
      memory.words.set([this.#list, 0], heap / 4)
      memory.words.set([...words, heap, 0, 0, number, 0, 0, 0], entries / 4 + i * ENTRY_WORDS)
    })
    for (let block = strand; block < this.#index.blocks; block += strands) {
      const { counts, best } = this.#sums.of(block)
      const [lane] = (await this.#lanes.take(1)) as readonly [ScanLane]
      try {
        lane.write(
          { ...NO_PARTS, standing, asOf: this.#asOf },
          { from: block, to: block + 1 },
          { list: 0, nearMisses: 0 },
        )
        const args = [lane.job, entries, programs.length, counts, best]
        await this.#lanes.run(lane, { call: 'match', args })
      } finally {
        this.#lanes.giveBack([lane])
      }
    }
    const { words } = memory
    return programs.map((_, i) => {
      const entry = entries / 4 + i * ENTRY_WORDS
      return {
        passing: words[entry + 9]!,
        nearMisses: words[entry + 10]!,
        first: keptIn(memory, heaps[i]!),
      }
    })
  }
}
