/**
 * Skills that the employer did not weigh count by rarity:
 * 1. The rarer of two has the larger share; what they have together is what equal skills would have.
 * 2. A skill that the employer weighed keeps its share, whatever stands beside it.
 * 3. Shares are whole and sum to the criterion, in any order of the list.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AskedSkill } from '../../src/domain/opening.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { openingArb, weightsArb } from '../arbitraries.ts'
import { opening } from '../builders.ts'
import { runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const rarity = (code: string) => taxonomy.skillRarity(taxonomy.skillNumber(code)!)
const partsOf = (skills: AskedSkill[], weights = shippedWeights()) => {
  const { criteria } = compile({ id: 'op', opening: opening({ skills }), weights, taxonomy })
  const { items, max } = criteria.find(({ criterion }) => criterion === 'skills')!
  return { max, parts: Object.fromEntries(items.map((item) => [item.item, item.max])) }
}

test('1: the rarer has more, and both together what equal skills have', () => {
  const [often, seldom] = ['customer-service', 'welding']
  expect(rarity(often)).toBeLessThan(rarity(seldom))
  const { parts } = partsOf([{ skill: often }, { skill: seldom }])
  expect(parts[often]).toBeLessThan(parts[seldom]!)
  expect(parts[often]! + parts[seldom]!).toBe(2_000)
})

test('2: a weighed skill keeps its share', () => {
  const weighed = { skill: 'baking', importance: 3 as const }
  const { parts } = partsOf([weighed, { skill: 'customer-service' }, { skill: 'welding' }])
  expect(parts['baking']).toBe(857)
  expect(parts['customer-service']! + parts['welding']!).toBe(1_143)
})

test('3: shares are whole and exact, whatever the order', () => {
  fc.assert(
    fc.property(openingArb, weightsArb, ({ skills = [] }, weights) => {
      fc.pre(skills.length > 0)
      const { max, parts } = partsOf(skills, weights)
      const all = Object.values(parts)
      expect(all.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
      expect(all.reduce((sum, part) => sum + part, 0)).toBe(max)
      expect(partsOf([...skills].reverse(), weights).parts).toEqual(parts)
    }),
    { numRuns: runs(300) },
  )
})
