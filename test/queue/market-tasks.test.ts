/**
 * 1 Of a run, the chunks that are not done are handed over, and the run itself behind them. 2 A task names run and chunk.
 * 3 What breaks is told, and after some attempts the run is left with a problem and not worked on any more.
 */
import { expect, test } from 'vitest'
import type { Market } from '../../src/matching/market/market.ts'
import { handOverMarketRun, marketTasks } from '../../src/queue/market-tasks.ts'
import type { Queue, TaskName } from '../../src/queue/queue.ts'

const INTERNAL = { code: 'internal' }

const RUN = '019ab3c2-7f10-7c3e-9d1e-1f2a3b4c5d6e'

/** @param before how often each chunk has begun, and the run under -1 */
const world = (before: Readonly<Record<string, number>>, fault?: Error) => {
  const attempts: Record<string, number> = { ...before }
  const begins = (task: number | string) => {
    attempts[task] = (attempts[task] ?? 0) + 1
  }
  const did: unknown[] = []
  const market: Market = {
    plan: async () => [1, 12],
    matchChunk: async (...args) => {
      did.push(args.slice(0, 2))
      begins(args[1])
      if (fault) throw fault
    },
    merge: async (run) => void did.push(run),
  }
  const failed: unknown[] = []
  const tasks = marketTasks({
    market,
    marketRuns: {
      attempts: async (_, number = -1) => attempts[number] ?? 0,
      fail: async (...args) => {
        failed.push(args)
        return true
      },
    },
  })
  return { market, tasks, did, failed }
}

const run = { progress: () => {} }

test('hands over what is left of a run', async () => {
  const { market, tasks, did } = world({})
  const handed: (readonly TaskName[])[] = []
  const queue = {
    enqueueAll: async (others: readonly TaskName[], last: TaskName) => void handed.push([...others, last]),
  }
  await handOverMarketRun(market, queue as unknown as Queue, RUN)
  expect(handed).toEqual([
    [
      { kind: 'market-chunk', id: `${RUN}.1` },
      { kind: 'market-chunk', id: `${RUN}.12` },
      { kind: 'market', id: RUN },
    ],
  ])
  for (const { kind, id } of handed[0]!) if (kind !== 'shortlist') await tasks[kind](id, run)
  expect(did).toEqual([[RUN, 1], [RUN, 12], RUN])
})

test('leaves a run that broke to be tried again, and gives up in the end', async () => {
  const fault = new Error('broken')
  const once = world({ 0: 1 }, fault)
  await expect(once.tasks['market-chunk'](`${RUN}.0`, run)).rejects.toBe(fault)
  expect(once.failed).toEqual([])
  const last = world({ 0: 4 }, fault)
  await expect(last.tasks['market-chunk'](`${RUN}.0`, run)).rejects.toBe(fault)
  expect(last.failed).toEqual([[RUN, INTERNAL]])
  const often = world({ 0: 5 }, fault)
  await often.tasks['market-chunk'](`${RUN}.0`, run)
  expect([often.did, often.failed]).toEqual([[], [[RUN, INTERNAL]]])
})

test('goes on with the others while one is begun for the last time, or done after that', async () => {
  const { tasks, did, failed } = world({ 0: 5 })
  await tasks['market-chunk'](`${RUN}.1`, run)
  await tasks.market(RUN, run)
  expect([did, failed]).toEqual([[[RUN, 1], RUN], []])
})
