/** The store's change feed as everything that follows it reads it: records of the present layout and vocabulary. */
import { type Clock, helsinkiDay } from '../clock.ts'
import { recordHead } from '../index/record.ts'
import type { Position } from '../store/ports/feed.ts'
import type { Store } from '../store/ports/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { FeedSource } from './follow-index.ts'
import { presentLayout } from './records.ts'

export const feedSource = (store: Store, taxonomy: Taxonomy, clock: Clock): FeedSource => ({
  feed: store.feed,
  jobseekers: {
    records: () => {
      const { position, chunks } = store.jobseekers.records()
      const at = { position, day: helsinkiDay(clock()) }
      return { position, chunks: presentLayout(chunks, store, taxonomy, at) }
    },
    recordsAt: async (position: Position, ids: readonly string[]) => {
      const records = await store.jobseekers.recordsAt(position, ids)
      const at = { position, day: helsinkiDay(clock()) }
      const present = new Map<string, Uint8Array>()
      for await (const packed of presentLayout(records.values(), store, taxonomy, at))
        present.set(recordHead(packed).id, packed)
      return present
    },
  },
})
