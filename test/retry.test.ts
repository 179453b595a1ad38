/** 1 Waits double from the first to the longest. 2 A lost race is run again, five times in all; any other fault is not. */
import { expect, test } from 'vitest'
import { againAfterLostRace, BACKOFF, MOST_ATTEMPTS, retryDelayMs } from '../src/retry.ts'

test('1: waits double from the first to the longest, however long it takes', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 2_000].map((failures) => retryDelayMs(BACKOFF.redis, failures))
  expect(waits).toEqual([50, 100, 200, 400, 800, 1_500, 1_500, 1_500])
})

const losing = (races: number, error: Error) => {
  let attempts = 0
  const work = async () => {
    attempts += 1
    if (attempts <= races) throw error
    return 'won'
  }
  return { work, attempts: () => attempts }
}

test('2: a lost race is run again, so often and no oftener', async () => {
  const lost = new Error('lost')
  const isLost = (error: unknown) => error === lost
  const few = losing(MOST_ATTEMPTS - 1, lost)
  expect(await againAfterLostRace(isLost, few.work)).toBe('won')
  const many = losing(MOST_ATTEMPTS, lost)
  await expect(againAfterLostRace(isLost, many.work)).rejects.toBe(lost)
  expect(many.attempts()).toBe(MOST_ATTEMPTS)
  const other = losing(1, new Error('other'))
  await expect(againAfterLostRace(isLost, other.work)).rejects.toThrow('other')
  expect(other.attempts()).toBe(1)
})
