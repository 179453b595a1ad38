/**
 * Of somebody of whom only "otherwise ordinary" is said, at work that asks more than most:
 * 1. What the occupation usually asks is no deficit to give a reason for: the person is asked, once.
 * 2. A recorded level, a demand of 4½ or more, and what the occupation does not usually ask are flagged as before.
 * 3. Points are those of the level, whoever is asked.
 */
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Demand } from '../../src/domain/opening.ts'
import { toSettle } from '../../src/explain/settle.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { STARTER_OCCUPATIONS } from '../../src/taxonomy/occupations/index.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening as openingOf } from '../builders.ts'

const taxonomy = starterTaxonomy()
const professional = { source: 'physiotherapist' as const, on: '2026-10-01' }
const ordinary: Partial<Jobseeker> = {
  abilities: {},
  otherAbilities: { are: 'ordinary', ...professional },
}

/** Occupations that ask 4 of this, and those that ask no more than most work. */
const asking = (ability: 'd160', level: number): string =>
  STARTER_OCCUPATIONS.find(({ demands }) => demands[ability]?.[0] === level)!.code
const USUALLY = asking('d160', 4)
const SELDOM = asking('d160', 3)

const core = (level: number): Demand => ({ ability: 'd160', level, importance: 3 })
const judge = (given: Partial<Jobseeker>, occupation: string, demands: readonly Demand[]) => {
  const opening = openingOf({ occupation, demands: [...demands] })
  const program = compile({ id: 'op', opening, weights: shippedWeights(), taxonomy })
  const record = encodeRecord('p', jobseeker(given), TODAY, taxonomy)
  return interpret(program, record, dayNumber(TODAY), NO_PAIR)
}
const flagged = (of: ReturnType<typeof judge>): boolean =>
  of.flags.some(({ code, item }) => code === 'core-deficit' && item === 'd160')
const asked = (of: ReturnType<typeof judge>) =>
  toSettle(of).filter((matter) => matter.with === 'person' && matter.items.includes('d160'))

describe('an ordinary level that nobody recorded', () => {
  it('is asked about, once, where the occupation usually asks more', () => {
    const result = judge(ordinary, USUALLY, [core(4)])
    expect(flagged(result)).toBe(false)
    expect(asked(result)).toMatchObject([{ about: 'ownUsual', flags: [] }])
  })

  it('is flagged where the occupation does not usually ask it, or nearly nobody manages it', () => {
    for (const [occupation, level] of [
      [SELDOM, 4],
      [USUALLY, 4.5],
    ] as const) {
      const result = judge(ordinary, occupation, [core(level)])
      expect(flagged(result)).toBe(true)
      expect(asked(result)).toEqual([])
    }
  })

  it('has the points of the level that is recorded, which is flagged', () => {
    const recorded = judge({ ...ordinary, abilities: { d160: { unaided: 3, ...professional } } }, USUALLY, [
      core(4),
    ])
    expect(flagged(recorded)).toBe(true)
    expect(recorded.points).toBe(judge(ordinary, USUALLY, [core(4)]).points)
  })

  it('is asked about where the demand is only suggested, which flags nobody', () => {
    const result = judge(ordinary, USUALLY, [{ ...core(4), source: 'suggested' }])
    expect(flagged(result)).toBe(false)
    expect(asked(result)).toMatchObject([{ about: 'ownUsual' }])
  })
})
