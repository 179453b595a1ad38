/**
 * Market runs without matching: two openings, and people `hk-1` (area 04) who reaches both, `hk-2` (04), `hk-3` (07) and
 * more of 04 who reach none, as far as they are in the store.
 */
import type { Market } from '../../src/matching/market/market.ts'
import type { MarketJobseekerRow } from '../../src/store/ports/market-runs.ts'
import type { Store } from '../../src/store/ports/store.ts'

const person = (number: number, entry: Partial<MarketJobseekerRow> = {}): MarketJobseekerRow => ({
  number,
  jobseeker: `hk-${number + 1}`,
  reached: 0,
  best: [],
  standing: 'gated-everywhere',
  hindrance: { code: 'commute-too-far', openings: 2 },
  ...entry,
})
const BEST = [
  { number: 1, points: 9_400 },
  { number: 0, points: 9_000 },
]
const PEOPLE = [
  person(0, { reached: 2, best: BEST, standing: 'reached', hindrance: undefined }),
  person(1, { hindrance: undefined }),
  ...Array.from({ length: 10 }, (_, i) => person(2 + i)),
]

export type FakeMarket = Market & {
  /** Waited for by each chunk. */
  meanwhile: () => Promise<void>
}

export const fakeMarket = ({ marketRuns }: Store): FakeMarket => {
  const market: FakeMarket = {
    meanwhile: async () => {},
    plan: async (run) => {
      await marketRuns.plan(run, [{ number: 0, firstNumber: 0, openings: 2, after: '', through: null }])
      return marketRuns.openChunks(run)
    },
    matchChunk: async (run, number) => {
      await marketRuns.claimChunk(run, number)
      await marketRuns.progress(run, number, 1)
      await market.meanwhile()
      await marketRuns.finishChunk(run, number, {
        openings: { jobseekers: 0, resolution: 1, openings: [] },
        jobseekers: new Uint8Array(),
        unmatched: 1,
      })
    },
    merge: async (run) => {
      await marketRuns.claimMerge(run)
      await marketRuns.counted(run, { jobseekers: PEOPLE.length, unmatched: 1 })
      await marketRuns.keepJobseekers(run, PEOPLE)
      const about = { passing: 3, nearMisses: 1 }
      const first = [
        { number: 0, points: 9_400 },
        { number: 2, points: 9_300 },
        { number: 99, points: 9_100 },
      ]
      await marketRuns.keepOpenings(run, [
        { number: 0, opening: 'op-1', ...about, first: [] },
        { number: 1, opening: 'op-2', ...about, first },
      ])
      await marketRuns.finish(run)
    },
  }
  return market
}
