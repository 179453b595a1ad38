/** What the API process and worker processes are made of alike, each part chosen by its own variable. */
import { availableParallelism } from 'node:os'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { encode } from './index/encode.ts'
import { logFaultsOf, logOutdated, logUnreadable } from './log.ts'
import { feedSource } from './matching/feed-source.ts'
import type { Matching } from './matching/open-matching.ts'
import { marketTasks } from './queue/market-tasks.ts'
import type { TaskHandlers } from './queue/queue.ts'
import { shortlistTask } from './queue/shortlist-task.ts'
import { embeddedRetriever } from './retrieval/embedded-retriever.ts'
import { meilisearchRetriever } from './retrieval/meilisearch-retriever.ts'
import type { Retriever } from './retrieval/retriever.ts'
import { SEARCH_PAGE, searchRounds } from './retrieval/search/search-rounds.ts'
import { searchClient } from './retrieval/search/search-tasks.ts'
import { textReader } from './retrieval/text-meaning.ts'
import { type Follower, follow } from './store/feed/follower.ts'
import { readPage } from './store/feed/pages.ts'
import { openStore } from './store/pglite/open-store.ts'
import type { AuditedStore } from './store/ports/audit-groups.ts'
import type { Store } from './store/ports/store.ts'
import { openPostgresStore } from './store/postgres/postgres-store.ts'
import type { Encode } from './store/sql/jobseekers.ts'
import type { VocabularyImport } from './taxonomy/concept.ts'
import { readVocabulary } from './taxonomy/imported-vocabulary.ts'
import type { Taxonomy } from './taxonomy/taxonomy.ts'
import { taxonomyOf } from './taxonomy/taxonomy-of.ts'
import type { Vocabulary } from './taxonomy/vocabulary.ts'
import { watchImports } from './taxonomy/watch-imports.ts'

/** Threads that scan in one process: a scan that is alone is split over them. */
export const SCAN_THREADS = Math.min(4, availableParallelism())

/** The index, beside the store, for a quick next start. */
export const SNAPSHOT_FILE = 'index.snapshot'

/** Each part is closed before those that it was made of: in the reverse of the order in which they came. */
export const closedWith =
  (parts: AsyncDisposableStack) =>
  <T extends { close(): unknown }>(part: T): T =>
    parts.adopt(part, async (each) => {
      await each.close()
    })

export type StoreParts = {
  readonly clock: Clock
  readonly logger: Logger
  readonly onProgress: (step: string) => void
}

/** The store, and the vocabulary in it, by which it packs what is written. */
export type OpenedStore = {
  readonly store: AuditedStore
  readonly vocabulary: Vocabulary
  readonly taxonomy: Taxonomy
  /** What the vocabulary was read from. */
  readonly imports: readonly VocabularyImport[]
}

/** @throws AppError unavailable when the database is not to be reached or the data folder is in use */
export const storeOf = (
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  parts: StoreParts,
): Promise<OpenedStore> => {
  if (databaseUrl !== undefined) return sharedStoreOf(databaseUrl, parts)
  const { clock, logger, onProgress } = parts
  return withVocabulary((encode) =>
    openStore({
      ...{ folder: dataFolder, clock, onProgress, encode },
      onUnreadable: (record) => logUnreadable(logger, record),
    }),
  )
}

/** @throws AppError unavailable when the database is not to be reached */
export const sharedStoreOf = (url: string, { clock, logger, onProgress }: StoreParts): Promise<OpenedStore> =>
  withVocabulary((encode) =>
    openPostgresStore({
      ...{ url, clock, onProgress, encode },
      onFault: logFaultsOf(logger, 'database'),
      onUnreadable: (record) => logUnreadable(logger, record),
    }),
  )

/** The store packs by a vocabulary that it holds itself: nothing is written before it is read. */
const withVocabulary = async (open: (encode: Encode) => Promise<AuditedStore>): Promise<OpenedStore> => {
  let taxonomy: Taxonomy | undefined
  const store = await open((id, body, day) => {
    if (!taxonomy) throw new Error('nothing is written before the vocabulary is read')
    return encode(id, body, day, taxonomy)
  })
  try {
    const imports = await store.concepts.imports()
    const vocabulary = await readVocabulary(imports, store.concepts.list)
    taxonomy = taxonomyOf(vocabulary)
    return { store, vocabulary, taxonomy, imports }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A process that goes on with another vocabulary than the store's would misread what others write: it is to end. */
export const vocabularyWatchOf = (
  { store, imports }: OpenedStore,
  logger: Logger,
  onOutdated: () => void,
): { close(): void } =>
  watchImports({
    imports: store.concepts.imports,
    read: imports,
    onChanged: () => {
      logOutdated(logger)
      onOutdated()
    },
    onFault: logFaultsOf(logger, 'vocabulary'),
  })

/** Row keys are made with the store's secret of this name. */
export const SEARCH_SECRET = 'search'

type SearchParts = Omit<StoreParts, 'onProgress'> & { readonly store: Store; readonly taxonomy: Taxonomy }

export const retrieverOf = async (
  { searchServer }: Pick<Config, 'searchServer'>,
  { store, taxonomy, logger }: SearchParts,
): Promise<Retriever> => {
  const reader = textReader(taxonomy)
  const fallback = embeddedRetriever(taxonomy, reader)
  if (searchServer === undefined) return fallback
  return meilisearchRetriever({
    ...{ taxonomy, reader, fallback },
    client: searchClient(searchServer),
    secret: await store.secret(SEARCH_SECRET),
    feed: store.feed,
    onFault: logFaultsOf(logger, 'retrieval'),
  })
}

/** Keeps the search server in step with the store; of several processes that do, one works. */
export const searchFollowerOf = async (
  searchServer: NonNullable<Config['searchServer']>,
  { store, taxonomy, logger, clock }: SearchParts,
): Promise<Follower> => {
  const source = feedSource(store, taxonomy, clock)
  const reading = { feed: source.feed, kinds: ['jobseeker'], limit: SEARCH_PAGE } as const
  return follow({
    onWrite: source.feed.onWrite,
    round: searchRounds({
      ...{ source, taxonomy, client: searchClient(searchServer) },
      changesAfter: (position) => readPage(reading, position),
      secret: await store.secret(SEARCH_SECRET),
    }),
    alone: (work) => store.alone('search', work),
    onFault: logFaultsOf(logger, 'searchFollower'),
  })
}

export const handlersOf = (
  { shortlists, marketRuns }: Store,
  { lists, market }: Pick<Matching, 'lists' | 'market'>,
): TaskHandlers => ({
  ...marketTasks({ market, marketRuns }),
  shortlist: shortlistTask({ makeShortlist: lists.make, shortlists }),
})
