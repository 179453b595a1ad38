/** The same 200 lists of the same people and openings, made by this process or by workers while writes go on. */

import { expect, vi } from 'vitest'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { canonicalJson } from '../../src/canonical-json.ts'
import { helsinkiDay } from '../../src/clock.ts'
import type { Retrieval, ShortlistRequest } from '../../src/contract/shortlist.ts'
import type { AccommodationCode } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encode } from '../../src/index/encode.ts'
import { contextsOf } from '../../src/matching/lists/list-context.ts'
import { replayList } from '../../src/matching/lists/replay.ts'
import { openMatching } from '../../src/matching/open-matching.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { createBullmqQueue } from '../../src/queue/bullmq-queue.ts'
import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import type { DoneShortlist } from '../../src/store/ports/shortlists.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { weightsHash } from '../../src/use-cases/weights/add-weights.ts'
import { requireDone } from '../contracts/store-fixture.ts'
import { openPrepared } from '../store/open-prepared.ts'
import { startWorkerProcess } from './worker.ts'

export const LISTS = 200
const SEED = 11
const today = helsinkiDay(new Date())
const taxonomy = starterTaxonomy()
const people = [...generateJobseekers(SEED, 250, today)]
const openings = [...generateOpenings(SEED, 20, today)]
const encodeBody = (id: string, body: Jobseeker, day: string) => encode(id, body, day, taxonomy)

/** Names as they stand, half typed, everyday words and a sentence. */
const TEXTS = ['keittiö', 'siivous', 'lager', 'customer', 'keitiöapul', 'haluaisin hotellisiivoojaksi']

/** Requests of every shape, so that text, areas, dates and limits are all met. */
const requestOf = (n: number): ShortlistRequest => ({
  limit: 1 + ((n * 7) % 40),
  ...(n % 5 === 0 && { text: TEXTS[(n / 5) % TEXTS.length]! }),
  ...(n % 7 === 0 && { areas: ['05', '08', '25', '39'] }),
  ...(n % 11 === 0 && { neededBy: today }),
})

/** The same writes in the same order: the same positions. */
const fill = async (store: Store): Promise<void> => {
  const weights = shippedWeights()
  await store.weights.add({ weights, hash: weightsHash(weights), reason: 'test', by: 'test' })
  await store.jobseekers.put(
    people.map(({ id, ...person }) => ({
      id,
      body: person,
      area: person.area ?? taxonomy.areaOf(person.municipality ?? '') ?? null,
    })),
  )
  await store.openings.put(openings.map(({ id, ...opening }) => ({ id, body: opening, area: null })))
  for (const [n, state] of (['refused', 'agreed', 'proposed', 'refused'] as const).entries()) {
    const pair = {
      jobseeker: people[n]!.id,
      opening: openings[n]!.id,
      accommodation: (people[n]!.needs?.[0]?.accommodation ?? 'quiet-space') satisfies AccommodationCode,
    }
    const at = '2026-11-24T08:00:00.000Z'
    const step = state === 'refused' ? { state, at, reasons: { need: 'weighed' } } : { state, at }
    await store.negotiations.put({ ...pair, history: [step] })
  }
}

const ALL: readonly number[] = Array.from({ length: LISTS }, (_, n) => n)
const WITH_TEXT = ALL.filter((n) => requestOf(n).text !== undefined)

/** @param turn 0, or more where a list is asked for again */
const idOf = (n: number, turn: number): string => `list-${String(n).padStart(3, '0')}-${turn}`

/** All of one position, as long as nothing is written meanwhile. */
const ask = async (store: Store, engine: string, lists: readonly number[], turn: number): Promise<void> => {
  await Promise.all(
    lists.map((n) =>
      store.shortlists.create({
        id: idOf(n, turn),
        opening: openings[n % openings.length]!.id,
        request: requestOf(n),
        asOf: today,
        engine,
        by: 'test',
      }),
    ),
  )
}

export type MadeList = {
  /** Of 200. */
  readonly n: number
  readonly row: DoneShortlist
  /** The ids that were found by a text. */
  readonly candidates: readonly string[] | null
}

const madeList = async (store: Store, n: number, turn: number): Promise<MadeList> => ({
  n,
  row: await requireDone(store, idOf(n, turn)),
  candidates: await store.shortlists.candidates(idOf(n, turn)),
})

const retrievalOf = ({ row }: MadeList): Retrieval => row.retrieval
export const isServed = (list: MadeList): boolean =>
  retrievalOf(list).kind === 'meilisearch' && !retrievalOf(list).degraded

export type EmbeddedLists = {
  readonly engine: string
  readonly lists: readonly MadeList[]
  /** The result of a list where these people were found. */
  given(list: MadeList, candidates: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** Made by this process on PGlite, one after the other, while nothing is written. */
export const makeEmbedded = async (): Promise<EmbeddedLists> => {
  const { store, close } = await openPrepared({ encode: encodeBody, clock: () => new Date() })
  await fill(store)
  const retriever = embeddedRetriever(taxonomy)
  const matching = await openMatching({
    ...{ store, taxonomy, retriever },
    clock: () => new Date(),
    onFault: () => {},
  })
  await ask(store, matching.engine, ALL, 0)
  for (const n of ALL) await matching.lists.make(idOf(n, 0))
  await matching.close()
  return {
    engine: matching.engine,
    lists: await Promise.all(ALL.map((n) => madeList(store, n, 0))),
    given: async ({ row }, candidates) => {
      const context = await contextsOf(store, taxonomy)(row)
      return canonicalJson(await replayList({ store, taxonomy, context, candidates }))
    },
    close,
  }
}

/** Whatever runs has begun before it. */
const SOME_DAY = new Date('9999-12-31')
/** How often a list is asked for again that the search server of a busy machine did not help with in time. */
const TURNS = [1, 2, 3]

/**
 * Made by worker processes on PostgreSQL, who take their tasks from Redis, while people and openings are written.
 * @returns every list that was made, those of later turns after the 200, and how much was written meanwhile
 */
export const makeByWorkers = async (given: {
  readonly workers: number
  readonly engine: string
  readonly env: NodeJS.ProcessEnv & { readonly DATABASE_URL: string; readonly REDIS_URL: string }
  /** Awaited when the workers work, and before they have anything to do. */
  readonly ready: (() => Promise<void>) | undefined
}): Promise<{ readonly lists: readonly MadeList[]; readonly writes: number }> => {
  const { workers, engine, env, ready } = given
  const turns = env['MEILISEARCH_URL'] ? TURNS : []
  const store = await openPostgresStore({ url: env.DATABASE_URL, encode: encodeBody })
  await fill(store)
  await ask(store, engine, ALL, 0)
  for (const turn of turns) await ask(store, engine, WITH_TEXT, turn)
  const started = Array.from({ length: workers }, () => startWorkerProcess(env))
  const queue = createBullmqQueue({ url: env.REDIS_URL, onFault: () => {} })
  const make = async (lists: readonly number[], turn: number): Promise<MadeList[]> => {
    const ids = new Set(lists.map((n) => idOf(n, turn)))
    for (const id of ids) await queue.enqueue('shortlist', id)
    await vi.waitFor(
      async () => {
        const left = await store.shortlists.unfinished(SOME_DAY, LISTS * (1 + turns.length))
        expect(left.filter((id) => ids.has(id))).toEqual([])
      },
      { timeout: 120_000, interval: 100 },
    )
    return Promise.all(lists.map((n) => madeList(store, n, turn)))
  }
  const end = new AbortController()
  const writing = writeUntil(store, end.signal)
  try {
    await Promise.all(started)
    await ready?.()
    const lists = await make(ALL, 0)
    let latest = lists.filter(({ n }) => WITH_TEXT.includes(n))
    for (const turn of turns) {
      const left = latest.filter((list) => !isServed(list)).map(({ n }) => n)
      if (left.length < WITH_TEXT.length / 4) break
      // One at a time, as together they keep the server from answering.
      latest = []
      for (const n of left) latest.push(...(await make([n], turn)))
      lists.push(...latest)
    }
    end.abort()
    return { lists, writes: await writing }
  } finally {
    end.abort()
    await writing
    const processes = await Promise.allSettled(started)
    await Promise.all(processes.map(async (each) => each.status === 'fulfilled' && each.value.kill()))
    await queue.close()
    await store.close()
  }
}

/** @returns how many writes there were */
const writeUntil = async (store: Store, end: AbortSignal): Promise<number> => {
  let writes = 0
  for (; !end.aborted; writes++) {
    const { id, ...person } = people[writes % people.length]!
    const { commute: _, ...changed } = people[(writes * 13 + 5) % people.length]!
    const { id: _id, ...another } = changed
    await store.jobseekers.put([{ id, body: writes % 2 ? person : another, area: null }])
    if (writes % 10 !== 0) continue
    const { id: opening, ...body } = openings[writes % openings.length]!
    await store.openings.put([{ id: opening, body: { ...body, remote: 'full' }, area: null }])
  }
  return writes
}
