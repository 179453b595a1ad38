/** Store → rows: fills an index from the packed records and keeps it in step with the change feed. */
import type { PackedIndex } from './packed-index.ts'
import { recordRanges } from './record.ts'
import { createTurns } from './turns.ts'

/** What the feed reads of a store. */
export type FeedSource = {
  readonly jobseekers: {
    records(): { readonly position: Promise<number>; readonly chunks: AsyncIterable<Uint8Array> }
    recordsAt(position: number, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  }
  readonly feed: {
    after(
      position: number,
      limit: number,
    ): Promise<readonly { readonly position: number; readonly kind: string; readonly id: string }[]>
    onWrite(listener: () => void): () => void
  }
}

const PAGE = 1_000
/** A wake-up is a hint that can be lost, so the feed is looked at this often besides. */
const POLL_MS = 1_000

export type IndexFeed = {
  /** The index holds everything written up to here, and nothing after. */
  position(): number
  /** Resolves once the index holds what was written up to `position`. */
  caughtUp(position: number): Promise<void>
  /** Runs `work` while the index stands still, beside others who read it. */
  steady<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` while nobody reads the index: it may change rows that stay at the position. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Reads all records, then follows.
 * @param onFault told when following failed; it is tried again
 * @param from the position at which the index stands already; unless given it is empty
 */
export const followFeed = async (
  source: FeedSource,
  index: PackedIndex,
  onFault: (error: unknown) => void,
  from?: number,
): Promise<IndexFeed> => {
  let position = from ?? (await readRecords(source, index))
  let closed = false
  const turns = createTurns()
  const waiting = new Set<{ readonly position: number; readonly resolve: () => void }>()

  const applyPage = async (): Promise<boolean> => {
    const changes = await source.feed.after(position, PAGE)
    const last = changes.at(-1)
    if (!last) return false
    const ids = [...new Set(changes.filter(({ kind }) => kind === 'jobseeker').map(({ id }) => id))]
    const records = await source.jobseekers.recordsAt(last.position, ids)
    for (const id of ids) {
      const packed = records.get(id)
      if (packed) index.set(packed)
      else index.remove(id)
    }
    position = last.position
    return changes.length === PAGE
  }

  let queued = false
  const follow = () =>
    turns.change(async () => {
      // A write from here on wakes another round: this one may have read past its place already.
      queued = false
      if (closed) return
      let more = true
      while (more) more = await applyPage()
      for (const waiter of waiting)
        if (waiter.position <= position) {
          waiting.delete(waiter)
          waiter.resolve()
        }
    })

  const wake = () => {
    if (queued || closed) return
    queued = true
    follow().catch(onFault)
  }
  const stopListening = source.feed.onWrite(wake)
  const poll = setInterval(wake, POLL_MS)
  poll.unref()
  await follow()

  return {
    position: () => position,
    steady: turns.read,
    alone: turns.change,
    caughtUp: (wanted) =>
      wanted <= position
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.add({ position: wanted, resolve })
            wake()
          }),
    close: async () => {
      closed = true
      stopListening()
      clearInterval(poll)
      await turns.change(async () => {})
    },
  }
}

/** @returns the position at which the records stood */
const readRecords = async ({ jobseekers }: FeedSource, index: PackedIndex): Promise<number> => {
  const { position, chunks } = jobseekers.records()
  for await (const chunk of chunks) for (const packed of recordRanges(chunk)) index.set(packed)
  return position
}
