/** Kysely's view of the embedded database. Everything but the driver is what `postgres` uses too. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { PgliteConnection } from './pglite-connection.ts'

export const pgliteDialect = (connection: PgliteConnection): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PgliteDriver(connection),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

/** One connection that is handed out in the order of asking; who holds a transaction holds it alone. */
class PgliteDriver implements Driver {
  readonly #worker: PgliteConnection
  readonly #connection: DatabaseConnection
  readonly #queue: (() => void)[] = []
  #taken = false

  constructor(worker: PgliteConnection) {
    this.#worker = worker
    this.#connection = connectionOver(worker)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#taken = true
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    const next = this.#queue.shift()
    // The connection passes over without becoming free, so that nobody gets in between.
    if (next) next()
    else this.#taken = false
  }

  async beginTransaction(_: DatabaseConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    await this.#worker.query(`start transaction${isolation}`, [])
  }

  async commitTransaction(): Promise<void> {
    await this.#worker.query('commit', [])
  }

  async rollbackTransaction(): Promise<void> {
    await this.#worker.query('rollback', [])
  }

  async destroy(): Promise<void> {
    await this.#worker.close()
  }
}

const connectionOver = (worker: PgliteConnection): DatabaseConnection => ({
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await worker.query(sql, parameters)
    // Rows have the shape that the query's author declared; the wire does not know it.
    const typed = rows as R[]
    return affected === undefined ? { rows: typed } : { rows: typed, numAffectedRows: BigInt(affected) }
  },
  streamQuery(): never {
    throw new Error('the embedded database reads in pages, not in streams')
  },
})
