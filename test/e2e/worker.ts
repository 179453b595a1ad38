/** A real worker in a process of its own, for tests that end it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type WorkerProcess = {
  readonly process: ChildProcess
  /** Everything the worker wrote to its log so far. */
  log(): string
  /** Ends the process at once, as a fault would. */
  kill(): Promise<void>
  /** Asks the process to end; answers its exit code. */
  stop(): Promise<number | null>
}

/** Starts `workers/main.ts` and waits until it works. */
export const startWorkerProcess = async (
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): Promise<WorkerProcess> => {
  const child = spawn(process.execPath, ['workers/main.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('"msg":"working"')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('close', (code) => reject(new Error(`the worker ended with ${code}:\n${log}`)))
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exited = once(child, 'exit')
    child.kill(signal)
    return (await exited)[0] as number | null
  }
  return {
    process: child,
    log: () => log,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
