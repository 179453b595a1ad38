/**
 * One program, two ways to run it: the same 200 lists made
 * 1. embedded, by one process with PGlite, while nothing is written,
 * 2. on PostgreSQL, by three worker processes that take their tasks from Redis, while people and openings are written,
 * 3. as 2, where Meilisearch finds who is meant by a text (skipped where there is none),
 * have the same result byte for byte; in 3 those with a text that only the server reads, given the people that it found.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { itWith, MEILISEARCH } from '../requirement.ts'
import { openMeilisearch } from '../servers/meilisearch.ts'
import {
  createDatabase,
  type Databases,
  dropDatabase,
  SHARED_POSTGRES_MS,
  sharedPostgres,
} from '../servers/postgres-shared.ts'
import { REDIS_START_MS, type RedisServer, startRedis } from '../servers/redis.ts'
import {
  type EmbeddedLists,
  isServed,
  LISTS,
  type MadeList,
  makeByWorkers,
  makeEmbedded,
} from './same-lists.ts'

const WORKERS = 3

let databases: Databases
let redis: RedisServer
let embedded: EmbeddedLists

beforeAll(async () => {
  databases = await sharedPostgres(15)
  redis = await startRedis()
  embedded = await makeEmbedded()
}, SHARED_POSTGRES_MS + REDIS_START_MS)

afterAll(async () => {
  await embedded?.close()
  await redis?.close()
})

const distributed = async (env: NodeJS.ProcessEnv = {}, ready?: () => Promise<void>) => {
  const url = await createDatabase(databases)
  await redis.flush()
  try {
    return await makeByWorkers({
      ...{ workers: WORKERS, engine: embedded.engine, ready },
      env: { MEILISEARCH_URL: undefined, ...env, DATABASE_URL: url, REDIS_URL: redis.url },
    })
  } finally {
    await dropDatabase(databases, url)
  }
}

const resultOf = ({ row }: MadeList): string => row.result

it('makes the same bytes embedded and by three workers while writes go on', async () => {
  const { lists, writes } = await distributed()
  const equal = lists.filter((list) => resultOf(list) === resultOf(embedded.lists[list.n]!))
  expect(equal).toHaveLength(LISTS)
  console.log(`${LISTS} lists equal byte for byte, ${WORKERS} workers, ${writes} writes meanwhile`)
}, 180_000)

itWith(
  MEILISEARCH,
  'makes them where Meilisearch finds whom a text means',
  async () => {
    const search = await openMeilisearch()
    try {
      const { lists, writes } = await distributed(
        { MEILISEARCH_URL: search.url, MEILISEARCH_API_KEY: search.apiKey ?? '' },
        // A server without the indexes would be left alone for a while.
        () => search.serviceAt(1),
      )
      let equal = 0
      const [withText, served] = [new Set<number>(), new Set<number>()]
      for (const list of lists) {
        const { n, candidates } = list
        const alone = embedded.lists[n]!
        const expected = candidates ? await embedded.given(alone, candidates) : resultOf(alone)
        if (resultOf(list) === expected) equal += 1
        // A text means the same people with a server and without it.
        expect(expected).toBe(resultOf(alone))
        if (candidates) withText.add(n)
        if (isServed(list)) served.add(n)
      }
      expect([equal, withText.size]).toEqual([lists.length, LISTS / 5])
      expect(served.size).toBeGreaterThan(withText.size / 2)
      console.log(
        `${equal} lists equal byte for byte, ${served.size} of ${withText.size} with a text by Meilisearch, ${writes} writes meanwhile`,
      )
    } finally {
      await search.stop()
    }
  },
  180_000,
)
