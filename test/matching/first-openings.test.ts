/**
 * 1. The first of many are those that sorting all would give, by the middle between low and points rounded up, then by the
 *    tie hash of opening and person; those that were interpreted apart stand among them.
 * 2. Where the worst case is what `low` is, nothing is interpreted in vain but the rest of a batch.
 */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hash64, tieHash } from '../../src/index/hash.ts'
import { firstOpenings } from '../../src/matching/recommendations/first-openings.ts'
import type { Interpretation } from '../../src/scoring/interpretation.ts'
import { FoundOpenings } from '../../src/scoring/market/found-openings.ts'
import { runs } from '../runs.ts'

const jobseeker = hash64('hk-1')
const interpretation = (points: number, low: number): Interpretation => ({
  ...{ jobseeker: 'hk-1', permitted: true, points, low, high: points, coverage: 0 },
  ...{ criteria: [], gates: [], flags: [], question: undefined },
})

type Case = { readonly points: number; readonly gap: number; readonly slack: number; readonly apart: boolean }

/** Few points, so that many draw. */
const cases: fc.Arbitrary<readonly Case[]> = fc.array(
  fc.record({
    points: fc.integer({ min: 5_000, max: 5_006 }),
    gap: fc.integer({ min: 0, max: 4 }),
    slack: fc.integer({ min: 0, max: 4 }),
    apart: fc.boolean(),
  }),
  { maxLength: 90 },
)

const run = async (given: readonly Case[], limit: number) => {
  const all = given.map(({ points, gap }, n) => ({
    opening: `op-${n}`,
    of: interpretation(points, points - gap),
  }))
  const found = new FoundOpenings(given.length, (n) => all[n]!.opening)
  given.forEach(({ points, gap, slack, apart }, n) => {
    if (!apart) found.add(n, points, points - Math.max(0, gap - slack))
  })
  let interpreted = 0
  const first = await firstOpenings({
    ...{ found, jobseeker, limit, apart: all.filter((_, n) => given[n]!.apart) },
    interpretAll: async (batch) => {
      interpreted += batch.length
      return batch.map(({ opening }) => all[Number(opening.slice(3))]!)
    },
  })
  return { all, interpreted, first: first.map(({ opening }) => opening) }
}

it('finds what sorting all of them gives', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 30 }), async (given, limit) => {
      const { all, first } = await run(given, limit)
      const sorted = all
        .map(({ opening, of: { low, points } }) => ({
          opening,
          mean: Math.floor((low + points + 1) / 2),
          tie: tieHash(hash64(opening), jobseeker),
        }))
        .sort((a, b) => b.mean - a.mean || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
      expect(first).toEqual(sorted.slice(0, limit).map(({ opening }) => opening))
    }),
    { numRuns: runs(300) },
  )
})

it('interprets no more than it lists where the worst case is exact', async () => {
  const given = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ points: 4_000 + ((n * 7_919) % 5_000), gap: n % 400, slack: 0, apart: false },
  }))
  expect(await run(given, 20)).toMatchObject({ interpreted: 20 })
})
