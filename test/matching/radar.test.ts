/** No count of one to four is told, and none follows from those that are told, by the run itself neither. */
import { expect, it } from 'vitest'
import { radarOf } from '../../src/matching/market/radar.ts'
import { runView } from '../../src/matching/market/views.ts'
import type { MarketRunRow } from '../../src/store/ports/market-runs.ts'

it('tells no total by one way that another way hides', () => {
  const radar = radarOf(
    {
      areas: [
        { area: '04', jobseekers: 50, unreached: 4 },
        { area: '07', jobseekers: 60, unreached: 4 },
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
    const areas = jobseekers.map((jobseekers, i) => ({ area: `0${i}`, jobseekers, unreached: 0 }))
    const row: Partial<MarketRunRow> = {
      ...{ status: 'done', problem: null, unmatched: 9, radar: JSON.stringify({ areas, gates: [] }) },
      jobseekers: jobseekers.reduce((sum, count) => sum + count, 0),
    }
    return runView(row as MarketRunRow, () => new Date(0), 'en').jobseekers
  }
  expect([viewOf(3), viewOf(3, 4), viewOf(3, 9)]).toEqual([null, null, 12])
  const running = {
    status: 'running',
    problem: null,
    openings: 1,
    jobseekers: 3,
    radar: null,
    startedAt: null,
  }
  expect(runView(running as MarketRunRow, () => new Date(0), 'en').jobseekers).toBeNull()
})
