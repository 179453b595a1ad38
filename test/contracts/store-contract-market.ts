/** Properties 21–23 of the store's contract: market runs, their chunks and their results. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MarketJobseekerRow, MarketPartial, MarketRange } from '../../src/store/ports/market-runs.ts'
import type { Store } from '../../src/store/ports/store.ts'
import {
  handClock,
  type Open,
  type Opened,
  outcome,
  person,
  plainEncode,
  post,
  withWeights,
} from './store-fixture.ts'

const range = (number: number, entry: Partial<MarketRange> = {}): MarketRange => ({
  number,
  firstNumber: number * 2,
  openings: 2,
  after: `op-${number * 2}`,
  through: `op-${number * 2 + 2}`,
  ...entry,
})
const RANGES = [range(0), range(1, { openings: 1, through: null })]
const PARTIAL: MarketPartial = {
  openings: {
    jobseekers: 2,
    resolution: 200,
    openings: [{ opening: 'op-1', passing: 1, nearMisses: 0, reference: 5_000, first: [['p1', 9_000]] }],
  },
  ...{ jobseekers: new Uint8Array([0, 255, 7]), unmatched: 3 },
}

const found = (
  number: number,
  jobseeker: string,
  entry: Partial<MarketJobseekerRow> = {},
): MarketJobseekerRow => ({
  number,
  jobseeker,
  reached: 2,
  best: [
    { number: 1, points: 10_000 },
    { number: 0, points: 1 },
  ],
  standing: 'reached',
  hindrance: undefined,
  ...entry,
})
const NONE = {
  reached: 0,
  best: [],
  standing: 'gated-everywhere',
  hindrance: { code: 'commute-too-far', openings: 4 },
} as const
const NOT_FURTHER = { neverInFirstFifty: 0, neverInFirstTwoTiers: 0 }
const PEOPLE = [
  found(0, 'p1'),
  found(1, 'p2', NONE),
  found(2, 'p3', { ...NONE, hindrance: undefined }),
  found(3, 'p4', NONE),
]
const OPENINGS = [
  { number: 0, opening: 'op-1', passing: 1, nearMisses: 9, first: [{ number: 0, points: 1 }] },
  {
    ...{ number: 1, opening: 'op-2', passing: 2, nearMisses: 0 },
    first: [
      { number: 0, points: 10_000 },
      { number: 3, points: 9_999 },
    ],
  },
]

export const marketContract = (open: Open): void => {
  describe('market runs', () => {
    let opened: Opened
    let store: Store
    let time: ReturnType<typeof handClock>
    let runs = 0
    const run = (n: number) => `m-${runs}-${n}`
    const create = (id: string) =>
      store.marketRuns.create({ id, asOf: '2026-11-24', engine: 'scoring-1', by: 'operator:x' })
    /** As a run is, up to its results. */
    const merged = async (id: string) => {
      const { marketRuns } = store
      await create(id)
      await marketRuns.plan(id, RANGES)
      for (const { number } of RANGES) {
        await marketRuns.claimChunk(id, number)
        await marketRuns.finishChunk(id, number, PARTIAL)
      }
      await marketRuns.claimMerge(id)
      await marketRuns.keepJobseekers(id, PEOPLE)
      await marketRuns.keepOpenings(id, OPENINGS)
    }
    beforeAll(async () => {
      time = handClock()
      opened = await open({ encode: plainEncode, clock: time.clock })
      store = opened.store
      await withWeights(store)
    })
    afterAll(() => opened.close())
    // One store for all: each test has runs of its own, and people as they were.
    beforeEach(async () => {
      time.set('2026-11-24T10:00:00.000Z')
      runs += 1
      for (const id of await store.marketRuns.unfinished(new Date('2027-01-01'), 9))
        await store.marketRuns.cancel(id)
      const areas = [
        ['p1', '04'],
        ['p2', '04'],
        ['p3', '07'],
        ['p4', null],
      ] as const
      await store.jobseekers.put(areas.map(([id, area]) => person(id, 0, area)))
    })

    it('21: fixes position and weights, one run at a time', async () => {
      const { marketRuns } = store
      const position = await store.feed.newest()
      const made = await create(run(1))
      expect(made).toEqual({
        ...{ id: run(1), status: 'queued', weights: 1, position, asOf: '2026-11-24', engine: 'scoring-1' },
        ...{ createdAt: '2026-11-24T10:00:00.000Z', createdBy: 'operator:x', openings: null },
      })
      expect(await Promise.all([1, 2].map((n) => outcome(create(run(10 + n)))))).toEqual([
        'conflict',
        'conflict',
      ])
      await store.jobseekers.put([person('p5')])
      expect(await marketRuns.find(run(1))).toEqual(made)
      expect(await marketRuns.underWay()).toEqual(made)
      expect(await marketRuns.cancel(run(1))).toBe(true)
      expect(await marketRuns.cancel(run(1))).toBe(false)
      expect(await marketRuns.underWay()).toBeUndefined()
      const ends = await Promise.all([2, 3, 4].map((n) => outcome(create(run(n)))))
      expect(ends.toSorted()).toEqual(['conflict', 'conflict', 'done'])
      expect(await marketRuns.find(run(9))).toBeUndefined()
    })

    it('22: is planned once, and each chunk done once', async () => {
      const { marketRuns } = store
      await create(run(1))
      await Promise.all([marketRuns.plan(run(1), RANGES), marketRuns.plan(run(1), RANGES)])
      await marketRuns.plan(run(1), [range(9)])
      expect(await marketRuns.openChunks(run(1))).toEqual([0, 1])
      expect(await marketRuns.find(run(1))).toMatchObject({ status: 'queued', openings: 3 })
      expect(await marketRuns.progress(run(1), 0, 1)).toBe(false)
      expect(await marketRuns.claimChunk(run(1), 0)).toMatchObject({
        run: { id: run(1), status: 'running', startedAt: '2026-11-24T10:00:00.000Z' },
        range: RANGES[0],
      })
      expect((await marketRuns.claimChunk(run(1), 1))!.range).toEqual(RANGES[1])
      expect(await marketRuns.progress(run(1), 0, 1)).toBe(true)
      expect(await marketRuns.find(run(1))).toMatchObject({ matched: 1 })
      expect(await marketRuns.attempts(run(1), 0)).toBe(1)
      // As another attempt would, which begins anew.
      await marketRuns.claimChunk(run(1), 0)
      expect(await marketRuns.find(run(1))).toMatchObject({ matched: 1 })
      expect(await marketRuns.progress(run(1), 0, 0)).toBe(true)
      expect(await marketRuns.find(run(1))).toMatchObject({ matched: 1 })
      expect(await marketRuns.attempts(run(1), 0)).toBe(2)
      expect(await marketRuns.partial(run(1), 0)).toBeUndefined()
      const ends = [1, 2].map(() => marketRuns.finishChunk(run(1), 0, PARTIAL))
      expect((await Promise.all(ends)).toSorted()).toEqual([false, true])
      expect(await marketRuns.partial(run(1), 0)).toEqual(PARTIAL)
      expect(await marketRuns.openChunks(run(1))).toEqual([1])
      expect(await marketRuns.find(run(1))).toMatchObject({ matched: 2 })
      expect(await marketRuns.progress(run(1), 0, 2)).toBe(false)
      expect(await marketRuns.claimChunk(run(1), 0)).toBeUndefined()
      expect(await Promise.all([0, 1, 9].map((n) => marketRuns.attempts(run(1), n)))).toEqual([0, 1, 0])
      expect(await marketRuns.attempts(run(1))).toBe(0)
      expect(await marketRuns.cancel(run(1))).toBe(true)
      expect(await marketRuns.progress(run(1), 1, 1)).toBe(false)
      expect(await marketRuns.finishChunk(run(1), 1, PARTIAL)).toBe(false)
      expect(await marketRuns.claimChunk(run(1), 1)).toBeUndefined()
      expect(await marketRuns.claimMerge(run(1))).toBeUndefined()
      expect(await marketRuns.partial(run(1), 0)).toBeUndefined()
      expect(await marketRuns.find(run(1))).toMatchObject({ status: 'cancelled' })
    })

    it('22: is found again while nothing is heard of it, and fails with its problem', async () => {
      const { marketRuns } = store
      await create(run(1))
      await marketRuns.plan(run(1), RANGES)
      const at = (seconds: number) => new Date(Date.parse('2026-11-24T10:00:00.000Z') + seconds * 1000)
      expect(await marketRuns.unfinished(at(0), 9)).toEqual([run(1)])
      await marketRuns.claimChunk(run(1), 0)
      expect(await marketRuns.unfinished(at(0), 9)).toEqual([])
      time.set('2026-11-24T10:00:30.000Z')
      await marketRuns.progress(run(1), 0, 1)
      expect(await marketRuns.unfinished(at(30), 9)).toEqual([])
      expect(await marketRuns.unfinished(at(31), 9)).toEqual([run(1)])
      expect(await marketRuns.fail(run(1), { code: 'internal' })).toBe(true)
      expect(await marketRuns.fail(run(1), { code: 'internal' })).toBe(false)
      expect(await marketRuns.unfinished(at(99), 9)).toEqual([])
      expect(await marketRuns.find(run(1))).toMatchObject({
        status: 'failed',
        failure: { code: 'internal' },
      })
      expect(await create(run(2))).toMatchObject({ status: 'queued' })
    })

    it('23: gives its results back, written once', async () => {
      const { marketRuns } = store
      await merged(run(1))
      await marketRuns.counted(run(1), { jobseekers: 4, unmatched: 3 })
      // As another attempt would.
      expect(await marketRuns.keepJobseekers(run(1), [found(0, 'p1', NONE)])).toBe(true)
      expect(await marketRuns.find(run(1))).toMatchObject({ merged: 4 })
      await marketRuns.claimMerge(run(1))
      expect(await marketRuns.attempts(run(1))).toBe(2)
      expect(await marketRuns.find(run(1))).toMatchObject({ merged: 4 })
      const ends = await Promise.all([marketRuns.finish(run(1)), marketRuns.finish(run(1))])
      expect(ends.toSorted()).toEqual([false, true])
      // As one who was late would.
      await marketRuns.counted(run(1), { jobseekers: 9, unmatched: 9 })
      expect(await marketRuns.keepJobseekers(run(1), PEOPLE)).toBe(false)
      expect(await marketRuns.keepOpenings(run(1), OPENINGS)).toBe(false)
      const done = await marketRuns.find(run(1))
      expect(done).toMatchObject({ status: 'done', kept: true, unmatched: 3 })
      expect(done?.status === 'done' && done.radar).toEqual({
        areas: [
          { area: '04', jobseekers: 2, unreached: 1, ...NOT_FURTHER },
          { area: '07', jobseekers: 1, unreached: 1, ...NOT_FURTHER },
          { area: null, jobseekers: 1, unreached: 1, ...NOT_FURTHER },
        ],
        gates: [
          { gate: 'commute-too-far', jobseekers: 2 },
          { gate: null, jobseekers: 1 },
        ],
      })
      const best = [
        { opening: 'op-2', points: 10_000 },
        { opening: 'op-1', points: 1 },
      ]
      const one = { jobseeker: 'p1', area: '04', reached: 2, best, standing: 'reached', hindrance: null }
      expect(await marketRuns.jobseeker(run(1), 'p1')).toEqual(one)
      expect(await marketRuns.jobseeker(run(1), 'p9')).toBeUndefined()
      expect(await marketRuns.opening(run(1), 'op-9')).toBeUndefined()
      expect(await marketRuns.opening(run(1), 'op-2')).toEqual({
        ...{ opening: 'op-2', passing: 2, nearMisses: 0 },
        first: [
          { points: 10_000, person: { jobseeker: 'p1', area: '04' } },
          { points: 9_999, person: { jobseeker: 'p4', area: null } },
        ],
      })
      const unreached = async (areas: readonly string[] | '*', page: { limit: number; after?: string }) =>
        (await marketRuns.unreached(run(1), areas, page)).map(({ jobseeker }) => jobseeker)
      expect(await unreached('*', { limit: 2 })).toEqual(['p2', 'p3'])
      expect(await unreached('*', { limit: 2, after: 'p3' })).toEqual(['p4'])
      expect(await unreached(['07'], { limit: 9 })).toEqual(['p3'])
      expect((await marketRuns.unreached(run(1), ['04'], { limit: 9 }))[0]).toMatchObject({
        hindrance: { code: 'commute-too-far', openings: 4 },
      })
    })

    it('23: counts by area how far people come', async () => {
      const { marketRuns } = store
      await create(run(1))
      await marketRuns.claimMerge(run(1))
      await marketRuns.keepJobseekers(run(1), [
        found(0, 'p1', { standing: 'never-in-first-fifty' }),
        found(1, 'p2', { standing: 'never-in-first-two-tiers' }),
        found(2, 'p3'),
      ])
      await marketRuns.finish(run(1))
      const done = await marketRuns.find(run(1))
      expect(done?.status === 'done' && done.radar.areas).toEqual([
        { area: '04', jobseekers: 2, unreached: 0, neverInFirstFifty: 1, neverInFirstTwoTiers: 1 },
        { area: '07', jobseekers: 1, unreached: 0, ...NOT_FURTHER },
      ])
    })

    it.each([
      ['before', false],
      ['after', true],
    ])('23: names nobody who was erased %s it was done', async (_, after) => {
      const { marketRuns, jobseekers } = store
      await create(run(1))
      await marketRuns.claimMerge(run(1))
      if (!after) await jobseekers.erase('p1')
      // Back under the same id is somebody else.
      if (!after) await jobseekers.put([person('p1')])
      await marketRuns.keepJobseekers(run(1), PEOPLE)
      await marketRuns.keepOpenings(run(1), OPENINGS)
      await marketRuns.finish(run(1))
      if (after) await jobseekers.erase('p1')
      expect(await marketRuns.jobseeker(run(1), 'p1')).toBeUndefined()
      expect((await marketRuns.opening(run(1), 'op-2'))!.first).toEqual([
        { points: 10_000, person: undefined },
        { points: 9_999, person: { jobseeker: 'p4', area: null } },
      ])
    })

    it('23: replaces the results of the run before once it is done', async () => {
      const { marketRuns } = store
      await merged(run(1))
      await marketRuns.finish(run(1))
      await merged(run(2))
      expect(await marketRuns.jobseeker(run(1), 'p1')).toBeDefined()
      await marketRuns.cancel(run(2))
      expect(await marketRuns.keepJobseekers(run(2), PEOPLE)).toBe(false)
      expect(await marketRuns.keepOpenings(run(2), OPENINGS)).toBe(false)
      expect(await marketRuns.finish(run(2))).toBe(false)
      expect(await marketRuns.jobseeker(run(2), 'p1')).toBeUndefined()
      expect(await marketRuns.opening(run(2), 'op-1')).toBeUndefined()
      await merged(run(3))
      await marketRuns.finish(run(3))
      expect(await marketRuns.find(run(1))).toMatchObject({ status: 'done', kept: false })
      expect(await marketRuns.jobseeker(run(1), 'p1')).toBeUndefined()
      expect(await marketRuns.opening(run(1), 'op-1')).toBeUndefined()
      expect(await marketRuns.jobseeker(run(3), 'p1')).toBeDefined()
    })

    it('23: finds the openings that stood at a position, in pages', async () => {
      const { openings, feed } = store
      await openings.put([post('op-1', 1), post('op-2'), post('op-3')])
      const at = await feed.newest()
      await openings.put([post('op-1', 2), post('op-4')])
      await openings.remove('op-2')
      const ids = async (page: Parameters<typeof openings.standing>[1]) =>
        (await openings.standing(at, page)).map(({ id }) => id)
      expect(await openings.standing(at, { limit: 1 })).toMatchObject([post('op-1', 1)])
      expect(await ids({ limit: 9 })).toEqual(['op-1', 'op-2', 'op-3'])
      expect(await ids({ limit: 9, after: 'op-1', through: 'op-2' })).toEqual(['op-2'])
    })
  })
}
