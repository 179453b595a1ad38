/**
 * Skills that are only suggested (usual in the occupation, not confirmed by the employer):
 * 1. An opening that says nothing of skills is read with its occupation's usual ones; any other as it stands.
 * 2. They weigh half of what the employer has said.
 * 3. Points follow what the person holds, the interval is everything, and nothing is covered.
 * 4. They gate nobody, raise no flag but thin data, and are no question to the person.
 * 5. Read worst, they bring nothing: openings for a person are ordered as `interpret` says.
 */
import { describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { type AskedSkill, Opening } from '../../src/domain/opening.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { PersonScan } from '../../src/scoring/market/person-scan.ts'
import { NO_PAIR, type ScoreProgram } from '../../src/scoring/program.ts'
import { withUsualSkills } from '../../src/scoring/usual-skills.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening as openingOf, requirement } from '../builders.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
/** Points of the criterion by the shipped weights. */
const SKILLS = 2_000

const suggested = (skill: string, given: Partial<AskedSkill> = {}): AskedSkill => ({
  ...{ skill, importance: 2, source: 'suggested' },
  ...given,
})
const programOf = (given: Partial<Opening>): ScoreProgram =>
  compile({ id: 'op', opening: openingOf(given), weights: shippedWeights(), taxonomy })
const judge = (program: ScoreProgram, given: Partial<Jobseeker> = {}) =>
  interpret(program, encodeRecord('p', jobseeker(given), TODAY, taxonomy), asOf, NO_PAIR)
const skillsOf = (result: ReturnType<typeof judge>) =>
  result.criteria.find(({ criterion }) => criterion === 'skills')!
const { skills: _, ...silent } = openingOf({ occupation: '9412' })

describe('an opening that says nothing of skills', () => {
  it('1: is read with those that its occupation usually asks, the most important first', () => {
    const { skills = [] } = withUsualSkills(silent, taxonomy)
    expect(skills.length).toBeLessThanOrEqual(8)
    expect(skills[0]).toEqual({ skill: 'kitchen-hygiene', importance: 3, source: 'suggested' })
    expect(new Set(skills.map(({ source }) => source))).toEqual(new Set(['suggested']))
  })

  it('1: is read as it stands where nothing is known of its work, and so is one that says what it asks', () => {
    const none = { ...silent, skills: [] }
    const soldier = { ...silent, occupation: '0110' }
    const { occupation: _o, ...unknown } = silent
    for (const opening of [none, soldier, unknown]) expect(withUsualSkills(opening, taxonomy)).toBe(opening)
  })
})

describe('a suggested skill', () => {
  it('2: weighs half of a stated one', () => {
    const parts = skillsOf(
      judge(programOf({ skills: [{ skill: 'cooking', importance: 2 }, suggested('baking')] })),
    ).items.map(({ item, max }) => [item, max])
    expect(Object.fromEntries(parts)).toEqual({ cooking: 1_000, baking: 500, unstated: 500 })
  })

  it('3: has the points of what is held, an interval of everything, and no coverage', () => {
    const program = programOf({ skills: [suggested('cooking'), suggested('baking')] })
    const [cooking, baking] = skillsOf(judge(program, { skills: [{ skill: 'cooking' }] })).items
    expect(cooking).toMatchObject({ points: 500, low: 0, high: 500, max: 500, covered: 0, unknown: false })
    expect(baking).toMatchObject({ low: 0, high: 500, covered: 0, fact: { suggested: true } })
    expect(baking!.points).toBeLessThan(500)
    expect(skillsOf(judge(program, { skills: [] }))).toMatchObject({ hasData: false, low: 0, high: SKILLS })
  })

  it('4: neither gates, nor flags, nor asks the person', () => {
    const gated = Opening.safeParse(openingOf({ skills: [suggested('cooking', { gate: requirement })] }))
    expect(gated.error?.issues).toMatchObject([
      { path: ['skills', 0, 'gate'], params: { code: 'suggested-and-gate' } },
    ])
    const { gates, flags, question } = judge(programOf({ skills: [suggested('cooking')] }), { skills: [] })
    expect(gates).toEqual([])
    expect(flags.filter(({ item }) => item === 'cooking')).toEqual([])
    expect(question?.criterion).not.toBe('skills')
  })

  it('5: brings nothing to the worst case of openings for a person', () => {
    const scan = new PersonScan()
    const known = jobseeker({
      otherAbilities: { are: 'ordinary', source: 'coordinator', on: '2026-10-01' },
      wishes: { occupations: ['9412'], sectors: ['I'], employerKinds: ['company'] },
      skills: [{ skill: 'cooking' }, { skill: 'dishwashing', proficiency: 3 }],
    })
    const record = encodeRecord('p', known, TODAY, taxonomy)
    const program = programOf({
      skills: [
        { skill: 'dishwashing', importance: 2, proficiency: 4 },
        suggested('cooking'),
        suggested('baking'),
      ],
    })
    scan.set(program)
    const { low, points } = interpret(program, record, asOf, NO_PAIR)
    expect([...scan.judge(record, asOf).passing]).toMatchObject([{ points, worst: low }])
  })
})
