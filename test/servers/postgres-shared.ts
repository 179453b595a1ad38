/** One server of each version for all test files of a run, started by the first that needs it, and databases in it. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { PostgresServer } from './postgres.ts'
import type { PostgresVersion } from './postgres-binaries.ts'
import { runFolder, runOwner } from './run-folder.ts'

export type Databases = Pick<PostgresServer, 'url'>

/** Long, as the first may have to install it. */
export const SHARED_POSTGRES_MS = 600_000

/** It ends with the run: the process that started this one, as the runner starts a process for each test file. */
export const sharedPostgres = async (version: PostgresVersion): Promise<Databases> => {
  const home = runFolder()
  const ready = join(home, `postgres-${version}.json`)
  // Whoever comes meanwhile waits here, and the kernel frees the lock of one that is killed.
  const lock = new DatabaseSync(join(home, `postgres-${version}.db`), { timeout: SHARED_POSTGRES_MS })
  lock.exec('begin exclusive')
  try {
    if (!existsSync(ready)) await keep(version, ready)
  } finally {
    lock.close()
  }
  const { url } = JSON.parse(readFileSync(ready, 'utf8')) as { url: string }
  return { url: (database) => url + database }
}

const keep = async (version: PostgresVersion, ready: string): Promise<void> => {
  const keeper = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url))
  const log = openSync(`${ready}.log`, 'w')
  const child = spawn(process.execPath, [keeper, String(version), String(runOwner()), ready], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const exited = once(child, 'exit')
  while (!existsSync(ready)) {
    const ended = await Promise.race([exited, delay(20)])
    if (ended) throw new Error(readFileSync(`${ready}.log`, 'utf8').trim())
  }
  child.unref()
}

/** @returns the URL of a new database, empty or a copy of `template` (to which nobody may be connected) */
export const createDatabase = async (server: Databases, template = 'template0'): Promise<string> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  return server.url(name)
}

export const dropDatabase = (server: Databases, url: string): Promise<void> =>
  onServer(server, `drop database if exists ${databaseOf(url)} with (force)`)

export const databaseOf = (url: string): string => new URL(url).pathname.slice(1)

export const onServer = async (server: Databases, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
