/** The processes that are measured, on servers of their own; everything ends with `close`. */
import { rmSync } from 'node:fs'
import pg from 'pg'
import { type Service, startService } from '../../test/e2e/service.ts'
import { startWorkerProcess, type WorkerProcess } from '../../test/e2e/worker.ts'
import { preparedFolder } from '../../test/prepared-store.ts'
import { startPostgres } from '../../test/servers/postgres.ts'
import { createDatabase } from '../../test/servers/postgres-shared.ts'
import { startRedis } from '../../test/servers/redis.ts'

export type World = {
  readonly databaseUrl: string
  /** As `openPostgresStore` finds the database. */
  readonly database: pg.Client
  /** The service with nothing beside it; on PostgreSQL where `postgres` says so, else on its embedded store. */
  startAlone(given: { readonly postgres: boolean }): Promise<Service>
  /** The service that leaves lists to workers. */
  startDistributed(): Promise<Service>
  /** Starts or stops workers until so many run. */
  runWorkers(count: number): Promise<void>
  /**
   * What autovacuum, which this server runs without, does in the first minute of use. Without it, every plan that was made
   * while a table was empty stays: foreign keys are then checked by reading all of it.
   */
  settle(): Promise<void>
  close(): Promise<void>
}

/** An operator's own settings have no say here. */
const NONE = { DATABASE_URL: '', REDIS_URL: '', MEILISEARCH_URL: '', SOVITE_WEIGHTS: '' }

export const openWorld = async (): Promise<World> => {
  const closers: (() => unknown)[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    const postgres = await startPostgres(15)
    closers.push(postgres.stop)
    const redis = await startRedis()
    closers.push(redis.close)
    const databaseUrl = await createDatabase(postgres)
    const database = new pg.Client({ connectionString: databaseUrl })
    await database.connect()
    closers.push(() => database.end())
    const env = { ...NONE, DATABASE_URL: databaseUrl, REDIS_URL: redis.url }
    const workers: WorkerProcess[] = []
    closers.push(() => Promise.all(workers.map(({ stop }) => stop())))
    const start = async (variables: NodeJS.ProcessEnv): Promise<Service> => {
      const folder = await preparedFolder()
      closers.push(() => rmSync(folder, { recursive: true, force: true }))
      const service = await startService(folder, variables)
      closers.push(service.stop)
      return unlogged(service)
    }
    return {
      databaseUrl,
      database,
      startAlone: ({ postgres }) => start({ ...env, REDIS_URL: '', ...(!postgres && NONE) }),
      startDistributed: () => start(env),
      runWorkers: async (count) => {
        for (const worker of workers.splice(count)) await worker.stop()
        const missing = Array.from({ length: count - workers.length }, () => startWorkerProcess(env))
        workers.push(...(await Promise.all(missing)).map(unlogged))
      },
      settle: async () => {
        await database.query('vacuum analyze')
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What it logs is read but not kept: that would cost the client more and more. */
const unlogged = <T extends Pick<Service, 'process'>>(started: T): T => {
  for (const stream of [started.process.stdout, started.process.stderr])
    stream?.removeAllListeners('data').resume()
  return started
}
