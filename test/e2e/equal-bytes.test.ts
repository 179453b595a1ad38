/**
 * One program, two ways to run it: the same 200 lists made
 * 1. embedded, by one process with PGlite, while nothing is written,
 * 2. on PostgreSQL, by three worker processes that take their tasks from Redis, while people and openings are written,
 * have the same result byte for byte.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { generateJobseekers } from '../../scripts/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/synthetic/openings.ts'
import { canonicalJson } from '../../src/canonical-json.ts'
import { helsinkiDay } from '../../src/clock.ts'
import type { AccommodationCode } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { ShortlistRequest } from '../../src/domain/shortlist.ts'
import { encode } from '../../src/index/encode.ts'
import { createMatcher } from '../../src/matching/create-matcher.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { weightsHash } from '../../src/matching/weights-file.ts'
import { createBullmqQueue } from '../../src/queue/bullmq-queue.ts'
import { embeddedRetriever } from '../../src/retrieval/embedded-retriever.ts'
import { openPostgresStore } from '../../src/store/postgres-store.ts'
import type { Store } from '../../src/store/store.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import {
  createDatabase,
  type Databases,
  dropDatabase,
  SHARED_POSTGRES_MS,
  sharedPostgres,
} from '../servers/postgres-shared.ts'
import { REDIS_START_MS, type RedisServer, startRedis } from '../servers/redis.ts'
import { openPrepared } from '../store/open-prepared.ts'
import { startWorkerProcess, type WorkerProcess } from './worker.ts'

const LISTS = 200
const WORKERS = 3
const SEED = 11
const today = helsinkiDay(new Date())
const taxonomy = starterTaxonomy()
const people = [...generateJobseekers(SEED, 250, today)]
const openings = [...generateOpenings(SEED, 20, today)]
const encodeBody = (id: string, body: string, day: string) =>
  encode(id, JSON.parse(body) as Jobseeker, day, taxonomy)

/** Requests of every shape, so that text, areas, dates and limits are all met. */
const requestOf = (n: number): ShortlistRequest => ({
  limit: 1 + ((n * 7) % 40),
  ...(n % 5 === 0 && { text: ['keittiö', 'siivous', 'lager', 'customer'][n % 4]! }),
  ...(n % 7 === 0 && { areas: ['05', '08', '25', '39'] }),
  ...(n % 11 === 0 && { neededBy: today }),
})

/** The same writes in the same order: the same positions. */
const fill = async (store: Store): Promise<void> => {
  const weights = shippedWeights()
  const body = canonicalJson(weights)
  await store.weights.add({ body, hash: weightsHash(weights), reason: 'test', activate: true, by: 'test' })
  await store.jobseekers.put(
    people.map(({ id, ...person }) => ({
      id,
      body: JSON.stringify(person),
      area: person.area ?? taxonomy.areaOf(person.municipality ?? '') ?? null,
    })),
  )
  await store.openings.put(
    openings.map(({ id, ...opening }) => ({ id, body: JSON.stringify(opening), area: null })),
  )
  for (const [n, state] of (['refused', 'agreed', 'proposed', 'refused'] as const).entries()) {
    const pair = {
      jobseeker: people[n]!.id,
      opening: openings[n]!.id,
      accommodation: (people[n]!.needs?.[0]?.accommodation ?? 'quiet-space') satisfies AccommodationCode,
    }
    await store.negotiations.put({ ...pair, state, body: JSON.stringify({ ...pair, state }) })
  }
}

const ask = (store: Store, engine: string) =>
  Promise.all(
    Array.from({ length: LISTS }, (_, n) =>
      store.shortlists.create({
        id: `list-${String(n).padStart(3, '0')}`,
        opening: openings[n % openings.length]!.id,
        request: canonicalJson(requestOf(n)),
        asOf: today,
        engine,
        by: 'test',
      }),
    ),
  )

const resultsOf = (store: Store, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await store.shortlists.find(id))?.result ?? null))

let databases: Databases
let redis: RedisServer
let url: string
let shared: Store
const workers: WorkerProcess[] = []

beforeAll(async () => {
  databases = await sharedPostgres(15)
  redis = await startRedis()
  url = await createDatabase(databases)
  shared = await openPostgresStore({ url, encode: encodeBody })
}, SHARED_POSTGRES_MS + REDIS_START_MS)

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await shared?.close()
  await redis?.close()
  if (url) await dropDatabase(databases, url)
})

it('makes the same bytes embedded and by three workers while writes go on', async () => {
  const embedded = await openPrepared({ encode: encodeBody, clock: () => new Date() })
  await fill(embedded.store)
  const retriever = embeddedRetriever(taxonomy)
  const parts = { store: embedded.store, taxonomy, retriever, clock: () => new Date(), onFault: () => {} }
  const matcher = await createMatcher(parts)
  const ids = (await ask(embedded.store, matcher.engine)).map(({ id }) => id)
  for (const id of ids) await matcher.makeShortlist(id)
  const expected = await resultsOf(embedded.store, ids)
  await matcher.close()
  await embedded.close()
  rmSync(embedded.folder, { recursive: true, force: true })

  await fill(shared)
  await ask(shared, matcher.engine)
  const queue = createBullmqQueue({ url: redis.url, onFault: () => {} })
  for (const id of ids) await queue.enqueue('shortlist', id)
  const env = { DATABASE_URL: url, REDIS_URL: redis.url }
  const started = Promise.all(Array.from({ length: WORKERS }, () => startWorkerProcess(env)))
  let writes = 0
  let made = false
  const writing = (async () => {
    for (let n = 0; !made; n++) {
      const { id, ...person } = people[n % people.length]!
      const { commute: _, ...changed } = people[(n * 13 + 5) % people.length]!
      await shared.jobseekers.put([
        { id, body: JSON.stringify(n % 2 ? person : { ...changed, id: undefined }), area: null },
      ])
      if (n % 10 === 0) {
        const opening = openings[n % openings.length]!
        await shared.openings.put([
          { id: opening.id, body: JSON.stringify({ ...opening, id: undefined, remote: 'full' }), area: null },
        ])
      }
      writes += 1
    }
  })()
  workers.push(...(await started))
  try {
    await vi.waitFor(
      async () => {
        const left = (await resultsOf(shared, ids)).filter((result) => result === null)
        expect(left).toEqual([])
      },
      { timeout: 120_000, interval: 500 },
    )
  } finally {
    made = true
    await writing
  }
  const results = await resultsOf(shared, ids)
  await queue.close()
  expect(results.filter((result, n) => result === expected[n])).toHaveLength(LISTS)
  console.log(`${LISTS} lists equal byte for byte, ${WORKERS} workers, ${writes} writes meanwhile`)
}, 180_000)
