/**
 * 1. The golden lists are as expected: a change of scoring, weights or vocabulary updates them knowingly, with a reason.
 * 2. The set is what it says: thirty named openings, at least twelve without a single offer, stated demands alone.
 * 3. People with an essential need get at least four fifths of the places that others get.
 * 4. A difference is told with who moved, from where to where, and by which items.
 * 5. It ends with 1 where lists, or only what they are made of, are others than expected.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { LEAST_RATIO } from '../../scripts/tools/fairness.ts'
import { changedSources, differencesOf } from '../../scripts/tools/golden/differences.ts'
import { type Expected, readExpected, writeExpected } from '../../scripts/tools/golden/expected.ts'
import { type GoldenLists, goldenLists, TOP } from '../../scripts/tools/golden/golden-lists.ts'
import { EXPECTED_FILE, goldenOpenings } from '../../scripts/tools/golden/golden-set.ts'
import { impactRatio } from '../../scripts/tools/golden/impact-ratio.ts'
import { verdictOf } from '../../scripts/tools/golden/verdict.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compileOffers } from '../../src/scoring/offers.ts'
import { checkOpening } from '../../src/taxonomy/check.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

const taxonomy = starterTaxonomy()
const openings = goldenOpenings()
const weights = shippedWeights()
const isSilent = ({ opening }: (typeof openings)[number]) =>
  compileOffers(opening).every((state) => state === 'unknown')

let now: GoldenLists
let expected: Expected
beforeAll(async () => {
  now = await goldenLists({ openings, weights, taxonomy })
  expected = readExpected(readFileSync(EXPECTED_FILE, 'utf8'))
})

describe('the golden set', () => {
  it('is thirty openings of different names that the vocabulary knows', () => {
    expect(new Set(openings.map(({ name }) => name)).size).toBe(30)
    for (const { name, opening } of openings) expect(checkOpening(opening, taxonomy), name).toEqual([])
  })

  it('has at least twelve openings that offer nothing, not even by their hours or shifts', () => {
    expect(openings.filter(isSilent).length).toBeGreaterThanOrEqual(12)
  })

  it('asks by stated and confirmed demands alone', () => {
    const sources = openings.flatMap(({ opening }) => opening.demands?.map(({ source }) => source) ?? [])
    expect(new Set(sources)).toEqual(new Set(['stated', 'confirmed']))
  })
})

describe('the golden lists', () => {
  it('are as expected; `npm run golden` explains each difference', () => {
    expect(differencesOf(expected, now)).toEqual([])
    expect(changedSources(expected, now)).toEqual([])
  })

  it('have ten places each, whose items sum to their points', () => {
    for (const { name, top } of now.lists) {
      expect(top, name).toHaveLength(TOP)
      for (const { points, items } of top)
        expect(Object.values(items).reduce((sum, value) => sum + value, 0)).toBe(points)
    }
  })

  it('give people with an essential need four fifths of others’ places at least', () => {
    expect(impactRatio(now.lists).ratio).toBeGreaterThanOrEqual(LEAST_RATIO)
  })

  it('were updated with a reason each time', () => {
    expect(expected.updates.at(-1)).toMatchObject({ scoring: expected.scoring })
    for (const { reason } of expected.updates) expect(reason.length).toBeGreaterThan(10)
  })
})

describe('a change of the weights', () => {
  it('is told with who moved, by which items, from how many points to how many', async () => {
    const heavier = { ...weights, criteria: { ...weights.criteria, commute: 60 } }
    const [first] = openings
    const changed = await goldenLists({ openings: [first!], weights: heavier, taxonomy })
    const only = { ...expected, lists: new Map([...expected.lists].filter(([name]) => name === first!.name)) }
    const differences = differencesOf(only, changed)
    const stayed = differences.find(({ place, points }) => place.was === 1 && points.is !== undefined)!
    expect(stayed.points.was).toBe(expected.lists.get(first!.name)!.top[0]!.points)
    const moved = stayed.items.reduce((sum, { was = 0, is = 0 }) => sum + is - was, 0)
    expect(moved).toBe(stayed.points.is! - stayed.points.was!)
    expect(stayed.items[0]!.item).toBe('commute/commute')
    expect(changedSources(only, changed)).toContain('weights')
  })

  it('leaves one who moved only because others did without items', () => {
    const [first, ...others] = now.lists
    const swapped = { ...first!, top: [first!.top[1]!, first!.top[0]!, ...first!.top.slice(2)] }
    const told = differencesOf(expected, { ...now, lists: [swapped, ...others] })
    expect(told.map(({ place, items }) => ({ place, items }))).toEqual([
      { place: { was: 1, is: 2 }, items: [] },
      { place: { was: 2, is: 1 }, items: [] },
    ])
  })

  it('is kept by an update with its reason, beside the reasons before', () => {
    const written = readExpected(writeExpected(now, 'a reason of its own', expected))
    expect(written.updates.slice(0, -1)).toEqual(expected.updates)
    expect(differencesOf(written, now)).toEqual([])
  })
})

it('ends with 1 where anything is other than expected', () => {
  const same = { expected: true, differences: 0, sources: [], ratio: 1 }
  expect(verdictOf(same)).toEqual({ exitCode: 0, lines: ['Every list is as expected.'] })
  const onlySources = verdictOf({ ...same, sources: ['weights'] })
  expect(onlySources.exitCode).toBe(1)
  expect(onlySources.lines.join()).toMatch(/weights.*--update/)
  for (const other of [{ expected: false }, { differences: 2 }, { ratio: LEAST_RATIO - 0.01 }])
    expect(verdictOf({ ...same, ...other }).exitCode).toBe(1)
})
