/** 1 Who waits is woken, whatever happened. 2 A list that breaks us again and again is failed at last. */
import { expect, test } from 'vitest'
import { createFinishSignal } from '../../src/queue/finish-signal.ts'
import { MAX_ATTEMPTS, shortlistTask } from '../../src/queue/shortlist-task.ts'
import type { ShortlistRow } from '../../src/store/store.ts'

const begin = (attempts: number, makeShortlist: () => Promise<void>) => {
  const failed: string[] = []
  const woken: string[] = []
  const signal = createFinishSignal()
  signal.onFinished('a', () => woken.push('a'))
  const task = shortlistTask({
    makeShortlist,
    shortlists: {
      find: async () => ({ attempts }) as ShortlistRow,
      fail: async (_id, problem) => failed.push(problem) > 0,
    },
    signal,
    problemText: ({ code }) => code,
  })
  return { task, failed, woken }
}

test('a list that is made wakes who waits', async () => {
  const { task, failed, woken } = begin(1, async () => {})
  await task('a')
  expect([failed, woken]).toEqual([[], ['a']])
})

test.each([
  [MAX_ATTEMPTS - 1, []],
  [MAX_ATTEMPTS, ['internal']],
])('a list that broke %i times leaves %j', async (attempts, problems) => {
  const { task, failed, woken } = begin(attempts, async () => {
    throw new Error('broken')
  })
  await expect(task('a')).rejects.toThrow('broken')
  expect([failed, woken]).toEqual([problems, ['a']])
})
