/** A real Redis for tests: on a port of its own, keeps nothing, and is gone when the process that started it is. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'

export type RedisServer = {
  readonly url: string
  /** In order, as an operator does. What it held is gone. */
  stop(): Promise<void>
  /** As a crash: kill -9. What it held is gone. */
  kill(): Promise<void>
  /** On the same port again. */
  start(): Promise<void>
  /** It keeps its connections and answers nothing, until `thaw`. */
  freeze(): void
  thaw(): void
  /** Empties it. */
  flush(): Promise<void>
  /** Ends it for good. */
  close(): Promise<void>
  /** Asks it on a connection of its own. */
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T>
}

/** Long, as the first may have to install it. */
export const REDIS_START_MS = 600_000

/** @throws Error of one line when redis-server is not to be had */
export const startRedis = async (): Promise<RedisServer> => {
  const binary = findBinary()
  const folder = mkdtempSync(join(tmpdir(), 'sovite-redis-'))
  const place: Place = { binary, folder, port: await freePort() }
  const url = `redis://127.0.0.1:${place.port}`
  let running = await launch(place)
  const end = async (signal: NodeJS.Signals) => {
    const { child, pid } = running
    if (child.exitCode !== null) return
    const exited = once(child, 'exit')
    process.kill(pid, 'SIGCONT')
    process.kill(pid, signal)
    await exited
  }
  const ask: RedisServer['ask'] = async (question) => {
    const redis = new Redis(url)
    try {
      return await question(redis)
    } finally {
      redis.disconnect()
    }
  }
  return {
    url,
    ask,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start: async () => {
      running = await launch(place)
    },
    freeze: () => process.kill(running.pid, 'SIGSTOP'),
    thaw: () => process.kill(running.pid, 'SIGCONT'),
    flush: async () => {
      await ask((redis) => redis.flushall())
    },
    close: async () => {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

const findBinary = (): string => {
  const folders = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'redis-server'))
  const find = () => [...PLACES, ...folders].find((path) => existsSync(path))
  if (find() === undefined) install()
  const found = find()
  if (found === undefined) throw new Error('The tests need redis-server, which its package did not bring')
  return found
}

const install = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      "The tests need redis-server: install it (Debian's package redis-server) or add it to PATH",
    )
  // Waits for another apt-get, for instance of the tests of another server.
  const apt = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    for (const command of [['update'], ['install', 'redis-server']])
      execFileSync('apt-get', [...apt, ...command], { stdio: ['ignore', 'ignore', 'pipe'], env })
  } catch (error) {
    const last = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
    throw new Error(`The tests need redis-server, and apt-get could not install it: ${last}`)
  }
}

/** A shell runs the server, says its process, and ends it when the pipe from us ends. */
const KEEP = `exec 3<&0; "$@" </dev/null 3<&- & server=$!; echo "server $server"
(read -r word <&3; kill -KILL $server) >/dev/null 2>&1 & watch=$!
wait $server; kill $watch`

type Place = { readonly binary: string; readonly folder: string; readonly port: number }
type Running = { readonly child: ChildProcess; readonly pid: number }

const launch = async ({ binary, folder, port }: Place): Promise<Running> => {
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no']
  const child = spawn('/bin/sh', ['-c', KEEP, 'sh', binary, ...settings, '--dir', folder], {
    // What the shell says of a kill is no news.
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let pid = 0
  let last = ''
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('server ')) pid = Number(line.slice(7))
    if (line.includes('Ready to accept connections')) {
      child.stdout?.resume()
      return { child, pid }
    }
    last = line
  }
  throw new Error(`Redis did not start: ${last}`)
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
