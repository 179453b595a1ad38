/** Opens the embedded store: a folder that one process has for itself. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import { type Clock, systemClock } from '../../clock.ts'
import { localWakeUp } from '../feed/wake-up.ts'
import type { AuditedStore } from '../ports/audit-groups.ts'
import { lockOfOne } from '../sql/alone.ts'
import { bodyReader, type UnreadableRecord } from '../sql/bodies.ts'
import type { Encode } from '../sql/jobseekers.ts'
import { migrate } from '../sql/migrations.ts'
import type { Database } from '../sql/schema.ts'
import { sqlStore } from '../sql/sql-store.ts'
import { takeOwnLock } from './own-lock.ts'
import { PgliteConnection } from './pglite-connection.ts'
import { type DatabaseThread, pgliteOverThread } from './pglite-over-thread.ts'

export type OpenOptions = {
  /** Made when it is not there, which takes some seconds. */
  readonly folder: string
  readonly encode: Encode
  readonly clock?: Clock
  /** Told once of each record that cannot be read. */
  readonly onUnreadable?: (record: UnreadableRecord) => void
  /** Told what begins now, for a person who waits. */
  readonly onProgress?: (step: string) => void
}

/**
 * Opens the folder, migrates it, and keeps it locked until `close`.
 * @throws AppError unavailable, naming the folder, when another process has it or it cannot be opened
 */
export const openStore = async (options: OpenOptions): Promise<AuditedStore> => {
  const { folder, encode, clock = systemClock, onUnreadable = () => {}, onProgress = () => {} } = options
  const lock = takeOwnLock(folder)
  try {
    const { db, close } = await openDatabase(folder, onProgress)
    await releasePending(db)
    let closing: Promise<void> | undefined
    const closeOnce = () => {
      closing ??= close().finally(() => lock.release())
      return closing
    }
    return storeOver(db, { encode, clock, onUnreadable, close: closeOnce })
  } catch (error) {
    lock.release()
    throw error
  }
}

type Over = {
  readonly encode: Encode
  readonly clock: Clock
  readonly onUnreadable?: (record: UnreadableRecord) => void
  readonly close: () => Promise<void>
}

/** The store over a migrated database that nobody else writes to. */
export const storeOver = (db: Kysely<Database>, over: Over): AuditedStore => {
  const { encode, clock, onUnreadable = () => {}, close } = over
  const context = {
    ...{ db, feedDb: db, bulkDb: db, clock, wakeUp: localWakeUp(), oneConnection: true },
    read: bodyReader(onUnreadable),
  }
  return sqlStore(context, { encode, lock: lockOfOne, close })
}

/** Requests that were being worked on ended with the process that had the folder: their keys are free again. */
const releasePending = async (db: Kysely<Database>): Promise<void> => {
  await db.deleteFrom('idempotency').where('status', 'is', null).execute()
}

export const databaseOver = (connection: DatabaseThread): Kysely<Database> =>
  new Kysely<Database>({ dialect: new PGliteDialect({ pglite: pgliteOverThread(connection) }) })

const openDatabase = async (folder: string, onProgress: (step: string) => void) => {
  const dataDir = join(folder, 'postgres')
  const ready = join(dataDir, 'sovite-ready')
  if (existsSync(dataDir) && !existsSync(ready)) setAside(dataDir)
  const isNew = !existsSync(dataDir)
  onProgress(isNew ? `making a new database in ${folder}` : `opening the database in ${folder}`)
  const connection = await PgliteConnection.open(dataDir)
  const db = databaseOver(connection)
  try {
    const run = await migrate(db)
    for (const name of run) onProgress(`migrated: ${name}`)
    if (isNew) writeFileSync(ready, '')
  } catch (error) {
    await connection.terminate()
    throw error
  }
  return { db, close: () => db.destroy() }
}

/**
 * A database that was never ready was left by a first start that ended half-way, before anything could be acknowledged.
 * It is kept beside rather than deleted: a folder that somebody copied without the mark would be lost.
 */
const setAside = (dataDir: string): void => {
  const aside = `${dataDir}.unfinished`
  rmSync(aside, { recursive: true, force: true })
  renameSync(dataDir, aside)
}
