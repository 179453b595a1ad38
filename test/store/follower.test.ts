/**
 * 1. A follower runs rounds one after another: at once, while there is more, on a write, and after a while.
 * 2. A write that comes during a round begins another one.
 * 3. A round that failed is told, and tried again later each time, whatever is written meanwhile.
 * 4. While another process follows, none runs and no position is known; it looks again after a while.
 * 5. A filtered page reaches every position that it passed, and none that it has not read.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FollowParts, follow } from '../../src/store/feed/follower.ts'
import { readPage } from '../../src/store/feed/pages.ts'
import type { FeedChange } from '../../src/store/ports/feed.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const PACE = { pollMs: 1_000, standbyMs: 5_000, retry: { firstMs: 100, longestMs: 400 } }

const world = (round: FollowParts['round'], alone?: FollowParts['alone']) => {
  const listeners = new Set<() => void>()
  const faults: unknown[] = []
  const follower = follow({
    onWrite: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    round,
    onFault: (fault) => faults.push(fault),
    pace: PACE,
    ...(alone && { alone }),
  })
  return { follower, faults, listeners, write: () => listeners.forEach((listener) => void listener()) }
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('reads on while there is more, then waits for a write or a while', async () => {
  let rounds = 0
  const { follower, write, listeners } = world(async () => ({ position: ++rounds, more: rounds < 3 }))
  await after(0)
  expect([rounds, follower.position()]).toEqual([3, 3])
  write()
  await after(0)
  expect(rounds).toBe(4)
  await after(PACE.pollMs)
  expect(rounds).toBe(5)
  await follower.caughtUp(6)
  await follower.close()
  await after(PACE.pollMs)
  expect([rounds, listeners.size]).toEqual([6, 0])
})

it('begins another round for a write that came during one', async () => {
  let rounds = 0
  const gate = Promise.withResolvers<void>()
  const { follower, write } = world(async () => {
    rounds += 1
    if (rounds === 1) await gate.promise
    return { position: rounds, more: false }
  })
  write()
  gate.resolve()
  await after(0)
  expect(rounds).toBe(2)
  await follower.close()
})

it('tries again later each time, and not for every write', async () => {
  let rounds = 0
  const { follower, faults, write } = world(async () => {
    rounds += 1
    throw new Error(`round ${rounds}`)
  })
  await after(0)
  expect(faults).toEqual([new Error('round 1')])
  write()
  await after(99)
  expect(rounds).toBe(1)
  for (const wait of [1, 200, 400, 400]) await after(wait)
  expect(rounds).toBe(5)
  await after(399)
  expect(rounds).toBe(5)
  await follower.close()
})

it('stands by while another process follows', async () => {
  let rounds = 0
  let taken = true
  const { follower, write } = world(
    async () => ({ position: ++rounds, more: false }),
    async (work) => {
      if (!taken) await work()
      return !taken
    },
  )
  write()
  await after(PACE.standbyMs - 1)
  expect([rounds, follower.position()]).toEqual([0, undefined])
  taken = false
  await after(1)
  expect([rounds, follower.position()]).toEqual([1, 1])
  await follower.close()
  expect(follower.position()).toBeUndefined()
})

it('reaches what others wrote, but not past a full page', async () => {
  const kinds = ['jobseeker', 'opening', 'jobseeker', 'jobseeker', 'opening'] as const
  const changes = kinds.map((kind, i): FeedChange => ({ position: i + 1, kind, id: `${i}`, deleted: false }))
  const feed = {
    newest: async () => changes.length,
    after: async (position: number, limit: number, of?: readonly string[]) =>
      changes.filter((one) => one.position > position && of?.includes(one.kind)).slice(0, limit),
  }
  const read = async (limit: number, from: number) => {
    const page = await readPage({ feed, kinds: ['jobseeker'], limit }, from)
    return [page.changes.map(({ position }) => position), page.position, page.more]
  }
  expect(await read(9, 0)).toEqual([[1, 3, 4], 5, false])
  expect(await read(2, 0)).toEqual([[1, 3], 3, true])
  expect(await read(2, 4)).toEqual([[], 5, false])
  expect(await read(2, 5)).toEqual([[], 5, false])
})
