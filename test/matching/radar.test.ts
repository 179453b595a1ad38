/** No count of one to four is told, and none follows from those that are told, by the run itself neither. */
import { expect, it } from 'vitest'
import { radarOf } from '../../src/matching/market/radar.ts'
import { runView } from '../../src/matching/market/views.ts'
import type { DoneRun, RunningRun } from '../../src/store/ports/market-runs.ts'

const NOW = '2026-11-24T08:00:00.000Z'
const ASKED = {
  ...{ id: 'run-1', weights: 1, position: 1, asOf: '2026-11-24', engine: 'scoring-1' },
  ...{ createdAt: NOW, createdBy: 'operator:x', openings: 1 },
}
const NONE_FURTHER = { neverInFirstFifty: 0, neverInFirstTwoTiers: 0 }

it('tells no total by one way that another way hides', () => {
  const radar = radarOf(
    {
      areas: [
        { area: '04', jobseekers: 50, unreached: 4, ...NONE_FURTHER },
        { area: '07', jobseekers: 60, unreached: 4, ...NONE_FURTHER },
      ],
      gates: [{ gate: 'commute-too-far', jobseekers: 8 }],
    },
    7,
  )
  expect(radar).toMatchObject({ jobseekers: 110, unreached: null, notMatched: 7 })
  expect(radar.gates).toEqual([{ gate: 'commute-too-far', jobseekers: null }])
})

it('tells no total of a run that its radar hides', () => {
  const viewOf = (...jobseekers: readonly number[]) => {
    const areas = jobseekers.map((jobseekers, i) => ({
      area: `0${i}`,
      jobseekers,
      unreached: 0,
      ...NONE_FURTHER,
    }))
    const row: DoneRun = {
      ...{ ...ASKED, status: 'done', finishedAt: NOW, startedAt: NOW, kept: true },
      ...{ unmatched: 9, radar: { areas, gates: [] } },
    }
    return runView(row, () => new Date(0), 'en').jobseekers
  }
  expect([viewOf(3), viewOf(3, 4), viewOf(3, 9)]).toEqual([null, null, 12])
  const running: RunningRun = {
    ...{ ...ASKED, status: 'running', startedAt: NOW, matched: 1, jobseekers: 3, merged: 0 },
  }
  expect(runView(running, () => new Date(0), 'en').jobseekers).toBeNull()
})

it('tells of an area how far its people come, or nothing', () => {
  const areas = [
    { area: '04', jobseekers: 50, unreached: 10, neverInFirstFifty: 3, neverInFirstTwoTiers: 7 },
    { area: '05', jobseekers: 70, unreached: 10, neverInFirstFifty: 0, neverInFirstTwoTiers: 5 },
    { area: '07', jobseekers: 60, unreached: 10, neverInFirstFifty: 9, neverInFirstTwoTiers: 20 },
  ]
  const one = radarOf({ areas, gates: [{ gate: 'commute-too-far', jobseekers: 30 }] }, 0)
  const told = { neverInFirstFifty: 0, neverInFirstTwoTiers: 5, reached: 55 }
  const none = { neverInFirstFifty: null, neverInFirstTwoTiers: null, reached: null }
  expect(one.areas).toMatchObject([{ area: '04', ...none }, told, { neverInFirstFifty: 9 }])
  // One row apart would follow from the totals.
  expect(one).toMatchObject(none)
  const more = [...areas, { ...areas[0]!, area: '09', neverInFirstFifty: 20, neverInFirstTwoTiers: 2 }]
  const two = radarOf({ areas: more, gates: [{ gate: 'commute-too-far', jobseekers: 40 }] }, 0)
  expect(two).toMatchObject({ neverInFirstFifty: 32, neverInFirstTwoTiers: null, reached: 124 })
})
