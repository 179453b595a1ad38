/** A follower and a retriever over one Meilisearch, fed from memory. */
import type { PackedIndex } from '../../src/index/packed-index.ts'
import type { RowSet } from '../../src/index/row-set.ts'
import type { FeedSource } from '../../src/matching/follow-index.ts'
import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import { meilisearchRetriever, type SearchLimits } from '../../src/retrieval/meilisearch-retriever.ts'
import { SEARCH_PAGE, searchRounds } from '../../src/retrieval/search/search-rounds.ts'
import { textReader } from '../../src/retrieval/text-meaning.ts'
import { type FollowParts, follow } from '../../src/store/feed/follower.ts'
import { readPage } from '../../src/store/feed/pages.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import type { MeilisearchServer } from '../servers/meilisearch.ts'
import { memorySource } from './memory-source.ts'

export const taxonomy = starterTaxonomy()
export const reader = textReader(taxonomy)
export const embedded = embeddedRetriever(taxonomy, reader)
export const SECRET = new Uint8Array(32).fill(7)

/** A busy machine is no fault of what is tested. */
const PATIENT: Partial<SearchLimits> = { budgetMs: 20_000 }

type FollowOptions = Partial<Pick<FollowParts, 'alone' | 'pace' | 'onFault'>> & {
  readonly source?: FeedSource
  readonly secret?: Uint8Array
}

export const searchWorld = (server: Pick<MeilisearchServer, 'client' | 'indexes'>) => {
  const { client, indexes } = server
  const source = memorySource()
  /** Of the follower. */
  const faults: unknown[] = []
  const common = { client, indexes, taxonomy }
  return {
    source,
    faults,
    follow: ({ source: other = source, secret = SECRET, ...parts }: FollowOptions = {}) =>
      follow({
        onWrite: other.feed.onWrite,
        round: searchRounds({
          ...{ ...common, source: other, secret },
          changesAfter: (position) =>
            readPage({ feed: other.feed, kinds: ['jobseeker'], limit: SEARCH_PAGE }, position),
        }),
        onFault: (fault) => faults.push(fault),
        pace: { pollMs: 50, standbyMs: 50, retry: { firstMs: 10, longestMs: 50 } },
        ...parts,
      }),
    retriever: (limits: Partial<SearchLimits> = {}, secret = SECRET) =>
      meilisearchRetriever({
        ...common,
        onFault: () => {},
        secret,
        reader,
        fallback: embedded,
        feed: source.feed,
        limits: { ...PATIENT, ...limits },
      }),
  }
}

export const idsOf = (rows: RowSet | undefined, index: PackedIndex): readonly string[] => {
  const ids: string[] = []
  for (let row = 0; row < index.end; row++)
    if (index.id(row) !== '' && (rows === undefined || rows.has(row))) ids.push(index.id(row))
  return ids.sort()
}
