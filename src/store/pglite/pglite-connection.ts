/** The API's end of the PGlite thread: queries out, rows back, over one message port. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../errors.ts'
import { type Detail, told } from '../../messages.ts'
import { DatabaseError } from '../sql/database-error.ts'
import type { FromWorker, ToWorker } from './pglite-worker.ts'

export type Rows = { readonly rows: unknown[]; readonly affected: number | undefined }

type Waiting = { resolve(rows: Rows): void; reject(error: Error): void }

/** One PGlite database in a worker thread. Queries run in the order in which they are sent. */
export class PgliteConnection {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #ready = Promise.withResolvers<void>()
  #nextId = 1
  /** Why nothing can be asked any more. */
  #over: Detail | undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (message: FromWorker) => this.#receive(message))
    worker.on('error', (error: Error) => this.#end(told('detail.databaseFailed', { reason: error.message })))
    worker.on('exit', () => this.#end(told('detail.databaseEnded')))
    // Whoever opens waits for it; afterwards an end is told to each query instead.
    this.#ready.promise.catch(() => {})
  }

  /**
   * Opens, or makes, the database in `dataDir`.
   * @throws AppError unavailable when it cannot be opened
   */
  static async open(dataDir: string): Promise<PgliteConnection> {
    // execArgv is emptied: flags of the process (an inspector, a loader) are not for this thread.
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: { dataDir },
      execArgv: [],
    })
    const connection = new PgliteConnection(worker)
    await connection.#ready.promise
    return connection
  }

  /** @throws DatabaseError with its SQLSTATE; AppError unavailable once the thread has ended */
  query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    if (this.#over !== undefined) return Promise.reject(new AppError('unavailable', this.#over))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({ type: 'query', id, sql, parameters: parameters.map(compact) })
    })
  }

  /** Ends PGlite and its thread; to close twice is no error. */
  async close(): Promise<void> {
    if (this.#over !== undefined) return
    const exited = once(this.#worker, 'exit')
    this.#send({ type: 'close' })
    await exited
  }

  /** Stops the thread at once, as a crash would. */
  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  #receive(message: FromWorker): void {
    if (message.type === 'ready') this.#ready.resolve()
    if (message.type !== 'rows' && message.type !== 'failed') return
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.type === 'rows') waiting?.resolve({ rows: message.rows, affected: message.affected })
    else waiting?.reject(new DatabaseError(message.failure))
  }

  #end(why: Detail): void {
    this.#over ??= why
    // One for each: whoever is told writes on its stack.
    const error = () => new AppError('unavailable', this.#over)
    this.#ready.reject(error())
    for (const waiting of this.#waiting.values()) waiting.reject(error())
    this.#waiting.clear()
  }
}

/** A view on a larger buffer would be cloned with the whole buffer; its own bytes are enough. */
const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compact)
  if (!(value instanceof Uint8Array)) return value
  return value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value)
}
