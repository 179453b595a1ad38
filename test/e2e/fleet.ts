/**
 * The whole service as an operator runs it, for tests that do harm to it: two API processes and three workers, each a
 * process of its own, on a PostgreSQL, a Redis and, where there is one, a Meilisearch that can be ended alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { INDEXES } from '../../src/retrieval/search/search-settings.ts'
import { type MeilisearchServer, meilisearchIsToBeHad, openMeilisearch } from '../servers/meilisearch.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres.ts'
import { createDatabase } from '../servers/postgres-shared.ts'
import { type RedisServer, startRedis } from '../servers/redis.ts'
import { type Service, startService } from './service.ts'
import { startWorkerProcess, type WorkerProcess } from './worker.ts'

/** Lists that one worker has in hand at once. */
const PLACES = 4

export type Answer = { readonly status: number; readonly etag: string | null; readonly body: unknown }

export type Fleet = {
  readonly postgres: PostgresServer
  readonly databaseUrl: string
  readonly redis: RedisServer
  readonly search: MeilisearchServer | undefined
  /** Those that live. */
  readonly services: Service[]
  readonly workers: WorkerProcess[]
  startService(): Promise<void>
  startWorker(): Promise<void>
  /** Lists that the living workers have in hand when no more fit. */
  places(): number
  /** Asks a service that lives, another one each time; undefined when it did not say whether it was done. */
  attempt(role: string, path: string, init?: RequestInit): Promise<Answer | undefined>
  /** Attempts without an answer so far. */
  unanswered(): number
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Meanwhile no list gets further than the reading of its negotiations, right after its row says `running`. */
  whileHeld<T>(work: () => Promise<T>): Promise<T>
  /** Erases between holds alone: it would stop at the same lock, and everybody who writes or finishes behind it. */
  erasing<T>(erase: () => Promise<T>): Promise<T>
  end(): Promise<void>
}

/** Every update that says `done` is counted, by whichever process, and also where it was done already. */
const COUNT_FINISHES = `
  create table finish (id text not null);
  create function count_finish() returns trigger language plpgsql as
    $$ begin insert into finish values (new.id); return null; end $$;
  create trigger count_finish after update of status on shortlist
    for each row when (new.status = 'done') execute function count_finish()`

export const startFleet = async (): Promise<Fleet> => {
  const folder = mkdtempSync(join(tmpdir(), 'sovite-fleet-'))
  const [postgres, redis, search] = await Promise.all([
    startPostgres(15),
    startRedis(),
    meilisearchIsToBeHad() ? openMeilisearch() : undefined,
  ])
  const databaseUrl = await createDatabase(postgres)
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    LOG_LEVEL: 'info',
    ...(search && { MEILISEARCH_URL: search.url, MEILISEARCH_API_KEY: search.apiKey ?? '' }),
  }
  const services: Service[] = []
  const workers: WorkerProcess[] = []
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 })
  pool.on('error', () => {})
  let turn = 0
  let unanswered = 0
  let released = Promise.resolve()
  const erasures = new Set<Promise<unknown>>()
  const nothing = (): undefined => {
    unanswered += 1
  }

  const fleet: Fleet = {
    ...{ postgres, databaseUrl, redis, search, services, workers },
    startService: async () => {
      services.push(await startService(folder, env))
    },
    startWorker: async () => {
      workers.push(await startWorkerProcess(env))
    },
    places: () => workers.length * PLACES,
    attempt: async (role, path, init) => {
      const service = services[turn++ % services.length]!
      try {
        const response = await service.request(role, path, init)
        const text = await response.text()
        if (response.status === 503) return nothing()
        return { status: response.status, etag: response.headers.get('etag'), body: JSON.parse(text) }
      } catch (error) {
        // What fetch throws when the connection breaks.
        if (error instanceof TypeError) return nothing()
        throw error
      }
    },
    unanswered: () => unanswered,
    sql: async (text, values = []) => (await pool.query(text, [...values])).rows,
    whileHeld: async (work) => {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      // It is cut with the database.
      client.on('error', () => {})
      const { promise, resolve } = Promise.withResolvers<void>()
      released = promise
      await Promise.all(erasures)
      try {
        await client.query('begin; lock table negotiation_version in access exclusive mode')
        return await work()
      } finally {
        await client.end()
        resolve()
      }
    },
    erasing: async (erase) => {
      await released
      const erasure = erase()
      erasures.add(erasure)
      return erasure.finally(() => erasures.delete(erasure))
    },
    end: async () => {
      await pool.end()
      await Promise.all([...services, ...workers].map((process) => process.kill()))
      if (search) for (const uid of Object.values(INDEXES)) await search.client.deleteIndexIfExists(uid)
      await Promise.all([postgres.stop(), redis.close(), search?.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await fleet.startService()
  await fleet.sql(COUNT_FINISHES)
  await Promise.all([fleet.startService(), ...[1, 2, 3].map(fleet.startWorker)])
  return fleet
}
