/**
 * 1. The first of many are those that sorting all would give: by the step of the middle between low and points less what
 *    the reference person has there, then by the tie hash of opening and person; those that were interpreted apart stand
 *    among them.
 * 2. Where groups are spread, at most three of one unit group are among the first ten, unless there are no others; the
 *    further ones follow after in their order. What is shown of a shorter list is the beginning of a longer one.
 * 3. Where the worst case is what `low` is, nothing is interpreted in vain but the rest of a batch.
 */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hash64, tieHash } from '../../src/index/hash.ts'
import { firstOpenings } from '../../src/matching/recommendations/first-openings.ts'
import { FoundOpenings } from '../../src/scoring/market/found-openings.ts'
import { runs } from '../runs.ts'

const RESOLUTION = 4
const jobseeker = hash64('hk-1')

type Case = {
  readonly points: number
  readonly gap: number
  readonly slack: number
  readonly reference: number
  readonly unitGroup: number | undefined
  readonly apart: boolean
}

/** Few points, so that many draw. */
const cases: fc.Arbitrary<readonly Case[]> = fc.array(
  fc.record({
    points: fc.integer({ min: 5_000, max: 5_016 }),
    gap: fc.integer({ min: 0, max: 8 }),
    slack: fc.integer({ min: 0, max: 8 }),
    reference: fc.integer({ min: 5_000, max: 5_020 }),
    unitGroup: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(1, 2) },
      { weight: 1, arbitrary: fc.option(fc.integer({ min: 3, max: 9 }), { nil: undefined }) },
    ),
    apart: fc.boolean(),
  }),
  { maxLength: 90 },
)

const meanOf = (points: number, low: number) => Math.floor((low + points + 1) / 2)

const run = async (given: readonly Case[], limit: number, spreadGroups: boolean) => {
  const all = given.map(({ points, gap, reference, unitGroup }, n) => {
    const opening = `op-${n}`
    const terms = { opening, openingHash: hash64(opening), unitGroup, reference, resolution: RESOLUTION }
    return { terms, mean: meanOf(points, points - gap) }
  })
  const found = new FoundOpenings(given.length, (n) => all[n]!.terms)
  given.forEach(({ points, gap, slack, apart }, n) => {
    if (!apart) found.add(n, points, points - Math.max(0, gap - slack))
  })
  const interpreted: string[] = []
  const first = await firstOpenings({
    ...{ found, jobseeker, limit, spreadGroups, apart: all.filter((_, n) => given[n]!.apart) },
    interpretAll: async (batch) => {
      interpreted.push(...batch.map(({ terms }) => terms.opening))
      return batch.map(({ terms }) => all[Number(terms.opening.slice(3))]!)
    },
  })
  const sorted = all
    .map(({ terms, mean }) => ({
      ...terms,
      step: Math.floor((10_000 - (mean - terms.reference)) / RESOLUTION),
      tie: tieHash(terms.openingHash, jobseeker),
    }))
    .sort((a, b) => a.step - b.step || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
  return { sorted, interpreted, first: first.map(({ terms }) => terms.opening) }
}

/** By the plain rule: whoever is the fourth of a group waits until ten stand. */
const spread = (sorted: readonly { opening: string; unitGroup: number | undefined }[], places: number) => {
  const first: (typeof sorted)[number][] = []
  for (const each of sorted) {
    const before = first.filter(({ unitGroup }) => unitGroup === each.unitGroup)
    if (first.length < places && (each.unitGroup === undefined || before.length < 3)) first.push(each)
  }
  return [...first, ...sorted.filter((each) => !first.includes(each))]
}

it('finds what sorting all of them gives', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 30 }), async (given, limit) => {
      const { sorted, first, interpreted } = await run(given, limit, false)
      expect(first).toEqual(sorted.slice(0, limit).map(({ opening }) => opening))
      expect(new Set(interpreted).size).toBe(interpreted.length)
    }),
    { numRuns: runs(300) },
  )
})

it('spreads unit groups over the first ten', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 30 }), async (given, limit) => {
      const { sorted, first, interpreted } = await run(given, limit, true)
      expect(first).toEqual(
        spread(sorted, 10)
          .slice(0, limit)
          .map(({ opening }) => opening),
      )
      expect(new Set(interpreted).size).toBe(interpreted.length)
    }),
    { numRuns: runs(300) },
  )
})

const many = (unitGroup: (n: number) => number | undefined) =>
  Array.from({ length: 5_000 }, (_, n) => ({
    ...{ points: 4_000 + ((n * 7_919) % 5_000), gap: n % 400, slack: 0, apart: false },
    ...{ reference: 3_000, unitGroup: unitGroup(n) },
  }))

it('interprets no more than it lists where the worst case is exact', async () => {
  const { interpreted } = await run(
    many(() => undefined),
    20,
    true,
  )
  expect(interpreted).toHaveLength(20)
})

it('interprets few where one unit group is first by far', async () => {
  const { first, interpreted } = await run(
    many((n) => ((n * 7_919) % 5_000 > 1_000 ? 1 : n)),
    20,
    true,
  )
  expect(first).toHaveLength(20)
  expect(interpreted.length).toBeLessThan(60)
})
