/** A real store with matching over it, and the writes that tests make. */
import type { ShortlistRequest } from '../../src/contract/shortlist.ts'
import type { AccommodationCode } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { NegotiationState } from '../../src/domain/negotiation.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Weights } from '../../src/domain/weights.ts'
import { encode } from '../../src/index/encode.ts'
import type { ListResult } from '../../src/matching/lists/result.ts'
import { type MatchingParts, openMatching } from '../../src/matching/open-matching.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import type { DoneShortlist, ShortlistRow } from '../../src/store/ports/shortlists.ts'
import type { Store } from '../../src/store/ports/store.ts'
import type { WeightsVersion } from '../../src/store/ports/weights.ts'
import { recordChecks } from '../../src/taxonomy/check.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { weightsHash } from '../../src/use-cases/weights/add-weights.ts'
import { requireDone } from '../contracts/store-fixture.ts'
import { openEmptied } from '../store/shared-embedded.ts'

export const taxonomy = starterTaxonomy()

const NOW = '2026-11-24T08:00:00.000Z'

export type WorldOptions = Pick<MatchingParts, 'marketSizes'> & {
  /** The store as matching has it. */
  readonly wrap?: (store: Store) => Store
}

export const openWorld = async ({ wrap = (store) => store, ...options }: WorldOptions = {}) => {
  let now = new Date(NOW)
  const clock = () => now
  const faults: unknown[] = []
  const opened = await openEmptied({
    clock,
    encode: (id, body, day) => encode(id, body, day, taxonomy),
  })
  const { store } = opened
  /** In force without a look at previews, which this world is to make. */
  const putWeights = async (weights: Weights): Promise<WeightsVersion> => {
    const entry = { weights, hash: weightsHash(weights), reason: 'test', by: 'test' }
    const added = await store.weights.add(entry)
    return (!added.active && (await store.weights.activate(added.version, 'test', 'test'))) || added
  }
  await putWeights(shippedWeights())
  const parts = {
    ...options,
    store: wrap(store),
    taxonomy,
    retriever: embeddedRetriever(taxonomy),
    clock,
    onFault: (error: unknown) => faults.push(error),
  }
  const matching = await openMatching(parts)
  const { areaOf } = recordChecks(taxonomy)
  let made = 0

  const putPeople = (people: Readonly<Record<string, Jobseeker>>) =>
    store.jobseekers.put(Object.entries(people).map(([id, body]) => ({ id, body, area: areaOf(body) })))
  const putOpening = (id: string, body: Opening) => store.openings.put([{ id, body, area: areaOf(body) }])

  /** Asks for a list without making it. */
  const ask = (openingId: string, request: ShortlistRequest = {}): Promise<ShortlistRow> =>
    store.shortlists.create({
      id: `list-${++made}`,
      opening: openingId,
      request,
      asOf: now.toISOString().slice(0, 10),
      engine: matching.engine,
      by: 'tester',
    })
  const finished = async (id: string): Promise<{ row: DoneShortlist; result: ListResult }> => {
    await matching.lists.make(id)
    const row = await requireDone(store, id)
    return { row, result: JSON.parse(row.result) as ListResult }
  }

  return {
    store,
    matching,
    areaOf,
    faults,
    clock,
    setNow: (iso: string) => {
      now = new Date(iso)
    },
    putWeights,
    putPeople,
    putOpening,
    negotiate: (
      jobseeker: string,
      opening: string,
      accommodation: AccommodationCode,
      state: NegotiationState,
    ) => {
      const at = now.toISOString()
      const step =
        state === 'refused' ? { state, at, reasons: { need: 'weighed and found too costly' } } : { state, at }
      return store.negotiations.put({ jobseeker, opening, accommodation, history: [step] })
    },
    ask,
    finished,
    shortlist: async (openingId: string, request: ShortlistRequest = {}) =>
      finished((await ask(openingId, request)).id),
    /** Matching opened anew over the same store, as after a restart. */
    restarted: () => openMatching(parts),
    /** Nobody is left, and time and weights are those of the beginning: cheaper than a new store. */
    clear: async () => {
      for (const { id } of await store.jobseekers.list('*', { limit: 1_000 }))
        await store.jobseekers.erase(id)
      now = new Date(NOW)
      await putWeights(shippedWeights())
    },
    close: async () => {
      await matching.close()
      await opened.close()
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
