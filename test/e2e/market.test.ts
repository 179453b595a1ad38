/**
 * A market run by two workers, on a real PostgreSQL and a real Redis:
 * 1. its chunks are matched by both, what they found is merged, and an opening's first people are those of its shortlist,
 * 2. a worker that is killed midway delays it and loses nothing,
 * 3. a run that is cancelled is left by who works on it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
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

const DAY = new Date().toISOString().slice(0, 10)
const PEOPLE = 300
/** Two chunks. */
const OPENINGS = 1_200

let folder: string
let databases: Databases
let redis: RedisServer
let env: { DATABASE_URL: string; REDIS_URL: string }
let service: Service
let database: pg.Client
const workers: WorkerProcess[] = []

const importLines = async (path: string, rows: Iterable<object>): Promise<void> => {
  const lines = [...rows].map((row) => JSON.stringify(row))
  for (let at = 0; at < lines.length; at += 500) {
    const answer = await service.request('integration', path, {
      method: 'POST',
      body: lines.slice(at, at + 500).join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    })
    expect(await answer.json()).toMatchObject({ rejected: [] })
  }
}

function* openings() {
  const kinds = [...generateOpenings(31, 50, DAY)]
  for (let n = 0; n < OPENINGS; n++) yield { ...kinds[n % kinds.length]!, id: `op-${n}` }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sovite-market-'))
  databases = await sharedPostgres(15)
  redis = await startRedis()
  env = { DATABASE_URL: await createDatabase(databases), REDIS_URL: redis.url }
  service = await startService(folder, env)
  database = new pg.Client({ connectionString: env.DATABASE_URL })
  await database.connect()
  await importLines('/v1/openings/import', openings())
  await importLines('/v1/jobseekers/import', generateJobseekers(32, PEOPLE, DAY))
}, SHARED_POSTGRES_MS + REDIS_START_MS)

afterAll(async () => {
  await database?.end()
  await Promise.all([service, ...workers].map((process) => process?.kill()))
  await redis?.close()
  if (env) await dropDatabase(databases, env.DATABASE_URL)
  rmSync(folder, { recursive: true, force: true })
})

const work = async (...args: readonly string[]): Promise<WorkerProcess> => {
  const worker = await startWorkerProcess(env, args)
  workers.push(worker)
  return worker
}

const start = async (): Promise<string> => {
  const answer = await service.request('operator', '/v1/market-runs', { method: 'POST', body: '{}' })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { id: string }).id
}

const read = async (path: string) =>
  (await service.request('coordinator', `/v1/market-runs/${path}`)).json() as Promise<Record<string, unknown>>

const chunksOf = async (id: string) =>
  (
    await database.query<{ number: number; status: string; attempts: number }>(
      'select number, status, attempts from market_chunk where run = $1 order by number',
      [id],
    )
  ).rows

it('is done by the others when a worker is killed midway', async () => {
  const id = await start()
  expect(await read(id)).toMatchObject({ status: 'queued', openings: OPENINGS, percent: 0 })
  const victim = await work('--only', 'market')
  await eventually(async () => expect((await chunksOf(id)).some(({ attempts }) => attempts > 0)).toBe(true))
  await victim.kill()
  const [left] = (await chunksOf(id)).filter(({ status, attempts }) => status === 'open' && attempts > 0)
  expect(left).toBeDefined()
  const killed = performance.now()
  await Promise.all([work('--only', 'market'), work()])
  await eventually(async () => expect(await read(id)).toMatchObject({ status: 'done', percent: 100 }))
  console.log(
    `a market run of a killed worker is done within ${((performance.now() - killed) / 1000).toFixed(1)} s`,
  )
  expect(await chunksOf(id)).toEqual([])

  for (const opening of ['op-0', 'op-999', 'op-1000', `op-${OPENINGS - 1}`]) {
    const list = await service.request('coordinator', `/v1/openings/${opening}/shortlists`, {
      method: 'POST',
      body: '{"limit":50}',
      headers: { prefer: 'wait=30' },
    })
    const { entries } = (await list.json()) as { entries: Record<string, unknown>[] }
    const first = entries.map(({ rank, tier, jobseeker, points }) => ({ rank, tier, jobseeker, points }))
    expect(await read(`${id}/openings/${opening}`)).toMatchObject({ opening, entries: first })
  }
  const { jobseekers, unreached } = await read(`${id}/radar`)
  const { items } = (await read(`${id}/unreached?limit=200`)) as { items: unknown[] }
  expect(jobseekers).toBeGreaterThan(PEOPLE / 2)
  expect(items.length).toBe(unreached ?? items.length)
})

/** Cancels one that is being worked on; one that was done before that could be is followed by another. */
const cancelMidway = async (): Promise<string> => {
  for (;;) {
    const id = await start()
    await eventually(async () => expect(await read(id)).not.toMatchObject({ status: 'queued' }))
    const answer = await service.request('operator', `/v1/market-runs/${id}`, { method: 'DELETE' })
    if (answer.status === 409) continue
    expect(await answer.json()).toMatchObject({ id, status: 'cancelled' })
    return id
  }
}

it('is left when it is cancelled', async () => {
  const id = await cancelMidway()
  await eventually(async () => {
    const ready = await service.request('operator', '/health/ready')
    expect(await ready.json()).toMatchObject({ queue: { depth: 0 } })
  })
  expect(await chunksOf(id)).toEqual([])
  const { rows } = await database.query('select 1 from market_jobseeker where run = $1', [id])
  expect(rows).toEqual([])
  for (const worker of workers) expect(worker.log()).not.toContain('a queue task failed')
})
