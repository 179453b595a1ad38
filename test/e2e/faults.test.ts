/**
 * Harm is done to the whole fleet, one fault after another, while clients write and ask without end. Afterwards
 * 1. every acknowledged write is there as it was last acknowledged, and of a body that broke off nothing or whole batches,
 * 2. every list that was accepted, or begun for a client that went away, is done, and was done once,
 * 3. each has the bytes that one undisturbed process makes, and replays to them,
 * 4. the index of every process equals the store,
 * 5. Meilisearch, which lost all it had, equals the store (skipped where there is none).
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { INDEXES } from '../../src/retrieval/search/search-settings.ts'
import { itWith, MEILISEARCH } from '../requirement.ts'
import { SHARED_POSTGRES_MS } from '../servers/postgres-shared.ts'
import { type AtWork, type Row, startAtWork } from './at-work.ts'
import { insist, lineOf, pathOf, personOf, standOf, storedPeople } from './clients.ts'
import type { Fleet } from './fleet.ts'
import type { Journal } from './journal.ts'
import type { Service } from './service.ts'
import { type Undisturbed, undisturbedOn } from './undisturbed.ts'
import type { WorkerProcess } from './worker.ts'

const BATCH = 500
const LISTS = '/v1/openings/op-1/shortlists'

let work: AtWork
let fleet: Fleet
let journal: Journal
let undisturbed: Undisturbed | undefined
const faults: string[] = []

beforeAll(async () => {
  work = await startAtWork()
  fleet = work.fleet
  journal = work.journal
}, SHARED_POSTGRES_MS)

afterAll(async () => {
  await undisturbed?.close()
  await work?.end()
})

const post = (key: string, wait: number): RequestInit => ({
  ...{ method: 'POST', body: '{}' },
  headers: { 'idempotency-key': key, prefer: `wait=${wait}` },
})

let hung: WorkerProcess
let interrupted: readonly string[] = []
let replacing: Promise<unknown>

it('goes on when one worker is killed mid-task and another one hangs', async () => {
  await work.whileFull(async () => {
    const running = (await work.rows()).filter(({ status }) => status === 'running')
    interrupted = running.map(({ id }) => id)
    const victim = fleet.workers.shift()!
    hung = fleet.workers[0]!
    hung.process.kill('SIGSTOP')
    await victim.kill()
    faults.push('worker killed', 'worker hung')
  })
  replacing = fleet.startWorker()
  await work.goesOn()
})

it('has the list of a client whose service is killed while it waits, under the key it was asked with', async () => {
  const victim = fleet.services[0]!
  const keys = Array.from({ length: 6 }, () => `client-${randomUUID()}`)
  const begun = async () => (await work.rows()).filter(({ key }) => key !== null && keys.includes(key))
  const waiting = await fleet.whileHeld(async () => {
    const answers = keys.map((key) => victim.request('coordinator', LISTS, post(key, 30)))
    const settled = Promise.allSettled(answers)
    await work.until(async () => expect(await begun()).toHaveLength(keys.length))
    expect((await begun()).filter(({ status }) => status === 'done')).toEqual([])
    await victim.kill()
    faults.push('service killed')
    fleet.services.shift()
    return settled
  })
  expect(waiting.map(({ status }) => status)).toEqual(keys.map(() => 'rejected'))
  const rows = new Map((await begun()).map(({ id, key }) => [key, id]))
  for (const key of keys) {
    const { body } = await insist(fleet, 'coordinator', LISTS, post(key, 0))
    expect(body).toMatchObject({ id: rows.get(key) })
    work.accepted.set(rows.get(key)!, key)
  }
  replacing = Promise.all([replacing, fleet.startService()])
  await work.goesOn()
})

it('writes nothing of half a body, and whole batches of half an import', async () => {
  const service = fleet.services[0]!
  const body = JSON.stringify(personOf(4711))
  const half = { method: 'PUT', type: 'application/json', length: body.length, part: body.slice(0, -9) }
  for (const id of ['first-1', 'never-1'])
    await service.breakOff('integration', pathOf(id), half, async () => {})
  journal.knows('never-1', null)

  const people = Array.from({ length: BATCH + 200 }, (_, n) => ({ id: `half-${n}`, person: personOf(n) }))
  const lines = people.map(lineOf).join('\n')
  const part = {
    method: 'POST',
    type: 'application/x-ndjson',
    length: lines.length,
    part: lines.slice(0, -9),
  }
  await service.breakOff('integration', '/v1/jobseekers/import', part, () =>
    work.until(async () => {
      const written = await fleet.sql("select id from jobseeker where id like 'half-%'")
      expect(written).toHaveLength(BATCH)
    }),
  )
  for (const [n, { id, person }] of people.entries()) journal.knows(id, n < BATCH ? standOf(person) : null)
  faults.push('two PUTs broken off', 'import broken off')
  await work.goesOn()
})

itWith(MEILISEARCH, 'goes on when Meilisearch loses all it has', async () => {
  await fleet.search!.loseAll()
  faults.push('Meilisearch wiped')
  await work.goesOn()
})

it('has done by others what the killed worker had in hand, and the hung one too', async () => {
  await work.allDone(interrupted)
  const again = (await work.rows(interrupted)).filter(({ attempts }) => attempts > 1)
  // Four of each of the two, while the third worker made its own.
  expect(again.length).toBeGreaterThanOrEqual(8)
  // What it goes on to make is done already.
  hung.process.kill('SIGCONT')
  await replacing
  await work.goesOn()
})

it('goes on when Redis is emptied while tasks wait in it', async () => {
  await fleet.whileHeld(async () => {
    const asked = await work.askMany(fleet.places() + 8)
    // More than fit. How many are in hand is not certain: the worker that hung may still be busy with what others did.
    await work.until(async () => expect(await work.depth()).toBeGreaterThanOrEqual(asked.length))
    const waiting = (await work.rows(asked)).filter(({ status }) => status === 'queued')
    expect(waiting.length).toBeGreaterThanOrEqual(8)
    await fleet.redis.flush()
    faults.push(`Redis emptied with ${waiting.length} waiting`)
  })
  await work.goesOn()
})

it('refuses lists and takes writes while Redis is stopped, and goes on when it is started', async () => {
  await fleet.redis.stop()
  faults.push('Redis stopped')
  for (const service of fleet.services)
    expect((await service.request('coordinator', LISTS, post(randomUUID(), 0))).status).toBe(503)
  await work.goesOn('writes')
  await fleet.redis.start()
  await work.goesOn()
})

it.each([
  ['stopped', 'halt'],
  ['killed', 'kill'],
] as const)('goes on when PostgreSQL is %s under writes and started', async (what, end) => {
  await work.askMany(8)
  await fleet.postgres[end]()
  faults.push(`PostgreSQL ${what}`)
  const before = fleet.unanswered()
  await work.until(() => expect(fleet.unanswered()).toBeGreaterThan(before + 20))
  await fleet.postgres.start()
  await work.goesOn()
})

it('has every acknowledged write', async () => {
  await work.endClients()
  const stored = await storedPeople(fleet)
  const ids = new Set([...journal.ids(), ...stored.keys()])
  expect([...ids].filter((id) => !journal.allows(id, stored.get(id) ?? null))).toEqual([])
})

/** A row that was running when its worker lost the database is left behind for a minute: not waited for here. */
const AGE = `update shortlist set running_since = running_since - interval '2 minutes' where status = 'running'`

it('has every list done, and done once, also those of clients that went away', async () => {
  await work.until(async () => {
    await fleet.sql(AGE)
    const left = (await work.rows()).filter(({ status }) => status === 'queued' || status === 'running')
    expect(left).toEqual([])
    expect(await work.depth()).toBe(0)
  })
  const rows = await work.rows()
  expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
  const keys = new Map(rows.map(({ id, key }) => [id, key]))
  expect([...work.accepted].filter(([id, key]) => keys.get(id) !== key)).toEqual([])
})

it('has an index equal to the store in every process', async () => {
  undisturbed = await undisturbedOn(fleet.databaseUrl)
  const { people: jobseekers, position } = undisturbed
  for (const service of fleet.services)
    await work.until(async () => {
      const ready = await (await service.request('operator', '/health/ready')).json()
      expect(ready).toMatchObject({ index: { position, jobseekers } })
    })
  // Each worker makes its share of these, by its own index.
  const ids = await work.whileFull(async () => {}, 200)
  await work.allDone(ids)
  const results = new Set((await work.rows(ids)).map(({ result }) => result))
  expect([...results]).toEqual([await undisturbed.resultOf(ids[0]!)])
})

itWith(MEILISEARCH, 'has in Meilisearch what is in the store', async () => {
  const people = fleet.search!.client.index(INDEXES.people)
  const wanted = await undisturbed!.searchKeys()
  await work.until(async () => {
    for (const [label, keys] of wanted) {
      const filter = label ? { filter: `labels = "${label}"` } : {}
      const { results } = await people.getDocuments({ limit: 10_000, fields: ['key'], ...filter })
      expect(results.map(({ key }) => key).toSorted()).toEqual(keys)
    }
  })
})

it('has every list as an undisturbed process makes it, byte for byte, and made it once', async () => {
  const rows = await work.rows()
  let erased = 0
  const compare = async (service: Service, some: readonly Row[]): Promise<void> => {
    for (const { id, result } of some) {
      const path = `/v1/shortlists/${id}/replay`
      const replay = await (await service.request('coordinator', path, { method: 'POST', body: '{}' })).json()
      expect(replay).toMatchObject({ equal: true })
      // Who was erased since is in no other making.
      if ((replay as { erased: number }).erased > 0) erased += 1
      else expect(await undisturbed!.resultOf(id)).toBe(result)
    }
  }
  const { services } = fleet
  await Promise.all(
    services.map((service, at) =>
      compare(
        service,
        rows.filter((_, n) => n % services.length === at),
      ),
    ),
  )
  // In order, so that nothing is under way that could be done again.
  expect(await Promise.all(fleet.workers.map((worker) => worker.stop()))).toEqual([0, 0, 0])
  const finishes = await fleet.sql('select id, count(*)::int as times from finish group by id order by id')
  expect(finishes).toEqual(rows.map(({ id }) => ({ id, times: 1 })))
  console.log(
    `${faults.length} faults (${faults.join(', ')}); ${journal.acknowledged()} acknowledged writes; ${work.accepted.size} accepted lists of ${rows.length} begun; ${finishes.length} finished once; ${rows.length} equal in replay (${rows.filter(({ kind }) => kind === 'meilisearch').length} found by Meilisearch), ${rows.length - erased} of them byte for byte to an undisturbed run (${erased} with somebody erased since)`,
  )
})
