/**
 * 1 The eight accommodations are the same for every opening of an occupation, whatever else it says. 2 They make up for
 * most of what it asks. 3 The demand that is asked changes the profile most. 4 Never more than twelve, each once.
 * 5 What the source of the usual demands left out is not asked; what it cannot tell is.
 */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCOMMODATIONS, DEMANDABLE_ABILITIES } from '../../../src/domain/codes.ts'
import type { Demand, Opening } from '../../../src/domain/opening.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import {
  accommodationQuestions,
  GENERAL_ACCOMMODATIONS,
} from '../../../src/matching/questions/employer/accommodation-questions.ts'
import { answered } from '../../../src/matching/questions/employer/answer.ts'
import { employerQuestions } from '../../../src/matching/questions/employer/employer-questions.ts'
import { profileOf } from '../../../src/matching/questions/employer/profile-change.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { ACCOMMODATION_TABLE } from '../../../src/taxonomy/accommodations.ts'
import { STARTER_OCCUPATIONS } from '../../../src/taxonomy/occupations/index.ts'
import { ELEMENTS_OF } from '../../../src/taxonomy/onet/ability-map.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { openingArb } from '../../arbitraries.ts'
import { opening } from '../../builders.ts'
import { runs } from '../../runs.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const NONE: ReadonlySet<string> = new Set()
const bare = (occupation: string): Opening => ({
  employer: { id: 'e' },
  title: { fi: 'Työ' },
  occupation,
})
const occupationArb = fc.constantFrom(...STARTER_OCCUPATIONS.map(({ code }) => code), '0110')

/** Ids in the order in which they are asked when every one is skipped. */
const allOf = (given: Opening): string[] => {
  const ids: string[] = []
  for (;;) {
    const { next } = employerQuestions({ opening: given, weights, taxonomy }, new Set(ids))
    if (!next) return ids
    ids.push(next.id)
  }
}
const accommodations = (ids: readonly string[]) => ids.filter((id) => id in ACCOMMODATION_TABLE)

test('1: the eight are those of the occupation, whatever the opening says', () => {
  fc.assert(
    fc.property(openingArb, occupationArb, (said, occupation) => {
      const { offers = {}, ...rest } = said
      const eight = accommodations(allOf(bare(occupation))).sort()
      expect(eight).toHaveLength(8)
      expect(accommodations(allOf({ ...rest, occupation })).sort()).toEqual(eight)
      const left = accommodations(allOf({ ...rest, offers, occupation })).sort()
      expect(left).toEqual(eight.filter((id) => !(id in offers)))
    }),
    { numRuns: runs(40) },
  )
})

test('2: the first makes up for most, none is for applying, and unknown work has the general eight', () => {
  for (const { code } of STARTER_OCCUPATIONS) {
    const demands = taxonomy.usualDemands(code)!.demands
    const worth = (accommodation: (typeof ACCOMMODATIONS)[number]) =>
      demands
        .filter(({ ability }) => ACCOMMODATION_TABLE[accommodation].compensates.includes(ability))
        .reduce((sum, { level, importance }) => sum + level * importance, 0)
    const eight = accommodationQuestions(code, taxonomy)
    expect(new Set(eight).size).toBe(8)
    expect(worth(eight[0]!)).toBe(Math.max(...ACCOMMODATIONS.map(worth)))
    expect(eight.filter((each) => ACCOMMODATION_TABLE[each].recruitment)).toEqual([])
  }
  expect(accommodationQuestions('0110', taxonomy)).toEqual(GENERAL_ACCOMMODATIONS)
  expect(accommodationQuestions(undefined, taxonomy)).toEqual(GENERAL_ACCOMMODATIONS)
})

test('2: two of the same do not both come before what is not made up for yet', () => {
  const usual = {
    usualDemands: () => ({
      source: 'starter' as const,
      demands: [
        { ability: 'd160', level: 3, importance: 3 } as const,
        { ability: 'x.noise', level: 3, importance: 3 } as const,
        { ability: 'd475', level: 3, importance: 3 } as const,
      ],
    }),
  }
  const eight = accommodationQuestions('9412', usual)
  expect(eight[0]).toBe('noise-cancelling')
  expect(eight.indexOf('vehicle-adaptation')).toBeLessThan(3)
})

/** Points by ability and whole level, from the whole program. */
const cells = (given: Opening): Map<string, number> => {
  const { criteria } = compile({ id: 'x', opening: given, weights, taxonomy })
  const all = new Map<string, number>()
  for (const item of criteria[0]!.items)
    for (const nibble of [0, 2, 4, 6, 8, 10])
      all.set(
        `${item.item} ${nibble}`,
        item.kind === 'ability' ? item.max - item.deducts[nibble]! : (item as { points: number }).points,
      )
  return all
}
const distance = (a: Map<string, number>, b: Map<string, number>) =>
  [...new Set([...a.keys(), ...b.keys()])].reduce(
    (sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)),
    0,
  )

test('3: no other open demand would change the profile more', () => {
  const demands = fc.uniqueArray(
    fc.record({
      ability: fc.constantFrom(...DEMANDABLE_ABILITIES),
      level: fc.integer({ min: 0, max: 5 }),
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
      source: fc.constantFrom('stated' as const, 'suggested' as const, 'suggested' as const),
    }),
    { minLength: 1, maxLength: 5, selector: ({ ability }) => ability },
  )
  const none = fc.constant(undefined)
  fc.assert(
    fc.property(occupationArb, fc.oneof(none, demands), (occupation, own) => {
      const given: Opening = { ...bare(occupation), ...(own && { demands: own }) }
      const { next } = employerQuestions({ opening: given, weights, taxonomy }, new Set(ACCOMMODATIONS))
      const usual = taxonomy.usualDemands(occupation)?.demands ?? []
      const read: readonly Demand[] =
        own ?? usual.map((demand) => ({ ...demand, source: 'suggested' as const }))
      const said = read.filter(({ source }) => source !== 'suggested').map(({ ability }) => ability)
      if (said.length >= 4) {
        expect(next).toBeNull()
        return
      }
      const now = cells(given)
      const changeOf = (ability: Demand['ability']): number => {
        const known =
          read.find((each) => each.ability === ability) ?? usual.find((each) => each.ability === ability)
        const others = read.filter((each) => each.ability !== ability)
        const answers = [0, 1, 2, 3, 4, 5].map((level) => {
          const demand: Demand = { ability, level, importance: known?.importance ?? 2, source: 'stated' }
          return distance(now, cells({ ...given, demands: [...others, demand] }))
        })
        return answers.reduce((sum, each) => sum + each, 0) / 6
      }
      const open = (
        usual.length === 0 ? DEMANDABLE_ABILITIES : [...usual, ...read].map(({ ability }) => ability)
      ).filter((ability) => !said.includes(ability))
      if (open.length === 0) {
        expect(next).toBeNull()
        return
      }
      expect(next!.change).toBe(Math.max(...open.map(changeOf)))
      expect(changeOf(next!.id as Demand['ability'])).toBe(next!.change)
    }),
    { numRuns: runs(40) },
  )
})

test('4: never more than twelve, each once, and each answer leaves one less', () => {
  const answerArb = fc.constantFrom('0', '1', '2', '3', '4', '5') as fc.Arbitrary<'0' | '5'>
  const offerArb = fc.constantFrom('yes' as const, 'agree' as const, 'no' as const, 'unknown' as const)
  fc.assert(
    fc.property(
      openingArb,
      fc.infiniteStream(answerArb),
      fc.infiniteStream(offerArb),
      (given, levels, offers) => {
        let now = given
        let left: number | undefined
        const ids: string[] = []
        for (;;) {
          const { next, asked, remaining } = employerQuestions({ opening: now, weights, taxonomy }, NONE)
          expect(asked + remaining).toBeLessThanOrEqual(12)
          if (left !== undefined) expect(remaining).toBe(left - 1)
          left = remaining
          expect(next === null).toBe(remaining === 0)
          if (!next) break
          ids.push(next.id)
          const offer = offers.next().value
          const taken = answered(
            next,
            next.kind === 'demand'
              ? { answer: levels.next().value }
              : { answer: offer, ...(offer === 'no' && { reason: 'Ei ole tilaa.' }) },
            taxonomy,
          )
          if (!taken.ok) throw new Error(JSON.stringify(taken.faults))
          now = taken.amend(now)
        }
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBeLessThanOrEqual(12)
      },
    ),
    { numRuns: runs(30) },
  )
  expect(allOf(bare('9412'))).toHaveLength(12)
})

test('3: a profile has the points of a list of its area', () => {
  const overlaid = {
    ...weights,
    overlays: { '04': { criteria: { abilities: 2 * weights.criteria.abilities } } },
  }
  const given = opening({ municipality: '091' })
  const area = taxonomy.areaOf('091')!
  const there = { ...overlaid, overlays: { [area]: overlaid.overlays['04'] } } as typeof weights
  const { criteria } = compile({ id: 'op-1', opening: given, weights: there, taxonomy })
  const sum = [...profileOf({ opening: given, weights: there, taxonomy }).values()].reduce(
    (all, { max }) => all + max,
    0,
  )
  expect(sum).toBe(criteria[0]!.max)
  expect(sum).toBeGreaterThan(compile({ id: 'op-1', opening: given, weights, taxonomy }).criteria[0]!.max)
})

test('5: O*NET is asked beyond, a starter occupation is not', () => {
  const onet = {
    ...taxonomy,
    usualDemands: () => ({
      source: 'onet' as const,
      demands: [{ ability: 'd430', level: 3, importance: 2 } as const],
    }),
  }
  const skip = new Set<string>(ACCOMMODATIONS)
  const asked = new Set<string>()
  for (let now: Opening = bare('9412'); ; ) {
    const { next } = employerQuestions({ opening: now, weights, taxonomy: onet }, skip)
    if (!next) break
    asked.add(next.id)
    const taken = answered(next, { answer: '3' }, onet)
    if (taken.ok) now = taken.amend(now)
  }
  expect(asked.size).toBe(4)
  expect([...asked].filter((id) => id !== 'd430' && ELEMENTS_OF.has(id as Demand['ability']))).toEqual([])
  expect([...asked].some((id) => id.startsWith('x.'))).toBe(true)
  const usual = taxonomy.usualDemands('9412')!.demands.map(({ ability }) => ability as string)
  expect(allOf(bare('9412')).filter((id) => !(id in ACCOMMODATION_TABLE) && !usual.includes(id))).toEqual([])
})

test('4: what the opening said without being asked is not asked', () => {
  const { next, asked } = employerQuestions({ opening: opening(), weights, taxonomy }, NONE)
  expect([next?.kind, asked]).toEqual(['accommodation', 4])
})
