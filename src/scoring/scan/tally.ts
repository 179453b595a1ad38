/**
 * How many people pass each of many programs, and how many of them come to a step: rows are read once for all programs,
 * and nobody is named.
 */
import { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { interpret } from '../interpret.ts'
import { packProgram, STANDING_WORDS } from '../kernel/pack-program.ts'
import type { ScanLane } from '../kernel/scan-lane.ts'
import { type ScoreProgram, stepOf } from '../program.ts'
import { allEnded, type Lanes, rowsAvoiding, sortedRows } from './scanner.ts'
import type { Patch } from './select.ts'

const ENTRY_WORDS = 10
const NO_PARTS = { program: 0, areas: 0, skip: 0, skipCount: 0, apart: 0, apartCount: 0, candidates: 0 }
/** Packed in one go. */
const PACKED_AT_ONCE = 20
/** Worse than any step: whoever passes comes to it. */
const ANY_STEP = 10_000

export type TallyInput = {
  readonly programs: readonly ScoreProgram[]
  /** Day number. */
  readonly asOf: number
  /** The step to come to; null where everyone who passes does. */
  readonly step: number | null
  /** Rows that are judged apart, and the people judged so. */
  readonly skip: readonly number[]
  readonly patches: readonly Patch[]
}

export type Tally = {
  readonly passing: number
  /** Those of them who come to the step. */
  readonly reaching: number
}

/** In the order of the programs. The index stands still until this resolves; between blocks others have their turn. */
export const tally = async (
  index: PackedIndex,
  lanes: Lanes,
  input: TallyInput,
): Promise<readonly Tally[]> => {
  const { programs } = input
  const lent = new LentPieces(index.memory)
  try {
    const standing = lent.put(STANDING_WORDS)
    const skip = sortedRows(input.skip)
    const skipAt = lent.put(skip)
    const heads: (readonly number[])[] = []
    for (const [i, program] of programs.entries()) {
      const avoiding = sortedRows(rowsAvoiding(program, index))
      const at = lent.put(packProgram(program))
      heads.push([at, skipAt, skip.length, lent.put(avoiding), avoiding.length])
      if (i % PACKED_AT_ONCE === PACKED_AT_ONCE - 1) await turn()
    }
    const step = input.step ?? ANY_STEP
    const strands = Math.max(1, Math.min(lanes.most, index.blocks))
    const found = await allEnded(
      Array.from({ length: strands }, (_, strand) => {
        const entries = lent.take(programs.length * ENTRY_WORDS * 4)
        heads.forEach((head, i) => {
          index.memory.words.set([...head, 0, 0, step, 0, 0], entries / 4 + i * ENTRY_WORDS)
        })
        const given = { entries, count: programs.length, standing, asOf: input.asOf }
        return runStrand(index, lanes, given, { strand, strands })
      }),
    )
    const tallies: Tally[] = []
    for (const [i, program] of programs.entries()) {
      tallies.push(found.reduce((sum, of) => added(sum, of[i]!), tallyApart(program, input, step)))
      if (input.patches.length > 0) await turn()
    }
    return tallies
  } finally {
    lent.free()
  }
}

/** Others on this thread have theirs. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const added = (a: Tally, b: Tally): Tally => ({
  passing: a.passing + b.passing,
  reaching: a.reaching + b.reaching,
})

type Given = {
  readonly entries: number
  readonly count: number
  readonly standing: number
  readonly asOf: number
}

/** Every so many-th block, one after another. */
const runStrand = async (
  index: PackedIndex,
  lanes: Lanes,
  { entries, count, standing, asOf }: Given,
  { strand, strands }: { readonly strand: number; readonly strands: number },
): Promise<readonly Tally[]> => {
  for (let block = strand; block < index.blocks; block += strands) {
    const [lane] = (await lanes.take(1)) as readonly [ScanLane]
    try {
      lane.write({ ...NO_PARTS, standing, asOf }, { from: block, to: block + 1 }, { list: 0, nearMisses: 0 })
      await lanes.run(lane, { call: 'tally', args: [lane.job, entries, count] })
    } finally {
      lanes.giveBack([lane])
    }
    // A lane of this thread resolves without a turn of the event loop.
    await turn()
  }
  const { words } = index.memory
  return Array.from({ length: count }, (_, i) => {
    const entry = entries / 4 + i * ENTRY_WORDS
    return { passing: words[entry + 8]!, reaching: words[entry + 9]! }
  })
}

const tallyApart = (program: ScoreProgram, { patches, asOf }: TallyInput, step: number): Tally => {
  let passing = 0
  let reaching = 0
  for (const { record, pair } of patches) {
    const { permitted, gates, points } = interpret(program, record, asOf, pair)
    if (!permitted || gates.length > 0) continue
    passing += 1
    if (stepOf(points, program.resolution) <= step) reaching += 1
  }
  return { passing, reaching }
}
