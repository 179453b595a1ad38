/**
 * Two people side by side:
 * 1. Items sum to criteria and criteria to the difference of points; each is told largest first, and equal ones are not.
 * 2. Turned round, everything is turned round.
 * 3. People of one tier are equal, whatever their points; a gate decides before points.
 * 4. The sentence names who stands first and what brings most, in every language.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Locale } from '../../src/domain/values.ts'
import { contrast } from '../../src/explain/contrast.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR, stepOf } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY } from '../arbitraries.ts'
import { jobseeker, opening as openingOf, requirement } from '../builders.ts'

const taxonomy = starterTaxonomy()
const sides = (people: readonly Jobseeker[], opening: Opening) => {
  const program = compile({ id: 'op-1', opening, weights: shippedWeights(), taxonomy })
  return people.map((body, i) => {
    const record = encodeRecord(['hk-a', 'hk-b'][i]!, body, TODAY, taxonomy)
    const interpretation = interpret(program, record, dayNumber(TODAY), NO_PAIR)
    return { interpretation, rank: null, tier: stepOf(interpretation.points, program.resolution) }
  })
}
const contrasted = (
  people: readonly [Jobseeker, Jobseeker],
  opening = openingOf(),
  locale: Locale = 'fi',
) => {
  const [a, b] = sides(people, opening)
  return contrast(a!, b!, { locale, names: taxonomy, opening })
}

it('1, 2: adds up, largest first, and turns round', () => {
  fc.assert(
    fc.property(jobseekerArb, jobseekerArb, openingArb, (one, other, opening) => {
      const [a, b] = sides([one, other], opening)
      const told = contrasted([one, other], opening)
      expect(told.difference).toBe(a!.interpretation.points - b!.interpretation.points)
      expect(told.criteria.reduce((sum, { difference }) => sum + difference, 0)).toBe(told.difference)
      for (const { difference, items } of told.criteria) {
        expect(items.reduce((sum, item) => sum + item.difference, 0)).toBe(difference)
        for (const item of items) expect(item.difference).toBe(item.a - item.b)
        expect(items.every((item) => item.difference !== 0)).toBe(true)
      }
      const sizes = told.criteria.map(({ difference }) => Math.abs(difference))
      expect(sizes).toEqual([...sizes].sort((x, y) => y - x))
      const turned = contrasted([other, one], opening)
      expect(turned.difference).toBe(told.difference === 0 ? 0 : -told.difference)
      expect(turned.above).toBe(told.above === null ? null : told.above === 'a' ? 'b' : 'a')
    }),
  )
})

const lifting = (unaided: number): Jobseeker =>
  jobseeker({
    skills: [{ skill: 'kitchen-hygiene' }],
    abilities: { d430: { unaided, source: 'physiotherapist', on: '2026-10-01' } },
  })

it('3: people of one tier are equal, and a gate decides before points', () => {
  expect(contrasted([lifting(3), lifting(3)])).toMatchObject({ above: null, by: 'none', difference: 0 })
  const gated = openingOf({ skills: [{ skill: 'dishwashing', gate: requirement }] })
  const washer = jobseeker({ skills: [{ skill: 'dishwashing' }], commute: { maxKm: 40 }, needs: [] })
  const told = contrasted([lifting(5), washer], gated)
  expect(told).toMatchObject({ above: 'b', by: 'gate', a: { rank: null, gates: ['skill-required'] } })
  expect(told.text).toMatch(/hk-b.*hk-a/)
  expect(contrasted([lifting(5), lifting(4)], gated)).toMatchObject({ above: null, by: 'none' })
})

it('4: says who stands first and what brings most', () => {
  const texts = (['fi', 'sv', 'en'] as const).map((locale) => {
    const told = contrasted([lifting(0), lifting(3)], openingOf(), locale)
    expect(told).toMatchObject({ above: 'b', by: 'tier' })
    expect(told.criteria[0]).toMatchObject({ criterion: 'abilities', items: [{ item: 'd430' }] })
    return told.text
  })
  expect(texts[0]).toMatch(/^hk-b on listalla ennen hakijaa hk-a\. .*nostaminen ja kantaminen/)
  expect(texts[1]).toMatch(/^hk-b står före hk-a\. .*att lyfta och bära/)
  expect(texts[2]).toMatch(/^hk-b stands before hk-a\. .*lifting and carrying/)
})
