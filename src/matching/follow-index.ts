/** Keeps an index in step with the change feed, between the turns of those who read it. */
import { bringTo, fillIndex, type IndexFeed, type RecordSource } from '../index/feed.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { createTurns } from '../index/turns.ts'
import { BACKOFF } from '../retry.ts'
import { follow } from '../store/feed/follower.ts'
import { readPage } from '../store/feed/pages.ts'
import type { Feed } from '../store/ports/feed.ts'

/** What an index follows. */
export type FeedSource = { readonly jobseekers: RecordSource; readonly feed: Feed }

const PAGE = 1_000

/**
 * Reads all records, then follows.
 * @param onFault told when following failed; it is tried again
 * @param from the position at which the index stands already; unless given it is empty
 */
export const followIndex = async (
  { jobseekers, feed }: FeedSource,
  index: PackedIndex,
  onFault: (error: unknown) => void,
  from?: number,
): Promise<IndexFeed> => {
  let position = from ?? (await fillIndex(jobseekers, index))
  let closed = false
  const turns = createTurns()
  const reading = { feed, kinds: ['jobseeker'], limit: PAGE } as const

  /** All pages in one turn, so that whoever waits for a position waits for one turn. */
  const round = () =>
    turns.change(async () => {
      for (let more = !closed; more; ) {
        const page = await readPage(reading, position)
        const ids = new Set(page.changes.map(({ id }) => id))
        if (ids.size > 0) await bringTo(jobseekers, index, page.position, [...ids])
        position = page.position
        more = page.more
      }
      return { position, more: false }
    })
  await round()

  const follower = follow({ onWrite: feed.onWrite, round, onFault, pace: { retry: BACKOFF.index } })
  return {
    position: () => position,
    steady: turns.read,
    alone: turns.change,
    caughtUp: (wanted) => (wanted <= position ? Promise.resolve() : follower.caughtUp(wanted)),
    close: async () => {
      closed = true
      await follower.close()
      await turns.change(async () => {})
    },
  }
}
