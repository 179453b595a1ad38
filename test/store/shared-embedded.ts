/**
 * Embedded stores for tests that need no folder of their own. A database is opened once in a test process and emptied for
 * the next test: some 50 ms instead of a second.
 */
import { mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../src/errors.ts'
import { told } from '../../src/messages.ts'
import { databaseOver, storeOver } from '../../src/store/pglite/open-store.ts'
import { PgliteConnection } from '../../src/store/pglite/pglite-connection.ts'
import type { DatabaseThread } from '../../src/store/pglite/pglite-over-thread.ts'
import type { AuditedStore } from '../../src/store/ports/audit-groups.ts'
import type { Open, Settings } from '../contracts/store-fixture.ts'
import { preparedFolder } from '../prepared-store.ts'
import { runFolder } from '../servers/run-folder.ts'
import { openPrepared } from './open-prepared.ts'

type Shared = { readonly connection: PgliteConnection; empty(): Promise<void> }

/** Those that nobody has: the files that a test process runs one after another take them from here. */
const idle: Shared[] = []

export type Emptied = { readonly store: AuditedStore; close(): Promise<void> }

/** An empty store. After `close` it is unavailable, and its database is the next one's. */
export const openEmptied = async (settings: Settings): Promise<Emptied> => {
  const shared = idle.pop() ?? (await openShared())
  const db = databaseOver(lend(shared.connection))
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= db
      .destroy()
      .then(shared.empty)
      .then(() => void idle.push(shared))
    return closing
  }
  return { store: storeOver(db, { ...settings, close }), close }
}

/** As the store's contract asks for one. */
export const openEmbedded: Open = async (settings) => {
  if (settings.lasting) return openPrepared(settings)
  const reopen = () => Promise.reject(new Error('a store that is opened again is to be asked for as lasting'))
  return { ...(await openEmptied(settings)), reopen }
}

/** The connection until it is given back. */
const lend = (connection: PgliteConnection): DatabaseThread => {
  const asked = new Set<Promise<unknown>>()
  let over = false
  return {
    query: (sql, parameters) => {
      if (over) return Promise.reject(new AppError('unavailable', told('detail.databaseEnded')))
      const answer = connection.query(sql, parameters)
      asked.add(answer)
      return answer.finally(() => asked.delete(answer))
    },
    close: async () => {
      over = true
      await Promise.allSettled(asked)
    },
  }
}

const openShared = async (): Promise<Shared> => {
  const home = join(runFolder(), 'embedded')
  mkdirSync(home, { recursive: true })
  const folder = join(mkdtempSync(`${home}/`), 'store')
  // Below the run's folder, which is removed with the run: a test process may end without a word.
  renameSync(await preparedFolder(), folder)
  const connection = await PgliteConnection.open(join(folder, 'postgres'))
  const first = await contentOf(connection)
  const truncate = `truncate ${first.map(({ table }) => `"${table}"`).join(', ')} restart identity`
  const empty = async () => {
    // Whoever closed in the middle of a transaction left it open.
    await connection.query('rollback', [])
    await connection.query(truncate, [])
    for (const { table, rows } of first)
      if (rows !== '[]')
        await connection.query(
          `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`,
          [rows],
        )
  }
  return { connection, empty }
}

type Content = { readonly table: string; readonly rows: string }

/** What a new store holds. Migrations stay as they are. */
const contentOf = async (connection: PgliteConnection): Promise<readonly Content[]> => {
  const { rows: tables } = await connection.query(
    `select tablename as table from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
    [],
  )
  const content: Content[] = []
  for (const { table } of tables as { table: string }[]) {
    const { rows } = await connection.query(
      `select coalesce(json_agg(row_to_json(t)), '[]')::text as rows from "${table}" t`,
      [],
    )
    content.push({ table, rows: (rows as { rows: string }[])[0]?.rows ?? '[]' })
  }
  return content
}
