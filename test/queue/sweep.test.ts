/**
 * 1 Unfinished rows are handed over at once and again every few seconds. 2 At the start, a row that is running belongs
 * to nobody; later only one that runs too long. 3 A full queue ends a round, a broken store none of the next ones.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { type Sweep, startSweep } from '../../src/queue/sweep.ts'

const NOW = new Date('2026-11-24T08:00:00.000Z')
let sweep: Sweep | undefined
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  await sweep?.stop()
  vi.useRealTimers()
})

const begin = (unfinished: () => readonly string[], room = Number.POSITIVE_INFINITY) => {
  const handed: string[] = []
  const asked: Date[] = []
  const faults: unknown[] = []
  sweep = startSweep({
    shortlists: {
      unfinished: async (runningBefore) => {
        asked.push(runningBefore)
        return unfinished()
      },
    },
    queue: {
      enqueue: async (_kind, id) => {
        if (handed.length >= room) throw new AppError('overloaded')
        handed.push(id)
      },
      depth: () => 0,
      close: async () => {},
    },
    clock: () => NOW,
    everyMs: 5000,
    runningTooLongMs: 60_000,
    alone: true,
    onFault: (error) => faults.push(error),
  })
  return { handed, asked, faults }
}

test('rows are handed over at the start and every few seconds', async () => {
  const rows = ['a', 'b']
  const { handed, asked } = begin(() => rows)
  await vi.advanceTimersByTimeAsync(0)
  expect(handed).toEqual(['a', 'b'])
  await vi.advanceTimersByTimeAsync(5000)
  expect(handed).toEqual(['a', 'b', 'a', 'b'])
  expect(asked.map((at) => at > NOW)).toEqual([true, false])
  expect(NOW.getTime() - asked[1]!.getTime()).toBe(60_000)
})

test('a full queue ends the round', async () => {
  const { handed, faults } = begin(() => ['a', 'b', 'c'], 1)
  await vi.advanceTimersByTimeAsync(0)
  expect([handed, faults]).toEqual([['a'], []])
})

test('a store that is away is told, and asked again', async () => {
  let away = true
  const { handed, asked, faults } = begin(() => {
    if (away) throw new AppError('unavailable')
    return ['a']
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(faults).toHaveLength(1)
  away = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(handed).toEqual(['a'])
  // Nothing was seen at the start, so what runs still counts as left behind.
  expect(asked.every((at) => at > NOW)).toBe(true)
})

test('nothing is handed over after the stop', async () => {
  const { handed } = begin(() => ['a'])
  await vi.advanceTimersByTimeAsync(0)
  await sweep?.stop()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(handed).toEqual(['a'])
})
