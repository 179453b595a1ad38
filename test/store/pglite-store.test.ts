/**
 * The embedded store: the contract, and what only a folder has.
 *  1. A second opening of a folder is refused, by its name; after closing it opens.
 *  2. kill -9 in the middle of writing loses nothing that was acknowledged, and frees the folder.
 *  3. When the database's thread dies, what is pending and what comes later fails as unavailable.
 *  4. A failed query says its SQLSTATE and not its parameters; the connection goes on.
 *  5. A folder whose first start ended half-way is made anew, and the half is kept beside.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { told } from '../../src/messages.ts'
import { openStore } from '../../src/store/pglite/open-store.ts'
import { PgliteConnection } from '../../src/store/pglite/pglite-connection.ts'
import { storeContract } from '../contracts/store-contract.ts'
import { codeOf, outcome, person, plainEncode } from '../contracts/store-fixture.ts'
import { preparedFolder } from '../prepared-store.ts'
import { openPrepared } from './open-prepared.ts'
import { openEmbedded } from './shared-embedded.ts'
import { signalsContract } from './signals-contract.ts'

const inUse = (folder: string) => ({ code: 'unavailable', detail: told('detail.folderInUse', { folder }) })

storeContract('pglite', openEmbedded)
signalsContract('pglite', openEmbedded)

const settings = { encode: plainEncode, clock: systemClock }

describe('a folder', () => {
  it('1: is refused to a second store until the first is closed', async () => {
    const first = await openPrepared(settings)
    const { folder } = first
    await expect(openStore({ folder, ...settings })).rejects.toMatchObject(inUse(folder))
    await first.store.jobseekers.put([person('p1')])
    await first.store.close()
    await first.store.close()
    const second = await openStore({ folder, ...settings })
    expect(await second.jobseekers.find('p1')).toMatchObject({ version: 1 })
    await second.close()
    expect(await outcome(second.ping())).toBe('unavailable')
    rmSync(folder, { recursive: true })
  })

  it('2: loses nothing acknowledged when its process is killed', async () => {
    const folder = await preparedFolder()
    const script = new URL('./put-stream.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    const acknowledged: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (acknowledged.length === 0)
        await expect(openStore({ folder, ...settings })).rejects.toMatchObject(inUse(folder))
      acknowledged.push(line)
      if (acknowledged.length === 60) child.kill('SIGKILL')
    }
    if (child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    const store = await openStore({ folder, ...settings })
    const newest = await store.feed.newest()
    expect(newest).toBeGreaterThanOrEqual(60)
    const bodies = await store.jobseekers.bodiesAt(newest, acknowledged)
    expect(bodies.size).toBe(acknowledged.length)
    expect(await store.feed.after(0, 9999)).toHaveLength(newest)
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('5: is made anew when its first start ended half-way', async () => {
    const folder = await preparedFolder()
    rmSync(join(folder, 'postgres'), { recursive: true })
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    const steps: string[] = []
    const store = await openStore({ folder, ...settings, onProgress: (step) => steps.push(step) })
    await store.ping()
    await store.close()
    expect(steps[0]).toContain('making a new database')
    expect(existsSync(join(folder, 'postgres.unfinished', 'PG_VERSION'))).toBe(true)
    rmSync(folder, { recursive: true })
  })
})

describe("the database's thread", () => {
  it('3: takes everything pending with it, as unavailable', async () => {
    const folder = await preparedFolder()
    const connection = await PgliteConnection.open(join(folder, 'postgres'))
    const pending = [1, 2, 3].map(() => outcome(connection.query('select pg_sleep(0.2)', [])))
    await connection.terminate()
    expect(await Promise.all(pending)).toEqual(['unavailable', 'unavailable', 'unavailable'])
    expect(await outcome(connection.query('select 1', []))).toBe('unavailable')
    await connection.close()
    rmSync(folder, { recursive: true })
  })

  it('3: says so when it cannot open', async () => {
    const folder = await preparedFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await outcome(PgliteConnection.open(join(folder, 'file', 'postgres')))).toBe('unavailable')
    rmSync(folder, { recursive: true })
  })

  it('4: tells a SQLSTATE, keeps parameters to itself, and goes on', async () => {
    const folder = await preparedFolder()
    const connection = await PgliteConnection.open(join(folder, 'postgres'))
    const failed = await connection.query('select 1 / $1::int8 as n', [0]).catch((error: unknown) => error)
    expect(failed).toMatchObject({ name: 'DatabaseError', code: '22012' })
    expect(codeOf(failed)).toContain('no AppError')
    expect(Object.keys(failed as object)).not.toContain('params')
    const sql = `select $1::int8 as n, $2::timestamptz as t, $3::bytea as b, $4::bytea[] as many`
    const bytes = new Uint8Array([9, 0, 255, 9]).subarray(1, 3)
    const { rows } = await connection.query(sql, [2 ** 52, '2026-11-24T10:00:00.120Z', bytes, [bytes, null]])
    const expected = new Uint8Array([0, 255])
    expect(rows).toEqual([{ n: 2 ** 52, t: '2026-11-24T10:00:00.120Z', b: expected, many: [expected, null] }])
    await connection.close()
    rmSync(folder, { recursive: true })
  })
})
