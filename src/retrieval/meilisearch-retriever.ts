/**
 * Retrieval by a Meilisearch server. A text means what it means without one: its words are read by this process's own
 * vocabulary, and the server is asked who holds one of the labels that they mean. So a list holds the same people whether the
 * server answers, and why somebody is found can be told from their record. Ranking scores are not asked for.
 *
 * The server is a little behind the index, or before it. Who changed between the two is judged by the index's own record,
 * so what is found is exact all the same; when too much changed, the server is of no use.
 */
import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { PackedIndex } from '../index/packed-index.ts'
import { unpackRecord } from '../index/record.ts'
import { RowSet } from '../index/row-set.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { circuitBreaker } from './circuit-breaker.ts'
import type { Retrieved, Retriever } from './retriever.ts'
import { RowKeys } from './row-keys.ts'
import { labelsMeant, madeBy, STATE_KEY } from './search/search-documents.ts'
import { INDEXES, MAX_CANDIDATES, type SearchIndexes } from './search/search-settings.ts'
import { allMeant, finds, type Meaning, type TextReader, toldOf } from './text-meaning.ts'

export type MeilisearchRetrieverParts = {
  readonly client: Meilisearch
  readonly taxonomy: Taxonomy
  readonly reader: TextReader
  /** Of the installation: row keys come from it. */
  readonly secret: Uint8Array
  readonly indexes?: SearchIndexes | undefined
  /** Asked where the server does not help, and without a text. */
  readonly fallback: Retriever
  readonly feed: {
    after(
      position: number,
      limit: number,
      kinds: readonly ['jobseeker'],
    ): Promise<readonly { readonly position: number; readonly id: string }[]>
  }
  /** Told of each failure of the server, not of each list made without it. */
  readonly onFault: (error: unknown) => void
  readonly limits?: Partial<SearchLimits>
  /** Milliseconds that only grow. */
  readonly now?: () => number
}

export type SearchLimits = {
  /** The server has so long for a text, all requests together. */
  readonly budgetMs: number
  /** After a failure it is left alone for so long. */
  readonly restMs: number
  /** Up to 20,000; when more are found the index finds them all. */
  readonly maxCandidates: number
  /** Changes between the server and the index that are judged here. */
  readonly maxChanges: number
}

const LIMITS: SearchLimits = {
  budgetMs: 300,
  restMs: 5_000,
  maxCandidates: MAX_CANDIDATES,
  maxChanges: 5_000,
}

type Answer =
  | {
      readonly kind: 'found'
      readonly keys: readonly string[]
      readonly position: number
    }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'not-ready' }

export const meilisearchRetriever = (parts: MeilisearchRetrieverParts): Retriever => {
  const { fallback, reader, feed, onFault, now = () => performance.now() } = parts
  const limits = { ...LIMITS, ...parts.limits }
  const breaker = circuitBreaker({ restMs: limits.restMs, now, onFault })
  const ask = askerOf(parts, limits)
  const keysOf = new WeakMap<PackedIndex, RowKeys>()

  const rowsOf = (index: PackedIndex, keys: readonly string[]): RowSet => {
    const known = keysOf.get(index) ?? new RowKeys(parts.secret, index)
    keysOf.set(index, known)
    const rows = new RowSet(index.blocks)
    for (const key of keys) {
      const row = known.row(key)
      if (row !== undefined) rows.add(row)
    }
    return rows
  }

  return {
    retrieve: async (text, index, position): Promise<Retrieved> => {
      const byItself = () => fallback.retrieve(text, index, position)
      const degraded = async (): Promise<Retrieved> => {
        const retrieved = await byItself()
        return { ...retrieved, retrieval: { ...retrieved.retrieval, degraded: true } }
      }
      const asRead = text === undefined ? undefined : reader.read(text)
      const meaning = asRead && allMeant(asRead)
      if (!meaning) return byItself()
      const answer = await breaker.run(() => ask(meaning).catch(notFilledYet))
      if (answer?.kind === 'too-many') return byItself()
      if (answer?.kind !== 'found') return degraded()
      const { keys } = answer
      const changed = await changedBetween(feed, answer.position, position, limits.maxChanges)
      if (!changed) return degraded()
      const rows = rowsOf(index, keys)
      for (const id of changed) {
        const row = index.row(id)
        if (row === undefined) continue
        if (finds(meaning, unpackRecord(index.packed(row)))) rows.add(row)
        else rows.delete(row)
      }
      return {
        retrieval: { kind: 'meilisearch', exhaustive: true, degraded: false, text: toldOf(asRead) },
        rows,
        finds: (record) => finds(meaning, record),
      }
    },
  }
}

/**
 * Everybody who changed after the earlier of two positions; undefined when more than `most` changes lead from one to the
 * other. Changes after both are among them: erasing takes older changes of that person out of the feed.
 */
const changedBetween = async (
  feed: MeilisearchRetrieverParts['feed'],
  a: number,
  b: number,
  most: number,
): Promise<ReadonlySet<string> | undefined> => {
  if (a === b) return new Set()
  const changes = await feed.after(Math.min(a, b), most, ['jobseeker'])
  const last = changes.at(-1)
  if (last && changes.length === most && last.position < Math.max(a, b)) return undefined
  return new Set(changes.map(({ id }) => id))
}

const askerOf = (parts: MeilisearchRetrieverParts, limits: SearchLimits) => {
  const { client, taxonomy, secret, indexes = INDEXES } = parts
  const made = madeBy(taxonomy, secret)
  // Documents as they come, since a search ranks them, and took ten times as long (20,000: 900 ms instead of 90).
  const fetchPeople = (body: object, signal: AbortSignal) =>
    client.httpRequest.post<Fetched>({
      path: `indexes/${indexes.people}/documents/fetch`,
      body: { ...body },
      // Compressed, it comes in pieces that wait for each other's acknowledgement: 48 ms instead of 4 for 1,000 people.
      extraRequestInit: { signal, headers: { 'accept-encoding': 'identity' } },
    })

  return async (meaning: Meaning): Promise<Answer> => {
    const signal = AbortSignal.timeout(limits.budgetMs)
    const limit = limits.maxCandidates + 2
    const { results, total } = await fetchPeople(
      { filter: filterOf(meaning, taxonomy), fields: ['key', 'position', 'made'], limit },
      signal,
    )
    if (total >= limit) return { kind: 'too-many' }
    // An answer that was cut short somewhere is no answer.
    if (results.length !== total) throw new Error('the search server left documents out')
    const state = results.find(({ key }) => key === STATE_KEY)
    if (state?.made !== made || state.position === undefined) return { kind: 'not-ready' }
    const keys = results.flatMap(({ key }) => (key === STATE_KEY ? [] : [key]))
    return { kind: 'found', keys, position: state.position }
  }
}

/** Before the first fill there is no index, which is no fault of the server. */
const notFilledYet = (error: unknown): Answer => {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found')
    return { kind: 'not-ready' }
  throw error
}

type PersonHit = { readonly key: string; readonly position?: number; readonly made?: string }
type Fetched = { readonly results: readonly PersonHit[]; readonly total: number }

/** One of the labels, or the state: so one look at the index tells who is found and how far it has come. */
const filterOf = (meaning: Meaning, taxonomy: Taxonomy): string => {
  const labels = labelsMeant(meaning, taxonomy).map((label) => JSON.stringify(label))
  return `labels IN [${labels.join(', ')}] OR key = ${STATE_KEY}`
}
