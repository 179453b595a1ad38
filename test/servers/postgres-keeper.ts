/** Runs a server for a whole test run: `node postgres-keeper.ts <version> <process of the run> <file for the URL>`. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startPostgres } from './postgres.ts'

const [version, owner, ready] = process.argv.slice(2)
if (!owner || !ready) throw new Error('version, process and file are needed')

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

try {
  const server = await startPostgres(version === '15' ? 15 : 18)
  writeFileSync(`${ready}.new`, JSON.stringify({ url: server.url('') }), { mode: 0o600 })
  renameSync(`${ready}.new`, ready)
  while (lives(Number(owner))) await delay(300)
  await server.stop()
  // The keeper of another version may still have its files here.
  rmSync(dirname(ready), { recursive: true, force: true })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
