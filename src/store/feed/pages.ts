/** Reading the feed on, page by page, whichever kinds are read. */
import type { Feed, FeedChange, Position } from '../ports/feed.ts'
import type { ChangeKind } from './change-kinds.ts'
import type { Reached } from './follower.ts'

export type Reading = {
  readonly feed: Pick<Feed, 'after' | 'newest'>
  /** No other changes are read; a position is reached all the same when others lead to it. */
  readonly kinds: readonly ChangeKind[]
  /** Changes of one page at most. */
  readonly limit: number
}

export type FeedPage = Reached & {
  /** All changes of these kinds up to the page's position. */
  readonly changes: readonly FeedChange[]
  /** Where the feed was. */
  readonly newest: Position
}

export const readPage = async ({ feed, kinds, limit }: Reading, after: Position): Promise<FeedPage> => {
  // Before the changes: whatever is written between the two questions stands after it.
  const newest = await feed.newest()
  if (newest <= after) return { changes: [], newest, position: after, more: false }
  const changes = await feed.after(after, limit, kinds)
  const last = changes.at(-1)?.position ?? after
  const more = changes.length === limit
  return { changes, newest, position: more ? last : Math.max(last, newest), more }
}
