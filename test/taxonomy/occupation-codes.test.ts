/**
 * 1 An ESCO occupation counts as its unit group: experience, wishes, the opening's own. 2 Years in occupations of one unit
 * group add up. 3 Who avoids a unit group avoids all of it; who avoids one occupation avoids no other. 4 One skill under
 * two codes is a duplicate. 5 A skill below two others is narrower than both, and both are its parents. 6 A permission
 * covers what it names, under whichever code.
 */
import { describe, expect, test } from 'vitest'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { sharedBy } from '../../src/matching/lists/adviser-view.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { checkJobseeker, checkOpening } from '../../src/taxonomy/check.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'
import { jobseeker, opening } from '../builders.ts'

const DAY = '2026-11-24'
const NAMES = { fi: 'x', sv: 'x', en: 'x' }
const OCCUPATION = 'http://data.europa.eu/esco/occupation/'
const BAKER = `${OCCUPATION}baker`
const CONFECTIONER = `${OCCUPATION}confectioner`
const skill = (code: string, parents: readonly string[] = [], aliases: readonly string[] = []) => ({
  ...{ code, aliases, parents, names: NAMES, similar: [], rarity: 1 },
})
const taxonomy = taxonomyOf({
  name: 'test',
  skills: [
    skill('baking', [], ['esco:baking']),
    skill('bread', ['baking']),
    skill('rye', ['bread', 'grain']),
    skill('grain'),
  ],
  occupations: [
    { code: BAKER, unitGroup: '7512', escoCode: '7512.1', names: NAMES },
    { code: CONFECTIONER, unitGroup: '7512', escoCode: '7512.2', names: NAMES },
  ],
  plainNames: new Map(),
  usualDemands: new Map(),
  usualSkills: new Map(),
})

type Person = Parameters<typeof jobseeker>[0]
const recordOf = (person: Person) => encodeRecord('hk-1', jobseeker(person), DAY, taxonomy)
const interpreted = (person: Person, occupation: string) => {
  const program = compile({
    id: 'op-1',
    opening: opening({ occupation, skills: [] }),
    weights: shippedWeights(),
    taxonomy,
  })
  return interpret(program, recordOf(person), dayNumber(DAY), NO_PAIR)
}
const pointsOf = (person: Person, occupation: string, criterion: string) =>
  interpreted(person, occupation).criteria.find((each) => each.criterion === criterion)!.points

describe('an ESCO occupation', () => {
  test.each([
    '7512',
    'http://data.europa.eu/esco/isco/C7512',
    BAKER,
    CONFECTIONER,
  ])('1: %s counts as its unit group', (asked) => {
    for (const held of ['7512', BAKER]) {
      expect(pointsOf({ experience: [{ occupation: held, years: 5 }] }, asked, 'experience')).toBe(500)
      expect(pointsOf({ wishes: { occupations: [held] } }, asked, 'wishes')).toBe(
        pointsOf({ wishes: { occupations: ['7512'] } }, '7512', 'wishes'),
      )
    }
  })

  test('2: years of one unit group add up, to what one entry may hold', () => {
    const years = (first: number, second: number) =>
      recordOf({
        experience: [
          { occupation: BAKER, years: first },
          { occupation: '7512', years: second },
        ],
      }).experience
    expect(years(1, 1)).toEqual([{ occupation: 7512, years: 2 }])
    expect(years(50, 50)).toEqual([{ occupation: 7512, years: 60 }])
  })

  test('3: is avoided alone, or with its unit group', () => {
    const gatesOf = (avoided: readonly string[], asked: string) =>
      interpreted({ wishes: { avoidOccupations: [...avoided] } }, asked).gates.map(({ code }) => code)
    expect(gatesOf([BAKER], BAKER)).toEqual(['work-avoided'])
    expect(gatesOf([BAKER], CONFECTIONER)).toEqual([])
    expect(gatesOf([BAKER], '7512')).toEqual([])
    for (const asked of ['7512', BAKER, CONFECTIONER])
      expect(gatesOf(['7512', BAKER], asked)).toEqual(['work-avoided'])
  })
})

test('4: one skill under two codes is a duplicate', () => {
  const skills = [{ skill: 'baking' }, { skill: 'esco:baking' }]
  const fault = { pointer: '/skills/1', code: 'duplicate' }
  expect(checkJobseeker(jobseeker({ skills }), taxonomy)).toMatchObject([fault])
  expect(checkOpening(opening({ skills }), taxonomy)).toMatchObject([fault])
})

test('5: a skill may stand below two others', () => {
  const number = (code: string) => taxonomy.skillNumber(code)!
  expect(taxonomy.skillRelations(number('rye')).parents).toEqual([number('bread'), number('grain')])
  expect(taxonomy.skillRelations(number('esco:baking')).narrower).toEqual([number('bread'), number('rye')])
  expect(taxonomy.skillRelations(number('grain')).narrower).toEqual([number('rye')])
})

test('6: a permission covers what it names, under whichever code', () => {
  const shared = (permitted: string, asked: string) =>
    sharedBy(
      jobseeker({
        permissions: {
          matching: { basis: 'public-task', since: '2026-01-01' },
          standing: [{ occupations: [permitted], employerKinds: [], share: ['skills'], until: '2027-12-31' }],
        },
      }),
      opening({ occupation: asked }),
      { today: DAY, taxonomy },
    ) !== undefined
  for (const group of ['7512', 'http://data.europa.eu/esco/isco/C7512'])
    for (const asked of ['7512', BAKER]) expect(shared(group, asked)).toBe(true)
  expect(shared(BAKER, BAKER)).toBe(true)
  expect(shared(BAKER, CONFECTIONER)).toBe(false)
  expect(shared(BAKER, '7512')).toBe(false)
})
