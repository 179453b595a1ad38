/** The real parts together: 1 from PUT to an explained shortlist; 2 two apps in one process; 3 erasing reaches the list; 4 what-ifs. */
import { rm } from 'node:fs/promises'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '../../src/access/principal.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { Jobseeker } from '../../src/domain/jobseeker.ts'
import { Opening } from '../../src/domain/opening.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { preparedFolder } from '../prepared-store.ts'

const clock = () => new Date('2026-11-24T08:00:00.000Z')
const example = (schema: z.ZodType) => z.globalRegistry.get(schema)?.['examples'] as readonly object[]
const folders: string[] = []
const log: string[] = []
let composed: Composed

const begin = async (): Promise<Composed> => {
  const folder = await preparedFolder()
  folders.push(folder)
  const config = readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'debug' })
  return compose(config, { clock, logTo: { write: (line) => log.push(line) } })
}
beforeAll(async () => {
  composed = await begin()
})
afterAll(async () => {
  await composed.close()
  for (const folder of folders) await rm(folder, { recursive: true })
})

const as = async (role: Role, request: InjectOptions) => {
  const token = await signToken(composed.signingKey!, { sub: 'x', role, areas: '*', days: 1 }, clock)
  return composed.app.inject({
    ...request,
    headers: { authorization: `Bearer ${token}`, ...request.headers },
  })
}

test('a shortlist explains the person who was put', async () => {
  const [jobseeker] = example(Jobseeker)
  const [opening] = example(Opening)
  const put = { method: 'PUT', payload: jobseeker! } as const
  expect((await as('integration', { ...put, url: '/v1/jobseekers/hk-1042' })).statusCode).toBe(201)
  expect((await as('integration', { ...put, payload: opening!, url: '/v1/openings/op-77' })).statusCode).toBe(
    201,
  )
  const ask = {
    method: 'POST',
    url: '/v1/openings/op-77/shortlists',
    headers: { prefer: 'wait=30' },
  } as const
  const made = await as('coordinator', ask)
  expect(made.statusCode).toBe(201)
  expect(made.json().entries).toMatchObject([{ rank: 1, jobseeker: 'hk-1042' }])
  const url = `/v1/shortlists/${made.json().id}`
  const explained = (await as('coordinator', { url: `${url}/entries/hk-1042` })).json()
  expect(explained.points).toBe(made.json().entries[0].points)
  const beside = (await as('coordinator', { url: `${url}/contrast?a=hk-1042&b=hk-1042` })).json()
  expect(beside).toMatchObject({ above: null, by: 'none', difference: 0, a: { points: explained.points } })
  const nobody = await as('coordinator', { url: `${url}/contrast?a=hk-1042&b=hk-none` })
  expect(nobody.statusCode).toBe(404)
  for (const part of ['near-misses', 'ask-first'])
    expect((await as('coordinator', { url: `${url}/${part}` })).statusCode).toBe(200)
  for (const act of ['verify', 'replay'])
    expect((await as('coordinator', { method: 'POST', url: `${url}/${act}` })).json()).toMatchObject({
      equal: true,
    })
  const seen = await as('employer-service', { url })
  expect(Object.keys(seen.json()).sort()).toEqual(['counts', 'entries', 'id', 'opening', 'status'])
  const erased = await as('coordinator', { method: 'DELETE', url: '/v1/jobseekers/hk-1042' })
  expect(erased.json().erased).toEqual({ versions: 1, negotiations: 0, shortlists: 1 })
  expect((await as('coordinator', { url })).json().entries).toEqual([{ rank: 1, tier: 0, erased: true }])
  expect(log.join('')).not.toContain('hk-1042')
})

test('a market run finds the person who was put', async () => {
  const [jobseeker] = example(Jobseeker)
  await as('integration', { method: 'PUT', payload: jobseeker!, url: '/v1/jobseekers/hk-1043' })
  const { id } = (await as('operator', { method: 'POST', url: '/v1/market-runs', payload: {} })).json()
  const url = `/v1/market-runs/${id}`
  await expect
    .poll(async () => (await as('operator', { url })).json().status, { timeout: 20_000 })
    .toBe('done')
  const opening = (await as('coordinator', { url: `${url}/openings/op-77` })).json()
  expect(opening).toMatchObject({ passing: 1, entries: [{ rank: 1, tier: 0, jobseeker: 'hk-1043' }] })
  const person = (await as('coordinator', { url: `${url}/jobseekers/hk-1043` })).json()
  expect(person.best).toEqual([{ opening: 'op-77', points: opening.entries[0].points }])
  await as('coordinator', { method: 'DELETE', url: '/v1/jobseekers/hk-1043' })
  expect((await as('coordinator', { url: `${url}/openings/op-77` })).json().entries).toEqual([
    { rank: 1, tier: 0, erased: true },
  ])
  expect((await as('coordinator', { url: `${url}/jobseekers/hk-1043` })).statusCode).toBe(404)
  expect(log.join('')).not.toContain('hk-1043')
})

test('a what-if counts the person who was put, for a coordinator', async () => {
  const [jobseeker] = example(Jobseeker)
  await as('integration', { method: 'PUT', payload: jobseeker!, url: '/v1/jobseekers/hk-1044' })
  await as('integration', { method: 'PUT', payload: example(Opening)[0]!, url: '/v1/openings/op-78' })
  const ask = { method: 'POST', url: '/v1/openings/op-78/what-if' } as const
  const exact = await as('coordinator', { ...ask, headers: { 'accept-language': 'en' } })
  expect(exact.statusCode).toBe(200)
  expect(exact.json()).toMatchObject({
    figures: 'exact',
    base: { passing: 1, reaching: 1 },
    exhaustive: true,
  })
  // Who passes already gains by nothing, and a change without effect is not proposed.
  expect(exact.json().changes).toEqual([])
  const steps = await as('employer-service', ask)
  expect(steps.json()).toMatchObject({ figures: 'steps', base: { passing: 0, reaching: 0 } })
  const changesOf = (of: typeof exact) =>
    of.json().changes.map(({ change }: { change: unknown }) => JSON.stringify(change))
  expect(changesOf(steps).sort()).toEqual(changesOf(exact).sort())
  for (const row of exact.json().changes) expect(row.text).toMatch(/\w{3}/)
})

test('two services live in one process, and neither knows the other', async () => {
  const other = await begin()
  try {
    const answer = await other.app.inject({ url: '/health/ready' })
    expect(answer.json()).toMatchObject({ status: 'ok', index: { jobseekers: 0 } })
    const token = await signToken(
      composed.signingKey!,
      { sub: 'x', role: 'operator', areas: '*', days: 1 },
      clock,
    )
    const headers = { authorization: `Bearer ${token}` }
    expect((await other.app.inject({ url: '/v1/weights', headers })).statusCode).toBe(401)
    expect((await as('operator', { url: '/v1/weights' })).json().items).toMatchObject([
      { version: 1, active: true },
    ])
  } finally {
    await other.close()
  }
})

test('the vocabulary is the real one', async () => {
  for (const kind of ['abilities', 'accommodations', 'skills', 'occupations', 'municipalities', 'areas'])
    expect((await as('operator', { url: `/v1/taxonomy/${kind}` })).json().items.length).toBeGreaterThan(10)
})
