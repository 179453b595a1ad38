/**
 * 1. A group's ratio is its places per pass against those of everybody else.
 * 2. Of what it loses more than others, the item with the largest difference of means stands first.
 */
import { expect, test } from 'vitest'
import { createFairness } from '../../scripts/tools/fairness.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { jobseeker, opening } from '../builders.ts'

test('a group that is missed is told with the item that does it', () => {
  const taxonomy = starterTaxonomy()
  const weights = shippedWeights()
  const asked = opening({ workingTime: { hours: { min: 37, max: 38 } } })
  const program = compile({ id: 'op', opening: asked, weights, taxonomy })
  const fairness = createFairness(weights)
  const add = (max: number, placed: boolean) => {
    const person = jobseeker({ workingTime: { hours: { min: 0, max } } })
    const record = encodeRecord('p', person, TODAY, taxonomy)
    fairness.add(record.columns, interpret(program, record, dayNumber(TODAY), NO_PAIR), placed)
  }
  for (const placed of [true, false, false, false]) add(20, placed)
  for (const placed of [true, false]) add(38, placed)
  const [, hours] = fairness.result()
  expect(hours).toMatchObject({ places: { own: 1, others: 1 }, passing: { own: 4, others: 2 }, ratio: 0.5 })
  expect(hours?.lost).toEqual([{ item: 'workingTime/hours', own: 400, others: 0 }])
})
