/** Opens the store on a PostgreSQL server, which any number of processes may share. */
import { sql } from 'kysely'
import { type Clock, systemClock } from '../../clock.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { PROCESS_LOCK_SPACE, PROCESS_LOCKS, type ProcessLock } from '../feed/lock-keys.ts'
import { localWakeUp, type WakeUp, WRITTEN } from '../feed/wake-up.ts'
import type { AuditedStore } from '../ports/audit-groups.ts'
import type { TryLock } from '../sql/alone.ts'
import { bodyReader, type UnreadableRecord } from '../sql/bodies.ts'
import type { Encode } from '../sql/jobseekers.ts'
import { migrate } from '../sql/migrations.ts'
import { onlyRow } from '../sql/only-row.ts'
import { sqlStore } from '../sql/sql-store.ts'
import { unavailable } from './postgres-connection.ts'
import { PostgresListener } from './postgres-listener.ts'
import { openConnections } from './postgres-pool.ts'

export type PostgresOptions = {
  /**
   * `postgres://…`, to the server itself or a pooler that gives a session to each connection (a transaction pooler can
   * neither listen nor lock).
   */
  readonly url: string
  readonly encode: Encode
  readonly clock?: Clock
  /** Told once of each record that cannot be read. */
  readonly onUnreadable?: (record: UnreadableRecord) => void
  /** Connections of this process at most, all uses together; never fewer than 6. */
  readonly poolMax?: number
  /** Told what begins now, for a person who waits. */
  readonly onProgress?: (step: string) => void
  /** Told of lost connections, which come back by themselves. */
  readonly onFault?: (error: unknown) => void
}

/** Writers stand in one line, so one works while the next one is at the lock; more would only take room. */
const FEED_CONNECTIONS = 2
const BULK_CONNECTIONS = 2
const LISTENING = 1
const LEAST_CONNECTIONS = FEED_CONNECTIONS + BULK_CONNECTIONS + LISTENING + 1

const STATEMENT_MS = 30_000
const BULK_STATEMENT_MS = 10 * 60_000

const OLDEST_SERVER = 150_000

/**
 * Migrates the database, also when several processes do so at once, and opens it.
 * @throws AppError unavailable when it cannot be reached or cannot be used, saying why
 */
export const openPostgresStore = async (options: PostgresOptions): Promise<AuditedStore> => {
  const { url, encode, clock = systemClock, onUnreadable = () => {}, poolMax = 10 } = options
  const { onProgress = () => {}, onFault = () => {} } = options
  await prepare(url, onProgress)
  const open = (max: number, statementTimeoutMs: number) =>
    openConnections({ url, max, statementTimeoutMs, onFault })
  const { listener, wakeUp } = await openWakeUp(url, onFault)
  const ordinary = open(Math.max(poolMax, LEAST_CONNECTIONS) - LEAST_CONNECTIONS + 1, STATEMENT_MS)
  const feed = open(FEED_CONNECTIONS, STATEMENT_MS)
  const bulk = open(BULK_CONNECTIONS, BULK_STATEMENT_MS)
  const databases = { db: ordinary.db, feedDb: feed.db, bulkDb: bulk.db }
  const context = { ...databases, clock, wakeUp, read: bodyReader(onUnreadable), oneConnection: false }
  const close = async () => {
    await Promise.all([feed, bulk, ordinary, listener].map((part) => part.close()))
  }
  return sqlStore(context, { encode, lock: lockOf(listener), close })
}

/** On one connection of its own, which may wait for the migration of another process as long as that takes. */
const prepare = async (url: string, onProgress: (step: string) => void): Promise<void> => {
  const { db, close } = openConnections({ url, max: 1, statementTimeoutMs: undefined, onFault: () => {} })
  try {
    onProgress('opening the database of DATABASE_URL')
    const { rows } = await sql<Server>`select current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding`.execute(db)
    refuseUnfit(onlyRow(rows))
    for (const name of await migrate(db)) onProgress(`migrated: ${name}`)
  } catch (error) {
    if (error instanceof AppError && error.cause !== undefined)
      throw unavailable(told('detail.databaseNotOpened', { reason: reasonOf(error.cause) }), error.cause)
    throw error
  } finally {
    await close()
  }
}

type Server = { readonly version: number; readonly encoding: string }

const refuseUnfit = ({ version, encoding }: Server): void => {
  if (version < OLDEST_SERVER)
    throw unavailable(told('detail.serverTooOld', { version: Math.floor(version / 10_000) }))
  if (encoding !== 'UTF8') throw unavailable(told('detail.serverEncoding', { encoding }))
}

/** Of several addresses that were tried, only the parts of the error say something. */
const reasonOf = (cause: unknown): string => {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ')
  return cause instanceof Error ? cause.message : String(cause)
}

const CHANNEL = { written: 'sovite_written', finished: 'sovite_finished' } as const

/** This process hears its own news from PostgreSQL too, so they are told here only while nobody listens there. */
const openWakeUp = async (url: string, onFault: (error: unknown) => void) => {
  const local = localWakeUp()
  const listener = await PostgresListener.open({
    url,
    channels: Object.values(CHANNEL),
    onNotification: (channel, id) =>
      local.committed(channel === CHANNEL.finished ? { kind: 'finished', id } : WRITTEN),
    onReturn: () => local.committed(WRITTEN),
    onFault,
  })
  const wakeUp: WakeUp = {
    ...local,
    announce: async (trx, news) => {
      const payload = news.kind === 'finished' ? news.id : ''
      await sql`select pg_notify(${CHANNEL[news.kind]}, ${payload})`.execute(trx)
    },
    committed: (news) => {
      if (!listener.connected) local.committed(news)
    },
  }
  return { listener, wakeUp }
}

const keysOf = (lock: ProcessLock) => [PROCESS_LOCK_SPACE, PROCESS_LOCKS[lock]]

const lockOf = (listener: PostgresListener): TryLock => ({
  take: async (lock) => {
    const [row] = await listener.query('select pg_try_advisory_lock($1::int, $2::int) as taken', keysOf(lock))
    return (row as { taken: boolean }).taken
  },
  free: async (lock) => {
    try {
      await listener.query('select pg_advisory_unlock($1::int, $2::int)', keysOf(lock))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  },
})
