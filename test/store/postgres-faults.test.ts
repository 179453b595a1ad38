/**
 * A store whose PostgreSQL goes away and comes back.
 *  1. Connections that the server ends: what was under way fails as unavailable, what comes next works, and listeners are
 *     woken, as they may have missed something.
 *  2. A restart and a kill -9 under writers: what was acknowledged is there, positions have no gaps, every failure is
 *     told as unavailable, and afterwards everything works, listening too.
 *  3. Closing ends also while there is no server.
 */
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts'
import { outcome, person, plainEncode, post } from '../contracts/store-fixture.ts'
import { type PostgresServer, startPostgres } from '../servers/postgres.ts'
import { createDatabase, SHARED_POSTGRES_MS } from '../servers/postgres-shared.ts'
import { until } from './until.ts'

let server: PostgresServer
let url: string
let store: Store
const faults: unknown[] = []

beforeAll(async () => {
  server = await startPostgres(15)
  url = await createDatabase(server)
  const onFault = (error: unknown) => faults.push(error)
  store = await openPostgresStore({ url, encode: plainEncode, clock: systemClock, onFault })
}, SHARED_POSTGRES_MS)
afterAll(async () => {
  await store.close()
  await server.stop()
})

const works = async (): Promise<boolean> => (await outcome(store.ping())) === 'done'

it('1: fails what is under way and goes on when the server ends the connections', async () => {
  const holder = new pg.Client({ connectionString: url, application_name: 'holder' })
  await holder.connect()
  await holder.query('begin; select pg_advisory_xact_lock(7300501)')
  // Not pg_stat_activity, which stands still within a transaction.
  const waiting = 'select count(*)::int as n from pg_locks where not granted'
  let woken = 0
  const stop = store.feed.onWrite(() => woken++)
  const pending = outcome(store.jobseekers.put([person('p1')]))
  await until(async () => (await holder.query<{ n: number }>(waiting)).rows[0]?.n === 1)
  await holder.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sovite'`,
  )
  expect(await pending).toBe('unavailable')
  await holder.end()
  await until(() => woken > 0)
  expect(await outcome(store.jobseekers.put([person('p1')]))).toBe('done')
  const before = woken
  await store.jobseekers.put([person('p2')])
  await until(() => woken > before)
  expect(await store.alone('sweep', async () => {})).toBe(true)
  expect(faults.length).toBeGreaterThan(0)
  stop()
})

it.each([
  ['a restart', () => server.restart()],
  [
    'a kill -9',
    async () => {
      await server.kill()
      await server.start()
    },
  ],
])('2: loses nothing acknowledged through %s', async (name, disturb) => {
  const start = await store.feed.newest()
  const acknowledged: string[] = []
  const ends = new Set<string>()
  let writing = true
  const writers = Array.from({ length: 8 }, async (_, w) => {
    for (let n = 0; writing; n++) {
      const id = `${name.replaceAll(' ', '-')}-${w}-${n}`
      const end = await outcome(store.jobseekers.put([person(id)]))
      ends.add(end)
      if (end === 'done') acknowledged.push(id)
    }
  })
  await until(() => acknowledged.length >= 20)
  await disturb()
  await until(works)
  const halfWay = acknowledged.length
  await until(() => acknowledged.length >= halfWay + 20)
  writing = false
  await Promise.all(writers)
  expect([...ends].toSorted()).toEqual(['done', 'unavailable'])
  const newest = await store.feed.newest()
  expect((await store.jobseekers.bodiesAt(newest, acknowledged)).size).toBe(acknowledged.length)
  const changes = await store.feed.after(start, newest - start + 1)
  expect(changes.map(({ position }) => position)).toEqual(
    Array.from({ length: newest - start }, (_, i) => start + 1 + i),
  )
  // The one that listens comes back by itself.
  let woken = 0
  const stop = store.feed.onWrite(() => woken++)
  await until(async () => {
    await store.openings.put([post('op-1')])
    return woken > 0
  })
  stop()
  await until(async () => (await outcome(store.alone('sweep', async () => {}))) === 'done')
})

it('3: says so and can be closed while there is no server', async () => {
  const another = await openPostgresStore({ url, encode: plainEncode })
  await server.kill()
  expect(await outcome(another.ping())).toBe('unavailable')
  expect(await outcome(another.jobseekers.put([person('p1')]))).toBe('unavailable')
  expect(await outcome(another.alone('sweep', async () => {}))).toBe('unavailable')
  await another.close()
  expect(await outcome(another.feed.newest())).toBe('unavailable')
  await server.start()
  await until(works)
})
