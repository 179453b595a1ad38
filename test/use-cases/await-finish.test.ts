/** Who waits is answered 1 by the signal at once, 2 by looking when no signal comes, 3 when time is over or it must stop. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFinishSignal } from '../../src/queue/finish-signal.ts'
import type { ShortlistRow } from '../../src/store/ports/shortlists.ts'
import { awaitFinish } from '../../src/use-cases/shortlists/await-finish.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const begin = () => {
  const signal = createFinishSignal()
  const stop = new AbortController()
  const state = { status: 'queued' }
  let looks = 0
  const row = () => ({ id: 'a', ...state }) as ShortlistRow
  const find = async () => {
    looks++
    return row()
  }
  const store = { shortlists: { find } }
  let answered: string | undefined
  awaitFinish({ store, signal }, row(), 2000, stop.signal).then(({ status }) => {
    answered = status
  })
  return { signal, stop, state, looks: () => looks, answered: () => answered }
}

test('the signal wakes at once', async () => {
  const { signal, state, answered } = begin()
  await vi.advanceTimersByTimeAsync(10)
  state.status = 'done'
  signal.finished('b')
  await vi.advanceTimersByTimeAsync(0)
  expect(answered()).toBeUndefined()
  signal.finished('a')
  await vi.advanceTimersByTimeAsync(0)
  expect(answered()).toBe('done')
})

test('a row that comes with the signal needs no look', async () => {
  const { signal, looks, answered } = begin()
  await vi.advanceTimersByTimeAsync(10)
  signal.finished('a', { id: 'a', status: 'done' } as ShortlistRow)
  signal.finished('a')
  await vi.advanceTimersByTimeAsync(0)
  expect([answered(), looks()]).toEqual(['done', 0])
})

test('without a signal the row is looked at every half second', async () => {
  const { state, looks, answered } = begin()
  state.status = 'failed'
  await vi.advanceTimersByTimeAsync(499)
  expect([answered(), looks()]).toEqual([undefined, 0])
  await vi.advanceTimersByTimeAsync(1)
  expect([answered(), looks()]).toEqual(['failed', 1])
})

test('it ends when the time is over', async () => {
  const { answered } = begin()
  await vi.advanceTimersByTimeAsync(1999)
  expect(answered()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(answered()).toBe('queued')
})

test('it ends when it must', async () => {
  const { stop, answered } = begin()
  stop.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(answered()).toBe('queued')
  expect(vi.getTimerCount()).toBe(0)
})
