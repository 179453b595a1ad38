/**
 * How many people pass each of many programs, and how many of them come to a step: rows are read once for all programs,
 * and nobody is named.
 */
import { setImmediate } from 'node:timers/promises'
import { FULL_POINTS } from '../../domain/points.ts'
import { at, wordAt } from '../../index/at.ts'
import { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { interpret } from '../interpret.ts'
import { FAR_UNSAID, TALLY_ENTRY, TALLY_ENTRY_WORDS, tallyEntryWords } from '../kernel/layout.ts'
import { PACKED_STANDING } from '../kernel/pack-program.ts'
import { keyStepOf, type ScoreProgram } from '../program.ts'
import { inStrands, overBlocks, type ProgramPlaces, putProgram, putRows } from './over-blocks.ts'
import type { Lanes } from './scanner.ts'
import type { Patch } from './select.ts'

/** Packed in one go. */
const PACKED_AT_ONCE = 20
/** Worse than any step: whoever passes comes to it. */
const ANY_STEP = FAR_UNSAID + FULL_POINTS

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
    const blocks = { index, lanes, standing: lent.put(PACKED_STANDING), asOf: input.asOf }
    const skip = putRows(lent, input.skip)
    const heads: ProgramPlaces[] = []
    for (const [i, program] of programs.entries()) {
      heads.push(putProgram(lent, index, program, skip))
      if (i % PACKED_AT_ONCE === PACKED_AT_ONCE - 1) await setImmediate()
    }
    const step = input.step ?? ANY_STEP
    const found = await inStrands(blocks, async (strand) => {
      const entries = lent.put(Uint32Array.from(heads.flatMap((head) => tallyEntryWords({ ...head, step }))))
      await overBlocks(blocks, strand, ({ job }) => ({
        call: 'tally',
        args: [job, entries, programs.length],
      }))
      const { words } = index.memory
      return programs.map((_, i): Tally => {
        const entry = entries / 4 + i * TALLY_ENTRY_WORDS
        return {
          passing: wordAt(words, entry + TALLY_ENTRY.passing),
          reaching: wordAt(words, entry + TALLY_ENTRY.reaching),
        }
      })
    })
    const tallies: Tally[] = []
    for (const [i, program] of programs.entries()) {
      tallies.push(found.reduce((sum, of) => added(sum, at(of, i)), tallyApart(program, input, step)))
      if (input.patches.length > 0) await setImmediate()
    }
    return tallies
  } finally {
    lent.free()
  }
}

const added = (a: Tally, b: Tally): Tally => ({
  passing: a.passing + b.passing,
  reaching: a.reaching + b.reaching,
})

const tallyApart = (program: ScoreProgram, { patches, asOf }: TallyInput, step: number): Tally => {
  let passing = 0
  let reaching = 0
  for (const { record, pair } of patches) {
    const of = interpret(program, record, asOf, pair)
    if (!of.permitted || of.gates.length > 0) continue
    passing += 1
    if (keyStepOf(of, program.resolution) <= step) reaching += 1
  }
  return { passing, reaching }
}
