/** The embedded database over its thread, as Kysely's own PGlite dialect takes one. */
import type { PGlite } from 'kysely'
import type { PgliteConnection } from './pglite-connection.ts'

/** What is needed of the thread. */
export type DatabaseThread = Pick<PgliteConnection, 'query' | 'close'>

/** Kysely lends it to one at a time, so that nothing gets between the queries of a transaction. */
export const pgliteOverThread = (connection: DatabaseThread): PGlite => {
  const query: PGlite['query'] = async <R>(sql: string, parameters: readonly unknown[] = []) => {
    const { rows, affected } = await connection.query(sql, parameters)
    // Rows have the shape that the query's author declared; the wire does not know it.
    return { rows: rows as R[], fields: [], ...(affected !== undefined && { affectedRows: affected }) }
  }
  return {
    query,
    transaction: async (work) => {
      // Not waited for, since what follows runs after it: Kysely would wait forever for one that fails.
      const begun = query('start transaction')
      begun.catch(() => {})
      try {
        const done = await work({ query, rollback: async () => void (await query('rollback')) })
        await query('commit')
        return done
      } catch (error) {
        await query('rollback')
        throw error
      }
    },
    ready: true,
    waitReady: Promise.resolve(),
    closed: false,
    close: () => connection.close(),
  }
}
