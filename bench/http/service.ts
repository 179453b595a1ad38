/** The real service in a process of its own, watched from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { SignJWT } from 'jose'

const SECRET = 'a secret for benches, thirty-two bytes long'
const LOOP_WATCH = new URL('./loop-watch.ts', import.meta.url).href

export type Answer = { readonly status: number; readonly text: string }

/** A loop that is held up for longer than it computes waits for a core. */
export type HeldUp = { readonly blockedMs: number; readonly busyMs: number }

export type WatchedService = {
  readonly startSeconds: number
  /** As a coordinator, on a connection that is kept. */
  post(path: string, body: unknown): Promise<Answer>
  /** How long its event loop was held up at most, and how long it computed at most, since it was asked last. */
  heldUp(): Promise<HeldUp>
  memory(): { readonly rssMiB: number; readonly peakMiB: number }
  stop(): Promise<void>
}

const tokenOf = (): Promise<string> =>
  new SignJWT({ role: 'coordinator', areas: ['*'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('bench')
    .setExpirationTime('2h')
    .sign(new TextEncoder().encode(SECRET))

/** Resolves when it listens. @param flags of Node, a profiler's for one */
export const startWatched = async (
  folder: string,
  flags: readonly string[] = [],
): Promise<WatchedService> => {
  const began = performance.now()
  const child = spawn(process.execPath, [...flags, '--import', LOOP_WATCH, 'src/main.ts'], {
    env: {
      ...process.env,
      ...{ SOVITE_DATA: folder, SOVITE_JWT_SECRET: SECRET, PORT: '0', LOG_LEVEL: 'info' },
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const url = await listening(child)
  const startSeconds = (performance.now() - began) / 1000
  const token = await tokenOf()
  const agent = new Agent({ keepAlive: true })
  return {
    startSeconds,
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const asked = request(`${url}${path}`, {
          agent,
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            prefer: 'wait=30',
          },
        })
        asked.on('error', reject)
        asked.on('response', async (response) => {
          const chunks: Buffer[] = []
          for await (const chunk of response) chunks.push(chunk as Buffer)
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
        })
        asked.end(JSON.stringify(body))
      }),
    heldUp: async () => {
      const answered = once(child, 'message')
      child.send('blocked')
      const [heldUp] = (await answered) as [HeldUp]
      return heldUp
    },
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const mib = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
      return { rssMiB: mib('VmRSS'), peakMiB: mib('VmHWM') }
    },
    stop: async () => {
      agent.destroy()
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

const listening = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve, reject) => {
    let log = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      const found = /Server listening at (http:\/\/[^"\s]+)/.exec(log)
      if (!found) return
      log = ''
      resolve(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${log}`)))
  })
