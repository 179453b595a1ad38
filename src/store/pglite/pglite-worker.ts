/** The thread in which PGlite runs, so that a query never stops the event loop of the API. */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { QueryFailure } from '../sql/database-error.ts'
import { BYTEA, INT8, readBytes, readWhole, TIMESTAMPTZ, writeBytes } from '../sql/wire-values.ts'

export type ToWorker =
  | { readonly type: 'query'; readonly id: number; readonly sql: string; readonly parameters: unknown[] }
  | { readonly type: 'close' }

export type FromWorker =
  | { readonly type: 'ready' }
  | {
      readonly type: 'rows'
      readonly id: number
      readonly rows: unknown[]
      readonly affected: number | undefined
    }
  | { readonly type: 'failed'; readonly id: number; readonly failure: QueryFailure }
  | { readonly type: 'closed' }

const port = parentPort
if (!port) throw new Error('pglite-worker.ts runs as a worker thread only')
const send = (message: FromWorker) => port.postMessage(message)

const { dataDir } = workerData as { dataDir: string }
const database = await PGlite.create({
  dataDir,
  relaxedDurability: false,
  serializers: { [BYTEA]: writeBytes },
  parsers: {
    [BYTEA]: readBytes,
    [INT8]: readWhole,
    [TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
  },
})

const field = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

const failureOf = (error: unknown): QueryFailure => {
  if (!(error instanceof Error)) return { message: String(error), code: undefined, constraint: undefined }
  return { message: error.message, code: field(error, 'code'), constraint: field(error, 'constraint') }
}

const run = async ({ id, sql, parameters }: Extract<ToWorker, { type: 'query' }>): Promise<void> => {
  try {
    const { rows, affectedRows } = await database.query(sql, parameters)
    send({ type: 'rows', id, rows, affected: affectedRows })
  } catch (error) {
    send({ type: 'failed', id, failure: failureOf(error) })
  }
}

port.on('message', async (message: ToWorker) => {
  if (message.type === 'query') return run(message)
  await database.close()
  send({ type: 'closed' })
  port.close()
})
send({ type: 'ready' })
