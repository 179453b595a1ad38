/** The real service in a process of its own, for tests that end it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { SignJWT } from 'jose'

const SECRET = 'a secret for tests, thirty-two bytes long'

export type Service = {
  readonly url: string
  readonly process: ChildProcess
  /** Everything the service wrote to its log so far. */
  log(): string
  request(role: string, path: string, init?: RequestInit): Promise<Response>
  /** Sends the head of a request and this part of its body, then breaks the connection off once `reached` resolves. */
  breakOff(role: string, path: string, part: PartOfBody, reached: () => Promise<void>): Promise<void>
  /** Ends the process at once, as a fault would. */
  kill(): Promise<void>
  /** Asks the process to end; answers its exit code. */
  stop(): Promise<number | null>
}

export type PartOfBody = {
  readonly method: string
  readonly type: string
  /** How long the whole would be. */
  readonly length: number
  readonly part: string
}

const tokenOf = (role: string): Promise<string> =>
  new SignJWT({ role, areas: ['*'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(`test-${role}`)
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET))

/** Starts `src/main.ts` on a port of its own and waits until it listens. */
export const startService = async (folder: string, env: NodeJS.ProcessEnv = {}): Promise<Service> => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, SOVITE_DATA: folder, SOVITE_JWT_SECRET: SECRET, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString()
      const listening = /Server listening at (http:\/\/[^"\s]+)/.exec(log)
      if (listening) resolve(listening[1]!)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${log}`)))
  })
  const tokens = new Map<string, string>()
  const authorization = async (role: string): Promise<string> => {
    const token = tokens.get(role) ?? (await tokenOf(role))
    tokens.set(role, token)
    return `Bearer ${token}`
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exited = once(child, 'exit')
    child.kill(signal)
    return (await exited)[0] as number | null
  }
  return {
    url,
    process: child,
    log: () => log,
    request: async (role, path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: {
          authorization: await authorization(role),
          'content-type': 'application/json',
          ...init.headers,
        },
      }),
    breakOff: async (role, path, { method, type, length, part }, reached) => {
      const headers = { 'content-type': type, 'content-length': length, expect: '100-continue' }
      const request = httpRequest(`${url}${path}`, {
        method,
        headers: { ...headers, authorization: await authorization(role) },
      })
      request.flushHeaders()
      // The service has the head, and waits for a body.
      await once(request, 'continue')
      request.on('error', () => {})
      await new Promise<void>((resolve, reject) => {
        request.write(part, (error) => (error ? reject(error) : resolve()))
      })
      await reached()
      const closed = new Promise((resolve) => request.once('close', resolve))
      request.destroy()
      await closed
    },
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
