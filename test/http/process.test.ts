/**
 * The real process: 1 it names every fault of its configuration and exits 1; 2 it prints a token per role on stdout and
 * none in the log; 3 it ends in order on SIGTERM. 4 The token script makes tokens that it takes.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { preparedFolder } from '../prepared-store.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = (script: string, args: readonly string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
const ended = async (child: ChildProcess) => {
  const [out, err, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ])
  return { out, err, code }
}
const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

test('faults of the configuration are named, all of them', async () => {
  const { out, err, code } = await ended(
    run('src/main.ts', [], { HOST: '0.0.0.0', PORT: 'x', REDIS_URL: 'redis://x' }),
  )
  expect(code).toBe(1)
  for (const name of ['HOST', 'PORT', 'REDIS_URL']) expect(err).toContain(name)
  expect([out, err.includes('at ')]).toEqual(['', false])
})

test('it starts, serves with the tokens it printed, and ends on SIGTERM', async () => {
  const folder = await preparedFolder()
  folders.push(folder)
  const env = { PORT: '0', SOVITE_DATA: folder }
  const child = run('src/main.ts', [], env)
  let out = ''
  let err = ''
  child.stdout!.on('data', (chunk) => {
    out += chunk
  })
  child.stderr!.on('data', (chunk) => {
    err += chunk
  })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  await expect.poll(() => out, { timeout: 30_000 }).toContain('operator: ')
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(err)?.[0]
  const tokens = new Map([...out.matchAll(/^([a-z-]+): (\S+)$/gm)].map(([, role, token]) => [role, token]))
  expect([...tokens.keys()]).toEqual(['integration', 'employer-service', 'coordinator', 'operator'])
  for (const token of tokens.values()) expect(err).not.toContain(token)
  expect(statSync(join(folder, 'jwt-secret')).mode & 0o777).toBe(0o600)
  const made = await ended(run('scripts/cli/token.ts', ['--role', 'operator'], { SOVITE_DATA: folder }))
  for (const token of [tokens.get('operator'), made.out.trim()]) {
    const answer = await fetch(`${address}/v1/weights`, { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
  }
  const second = await ended(run('src/main.ts', [], env))
  expect([second.code, second.err]).toEqual([1, expect.stringContaining(folder)])
  child.kill('SIGTERM')
  expect(await closed).toBe(0)
})

test.each([
  [['--role', 'king'], '--role'],
  [['--role', 'coordinator'], '--areas'],
  [['--role', 'coordinator', '--areas', '4'], '--areas'],
  [['--unknown'], '--unknown'],
])('the token script refuses %j', async (args, name) => {
  const { code, err } = await ended(run('scripts/cli/token.ts', args, { SOVITE_JWT_SECRET: 'x'.repeat(32) }))
  expect([code, err]).toEqual([1, expect.stringContaining(name)])
})
