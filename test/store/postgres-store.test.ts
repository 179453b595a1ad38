/**
 * The store on real PostgreSQL servers, the oldest and the newest that are supported: the contract, and
 *  1. Three processes that open an empty database at once migrate it once.
 *  2. What cannot be used is told as unavailable, with the reason and without the password.
 *  3. A failed query says its SQLSTATE and not its values.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { AppError } from '../../src/errors.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { failureText } from '../../src/texts/problem.ts'
import { storeContract } from '../contracts/store-contract.ts'
import { codeOf, person, plainEncode, post } from '../contracts/store-fixture.ts'
import {
  createDatabase,
  type Databases,
  dropDatabase,
  onServer,
  SHARED_POSTGRES_MS,
  sharedPostgres,
} from '../servers/postgres-shared.ts'
import { postgresOpener } from './open-postgres.ts'
import { signalsContract } from './signals-contract.ts'

const settings = { encode: plainEncode, clock: systemClock }

describe.each([15, 18] as const)('PostgreSQL %i', (version) => {
  let server: Databases
  beforeAll(async () => {
    server = await sharedPostgres(version)
  }, SHARED_POSTGRES_MS)

  const open = postgresOpener(version)
  storeContract(`PostgreSQL ${version}`, open)
  signalsContract(`PostgreSQL ${version}`, open)

  it('1: is migrated once by three processes at once', async () => {
    const url = await createDatabase(server)
    const steps: string[] = []
    const openings = [1, 2, 3].map(() =>
      openPostgresStore({ url, ...settings, onProgress: (step) => steps.push(step) }),
    )
    const stores = await Promise.all(openings)
    expect(steps.filter((step) => step === 'migrated: 0001-first')).toHaveLength(1)
    for (const store of stores) await store.jobseekers.put([person('p1')])
    expect(await stores[0]!.feed.newest()).toBe(3)
    for (const store of stores) await store.close()
    await dropDatabase(server, url)
  })

  it('2: is refused with a reason when it cannot be used', async () => {
    const refusal = async (url: string) => {
      const error: unknown = await openPostgresStore({ url, ...settings }).catch((reason: unknown) => reason)
      expect(codeOf(error)).toBe('unavailable')
      return error instanceof AppError ? failureText(error) : ''
    }
    const { password } = new URL(server.url('none'))
    expect(await refusal(server.url('none').replace(password, 'wrong'))).toMatch(/password authentication/)
    expect(await refusal(server.url('none'))).toMatch(/"none" does not exist/)
    const nobodyThere = await refusal(`postgresql://sovite:${password}@127.0.0.1:1/none`)
    expect(nobodyThere).toMatch(/ECONNREFUSED/)
    expect(nobodyThere).not.toContain(password)
    await onServer(server, `create database old_text encoding 'SQL_ASCII' template template0`)
    expect(await refusal(server.url('old_text'))).toMatch(/SQL_ASCII; it must be UTF8/)
  })

  it('3: tells a SQLSTATE and keeps values to itself', async () => {
    const opened = await open(settings)
    const failed: unknown = await opened.store.openings
      .put([post('op-secret\u0000')])
      .catch((reason: unknown) => reason)
    expect(failed).toMatchObject({ name: 'DatabaseError', code: '22021' })
    expect(JSON.stringify(Object.entries(failed as object))).not.toContain('op-secret')
    await opened.close()
    expect(codeOf(await opened.store.ping().catch((reason: unknown) => reason))).toBe('unavailable')
    expect(codeOf(await opened.store.feed.newest().catch((reason: unknown) => reason))).toBe('unavailable')
  })
})
