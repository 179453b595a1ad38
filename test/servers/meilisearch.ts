/** A real Meilisearch for tests: the one of MEILISEARCH_URL, or one of our own, gone when the process that started it is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import type { SearchServer } from '../../src/config.ts'
import { type SearchIndexes, searchIndexes } from '../../src/retrieval/search/search-settings.ts'
import { searchClient } from '../../src/retrieval/search/search-tasks.ts'

export type MeilisearchServer = SearchServer & {
  readonly client: Meilisearch
  readonly version: string
  /** Names that nobody else uses on this server. */
  readonly indexes: SearchIndexes
  /** Takes the indexes away, as a wiped server has none. */
  wipe(): Promise<void>
  stop(): Promise<void>
}

/** Where the program is, if anywhere. */
const binary = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'meilisearch'))
    .find((path) => existsSync(path))

/** Whether tests that need a server can run. */
export const meilisearchIsToBeHad = (): boolean =>
  Boolean(process.env['MEILISEARCH_URL']) || binary() !== undefined

/** @throws Error of one line when there is none */
export const openMeilisearch = async (): Promise<MeilisearchServer> => {
  const { MEILISEARCH_URL: url, MEILISEARCH_API_KEY: apiKey } = process.env
  const given = url ? { url, apiKey, end: async () => {} } : await startOwn()
  const client = searchClient(given)
  const indexes = searchIndexes(`test-${randomBytes(6).toString('hex')}`)
  const wipe = async () => {
    for (const uid of Object.values(indexes))
      await client.tasks.waitForTask(await client.deleteIndex(uid), { timeout: 30_000 })
  }
  return {
    url: given.url,
    apiKey: given.apiKey,
    client,
    version: (await client.getVersion()).pkgVersion,
    indexes,
    wipe,
    stop: async () => {
      if (url) await wipe()
      await given.end()
    },
  }
}

const START_MS = 30_000

/** A shell runs the server. When the pipe from us ends before the server, we are gone: then it ends it and removes the data. */
const KEEP = `exec 3<&0; folder=$1; shift; "$@" </dev/null 3<&- & server=$!
(read -r word <&3; touch "$folder/left"; kill -TERM $server) >/dev/null 2>&1 & watch=$!
wait $server; kill $watch; [ ! -e "$folder/left" ] || rm -rf "$folder"`

const startOwn = async () => {
  const program = binary()
  if (!program)
    throw new Error('There is no Meilisearch: put the program meilisearch in PATH, or set MEILISEARCH_URL')
  const folder = mkdtempSync(join(tmpdir(), 'sovite-meilisearch-'))
  const apiKey = randomBytes(16).toString('hex')
  const url = `http://127.0.0.1:${await freePort()}`
  const log = openSync(join(folder, 'log'), 'w')
  const address = ['--http-addr', url.slice('http://'.length), '--db-path', join(folder, 'data')]
  const child = spawn(
    '/bin/sh',
    ['-c', KEEP, 'sh', folder, program, ...address, '--no-analytics', '--max-indexing-threads', '1'],
    {
      cwd: folder,
      // The key is not among the arguments, which everybody on the machine can read.
      env: { PATH: process.env['PATH'] ?? '', MEILI_MASTER_KEY: apiKey, MEILI_ENV: 'development' },
      stdio: ['pipe', log, log],
    },
  )
  closeSync(log)
  await ready(child, url, join(folder, 'log'))
  return {
    url,
    apiKey,
    end: async () => {
      const exited = once(child, 'exit')
      child.stdin?.end()
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ready = async (child: ChildProcess, url: string, log: string): Promise<void> => {
  const deadline = Date.now() + START_MS
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await delay(20)
  }
  child.stdin?.end()
  throw new Error(`Meilisearch did not start: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
