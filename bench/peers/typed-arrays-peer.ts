/**
 * Typed-array columns in plain JavaScript: column by column per block of 16,384 rows, so that the accumulators stay in
 * the cache, and the first keys taken block by block from there.
 */
import { tieHash } from '../../src/index/hash.ts'
import { BLOCK_ROWS } from '../../src/index/layout.ts'
import { type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import { FirstKeys, type Keyed } from '../../src/scoring/scan/first-keys.ts'
import type { Peer, Place } from './peer.ts'
import { failGate, startOut } from './typed-gates.ts'
import { type TypedBlock, typedBlocks } from './typed-index.ts'
import { type Accumulators, addItem, splitItems } from './typed-items.ts'

type Kept = Keyed & Place

/** Offers those of a block who are not out. */
const offer = (
  block: TypedBlock,
  { points, out }: Accumulators,
  { openingHash, resolution }: ScoreProgram,
  first: FirstKeys<Kept>,
): void => {
  for (let row = 0; row < out.length; row++) {
    if (out[row] !== 0) continue
    const step = stepOf(points[row]!, resolution)
    // A cheap look first: most people are behind the last kept step.
    if (!first.wants(step, 0)) continue
    const tie = tieHash(openingHash, { hi: block.hashHigh[row]!, lo: block.hashLow[row]! })
    if (first.wants(step, tie.hi))
      first.offer({ id: block.ids[row]!, points: points[row]!, step, tieHigh: tie.hi, tieLow: tie.lo })
  }
}

export const typedArraysPeer = (): Peer => {
  let blocks: readonly TypedBlock[] = []
  const points = new Uint16Array(BLOCK_ROWS)
  const out = new Uint8Array(BLOCK_ROWS)
  const scratch = new Uint16Array(BLOCK_ROWS)
  return {
    name: 'typed arrays',
    load: async (records) => {
      blocks = typedBlocks(records)
    },
    top: async (program, asOf, limit) => {
      const { everyone, pool, items } = splitItems(program)
      const first = new FirstKeys<Kept>(limit)
      for (const block of blocks) {
        const { length } = block
        const figures = {
          points: points.subarray(0, length),
          out: out.subarray(0, length),
          scratch: scratch.subarray(0, length),
        }
        figures.points.fill(everyone + pool)
        startOut(block, asOf, figures.out)
        for (const gate of program.gates) failGate(gate, block, figures)
        for (const item of items) addItem(item, block, figures, everyone)
        offer(block, figures, program, first)
      }
      return first.sorted().map(({ id, points: sum }) => ({ id, points: sum }))
    },
    bytes: () => blocks.reduce((sum, block) => sum + block.bytes, 0),
    close: async () => {
      blocks = []
    },
  }
}
