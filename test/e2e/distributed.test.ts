/**
 * The service and its workers as processes of their own, on a real PostgreSQL and a real Redis:
 * 1. lists are made by workers and by nobody else, and who waits is woken by them,
 * 2. a worker that is killed mid-way loses no list,
 * 3. what an emptied Redis forgot is made all the same,
 * 4. while Redis is away nothing is begun, and the rest goes on,
 * 5. a worker that cannot start says why.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { jobseeker, opening } from '../builders.ts'
import { eventually } from '../contracts/queue-contract.ts'
import {
  createDatabase,
  type Databases,
  dropDatabase,
  SHARED_POSTGRES_MS,
  sharedPostgres,
} from '../servers/postgres-shared.ts'
import { REDIS_START_MS, type RedisServer, startRedis } from '../servers/redis.ts'
import { type Service, startService } from './service.ts'
import { startWorkerProcess, type WorkerProcess } from './worker.ts'

const PEOPLE = 500
const json = (value: unknown) => JSON.stringify(value)

let folder: string
let databases: Databases
let redis: RedisServer
let env: { DATABASE_URL: string; REDIS_URL: string }
let service: Service
let database: pg.Client
const workers: WorkerProcess[] = []

const startWorkers = async (count: number): Promise<void> => {
  workers.push(...(await Promise.all(Array.from({ length: count }, () => startWorkerProcess(env)))))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sovite-distributed-'))
  databases = await sharedPostgres(15)
  redis = await startRedis()
  env = { DATABASE_URL: await createDatabase(databases), REDIS_URL: redis.url }
  service = await startService(folder, env)
  database = new pg.Client({ connectionString: env.DATABASE_URL })
  await database.connect()
  await service.request('integration', '/v1/openings/op-1', { method: 'PUT', body: json(opening()) })
  const lines = Array.from({ length: PEOPLE }, (_, n) =>
    json({ id: `hk-${n}`, ...jobseeker({ commute: { maxKm: n % 250 } }) }),
  )
  const imported = await service.request('integration', '/v1/jobseekers/import', {
    method: 'POST',
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(await imported.json()).toEqual({ accepted: PEOPLE, unchanged: 0, rejected: [] })
}, SHARED_POSTGRES_MS + REDIS_START_MS)

afterAll(async () => {
  await database?.end()
  await Promise.all([service, ...workers].map((process) => process?.kill()))
  await redis?.close()
  if (env) await dropDatabase(databases, env.DATABASE_URL)
  rmSync(folder, { recursive: true, force: true })
})

const ask = (waitSeconds?: number): Promise<Response> =>
  service.request('coordinator', '/v1/openings/op-1/shortlists', {
    method: 'POST',
    body: '{}',
    headers: waitSeconds === undefined ? {} : { prefer: `wait=${waitSeconds}` },
  })

const accepted = async (count: number): Promise<readonly string[]> => {
  const answers = await Promise.all(Array.from({ length: count }, () => ask()))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202))
  return Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
}

const rowsOf = async (ids: readonly string[]) =>
  (
    await database.query<{ id: string; status: string; attempts: number }>(
      'select id, status, attempts from shortlist where id = any($1)',
      [ids],
    )
  ).rows

const allDone = (ids: readonly string[]) =>
  eventually(async () => {
    const left = (await rowsOf(ids)).filter(({ status }) => status !== 'done')
    expect(left).toEqual([])
  })

it('makes no list without a worker, and every one with workers, also when Redis was emptied meanwhile', async () => {
  const ids = await accepted(5)
  const ready = await (await service.request('operator', '/health/ready')).json()
  expect(ready).toMatchObject({
    status: 'ok',
    queue: { depth: 5 },
    promise: expect.stringContaining('PostgreSQL'),
  })
  await redis.flush()
  expect((await rowsOf(ids)).map(({ status }) => status)).toEqual(ids.map(() => 'queued'))
  await startWorkers(2)
  await allDone(ids)
})

it('answers who waits as soon as a worker is done', async () => {
  const took: number[] = []
  for (let n = 0; n < 60; n++) {
    const began = performance.now()
    const answer = await ask(30)
    took.push(performance.now() - began)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ status: 'done' })
  }
  const at = (part: number) => took.toSorted((a, b) => a - b)[Math.floor(part * took.length)]!.toFixed(1)
  console.log(`round trip by BullMQ, ${PEOPLE} people: p50 ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}`)
  // The poll alone would need 500 ms.
  expect(Number(at(0.5))).toBeLessThan(400)
})

it('loses no list when a worker is killed mid-way', async () => {
  const [victim] = workers
  const ids: string[] = []
  let interrupted: readonly { id: string; status: string }[] = []
  // Stopped rather than killed at first: what is still running when the other one is through is the victim's.
  for (let round = 0; interrupted.length === 0 && round < 10; round++) {
    victim!.process.kill('SIGCONT')
    const asked = await accepted(60)
    ids.push(...asked)
    victim!.process.kill('SIGSTOP')
    await eventually(async () =>
      expect((await rowsOf(asked)).filter(({ status }) => status === 'queued')).toEqual([]),
    )
    await vi.waitFor(
      async () => {
        const before = interrupted
        interrupted = (await rowsOf(asked)).filter(({ status }) => status === 'running')
        expect(interrupted).toEqual(before)
      },
      // A list takes much less than that.
      { timeout: 10_000, interval: 300 },
    )
  }
  expect(interrupted.length).toBeGreaterThan(0)
  await victim!.kill()
  const killed = performance.now()
  await allDone(ids)
  const seconds = ((performance.now() - killed) / 1000).toFixed(1)
  const again = (await rowsOf(ids)).filter(({ attempts }) => attempts > 1)
  expect(again.map(({ id }) => id)).toEqual(expect.arrayContaining(interrupted.map(({ id }) => id)))
  console.log(
    `${ids.length} lists accepted and done; ${again.length} of a killed worker made again within ${seconds} s`,
  )
}, 120_000)

it('begins nothing while Redis is away, serves the rest, and goes on when it is back', async () => {
  await redis.stop()
  const began = performance.now()
  const refused = await ask(30)
  expect(performance.now() - began).toBeLessThan(2000)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await refused.json()).toMatchObject({ code: 'unavailable' })
  expect((await service.request('operator', '/health/ready')).status).toBe(503)
  expect((await service.request('coordinator', '/v1/jobseekers/hk-1')).status).toBe(200)
  await redis.start()
  const answer = await eventually(async () => {
    const again = await ask(30)
    expect(again.status).toBe(201)
    return again
  })
  expect(await answer.json()).toMatchObject({ status: 'done' })
})

it('lets a worker go in order', async () => {
  expect(await workers.at(-1)!.stop()).toBe(0)
})

it('tells plainly why a worker cannot start', async () => {
  const none = { DATABASE_URL: '', REDIS_URL: '' }
  await expect(startWorkerProcess(none)).rejects.toThrow(
    /ended with 1:\s+Sovite cannot start:\s+DATABASE_URL is needed.*\s+REDIS_URL is needed/,
  )
  await expect(startWorkerProcess(env, ['--only', 'shelf'])).rejects.toThrow(/ended with 1[\s\S]*shelf.*rank/)
  await expect(startWorkerProcess(env, ['--fast'])).rejects.toThrow(/ended with 1[\s\S]*--fast/)
})
