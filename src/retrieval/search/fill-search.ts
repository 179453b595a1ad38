/** Builds the search server's indexes from the store, beside the ones in use, and then puts them in their place. */
import type { Meilisearch, Settings } from 'meilisearch'
import type { RecordSource } from '../../index/feed.ts'
import { recordHead, recordRanges } from '../../index/record.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import {
  type DocumentMaker,
  documentMaker,
  madeBy,
  type PersonDocument,
  STATE_KEY,
  type StateDocument,
} from './search-documents.ts'
import { INDEXES, PEOPLE_SETTINGS, type SearchIndexes } from './search-settings.ts'
import { taskDone, taskDoneOr } from './search-tasks.ts'

const BATCH = 10_000

export type FillParts = {
  readonly source: { readonly jobseekers: RecordSource }
  readonly client: Meilisearch
  readonly taxonomy: Taxonomy
  readonly secret: Uint8Array
  readonly indexes?: SearchIndexes | undefined
  /** Told after each batch. */
  readonly onProgress?:
    | ((progress: { readonly people: number; readonly documents: number }) => void)
    | undefined
}

export type Filled = { readonly people: number; readonly documents: number; readonly position: number }

/** Until it is done the indexes in use stay as they are. Whatever an earlier attempt left is thrown away. */
export const fillSearch = async (parts: FillParts): Promise<Filled> => {
  const { client, indexes = INDEXES } = parts
  await emptyIndex(client, indexes.newPeople, 'key', PEOPLE_SETTINGS)
  const filled = await addPeople(parts, indexes.newPeople)
  await replace(client, indexes)
  return filled
}

/** An index of this name with nothing in it, whatever there was. */
export const emptyIndex = async (
  client: Meilisearch,
  uid: string,
  primaryKey: string,
  settings: Settings,
): Promise<void> => {
  await taskDoneOr('index_not_found', client, client.deleteIndex(uid))
  await taskDone(client, client.createIndex(uid, { primaryKey }))
  await taskDone(client, client.index(uid).updateSettings(settings))
}

const addPeople = async (parts: FillParts, uid: string): Promise<Filled> => {
  const { source, client, taxonomy, secret, onProgress } = parts
  const index = client.index(uid)
  const { position, chunks } = source.jobseekers.records()
  let people = 0
  let documents = 0
  for await (const { seen, batch } of batches(chunks, documentMaker(taxonomy, secret))) {
    await taskDone(client, index.addDocuments(batch))
    people += seen
    documents += batch.length
    onProgress?.({ people, documents })
  }
  const state: StateDocument = {
    key: STATE_KEY,
    position: await position,
    made: madeBy(taxonomy, secret),
    index: (await client.getRawIndex(uid)).createdAt,
  }
  await taskDone(client, index.addDocuments([state]))
  // Another process that also fills would have thrown away what was here.
  const { numberOfDocuments } = await index.getStats()
  if (numberOfDocuments !== documents + 1)
    throw new Error(`the new search index holds ${numberOfDocuments} documents instead of ${documents + 1}`)
  return { people, documents, position: state.position }
}

async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  documentOf: DocumentMaker,
): AsyncGenerator<{ readonly seen: number; readonly batch: PersonDocument[] }> {
  let seen = 0
  let batch: PersonDocument[] = []
  for await (const chunk of chunks)
    for (const packed of recordRanges(chunk)) {
      const document = documentOf(recordHead(packed).id, packed)
      seen += 1
      if (document.labels) batch.push(document)
      if (batch.length < BATCH) continue
      yield { seen, batch }
      seen = 0
      batch = []
    }
  if (seen > 0) yield { seen, batch }
}

/** At once, so that whoever searches sees the old one or the new one. */
const replace = async (client: Meilisearch, { people, newPeople }: SearchIndexes): Promise<void> => {
  await taskDoneOr('index_already_exists', client, client.createIndex(people))
  await taskDone(client, client.swapIndexes([{ indexes: [people, newPeople], rename: false }]))
  await taskDone(client, client.deleteIndex(newPeople))
}
