/**
 * 1 Parts are weighed by importance; a part that does not matter does not count. 2 The median of all work is 3, and an
 * odd place is only as high as the ratings differ and as the rating itself. 3 A higher rating never lowers a level.
 * 4 What is not important at all is not demanded, what matters little is, what has no rating is unsaid. 5 What stands out is core, three to six.
 * 6 Several occupations in one are their median. 7 The rating beside the level tells apart what reads the same level.
 */
import { expect, test } from 'vitest'
import type { DemandableAbility } from '../../../src/domain/codes.ts'
import { ELEMENTS_OF, ONET_ABILITIES } from '../../../src/taxonomy/onet/ability-map.ts'
import {
  type AbilityRatings,
  abilityRatings,
  demandsOf,
  medianRatings,
  type Rating,
  type RatingScale,
  ratingScale,
} from '../../../src/taxonomy/onet/demand-profile.ts'

const ELEMENTS = Object.keys(ONET_ABILITIES)
const elements = (all: Rating, changed: Readonly<Record<string, Rating>> = {}) =>
  new Map(ELEMENTS.map((id) => [id, changed[id] ?? all]))
const ratings = (all: Rating, changed: Partial<Record<DemandableAbility, Rating>> = {}): AbilityRatings =>
  new Map([...ELEMENTS_OF.keys()].map((ability) => [ability, changed[ability] ?? all]))

/** So many occupations, alike in every ability, from one level to another in even steps. */
const spread = (from: number, to: number, count = 501) =>
  Array.from({ length: count }, (_, at) =>
    ratings({ importance: 300, level: from + Math.round(((to - from) * at) / (count - 1)) }),
  )
const levelOn = (scale: RatingScale, level: number) =>
  demandsOf(new Map([['d166', { importance: 300, level }]]), scale)[0]!.level
const levelAt = (level: number, of: readonly AbilityRatings[]) => levelOn(ratingScale(of), level)

const [NEAR, FAR, NIGHT] = ['1.A.4.a.1', '1.A.4.a.2', '1.A.4.a.4'] as const

test('1: weighs parts by importance and takes the highest importance', () => {
  const irrelevant: Rating = { importance: 100, level: 0 }
  const clerk = abilityRatings(elements(irrelevant, { [NEAR]: { importance: 400, level: 375 } }))
  expect(clerk.get('b210')).toEqual({ importance: 400, level: 375 })
  const driver = abilityRatings(
    elements(irrelevant, {
      [NEAR]: { importance: 200, level: 200 },
      [FAR]: { importance: 400, level: 400 },
      [NIGHT]: { importance: 200, level: 301 },
    }),
  )
  expect(driver.get('b210')).toEqual({ importance: 400, level: 340 })
  expect(driver.get('d166')).toEqual({ importance: 100, level: 0 })
})

test('2: the median of all work is 3, and the tails are 1.5 and 5', () => {
  const all = spread(150, 600)
  expect([150, 170, 220, 375, 500, 575, 597, 600].map((level) => levelAt(level, all))).toEqual([
    1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5,
  ])
})

test('2: a place is no higher than its rating plus one, and above 3.5 plus a half', () => {
  // The highest of all, where most work asks nearly nothing.
  const all = spread(0, 20, 501)
  const highest = [50, 100, 150, 200, 250, 300, 350, 400, 450]
  expect(highest.map((level) => levelAt(level, [...all, ratings({ importance: 300, level })]))).toEqual([
    1.5, 2, 2.5, 3, 3.5, 3.5, 4, 4.5, 5,
  ])
  // "As in most work" is not 3 when most work asks nearly nothing.
  expect(levelAt(100, spread(50, 150))).toBe(2)
})

test('2: ratings that hardly differ give no different levels', () => {
  const narrow = spread(290, 310)
  expect([290, 300, 310].map((level) => levelAt(level, narrow))).toEqual([3, 3, 3])
  const quarter = spread(270, 330)
  expect([270, 300, 330].map((level) => levelAt(level, quarter))).toEqual([2.5, 3, 3.5])
})

test('3: a higher rating never lowers a level, by ability and by part', () => {
  for (const all of [spread(150, 600), spread(0, 300), spread(280, 320), spread(0, 700, 7)]) {
    const scale = ratingScale(all)
    const levels = Array.from({ length: 701 }, (_, level) => levelOn(scale, level))
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    expect(levels.filter((level) => !Number.isInteger(level * 2) || level < 0.5 || level > 5)).toEqual([])
  }
  const scale = ratingScale(spread(150, 450))
  for (const id of ELEMENTS) {
    const before = new Map<DemandableAbility, number>()
    for (let level = 0; level <= 700; level += 35)
      for (const demand of demandsOf(
        abilityRatings(elements({ importance: 310, level: 300 }, { [id]: { importance: 290, level } })),
        scale,
      )) {
        expect(demand.level).toBeGreaterThanOrEqual(before.get(demand.ability) ?? 0)
        before.set(demand.ability, demand.level)
      }
  }
})

test('4: keeps what matters little, and leaves out what does not at all, and what nobody rated', () => {
  const scale = ratingScale(spread(150, 450))
  const demanded = demandsOf(
    ratings(
      { importance: 100, level: 0 },
      { d166: { importance: 120, level: 50 }, d440: { importance: 275, level: 300 } },
    ),
    scale,
  )
  expect(demanded.map(({ ability }) => ability)).toEqual(['d166', 'd440'])
  expect(demanded[0]).toMatchObject({ importance: 1, level: 1.5 })
  const unrated = abilityRatings(new Map([[NEAR, { importance: 400, level: 300 }]]))
  expect([...unrated.keys()]).toEqual(['b210'])
  expect(demandsOf(unrated, scale)).toHaveLength(1)
  expect(demandsOf(unrated, ratingScale([]))).toEqual([])
})

test('7: ratings tell occupations of one level apart, the middle of all work being 3', () => {
  const scale = ratingScale(spread(150, 450))
  const found = [285, 300, 315].map(
    (level) =>
      demandsOf(ratings({ importance: 300, level: 300 }, { d166: { importance: 300, level } }), scale).find(
        ({ ability }) => ability === 'd166',
      )!,
  )
  expect(found.map(({ level }) => level)).toEqual([3, 3, 3])
  const [low, middle, high] = found.map(({ rating }) => rating)
  expect(low!).toBeLessThan(middle!)
  expect(middle!).toBeLessThan(high!)
})

test('5: what stands out is core, six at most and three at least where the work is as most work', () => {
  const scale = ratingScale(spread(150, 450))
  const core = (of: AbilityRatings) =>
    demandsOf(of, scale)
      .filter(({ importance }) => importance === 3)
      .map(({ ability }) => ability)
  expect(core(ratings({ importance: 350, level: 430 }))).toHaveLength(6)
  expect(core(ratings({ importance: 350, level: 300 }))).toHaveLength(3)
  const high: Rating = { importance: 350, level: 400 }
  expect(
    core(ratings({ importance: 300, level: 300 }, { b235: high, b455: high, d430: high, d440: high })),
  ).toEqual(['b235', 'b455', 'd430', 'd440'])
  // Below "as in most work", or of little importance, nothing is core.
  expect(core(ratings({ importance: 350, level: 160 }))).toEqual([])
  expect(core(ratings({ importance: 270, level: 430 }))).toEqual([])
})

test('6: takes the median of several, of two the middle', () => {
  const of = (...levels: number[]) =>
    medianRatings(levels.map((level) => ratings({ importance: level + 100, level }))).get('d166')
  expect(of(100, 400, 250)).toEqual({ importance: 350, level: 250 })
  expect(of(100, 201)).toEqual({ importance: 251, level: 151 })
  const one = abilityRatings(new Map([[NEAR, { importance: 400, level: 300 }]]))
  expect(medianRatings([one, ratings({ importance: 200, level: 100 })]).get('d166')).toEqual({
    importance: 200,
    level: 100,
  })
})
