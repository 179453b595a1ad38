/** What adds up of each row over many openings: how many it passes, its best ones, and which single gate stood in the way. */

import { FULL_POINTS } from '../../domain/points.ts'
import { halfAt, wordAt } from '../../index/at.ts'
import { BLOCK_ROWS } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { BEST, BEST_BYTES, BEST_POINT_BITS, COUNTS, COUNTS_BYTES } from '../kernel/layout.ts'

export type RowFound = {
  readonly row: number
  /** Openings whose gates it passes. */
  readonly reached: number
  /** Best first: by the step of what it brings beyond the reference person, then by tie hash. */
  readonly best: readonly { readonly number: number; readonly points: number }[]
  /** By place in GATE_CODES: openings that this gate alone keeps it from, and that could be lifted. */
  readonly nearMisses: readonly number[]
}

const POINTS_MASK = (1 << BEST_POINT_BITS) - 1

type BlockSums = { readonly counts: number; readonly best: number }

export class RowSums {
  readonly #index: PackedIndex
  readonly #blocks = new Map<number, BlockSums>()

  constructor(index: PackedIndex) {
    this.#index = index
  }

  /** Where a block's sums are, begun at nothing. */
  of(block: number): BlockSums {
    const known = this.#blocks.get(block)
    if (known) return known
    const { memory } = this.#index
    const sums = { counts: memory.allocate(COUNTS_BYTES), best: memory.allocate(BEST_BYTES) }
    memory.bytes.fill(0, sums.counts, sums.counts + COUNTS_BYTES)
    memory.bytes.fill(0xff, sums.best, sums.best + BEST_BYTES)
    this.#blocks.set(block, sums)
    return sums
  }

  /** Each row of the blocks that were matched, whoever is in it. */
  *each(kernel: Kernel): Generator<RowFound> {
    const { memory } = this.#index
    const spread = memory.allocate(BLOCK_ROWS * COUNTS * 2)
    try {
      for (const [block, { counts, best }] of this.#blocks) {
        kernel.spread(counts, spread)
        for (let place = 0; place < BLOCK_ROWS; place++) {
          const at = spread / 2 + place * COUNTS
          const [reached = 0, ...nearMisses] = memory.halves.subarray(at, at + COUNTS)
          yield {
            row: block * BLOCK_ROWS + place,
            reached,
            nearMisses,
            best: this.#best(best, place, reached),
          }
        }
      }
    } finally {
      memory.free(spread, BLOCK_ROWS * COUNTS * 2)
    }
  }

  free(): void {
    const { memory } = this.#index
    for (const { counts, best } of this.#blocks.values()) {
      memory.free(counts, COUNTS_BYTES)
      memory.free(best, BEST_BYTES)
    }
    this.#blocks.clear()
  }

  #best(best: number, place: number, reached: number): RowFound['best'] {
    const { halves, words } = this.#index.memory
    return Array.from({ length: Math.min(BEST, reached) }, (_, i) => ({
      // The lowest bits of a key are the points that are missing.
      points: FULL_POINTS - (halfAt(halves, best / 2 + (place * BEST + i) * 4) & POINTS_MASK),
      number: wordAt(words, (best + BLOCK_ROWS * BEST * 8) / 4 + place * BEST + i),
    }))
  }
}
