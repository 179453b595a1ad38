/** What every connection to PostgreSQL has in common: its settings, how values are read, and how failures are told. */
import pg from 'pg'
import { AppError } from '../../errors.ts'
import { type Detail, told } from '../../messages.ts'
import { DatabaseError } from '../sql/database-error.ts'
import { BYTEA, INT8, readBytes, readWhole, TIMESTAMPTZ } from '../sql/wire-values.ts'

/** Seen by the database's operator in `pg_stat_activity`. */
const APPLICATION_NAME = 'sovite'

/** A half-open connection is found out within a minute. */
const KEEP_ALIVE_MS = 30_000

/** Longer idle in a transaction means that the process hangs or is gone, and it may hold the feed's lock. */
const IDLE_IN_TRANSACTION_MS = 15_000

/** How much longer than the server the client waits for the end of a statement: then the connection is dead. */
const GRACE_MS = 5000

/** Parameters of the URL win over these, so an operator may set another timeout there. */
export const connectionConfig = (url: string, statementTimeoutMs: number | undefined): pg.ClientConfig => ({
  connectionString: url,
  application_name: APPLICATION_NAME,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  types: { getTypeParser },
  ...(statementTimeoutMs !== undefined && {
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + GRACE_MS,
  }),
})

const readTime: (text: string) => Date = pg.types.getTypeParser(TIMESTAMPTZ)

/** As the embedded store reads them; pg's own table is not changed, as it belongs to the whole process. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [BYTEA, readBytes],
  [INT8, readWhole],
  [TIMESTAMPTZ, (text) => readTime(text).toISOString()],
])

// pg's declaration has an overload per format; nothing is asked for in binary here.
const getTypeParser = ((oid: number, format?: 'text') =>
  PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

/**
 * What a later try may not meet again (PostgreSQL, appendix A): no connection, rolled back for another's sake, out of
 * resources, operator's intervention and timeouts, trouble of the system, idle for too long, read-only after a failover.
 */
const PASSING = /^(?:08|40|53|57|58|25P0[34]$|25006$|55P03$)/
/** The server ends the connection with these. */
const ENDING = /^(?:08|57P|25P0[34]$)/

/** Whether the connection on which this happened can be used no more. */
export const endsConnection = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || ENDING.test(error.code ?? '')

/** A failure as the rest of the program knows it: AppError unavailable where a later try may do, DatabaseError otherwise. */
export const asTold = (error: unknown): unknown => {
  if (error instanceof pg.DatabaseError) {
    const { message, code, constraint } = error
    const failure = new DatabaseError({ message, code, constraint })
    return PASSING.test(code ?? '') ? unavailable(told('detail.databaseAway'), failure) : failure
  }
  // A value that cannot be sent; everything else that is not PostgreSQL's answer is the connection.
  return error instanceof TypeError ? error : unavailable(told('detail.databaseAway'), error)
}

export const unavailable = (detail: Detail, cause?: unknown): AppError =>
  Object.assign(new AppError('unavailable', detail), { cause })
