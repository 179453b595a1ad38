/** 1 Usual demands stay beside one's own, as suggested. 2 What is left out stays as it stood. 3 Not needed keeps nobody out; 4 nor more than was confirmed. */
import { expect, test } from 'vitest'
import { withOwnDemand } from '../../src/matching/questions/employer/own-demand.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { opening, requirement } from '../builders.ts'

const taxonomy = starterTaxonomy()
const { demands: _, ...silent } = opening()

test('1: the other usual demands stay beside the first one that is said', () => {
  const { demands } = withOwnDemand(silent, { ability: 'd430', level: 2, source: 'confirmed' }, taxonomy)
  expect(demands).toEqual(
    taxonomy
      .usualDemands('9412')!
      .demands.map((usual) =>
        usual.ability === 'd430'
          ? { ...usual, level: 2, source: 'confirmed' }
          : { ...usual, source: 'suggested' },
      ),
  )
  const one = opening({ demands: [{ ability: 'd166', level: 1 }] })
  expect(withOwnDemand(one, { ability: 'd430', level: 2, source: 'stated' }, taxonomy).demands).toEqual([
    { ability: 'd166', level: 1 },
    { ability: 'd430', level: 2, importance: 3, source: 'stated' },
  ])
})

test('2: what is left out stays, what is given counts', () => {
  const stood = opening({
    demands: [{ ability: 'b235', level: 3, importance: 1, adjustable: true, critical: requirement }],
  })
  const own = { ability: 'b235', level: 2, source: 'confirmed' } as const
  const { source: _s, ...rest } = withOwnDemand(stood, own, taxonomy).demands![0]!
  expect(rest).toEqual({ ...stood.demands![0], level: 2 })
  const given = { ...own, importance: 3, adjustable: false, critical: null } as const
  expect(withOwnDemand(stood, given, taxonomy).demands).toEqual([
    { ability: 'b235', level: 2, importance: 3, adjustable: false, source: 'confirmed' },
  ])
})

test('3: a demand that is said to be not needed keeps nobody out', () => {
  const stood = opening({ demands: [{ ability: 'b235', level: 3, critical: requirement }] })
  const none = withOwnDemand(stood, { ability: 'b235', level: 0, source: 'confirmed' }, taxonomy)
  expect(none.demands).toEqual([{ ability: 'b235', level: 0, importance: 2, source: 'confirmed' }])
})

test('4: a critical demand that is raised without being confirmed keeps nobody out', () => {
  const stood = opening({
    demands: [{ ability: 'b235', level: 3, critical: requirement, source: 'confirmed' }],
  })
  const critical = (level: number, source: 'stated' | 'confirmed') =>
    withOwnDemand(stood, { ability: 'b235', level, source }, taxonomy).demands![0]!.critical
  expect(critical(5, 'stated')).toBeUndefined()
  expect(critical(2, 'stated')).toEqual(requirement)
  expect(critical(5, 'confirmed')).toEqual(requirement)
})
