/**
 * 1 A run is asked for by coordinators and operators, one at a time, told how far it is, and cancelled while it is not done.
 * 2 A coordinator sees people of the areas of the token, and of others where they stand and who holds them; an operator
 * sees counts alone. 3 Results are there once the run is done, and until a newer one is.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import type { FakeMarket } from './fake-market.ts'
import { JOBSEEKER, type TestApp, testApp } from './test-app.ts'

let t: TestApp
let market: FakeMarket
beforeAll(async () => {
  t = await testApp()
  market = t.matching.market
  const weights = { ...shippedWeights(), name: 'second' }
  await t.store.weights.add({ weights, hash: 'second', reason: 'test', by: 'test' })
  await t.store.weights.activate(2, 'test', 'test')
  for (let n = 1; n <= 12; n++) {
    const municipality = n === 3 ? '049' : '091'
    await t.as('integration')({
      ...{ method: 'PUT', url: `/v1/jobseekers/hk-${n}`, payload: { ...JOBSEEKER, municipality } },
    })
  }
})
afterAll(() => t.close())
beforeEach(() => {
  market.meanwhile = async () => {}
})

const start = (
  role: 'coordinator' | 'operator' | 'employer-service' | 'integration' = 'operator',
  key?: string,
) =>
  t.as(role)({
    method: 'POST',
    url: '/v1/market-runs',
    payload: {},
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })

const read = (path: string, areas?: readonly string[]) =>
  t.as('coordinator', areas)({ url: `/v1/market-runs/${path}` })

const statusOf = async (id: string): Promise<string> => (await read(id)).json().status

const done = async (): Promise<string> => {
  const { id } = (await start()).json()
  await expect.poll(() => statusOf(id)).toBe('done')
  return id
}

test('a run is queued, runs, and is done', async () => {
  const gate = Promise.withResolvers<void>()
  market.meanwhile = () => gate.promise
  const asked = await start('coordinator')
  expect(asked.statusCode).toBe(202)
  const { id } = asked.json()
  expect(asked.headers).toMatchObject({ location: `/v1/market-runs/${id}`, 'retry-after': '1' })
  expect(asked.json()).toMatchObject({ status: 'queued', percent: 0, secondsLeft: null, weights: 2 })
  expect(asked.json().snapshot).toEqual({ position: 12, asOf: '2026-11-24' })
  await expect.poll(async () => (await read(id)).json().percent).toBe(45)
  expect((await read(id)).json()).toMatchObject({ status: 'running', openings: 2, secondsLeft: 0 })
  const metrics = await t.app.inject({ url: '/metrics' })
  expect(metrics.body).toContain('sovite_market_run_percent 45')
  const second = await start()
  expect([second.statusCode, second.json().code]).toEqual([409, 'conflict'])
  expect((await read(`${id}/radar`)).json().code).toBe('not-done')
  gate.resolve()
  await expect.poll(() => statusOf(id)).toBe('done')
  expect((await read(id)).json()).toMatchObject({ percent: 100, jobseekers: 12, secondsLeft: null })
  const late = await t.as('operator')({ method: 'DELETE', url: `/v1/market-runs/${id}` })
  expect([late.statusCode, late.json().code]).toEqual([409, 'conflict'])
})

test('a run that is cancelled keeps nothing, and makes room for another', async () => {
  const gate = Promise.withResolvers<void>()
  market.meanwhile = () => gate.promise
  const { id } = (await start()).json()
  await expect.poll(() => statusOf(id)).toBe('running')
  for (const _ of [1, 2]) {
    const cancelled = await t.as('coordinator')({ method: 'DELETE', url: `/v1/market-runs/${id}` })
    expect([cancelled.statusCode, cancelled.json().status]).toEqual([200, 'cancelled'])
  }
  gate.resolve()
  expect((await read(`${id}/unreached`)).json().code).toBe('not-done')
  await done()
})

test('the same key asks once', async () => {
  const first = await start('operator', 'k')
  const again = await start('operator', 'k')
  expect([again.statusCode, again.json()]).toEqual([202, first.json()])
  await expect.poll(() => statusOf(first.json().id)).toBe('done')
})

test('of an opening, people of other areas show where they stand, and who was erased that somebody stood there', async () => {
  const id = await done()
  const seen = (await read(`${id}/openings/op-2`, ['04'])).json()
  expect(seen).toEqual({
    ...{ opening: 'op-2', passing: 3, nearMisses: 1 },
    entries: [
      { rank: 1, tier: 0, jobseeker: 'hk-1', points: 9400 },
      { rank: 2, tier: 0, heldBy: '07' },
      { rank: 3, tier: 1, erased: true },
    ],
  })
  expect((await read(`${id}/openings/op-9`)).statusCode).toBe(404)
})

test('of a person, the coordinator of the area sees the best openings', async () => {
  const id = await done()
  const best = [
    { opening: 'op-2', points: 9400 },
    { opening: 'op-1', points: 9000 },
  ]
  const seen = await read(`${id}/jobseekers/hk-1`, ['04'])
  expect(seen.json()).toEqual({ jobseeker: 'hk-1', reached: 2, best, standing: 'reached', hindrance: null })
  expect((await read(`${id}/jobseekers/hk-1`, ['07'])).statusCode).toBe(404)
  expect((await read(`${id}/jobseekers/hk-99`)).statusCode).toBe(404)
})

test('who reaches none is listed in pages, with what stands in the way', async () => {
  const id = await done()
  const [page, nextCursor] = await read(`${id}/unreached?limit=2`, ['04']).then((r) => [
    r.json().items,
    r.json().nextCursor,
  ])
  const hindrance = { code: 'commute-too-far', openings: 2, effort: 'arrange' }
  expect(page).toEqual([
    { jobseeker: 'hk-10', hindrance },
    { jobseeker: 'hk-11', hindrance },
  ])
  const rest = (await read(`${id}/unreached?cursor=${nextCursor}`, ['04'])).json()
  expect(rest.nextCursor).toBeNull()
  const ids = rest.items.map(({ jobseeker }: { jobseeker: string }) => jobseeker)
  expect(ids).toEqual(['hk-12', 'hk-2', 'hk-4', 'hk-5', 'hk-6', 'hk-7', 'hk-8', 'hk-9'])
  expect(rest.items[1].hindrance).toBeNull()
  expect((await read(`${id}/unreached`, ['07'])).json().items).toHaveLength(1)
})

const NONE = { neverInFirstFifty: null, neverInFirstTwoTiers: null, reached: null }

test('the radar tells an operator counts, none of few', async () => {
  const id = await done()
  const radar = await t.as('operator')({ url: `/v1/market-runs/${id}/radar` })
  expect(radar.json()).toEqual({
    ...{ jobseekers: 12, unreached: 11, notMatched: null, ...NONE },
    areas: [
      { area: '04', jobseekers: null, unreached: null, ...NONE },
      {
        area: '07',
        jobseekers: null,
        unreached: null,
        neverInFirstFifty: 0,
        neverInFirstTwoTiers: 0,
        reached: 0,
      },
    ],
    gates: [
      { gate: 'commute-too-far', jobseekers: null },
      { gate: null, jobseekers: null },
    ],
  })
})

test('a newer run replaces what an older one found', async () => {
  const older = await done()
  const newer = await done()
  expect((await read(`${older}/openings/op-2`)).json()).toMatchObject({ status: 410, code: 'retention-over' })
  expect((await read(`${newer}/openings/op-2`)).statusCode).toBe(200)
  expect((await read(older)).json().status).toBe('done')
  expect((await read('none')).statusCode).toBe(404)
  expect((await read('none/radar')).statusCode).toBe(404)
})

test.each([
  ['employer-service', ''],
  ['integration', ''],
  ['operator', '/openings/op-2'],
  ['operator', '/jobseekers/hk-1'],
  ['operator', '/unreached'],
] as const)('%s may not read a run%s', async (role, path) => {
  expect((await t.as(role)({ url: `/v1/market-runs/x${path}` })).statusCode).toBe(403)
  if (path === '') expect((await start(role as 'integration')).statusCode).toBe(403)
})

test('nothing of people is in the log', () => {
  expect(t.log.join('')).not.toMatch(/hk-\d/)
})
