/** Connections to PostgreSQL, a limited number, lent to Kysely one by one. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { told } from '../../messages.ts'
import type { Database, Db } from '../sql/schema.ts'
import { asTold, connectionConfig, endsConnection, unavailable } from './postgres-connection.ts'

export type PoolOptions = {
  readonly url: string
  readonly max: number
  /** Undefined: as long as it takes. */
  readonly statementTimeoutMs: number | undefined
  /** Told of connections that were lost while nobody used them; the next query makes a new one. */
  readonly onFault: (error: unknown) => void
}

export type Connections = {
  /**
   * Fails as unavailable when no connection is to be had within 10 s, when the one in use is lost, and when a statement
   * takes too long.
   */
  readonly db: Db
  /** Waits for what is under way. */
  close(): Promise<void>
}

export const openConnections = ({ url, max, statementTimeoutMs, onFault }: PoolOptions): Connections => {
  const pool = new pg.Pool({ ...connectionConfig(url, statementTimeoutMs), max, idleTimeoutMillis: 30_000 })
  pool.on('error', onFault)
  // A connection can be lost between two queries of a transaction; without a listener that ends the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const lending: PostgresPool = {
    options: {},
    connect: async () => {
      try {
        return lent(await pool.connect())
      } catch (error) {
        throw unavailable(told('detail.databaseAway'), error)
      }
    },
    end: () => pool.end(),
  }
  let closing: Promise<void> | undefined
  return {
    // Kysely is never destroyed: a query after the end is told as unavailable by the pool itself.
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: lending }) }),
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}

const lent = (client: pg.PoolClient): PostgresPoolClient => {
  let ended = false
  const query = async (sql: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(sql, [...parameters])
    } catch (error) {
      ended ||= endsConnection(error)
      throw asTold(error)
    }
  }
  return {
    // Kysely declares cursors besides, which it uses in streams only.
    query: query as unknown as PostgresPoolClient['query'],
    // One that is broken or still busy is not lent again.
    release: (destroy = false) => client.release(destroy || ended),
  }
}
