/** One process that nothing happens to, on the database that the fleet leaves behind: what everything else must equal. */
import { systemClock } from '../../src/clock.ts'
import { SEARCH_SECRET } from '../../src/compose-parts.ts'
import { encode } from '../../src/index/encode.ts'
import { recordHead, recordRanges } from '../../src/index/record.ts'
import { openMatching } from '../../src/matching/open-matching.ts'
import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import { documentMaker, STATE_KEY } from '../../src/retrieval/search/search-documents.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

export type Undisturbed = {
  /** How many people its own index holds, which was read from the store. */
  readonly people: number
  readonly position: number
  /** The result of a list, made again from its row and written nowhere. */
  resultOf(id: string): Promise<string | undefined>
  /** Keys that a search server must hold: by label, and under '' all of them. */
  searchKeys(): Promise<ReadonlyMap<string, readonly string[]>>
  close(): Promise<void>
}

export const undisturbedOn = async (url: string): Promise<Undisturbed> => {
  const taxonomy = starterTaxonomy()
  const store = await openPostgresStore({
    url,
    encode: (id, body, day) => encode(id, body, day, taxonomy),
  })
  const results = new Map<string, string>()
  const matching = await openMatching({
    store: {
      ...store,
      shortlists: {
        ...store.shortlists,
        claim: async (id) => {
          const row = await store.shortlists.find(id)
          return row && { ...row, status: 'running' }
        },
        finish: async (id, { result }) => {
          results.set(id, result)
          return true
        },
      },
    },
    ...{ taxonomy, retriever: embeddedRetriever(taxonomy), clock: systemClock, onFault: () => {} },
  })
  return {
    people: matching.index.jobseekers(),
    position: matching.index.position(),
    resultOf: async (id) => {
      await matching.lists.make(id)
      return results.get(id)
    },
    searchKeys: async () => {
      const documentOf = documentMaker(taxonomy, await store.secret(SEARCH_SECRET))
      const keys = new Map([['', [STATE_KEY as string]]])
      for await (const chunk of store.jobseekers.records().chunks)
        for (const packed of recordRanges(chunk)) {
          const { key, labels = [] } = documentOf(recordHead(packed).id, packed)
          for (const label of labels.length > 0 ? ['', ...labels] : [])
            keys.set(label, [...(keys.get(label) ?? []), key])
        }
      return new Map([...keys].map(([label, held]) => [label, held.toSorted()]))
    },
    close: async () => {
      await matching.close()
      await store.close()
    },
  }
}
