/** A real Meilisearch for tests: the one of MEILISEARCH_URL, or one of our own, gone when the process that started it is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import type { SearchServer } from '../../src/config.ts'
import { STATE_KEY, type StateDocument } from '../../src/retrieval/search/search-documents.ts'
import { INDEXES, type SearchIndexes, searchIndexes } from '../../src/retrieval/search/search-settings.ts'
import { orNothing, searchClient } from '../../src/retrieval/search/search-tasks.ts'

export type MeilisearchServer = SearchServer & {
  readonly client: Meilisearch
  readonly version: string
  /** Names that nobody else uses on this server. */
  readonly indexes: SearchIndexes
  /** Resolves once the indexes of the service hold what was written up to a position of its feed. */
  serviceAt(position: number): Promise<void>
  /** Takes the indexes away, as a wiped server has none. */
  wipe(): Promise<void>
  /** As a disk that is lost: one of ours ends and comes back with nothing; a given one loses the indexes of the service. */
  loseAll(): Promise<void>
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
  const given = url ? { url, apiKey, end: async () => {}, restartEmpty: undefined } : await startOwn()
  const client = searchClient(given)
  const indexes = searchIndexes(`test-${randomBytes(6).toString('hex')}`)
  const wipe = async () => {
    for (const uid of Object.values(indexes))
      await client.tasks.waitForTask(await client.deleteIndex(uid), { timeout: 30_000 })
  }
  const wipeService = async () => {
    for (const uid of Object.values(INDEXES)) await client.deleteIndexIfExists(uid)
  }
  const serviceAt = async (position: number) => {
    const people = client.index<StateDocument>(INDEXES.people)
    for (const deadline = Date.now() + START_MS; ; await delay(20)) {
      const state = await orNothing(people.getDocument(STATE_KEY))
      if (state && state.position >= position) return
      if (Date.now() > deadline) throw new Error(`the search server stands at ${state?.position}`)
    }
  }
  return {
    url: given.url,
    apiKey: given.apiKey,
    client,
    version: (await client.getVersion()).pkgVersion,
    indexes,
    serviceAt,
    wipe,
    loseAll: async () => {
      if (given.restartEmpty) return given.restartEmpty()
      await wipeService()
    },
    stop: async () => {
      if (url) await Promise.all([wipe(), wipeService()])
      await given.end()
    },
  }
}

const START_MS = 30_000

/** With its default, two thirds of the machine, each task took a second or more, however small; with this some 50 ms. */
const SMALL = ['--max-indexing-threads', '1', '--max-indexing-memory', '128MiB']

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
  const data = join(folder, 'data')
  const address = ['--http-addr', url.slice('http://'.length), '--db-path', data]
  const launch = async (): Promise<ChildProcess> => {
    const log = openSync(join(folder, 'log'), 'w')
    const child = spawn(
      '/bin/sh',
      ['-c', KEEP, 'sh', folder, program, ...address, '--no-analytics', ...SMALL],
      {
        cwd: folder,
        // The key is not among the arguments, which everybody on the machine can read.
        env: { PATH: process.env['PATH'] ?? '', MEILI_MASTER_KEY: apiKey, MEILI_ENV: 'development' },
        stdio: ['pipe', log, log],
      },
    )
    closeSync(log)
    await ready(child, url, join(folder, 'log'))
    return child
  }
  let running = await launch()
  const end = async (): Promise<void> => {
    const exited = once(running, 'exit')
    running.stdin?.end()
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    url,
    apiKey,
    end,
    restartEmpty: async () => {
      await end()
      mkdirSync(folder)
      running = await launch()
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
