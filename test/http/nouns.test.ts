/**
 * 1 What was put is read back, with its version as ETag. 2 Conditions hold. 3 Areas and roles: 403 for writes, 404 for
 * reads. 4 Lists come in pages whose items can be imported. 5 Erasing says what was erased.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JOBSEEKER, OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const put = (url: string, payload: object, headers: Record<string, string> = {}) =>
  t.as('integration')({ method: 'PUT', url, payload, headers })

describe('a jobseeker', () => {
  const url = '/v1/jobseekers/hk-1'

  test('is created, written over and read back as it was put', async () => {
    const created = await put(url, JOBSEEKER)
    expect(created.statusCode).toBe(201)
    expect(created.headers.etag).toBe('"1"')
    expect(created.json()).toEqual(JOBSEEKER)
    const changed = { ...JOBSEEKER, licences: ['hygiene-passport'] }
    const written = await put(url, changed)
    expect([written.statusCode, written.headers.etag]).toEqual([200, '"2"'])
    const read = await t.as('coordinator', ['04'])({ url: `${url}?layers=force` })
    expect(read.json()).toEqual(changed)
    expect(read.headers).toMatchObject({ etag: '"2"', 'cache-control': 'no-store' })
  })

  test('keeps what stands when a condition is not met', async () => {
    await put('/v1/jobseekers/cond', JOBSEEKER)
    const stale = await put('/v1/jobseekers/cond', {}, { 'if-match': '"9"' })
    expect(stale.statusCode).toBe(412)
    expect(stale.json()).toMatchObject({ code: 'version-differs' })
    expect((await put('/v1/jobseekers/cond', {}, { 'if-none-match': '*' })).statusCode).toBe(412)
    expect((await put('/v1/jobseekers/new', {}, { 'if-match': '*' })).statusCode).toBe(412)
    expect((await put('/v1/jobseekers/cond', JOBSEEKER, { 'if-match': '"1"' })).statusCode).toBe(200)
  })

  test.each(['W/"1"', '1', '"1", "2"', '"a"', ''])('refuses If-Match %s', async (value) => {
    const answer = await put('/v1/jobseekers/cond', JOBSEEKER, { 'if-match': value })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe('if-match:')
  })

  test('is nobody’s of another area', async () => {
    await put('/v1/jobseekers/hki', JOBSEEKER)
    const elsewhere = t.as('integration', ['07'])
    expect((await elsewhere({ url: '/v1/jobseekers/hki' })).statusCode).toBe(404)
    const payload = { municipality: '049' }
    const taken = await elsewhere({ method: 'PUT', url: '/v1/jobseekers/hki', payload })
    expect(taken.statusCode).toBe(403)
    const own = await elsewhere({ method: 'PUT', url: '/v1/jobseekers/x', payload: JOBSEEKER })
    expect(own.statusCode).toBe(403)
    expect((await elsewhere({ method: 'DELETE', url: '/v1/jobseekers/hki' })).statusCode).toBe(404)
    expect((await t.as('coordinator', ['07'])({ url: '/v1/jobseekers/hki' })).statusCode).toBe(404)
  })

  test('without an area is written and read only by those who hold all areas', async () => {
    expect((await put('/v1/jobseekers/nowhere', {})).statusCode).toBe(201)
    const payload = {}
    const narrow = t.as('integration', ['04'])
    expect((await narrow({ method: 'PUT', url: '/v1/jobseekers/nw2', payload })).statusCode).toBe(403)
    expect((await narrow({ url: '/v1/jobseekers/nowhere' })).statusCode).toBe(404)
  })

  test('is erased, and the answer says what was', async () => {
    await put('/v1/jobseekers/gone', JOBSEEKER)
    await put('/v1/jobseekers/gone', {})
    const answer = await t.as('coordinator')({ method: 'DELETE', url: '/v1/jobseekers/gone' })
    expect(answer.json()).toEqual({
      jobseeker: 'gone',
      erased: { versions: 2, negotiations: 0, shortlists: 0 },
    })
    expect((await t.as('coordinator')({ method: 'DELETE', url: '/v1/jobseekers/gone' })).statusCode).toBe(404)
  })

  test.each([
    ['PUT', 'coordinator'],
    ['PUT', 'employer-service'],
    ['PUT', 'operator'],
    ['GET', 'employer-service'],
    ['GET', 'operator'],
    ['DELETE', 'operator'],
  ] as const)('%s is not for the role %s', async (method, role) => {
    const answer = await t.as(role)({ method, url, ...(method === 'PUT' && { payload: JOBSEEKER }) })
    expect(answer.statusCode).toBe(403)
  })
})

describe('an opening', () => {
  const url = '/v1/openings/op-1'

  test('is read by coordinators everywhere and by advisers of its area', async () => {
    expect((await put(url, OPENING)).statusCode).toBe(201)
    expect((await t.as('coordinator', ['08'])({ url })).json()).toEqual(OPENING)
    expect((await t.as('employer-service', ['04'])({ url })).statusCode).toBe(200)
    expect((await t.as('employer-service', ['07'])({ url })).statusCode).toBe(404)
    expect((await t.as('operator')({ url })).statusCode).toBe(403)
  })

  test('without an area is everybody’s', async () => {
    const payload = { employer: { id: 'e' }, title: { sv: 'Kock' } }
    const adviser = t.as('employer-service', ['07'])
    expect((await adviser({ method: 'PUT', url: '/v1/openings/any', payload })).statusCode).toBe(201)
    expect((await t.as('integration', ['04'])({ url: '/v1/openings/any?layers=force' })).json()).toEqual(
      payload,
    )
  })

  test('is deleted', async () => {
    await put('/v1/openings/gone', OPENING)
    const answer = await t.as('integration')({ method: 'DELETE', url: '/v1/openings/gone' })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect((await t.as('integration')({ url: '/v1/openings/gone' })).statusCode).toBe(404)
  })

  test('that is deleted elsewhere meanwhile is not deleted again', async () => {
    await put('/v1/openings/gone-2', OPENING)
    const headers = { 'if-match': '"5"' }
    const answer = await t.as('integration')({ method: 'DELETE', url: '/v1/openings/gone-2', headers })
    expect(answer.statusCode).toBe(412)
  })
})

test('a list comes in pages, and its items are lines for an import', async () => {
  for (const id of ['p-1', 'p-2', 'p-3']) await put(`/v1/jobseekers/${id}`, { municipality: '020' })
  await put('/v1/jobseekers/p-4', { area: '08' })
  const ask = t.as('coordinator', ['08'])
  const first = (await ask({ url: '/v1/jobseekers?limit=3' })).json()
  expect(first.items[0]).toEqual({ id: 'p-1', municipality: '020' })
  expect(first.items).toHaveLength(3)
  const second = (await ask({ url: `/v1/jobseekers?limit=3&cursor=${first.nextCursor}` })).json()
  expect(second).toEqual({ items: [{ id: 'p-4', area: '08' }], nextCursor: null })
  expect((await ask({ url: '/v1/jobseekers?cursor=nonsense' })).json()).toMatchObject({
    status: 400,
    errors: [{ pointer: '?cursor' }],
  })
})
