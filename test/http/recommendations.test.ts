/**
 * 1 A coordinator is recommended openings for the people of its areas, and told why, in its language. 2 Nobody else is.
 * 3 What is asked wrongly is told at its place. 4 The real parts give what the contract says, from PUT to explanation.
 */
import { rm } from 'node:fs/promises'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Composed, compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { RecommendedOpenings } from '../../src/contract/recommendation.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'
import { JOBSEEKER, type TestApp, testApp } from './test-app.ts'

describe('the routes', () => {
  let t: TestApp
  const url = '/v1/jobseekers/hk-1/recommendations'
  beforeAll(async () => {
    t = await testApp()
    await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/hk-1', payload: JOBSEEKER })
  })
  afterAll(() => t.close())
  const ask = (payload?: object, areas?: readonly string[]) =>
    t.as(
      'coordinator',
      areas,
    )({
      ...{ method: 'POST', url, headers: { 'accept-language': 'sv' } },
      ...(payload && { payload }),
    })

  test('answer a coordinator of the area, in its language', async () => {
    const answer = await ask({ limit: 5 }, ['04'])
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-language': 'sv',
      vary: 'Accept-Language',
      'cache-control': 'no-store',
    })
    expect(answer.json().items).toMatchObject([{ rank: 1, opening: 'op-1', summary: '5 sv' }])
    const explained = await t.as('coordinator', ['04'])({ url: `${url}/op-1` })
    expect(explained.json()).toMatchObject({ opening: 'op-1', jobseeker: 'hk-1', summary: 'en' })
  })

  test('take an empty body for the usual limit', async () => {
    expect((await ask()).statusCode).toBe(200)
  })

  test('know nobody of other areas, no unknown person and no unknown opening', async () => {
    expect((await ask({}, ['07'])).statusCode).toBe(404)
    expect((await t.as('coordinator', ['07'])({ url: `${url}/op-1` })).statusCode).toBe(404)
    expect((await t.as('coordinator')({ url: `${url}/op-2` })).statusCode).toBe(404)
    const nobody = { method: 'POST', url: '/v1/jobseekers/hk-2/recommendations', payload: {} } as const
    expect((await t.as('coordinator')(nobody)).json()).toMatchObject({ status: 404, code: 'not-found' })
  })

  test.each([
    'integration',
    'employer-service',
    'operator',
  ] as const)('are not for the role %s', async (role) => {
    const answer = await t.as(role)({ method: 'POST', url, payload: {} })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
    expect((await t.as(role)({ url: `${url}/op-1` })).statusCode).toBe(403)
  })

  test.each([
    [{ limit: 0 }, '/limit'],
    [{ limit: 201 }, '/limit'],
    [{ limit: '20' }, '/limit'],
    [{ text: 'keittiö' }, '/text'],
  ])('tell where %j is wrong', async (payload, pointer) => {
    const answer = await ask(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'invalid-body', errors: [{ pointer }] })
  })

  test('refuse other methods', async () => {
    const answer = await t.as('coordinator')({ method: 'GET', url })
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST'])
  })
})

describe('the real parts together', () => {
  const clock = () => new Date('2026-11-24T08:00:00.000Z')
  let composed: Composed
  let folder: string
  beforeAll(async () => {
    folder = await preparedFolder()
    const config = readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'fatal' })
    composed = await compose(config, { clock })
  })
  afterAll(async () => {
    await composed.close()
    await rm(folder, { recursive: true })
  })
  const as = async (role: 'coordinator' | 'integration', request: InjectOptions) => {
    const token = await signToken(composed.signingKey!, { sub: 'x', role, areas: '*', days: 1 }, clock)
    return composed.app.inject({
      ...request,
      headers: { authorization: `Bearer ${token}`, ...request.headers },
    })
  }
  const put = (url: string, payload: object) => as('integration', { method: 'PUT', url, payload })
  const url = '/v1/jobseekers/hk-1/recommendations'

  test('recommend what was put just now, and explain it as the shortlist does', async () => {
    await put('/v1/jobseekers/hk-1', jobseeker({ skills: [{ skill: 'dishwashing' }] }))
    await put('/v1/openings/near', opening())
    await put('/v1/openings/far', opening({ municipality: '564' }))
    await put('/v1/openings/over', opening({ validUntil: '2026-11-23' }))
    const answer = await as('coordinator', { method: 'POST', url, headers: { 'accept-language': 'en' } })
    const found = RecommendedOpenings.parse(answer.json())
    expect(found).toMatchObject({
      snapshot: { asOf: '2026-11-24', openings: 2 },
      gates: [],
      gated: { total: 1, byReason: { 'commute-too-far': 1 } },
      items: [{ rank: 1, opening: 'near' }],
      nearMisses: { total: 1, items: [{ opening: 'far', gate: { code: 'commute-too-far' } }] },
    })
    const [item] = found.items
    expect(Object.values(item!.criteria).reduce((sum, points) => sum + points)).toBe(item!.points)
    const explained = (await as('coordinator', { url: `${url}/near` })).json()
    const made = await as('coordinator', {
      ...{ method: 'POST', url: '/v1/openings/near/shortlists', headers: { prefer: 'wait=30' } },
    })
    const list = made.json()
    const there = (await as('coordinator', { url: `/v1/shortlists/${list.id}/entries/hk-1` })).json()
    const { rank: _rank, tier: _tier, ...same } = there
    expect(explained).toMatchObject(same)
    expect(item!.points).toBe(list.entries[0].points)
    expect((await as('coordinator', { url: `${url}/far` })).json().gates).toHaveLength(1)
  })
})
