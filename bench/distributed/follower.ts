/**
 * A process that follows the change feed as every worker does, and notes when which position was there to be seen:
 * `fork(…, [DATABASE_URL])`.
 */
import { systemClock } from '../../src/clock.ts'
import type { IndexFeed } from '../../src/index/feed.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { feedSource } from '../../src/matching/feed-source.ts'
import { type FeedSource, followIndex } from '../../src/matching/follow-index.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { monotonicMs } from './figures.ts'

/** From `atMs` on everything up to `position` could be seen. */
export type Seen = { readonly position: number; readonly atMs: number }

export type ToFollower = { readonly until: number }
export type FromFollower =
  | { readonly kind: 'follows'; readonly position: number }
  | { readonly kind: 'seen'; readonly seen: readonly Seen[] }

const tell = (message: FromFollower): void => {
  process.send?.(message)
}

const seen: Seen[] = []
let wanted: number | undefined
let feed: IndexFeed | undefined

const tellIfThere = (): void => {
  if (wanted === undefined || wanted > (seen.at(-1)?.position ?? 0)) return
  wanted = undefined
  tell({ kind: 'seen', seen: seen.splice(0) })
}

const note = async (): Promise<void> => {
  const position = feed!.position()
  if (position === seen.at(-1)?.position) return
  seen.push({ position, atMs: monotonicMs() })
  tellIfThere()
}

/** Looks at the position after each round of following, without asking for one: `caughtUp` would begin a round. */
const watched = (source: FeedSource): FeedSource => ({
  ...source,
  feed: {
    ...source.feed,
    newest: () => {
      void feed?.steady(note)
      return source.feed.newest()
    },
  },
})

const fail = (error: unknown): never => {
  throw error
}

process.on('message', ({ until }: ToFollower) => {
  wanted = until
  tellIfThere()
})
// It has nothing to lose.
process.once('disconnect', () => process.exit())

const [url] = process.argv.slice(2)
if (!url) throw new Error('the URL of a database is needed')
const store = await openPostgresStore({ url, encode: () => fail(new Error('a follower writes nothing')) })
const source = feedSource(store, starterTaxonomy(), systemClock)
feed = await followIndex(watched(source), new PackedIndex(), fail)
tell({ kind: 'follows', position: feed.position() })
