/** 1 An opening without demands is read with its occupation's usual ones, as suggestions. 2 One that has any is read as it stands. */
import { expect, test } from 'vitest'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { withUsualDemands } from '../../src/scoring/usual-demands.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { opening } from '../builders.ts'

const taxonomy = starterTaxonomy()
const { demands: _, ...silent } = opening()

test('1: an opening without demands has its occupation’s usual ones, as suggestions', () => {
  const usual = taxonomy.usualDemands('9412')!.demands
  expect(withUsualDemands(silent, taxonomy).demands).toEqual(
    usual.map((demand) => ({ ...demand, source: 'suggested' })),
  )
  const { criteria } = compile({ id: 'op-1', opening: silent, weights: shippedWeights(), taxonomy })
  expect(criteria[0]!.items.flatMap((item) => (item.kind === 'ability' ? [item.suggested] : []))).toEqual(
    usual.map(() => true),
  )
})

test('2: any other is read as it stands', () => {
  const one = opening({ demands: [{ ability: 'd430', level: 2 }] })
  expect(withUsualDemands(one, taxonomy)).toBe(one)
  const { occupation: _o, ...unknown } = silent
  expect(withUsualDemands(unknown, taxonomy)).toBe(unknown)
  const soldier = { ...silent, occupation: '0110' }
  expect(withUsualDemands(soldier, taxonomy)).toBe(soldier)
})
