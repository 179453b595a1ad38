/**
 * 1 Unfinished rows are handed over at once and again every few seconds. 2 At the start, a row that is running belongs
 * to nobody; later only one that runs too long. 3 A queue that is full or away ends a round, a broken store none of the
 * next ones. 4 While another process sweeps, this one does not.
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

type World = {
  readonly room?: number
  readonly refusal?: 'overloaded' | 'unavailable'
  /** Whether another process is at it. */
  readonly elsewhere?: () => boolean
}

const begin = (unfinished: () => readonly string[], world: World = {}) => {
  const { room = Number.POSITIVE_INFINITY, refusal = 'overloaded', elsewhere = () => false } = world
  const handed: string[] = []
  const asked: Date[] = []
  const faults: unknown[] = []
  sweep = startSweep({
    store: {
      alone: async (_key, work) => {
        if (!elsewhere()) await work()
        return !elsewhere()
      },
      shortlists: {
        unfinished: async (runningBefore) => {
          asked.push(runningBefore)
          return unfinished()
        },
      },
    },
    queue: {
      enqueue: async (_kind, id) => {
        if (handed.length >= room) throw new AppError(refusal)
        handed.push(id)
      },
    },
    clock: () => NOW,
    everyMs: 5000,
    runningTooLongMs: 60_000,
    ownsStore: true,
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

test.each(['overloaded', 'unavailable'] as const)('a queue that is %s ends the round', async (refusal) => {
  const { handed, faults } = begin(() => ['a', 'b', 'c'], { room: 1, refusal })
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

test('rows of another kind are handed over by their own way, and what refuses them ends the round', async () => {
  const handed: string[] = []
  const faults: unknown[] = []
  sweep = startSweep({
    store: {
      alone: async (_key, work) => {
        await work()
        return true
      },
      shortlists: { unfinished: async () => ['a'] },
    },
    queue: { enqueue: async (_kind, id) => void handed.push(id) },
    others: [
      {
        unfinished: async () => ['run', 'late'],
        handOver: async (id) => {
          if (id === 'late') throw new AppError('overloaded')
          handed.push(id)
        },
      },
    ],
    ...{ clock: () => NOW, ownsStore: true, onFault: (error: unknown) => faults.push(error) },
  })
  await vi.advanceTimersByTimeAsync(0)
  expect([handed, faults]).toEqual([['a', 'run'], []])
})

test('nothing is handed over after the stop', async () => {
  const { handed } = begin(() => ['a'])
  await vi.advanceTimersByTimeAsync(0)
  await sweep?.stop()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(handed).toEqual(['a'])
})

test('one process sweeps at a time', async () => {
  let elsewhere = true
  const { handed, asked } = begin(() => ['a'], { elsewhere: () => elsewhere })
  await vi.advanceTimersByTimeAsync(0)
  expect([handed, asked]).toEqual([[], []])
  elsewhere = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(handed).toEqual(['a'])
})
