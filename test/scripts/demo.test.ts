/**
 * What `npm run demo` promises, on a small population: it ends with 0 and shows the list with its reasons; a second run
 * reuses the data; a folder in use is told plainly; a wrong option is told with the usage.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { takeOwnLock } from '../../src/store/pglite/own-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'sovite-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const demo = (...options: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { SOVITE_JWKS_URL: _, SOVITE_WEIGHTS: __, ...environment } = process.env
    const child = spawn(process.execPath, ['scripts/tools/demo.ts', ...options], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...environment, SOVITE_DATA: folder },
    })
    const read = { out: '', err: '' }
    child.stdout.on('data', (text) => {
      read.out += text
    })
    child.stderr.on('data', (text) => {
      read.err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...read }))
  })

const SMALL = ['--jobseekers', '1500', '--openings', '15'] as const

describe('npm run demo', () => {
  it('imports, lists, explains and ends with 0', { timeout: 120_000 }, async () => {
    const { code, out, err } = await demo(...SMALL)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('1,500 jobseekers accepted, 0 refused')
    expect(out).toContain('15 openings accepted, 0 refused')
    for (const part of [
      /^Kitchen assistant · Lounaskeittiö Kaarna Oy · Tampere · op-0001$/m,
      /^Tier 0 · /m,
      /^Why hk-\d{6} /m,
      /^One change away: /m,
      /^Ask first: /m,
      /^The same list as employer services see it$/m,
      /^Openings for hk-\d{6}: the first \d of \d+, by what this person brings$/m,
      /the bakery that says nothing +\d/,
      /npm run token/,
    ])
      expect(out).toMatch(part)
  })

  it('reuses what is there, and explains in the language asked for', { timeout: 60_000 }, async () => {
    const { code, out } = await demo(...SMALL, '--lang', 'fi')
    expect(code).toBe(0)
    expect(out).toMatch(/^The data of \d{4}-\d\d-\d\d is there: 1,500 people, 15 openings\.$/m)
    expect(out).not.toContain('accepted')
    expect(out).toMatch(/^Sopii hyvin: /m)
    expect(out).toMatch(/^what decides$/m)
  })

  it('says so when the folder is in use', { timeout: 60_000 }, async () => {
    const lock = takeOwnLock(folder)
    const { code, err } = await demo(...SMALL)
    lock.release()
    expect(code).toBe(1)
    expect(err).toContain(`The data folder ${folder} is in use by another Sovite process`)
  })

  it('says which option is wrong', async () => {
    const { code, err } = await demo('--lang', 'xx')
    expect(code).toBe(1)
    expect(err).toContain('--lang must be one of fi, sv, en')
    expect(err).toContain('npm run demo -- ')
  })
})
