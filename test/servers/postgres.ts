/** Real PostgreSQL servers for tests: thrown away afterwards, and gone when the process that started them is. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Binaries, findBinaries, type PostgresVersion } from './postgres-binaries.ts'

export type PostgresServer = {
  readonly version: PostgresVersion
  /** Of a database of this server, as its superuser. */
  url(database: string): string
  /** Ends the connections and the server, then removes its data. */
  stop(): Promise<void>
  /** In order, as an operator stops it: connections are cut. `start` brings it back with its data. */
  halt(): Promise<void>
  /** As an operator restarts it: connections are cut, and for a moment nobody answers. */
  restart(): Promise<void>
  /** As a crash: kill -9. `start` brings it back with its data. */
  kill(): Promise<void>
  start(): Promise<void>
}

const START_MS = 30_000

/** @throws Error of one line when the programs are not to be had */
export const startPostgres = async (version: PostgresVersion): Promise<PostgresServer> => {
  const binaries = findBinaries(version)
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), `sovite-pg${version}-`))
  own(folder, user)
  const place: Place = { ...binaries, ...user, folder, port: await freePort() }
  const password = randomBytes(12).toString('hex')
  await initialize(place, password)
  let running = await launch(place)
  const end = async (signal: NodeJS.Signals) => {
    const { child, pid } = running
    if (child.exitCode !== null) return
    const exited = once(child, 'exit')
    process.kill(pid, signal)
    await exited
  }
  const start = async () => {
    running = await launch(place)
  }
  return {
    version,
    url: (database) => `postgresql://sovite:${password}@127.0.0.1:${place.port}/${database}`,
    stop: async () => {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    halt: () => end('SIGINT'),
    restart: async () => {
      await end('SIGINT')
      await start()
    },
    kill: async () => {
      const backends = childrenOf(running.pid)
      await end('SIGKILL')
      await Promise.all(backends.map(goneByForce))
    },
    start,
  }
}

/** The server's backends, each of which answers its connection for a moment longer than the server lives. */
const childrenOf = (pid: number): readonly number[] => {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : []
}

const goneByForce = async (pid: number): Promise<void> => {
  const deadline = Date.now() + START_MS
  for (let signal: NodeJS.Signals | 0 = 'SIGKILL'; isThere(pid, signal); signal = 0) {
    if (Date.now() > deadline) throw new Error(`the backend ${pid} does not end`)
    await delay(5)
  }
}

/** A process that ended and waits to be reaped answers nobody. */
const isThere = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return false
  try {
    process.kill(pid, signal)
    return !/\) Z /.test(readFileSync(stat, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'ENOENT'))
      return false
    throw error
  }
}

type User = { readonly uid?: number; readonly gid?: number }
type Place = Binaries & User & { readonly folder: string; readonly port: number }

/** PostgreSQL refuses to run as root. */
const unprivileged = (): User => {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = ['postgres', 'nobody'].flatMap(
    (name) => lines.find((line) => line.startsWith(`${name}:`)) ?? [],
  )
  if (!fields[0]) throw new Error('The tests run as root and find no user for PostgreSQL: add postgres')
  const [, , uid, gid] = fields[0].split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

const own = (path: string, { uid, gid }: User): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

const settingsOf = ({ uid, gid, env, folder }: Place) => ({
  ...(uid !== undefined && gid !== undefined && { uid, gid }),
  cwd: folder,
  // Nothing of ours, so that no PG… variable or locale has a say.
  env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', ...env },
})

const initialize = async (place: Place, password: string): Promise<void> => {
  const { bin, folder } = place
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  own(passwordFile, place)
  const options = ['--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions', '--username=sovite']
  await promisify(execFile)(
    join(bin, 'initdb'),
    [...options, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-D', dataOf(place)],
    settingsOf(place),
  )
}

const dataOf = ({ folder }: Place): string => join(folder, 'data')

/** Tests need no durability, but the rest is as an operator has it. */
const SETTINGS = [
  'fsync=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'dynamic_shared_memory_type=mmap',
  'max_connections=150',
  'log_min_messages=warning',
  'autovacuum=off',
]

/** A shell runs the server. When the pipe from us ends before the server, we are gone: then it ends it, and removes the data. */
const KEEP = `exec 3<&0; folder=$1; shift; "$@" </dev/null 3<&- & server=$!
(read -r word <&3; touch "$folder/left"; kill -QUIT $server) >/dev/null 2>&1 & watch=$!
wait $server; kill $watch; [ ! -e "$folder/left" ] || rm -rf "$folder"`

type Running = { readonly child: ChildProcess; readonly pid: number }

const launch = async (place: Place): Promise<Running> => {
  const settings = [...SETTINGS, `port=${place.port}`].flatMap((setting) => ['-c', setting])
  const command = [join(place.bin, 'postgres'), '-D', dataOf(place), ...settings]
  const logFile = join(place.folder, 'log')
  const deadline = Date.now() + START_MS
  for (;;) {
    const left = readPidFile(place)
    const log = openSync(logFile, 'w')
    const child = spawn('/bin/sh', ['-c', KEEP, 'sh', place.folder, ...command], {
      ...settingsOf(place),
      // What ends our whole process group must leave the shell to do its part.
      detached: true,
      stdio: ['pipe', log, log],
    })
    closeSync(log)
    const pid = await ready(place, child, { left, deadline })
    if (pid !== undefined) return { child, pid }
    // After a kill -9 the old server's children take a moment to see it, and keep a new one out.
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${lastLine(logFile)}`)
    await delay(100)
  }
}

type Wait = { readonly left: string; readonly deadline: number }

/** The server's process once it takes connections; undefined when it ended or takes too long. */
const ready = async (place: Place, child: ChildProcess, { left, deadline }: Wait) => {
  while (child.exitCode === null && Date.now() < deadline) {
    const now = readPidFile(place)
    const lines = now.split('\n')
    // A killed server leaves its file behind.
    if (now !== left && lines[7]?.trim() === 'ready') return Number(lines[0])
    await delay(20)
  }
  return undefined
}

const readPidFile = (place: Place): string => {
  const file = join(dataOf(place), 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const lastLine = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
