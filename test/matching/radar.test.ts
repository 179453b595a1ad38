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
