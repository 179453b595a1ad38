/** 1 Counts of one to four are hidden, nought is told. 2 No hidden count follows from those that are told, by the run itself neither. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hideSmall, radarOf } from '../../src/matching/market/radar.ts'
import { runView } from '../../src/matching/market/views.ts'
import type { MarketRun } from '../../src/store/ports/market-runs.ts'

it('hides small counts, and another where the total would tell them', () => {
  expect(hideSmall([10, 0, 7])).toEqual({ total: 17, cells: [10, 0, 7] })
  expect(hideSmall([4, 20, 10, 0])).toEqual({ total: 34, cells: [null, null, 10, 0] })
  expect(hideSmall([1, 5, 20, 30])).toEqual({ total: 56, cells: [null, null, null, 30] })
  expect(hideSmall([4, 4, 0])).toEqual({ total: null, cells: [null, null, 0] })
  expect(hideSmall([])).toEqual({ total: 0, cells: [] })
})

/** All that the hidden cells can be, small ones and others in their places, by what is told. */
const possible = (small: readonly boolean[], sum: number): number[][] => {
  const [first, ...rest] = small
  if (first === undefined) return sum === 0 ? [[]] : []
  const values = first ? [1, 2, 3, 4] : Array.from({ length: Math.max(0, sum - 4) }, (_, i) => i + 5)
  return values.flatMap((value) => (value > sum ? [] : possible(rest, sum - value).map((r) => [value, ...r])))
}

it('leaves every small count any value from one to four', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (counts) => {
      const { total, cells } = hideSmall(counts)
      const hidden = counts.filter((_, i) => cells[i] === null)
      for (const [i, count] of counts.entries()) {
        expect(cells[i] === null || cells[i] === count).toBe(true)
        if (count > 0 && count < 5) expect(cells[i]).toBeNull()
      }
      if (total === null) return
      const small = hidden.map((count) => count < 5)
      const worlds = possible(
        small,
        hidden.reduce((sum, count) => sum + count, 0),
      )
      for (const [i, isSmall] of small.entries())
        if (isSmall) expect(new Set(worlds.map((world) => world[i]))).toEqual(new Set([1, 2, 3, 4]))
    }),
  )
})

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
    const row: Partial<MarketRun> = {
      ...{ status: 'done', problem: null, unmatched: 9, radar: JSON.stringify({ areas, gates: [] }) },
      jobseekers: jobseekers.reduce((sum, count) => sum + count, 0),
    }
    return runView(row as MarketRun, () => new Date(0)).jobseekers
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
  expect(runView(running as MarketRun, () => new Date(0)).jobseekers).toBeNull()
})
