/**
 * 1. What is summed over lists is what counting every place one by one gives: places, exposure, passes, comers and leavers.
 * 2. Movers are the furthest of all lists, people and lists numbered from 1, each by one number alone.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RowSet } from '../../../src/index/row-set.ts'
import { movesOf } from '../../../src/matching/previews/compare-lists.ts'
import { createTallies } from '../../../src/matching/previews/tallies.ts'

const PEOPLE = Array.from({ length: 60 }, (_, n) => `p${n}`)
const groupValue = (id: string) => (Number(id.slice(1)) % 3 === 0 ? 'third' : 'others')
const list = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 20, maxLength: 20 })
const pairs = fc.array(fc.tuple(list, list, fc.nat(900), fc.nat(900)), { minLength: 4, maxLength: 12 })

const run = (given: readonly (readonly [string[], string[], number, number])[]) => {
  const tallies = createTallies()
  for (const [was, is, third, others] of given)
    tallies.add({
      ...{ was, is, valuesOf: (id) => ({ g: groupValue(id) }) },
      passes: new Map([
        ['g third', third],
        ['g others', others],
      ]),
      explain: () => ({ points: { was: 0, is: 0 }, items: [] }),
    })
  const values = ['others', 'third'].map((value) => ({ value, rows: new RowSet(1), people: 30 }))
  return tallies.result([{ group: 'g', from: 'index', values }])
}

it('sums what counting place by place gives', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { groups, entered, compared, churn } = run(given)
      expect(compared).toBe(given.length)
      const count = (of: (pair: (typeof given)[number]) => readonly string[], value?: string) =>
        given.flatMap(of).filter((id) => value === undefined || groupValue(id) === value).length
      const comers = ([was, is]: (typeof given)[number]) => is.filter((id) => !was.includes(id))
      const leavers = ([was, is]: (typeof given)[number]) => was.filter((id) => !is.includes(id))
      expect(entered).toBe(count(comers))
      expect(churn.top20).toMatchObject({ places: 20 * given.length, left: count(leavers) })
      const first = given.flatMap(([was, is]) =>
        was.slice(0, 10).filter((id) => !is.slice(0, 10).includes(id)),
      )
      expect(churn.top10).toMatchObject({ places: 10 * given.length, left: first.length })
      for (const { value, figures } of groups[0]!.values) {
        if (!figures) continue
        expect(figures.active.places).toBe(count(([was]) => was, value))
        expect(figures.draft.places).toBe(count(([, is]) => is, value))
        expect(figures.passes).toBe(given.reduce((sum, [, , a, b]) => sum + (value === 'third' ? a : b), 0))
        if (figures.entered !== null) expect(figures.entered).toBe(count(comers, value))
        if (figures.left !== null) expect(figures.left).toBe(count(leavers, value))
      }
    }),
  )
})

it('weighs a place by where it is: the same places further down expose less', () => {
  const high = PEOPLE.filter((id) => groupValue(id) === 'third').slice(0, 10)
  const low = PEOPLE.filter((id) => groupValue(id) === 'others').slice(0, 10)
  const { groups } = run([[[...high, ...low], [...low, ...high], 100, 100]])
  const [others, third] = groups[0]!.values.map(({ figures }) => figures!)
  expect(third!.active).toMatchObject({ ratio: 1000, exposure: 1000 })
  expect(others!.active.ratio).toBe(1000)
  const sum = (from: number) =>
    Array.from({ length: 10 }, (_, n) => 1 / Math.log2(from + n + 2)).reduce((a, b) => a + b)
  expect(others!.active.exposure).toBe(Math.floor((1000 * sum(10)) / sum(0)))
  expect(others!.draft.exposure).toBe(1000)
})

it('keeps the furthest movers of all lists, under numbers alone', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { movers } = run(given)
      const distance = ({ place }: (typeof movers)[number]) => Math.abs((place.was ?? 21) - (place.is ?? 21))
      const furthest = given
        .flatMap(([was, is]) => movesOf(was, is).map(({ by }) => by))
        .sort((a, b) => b - a)
        .slice(0, 20)
      expect(movers.map(distance)).toEqual(furthest)
      const numbers = [...new Set(movers.map(({ person }) => person))]
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      expect(JSON.stringify(movers)).not.toMatch(/"p\d/)
    }),
  )
})

it('tells the mean agreement of all lists, and the least', () => {
  const list = PEOPLE.slice(0, 20)
  expect(run([[list, list, 9, 9]]).tau).toEqual({ mean: 1000, least: 1000 })
  expect(
    run([
      [list, [...list].reverse(), 9, 9],
      [list, list, 9, 9],
    ]).tau,
  ).toEqual({ mean: 0, least: -1000 })
})
