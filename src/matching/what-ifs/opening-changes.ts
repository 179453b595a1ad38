/** What single changes of an opening, and sets of them, would bring: counts over everyone, at one position. */
import type { CostClass, OpeningChange } from '../../contract/change.ts'
import type { Effort } from '../../contract/effort.ts'
import { WHAT_IFS, type WhatIf } from '../../contract/opening-changes.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Profiles } from '../../scoring/bound-to-place.ts'
import { packProgram } from '../../scoring/kernel/pack-program.ts'
import type { ScoreProgram } from '../../scoring/program.ts'
import type { Tally } from '../../scoring/scan/tally.ts'
import { itemAt } from '../look-up.ts'
import { changeOpeningBy } from './apply-change.ts'
import { costOfAll, effortOfAll } from './propose.ts'
import { proposeForOpening } from './propose-for-opening.ts'

export type OpeningInput = {
  readonly opening: Opening
  /** Helsinki day. */
  readonly day: string
  readonly taxonomy: Profiles
  compile(opening: Opening): ScoreProgram
  /** Counts of these programs over everyone. */
  count(programs: readonly ScoreProgram[]): Promise<readonly Tally[]>
  /** Of each, who comes to the first two steps of the list as it stands. */
  leading(programs: readonly ScoreProgram[]): Promise<readonly number[]>
}

/** One of a set is a single change. */
export type Told = {
  readonly changes: readonly OpeningChange[]
  readonly cost: CostClass
  readonly effort: Effort
  readonly tally: Tally
  /** Those who come to the first two steps of the list as it stands. */
  readonly leading: number
}

export type OpeningChanges = {
  readonly base: Tally
  readonly baseLeading: number
  /** Nobody asked for them: what changes nothing is not told. */
  readonly proposed: boolean
  /** As they were asked for or proposed: single ones, then sets. */
  readonly told: readonly Told[]
  /** False where more would have been proposed. */
  readonly exhaustive: boolean
}

/** Compiled in one go; then others on this thread have their turn. */
const COMPILED_AT_ONCE = 10

export const openingChanges = async (input: OpeningInput, asked: WhatIf): Promise<OpeningChanges> => {
  const base = input.compile(input.opening)
  const { changes = [], sets = [] } = asked
  const isDefault = changes.length + sets.length === 0
  const wanted = isDefault
    ? proposeForOpening(input.opening, input.day, input.taxonomy).map((change) => [change])
    : [...changes.map((change) => [change]), ...sets]
  const baseWords = wordsOf(base)
  const found: { readonly changes: readonly OpeningChange[]; readonly program: ScoreProgram }[] = []
  for (const [i, changes] of wanted.entries()) {
    const program = input.compile(changeOpeningBy(input.opening, changes))
    // Where the kernel is told the same, nobody's gates or points could differ.
    if (!isDefault || !wordsOf(program).equals(baseWords)) found.push({ changes, program })
    if (i % COMPILED_AT_ONCE === COMPILED_AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  const kept = found.slice(0, WHAT_IFS.most)
  const programs = [base, ...kept.map(({ program }) => program)]
  const tallies = await input.count(programs)
  const leading = await input.leading(programs)
  return {
    base: itemAt(tallies, 0),
    baseLeading: itemAt(leading, 0),
    proposed: isDefault,
    told: kept.map(({ changes }, i) => ({
      changes,
      cost: costOfAll(changes),
      effort: effortOfAll(changes),
      tally: itemAt(tallies, i + 1),
      leading: itemAt(leading, i + 1),
    })),
    exhaustive: kept.length === found.length,
  }
}

const wordsOf = (program: ScoreProgram): Buffer => Buffer.from(packProgram(program).buffer)
