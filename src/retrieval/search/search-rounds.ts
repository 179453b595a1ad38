/**
 * The outbox: keeps the search server in step with the change feed. It remembers nothing: how far the server has come is
 * read from the server before every round, so a server that was wiped, replaced or written by another process is seen.
 */
import type { Meilisearch } from 'meilisearch'
import { type FillParts, fillSearch } from './fill-search.ts'
import {
  documentMaker,
  madeBy,
  type PersonDocument,
  STATE_KEY,
  type StateDocument,
} from './search-documents.ts'
import { INDEXES } from './search-settings.ts'
import { orNothing, taskDone } from './search-tasks.ts'

/** As a task may take the server a second, however small it is, a page must hold what is written meanwhile. */
export const SEARCH_PAGE = 5_000

export type SearchRoundParts = FillParts & {
  /** Changes of jobseekers after a position, `SEARCH_PAGE` of them at most, and where they lead to. */
  readonly changesAfter: (position: number) => Promise<{
    readonly changes: readonly { readonly id: string }[]
    readonly position: number
    readonly newest: number
    readonly more: boolean
  }>
}

/** One page of the feed a call: how far the server came, and whether there is more. */
export const searchRounds = (parts: SearchRoundParts) => {
  const { source, changesAfter, client, taxonomy, secret, indexes = INDEXES } = parts
  const made = madeBy(taxonomy, secret)
  const documentOf = documentMaker(taxonomy, secret)
  const people = client.index(indexes.people)
  /** Whether somebody may stand without labels: by this process's doing, or another's that did not come to its end. */
  let unswept = true

  /** The state, unless it is of no use. */
  const look = async (): Promise<StateDocument | undefined> => {
    const state = (await orNothing(people.getDocument(STATE_KEY))) as StateDocument | undefined
    const index = state && (await orNothing(client.getRawIndex(indexes.people)))
    return state?.made === made && state.index === index?.createdAt ? state : undefined
  }
  const apply = async (ids: readonly string[], { index }: StateDocument, at: number): Promise<void> => {
    const records = await source.jobseekers.recordsAt(at, ids)
    const documents: PersonDocument[] = ids.map((id) => documentOf(id, records.get(id)))
    const state: StateDocument = { key: STATE_KEY, position: at, made, index }
    if (documents.some(({ labels }) => !labels)) unswept = true
    // Who is gone is written without labels first: so one task brings everything from one position to the next.
    await taskDone(client, people.addDocuments([...documents, state]))
  }
  const refill = async () => {
    // Whoever searches must not rely on it until the new one is there.
    if (await orNothing(client.getRawIndex(indexes.people)))
      await taskDone(client, people.deleteDocument(STATE_KEY))
    const { position } = await fillSearch(parts)
    return { position, more: true }
  }

  return async (): Promise<{ readonly position: number; readonly more: boolean }> => {
    // Twice, as the indexes may change places between the two questions of a look.
    const state = (await look()) ?? (await look())
    if (!state) return refill()
    const { changes, newest, position, more } = await changesAfter(state.position)
    if (state.position > newest) return refill()
    if (position > state.position) await apply([...new Set(changes.map(({ id }) => id))], state, position)
    if (unswept && !more) {
      await sweep(client, indexes.people)
      unswept = false
    }
    return { position, more }
  }
}

/** Deletes who is without labels. By a filter, as the server keeps for a while what was asked of it. */
const sweep = (client: Meilisearch, uid: string): Promise<void> =>
  taskDone(
    client,
    client.index(uid).deleteDocuments({ filter: ['labels NOT EXISTS', `key != ${STATE_KEY}`] }),
  )
