/** 1 A list that breaks us again and again is failed at last. 2 So is one that always takes the process down with it. */
import { expect, test } from 'vitest'
import { shortlistTask } from '../../src/queue/shortlist-task.ts'
import { MOST_ATTEMPTS } from '../../src/retry.ts'
import type { ShortlistRow } from '../../src/store/ports/shortlists.ts'

const INTERNAL = { code: 'internal' }

const begin = (attemptsBefore: number, make: () => void) => {
  const failed: unknown[] = []
  let attempts = attemptsBefore
  const task = shortlistTask({
    makeShortlist: async (_id, mostAttempts) => {
      attempts += 1
      if (attempts > mostAttempts) throw new Error('begun too often')
      make()
    },
    shortlists: {
      find: async () => ({ attempts }) as ShortlistRow,
      fail: async (_id, failure) => failed.push(failure) > 0,
    },
  })
  return { run: () => task('a', { progress: () => {} }), failed, attempts: () => attempts }
}

test('a list that is made is left alone', async () => {
  const { run, failed, attempts } = begin(0, () => {})
  await run()
  expect([failed, attempts()]).toEqual([[], 1])
})

test.each([
  [MOST_ATTEMPTS - 1, []],
  [MOST_ATTEMPTS, [INTERNAL]],
])('a list that broke %i times leaves %j', async (times, problems) => {
  const { run, failed } = begin(times - 1, () => {
    throw new Error('broken')
  })
  await expect(run()).rejects.toThrow('broken')
  expect(failed).toEqual(problems)
})

test('a list that was begun too often is not begun again', async () => {
  let made = 0
  const { run, failed } = begin(MOST_ATTEMPTS, () => {
    made += 1
  })
  await expect(run()).rejects.toThrow('begun too often')
  expect([failed, made]).toEqual([[INTERNAL], 0])
})
