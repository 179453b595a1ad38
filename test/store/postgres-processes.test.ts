/**
 * Several processes (here several stores) on one PostgreSQL database.
 *  1. Positions have no gaps under writers of two stores, and both read the same feed.
 *  2. A write is heard by another store within 200 ms, and so is the end of a shortlist.
 *  3. Work under a key runs in one of them; the key is free again after closing, and when the connection is lost.
 *  4. A store takes no more connections than its limit, and reading goes on while writers wait in line.
 *  5. A statement that takes too long fails as unavailable, and the next one goes on.
 */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { ask, finished, outcome, person, plainEncode, post, withWeights } from '../contracts/store-fixture.ts'
import { SHARED_POSTGRES_MS, sharedPostgres } from '../servers/postgres-shared.ts'
import { type OpenedPostgres, postgresOpener } from './open-postgres.ts'
import { until } from './until.ts'

const open = postgresOpener(18)
const settings = { encode: plainEncode, clock: systemClock }

beforeAll(() => sharedPostgres(18), SHARED_POSTGRES_MS)

describe('two stores on one database', () => {
  let opened: OpenedPostgres
  let one: Store
  let two: Store
  beforeAll(async () => {
    opened = await open(settings)
    one = opened.store
    two = await opened.another()
  })
  afterAll(() => opened.close())

  it('1: take positions without gaps', async () => {
    const start = await one.feed.newest()
    const writers = Array.from({ length: 16 }, async (_, w) => {
      for (let n = 0; n < 6; n++) {
        const puts = Array.from({ length: 1 + ((w + n) % 4) }, (_, i) => person(`w${(w + i) % 7}`))
        await (w % 2 ? one : two).jobseekers.put(puts)
      }
    })
    await Promise.all(writers)
    const newest = await two.feed.newest()
    const changes = await one.feed.after(start, 999)
    expect(changes.map(({ position }) => position)).toEqual(
      Array.from({ length: newest - start }, (_, i) => start + 1 + i),
    )
    expect(await two.feed.after(start, 999)).toEqual(changes)
  })

  it('2: hear of each other within 200 ms', async () => {
    const tookMs: number[] = []
    for (let n = 0; n < 5; n++) {
      const heard = Promise.withResolvers<void>()
      const stop = two.feed.onWrite(() => heard.resolve())
      await one.openings.put([post('op-1')])
      const acknowledged = performance.now()
      await heard.promise
      tookMs.push(performance.now() - acknowledged)
      stop()
    }
    // The median, as another test may have the processor once.
    expect(tookMs.toSorted((a, b) => a - b)[2]).toBeLessThan(200)
    await withWeights(one)
    await ask(one, { id: 's-1' })
    await ask(one, { id: 's-2' })
    const ends: string[] = []
    one.shortlists.onFinished((id) => ends.push(`one ${id}`))
    two.shortlists.onFinished((id) => ends.push(`two ${id}`))
    await one.shortlists.finish('s-1', finished())
    await two.shortlists.fail('s-2', { code: 'internal' })
    await until(() => ends.length >= 4)
    expect(ends.toSorted()).toEqual(['one s-1', 'one s-2', 'two s-1', 'two s-2'])
  })

  it('3: keep each other from work under the same key', async () => {
    const { promise: gate, resolve: openGate } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const work = async () => {}
    const first = one.alone('sweep', () => {
      begin()
      return gate
    })
    await begun
    expect(await two.alone('sweep', work)).toBe(false)
    expect(await two.alone('search', work)).toBe(true)
    openGate()
    expect(await first).toBe(true)
    expect(await two.alone('sweep', work)).toBe(true)
  })

  it('3: free the key when they are gone', async () => {
    const third = await opened.another()
    const { promise: gate, resolve: openGate } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const working = third.alone('sweep', () => {
      begin()
      return gate
    })
    await begun
    await third.close()
    await until(() => two.alone('sweep', async () => {}))
    openGate()
    expect(await working).toBe(true)
  })
})

describe('a store on a database that is held up', () => {
  let opened: OpenedPostgres
  let holder: pg.Client
  beforeEach(async () => {
    opened = await open(settings)
    holder = new pg.Client({ connectionString: opened.url, application_name: 'holder' })
    await holder.connect()
    await holder.query('begin; select pg_advisory_xact_lock(7300501)')
  })
  afterEach(async () => {
    await holder.end()
    await opened.close()
  })

  it('4: keeps to its limit, and reads while writers wait', async () => {
    const store = await opened.another({ poolMax: 8 })
    await opened.store.close()
    const connections = async () => {
      const { rows } = await holder.query<{ n: number }>(
        `select pg_stat_clear_snapshot(), count(*)::int as n from pg_stat_activity
          where application_name = 'sovite' and datname = current_database()`,
      )
      return Number(rows[0]?.n)
    }
    await until(async () => (await connections()) === 1)
    const puts = Array.from({ length: 30 }, (_, i) => store.jobseekers.put([person(`p${i}`)]))
    const reads = Array.from({ length: 50 }, () => store.jobseekers.list('*', { limit: 5 }))
    expect(await Promise.all(reads)).toEqual(Array(50).fill([]))
    const chunks: Uint8Array[] = []
    for await (const chunk of store.jobseekers.records().chunks) chunks.push(chunk)
    expect(chunks).toEqual([])
    expect(await connections()).toBeGreaterThan(4)
    expect(await connections()).toBeLessThanOrEqual(8)
    await holder.query('commit')
    await Promise.all(puts)
    expect(await store.feed.newest()).toBe(30)
    expect(await connections()).toBeLessThanOrEqual(8)
  })

  it('5: gives up a statement that takes too long', async () => {
    const impatient = await opened.another({ url: `${opened.url}?statement_timeout=150` })
    expect(await outcome(impatient.jobseekers.put([person('p1')]))).toBe('unavailable')
    await holder.query('commit')
    expect(await outcome(impatient.jobseekers.put([person('p1')]))).toBe('done')
    expect(await impatient.feed.newest()).toBe(1)
  })
})
