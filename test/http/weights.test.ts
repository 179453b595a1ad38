/**
 * 1. Weights are checked, stored once per content, previewed, and activated with a reason.
 * 2. A draft is not activated without a preview, nor without a waiver where groups fall below four fifths.
 * 3. They are the operator's alone; audit groups are the client system's.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const post = (url: string, payload: object, key?: string) =>
  t.as('operator')({
    method: 'POST',
    url,
    payload,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })
const renamed = (name: string) => ({ ...shippedWeights(), name })

test('weights are stored, read and activated', async () => {
  const posted = await post('/v1/weights', renamed('a'))
  expect(posted.statusCode).toBe(201)
  expect(posted.headers).toMatchObject({ location: '/v1/weights/2', etag: '"2"' })
  expect(posted.json()).toMatchObject({ version: 2, active: false, weights: { name: 'a' } })
  const read = await t.as('operator')({ url: '/v1/weights/2' })
  expect(read.json()).toEqual(posted.json())
  await post('/v1/weights/2/previews', {})
  const activated = await post('/v1/weights/2/activate', { reason: 'agreed' })
  expect(activated.json()).toMatchObject({ version: 2, active: true, activatedAt: expect.any(String) })
  expect((await t.store.weights.active())?.version).toBe(2)
})

test('the same weights are the same version', async () => {
  const first = (await post('/v1/weights', renamed('b'))).json()
  expect((await post('/v1/weights', renamed('b'))).json().version).toBe(first.version)
})

test('a key is answered once, and stands for one request', async () => {
  const first = await post('/v1/weights', renamed('c'), 'w')
  const again = await post('/v1/weights', renamed('c'), 'w')
  expect([again.statusCode, again.body]).toEqual([201, first.body])
  expect((await post('/v1/weights', renamed('d'), 'w')).json().code).toBe('idempotency-mismatch')
  const { version } = first.json()
  const url = `/v1/weights/${version}/activate`
  await post(`/v1/weights/${version}/previews`, {})
  const activated = await post(url, { reason: 'x' }, 'act')
  await post('/v1/weights/2/activate', { reason: 'back' })
  expect((await post(url, { reason: 'x' }, 'act')).body).toBe(activated.body)
  expect((await t.store.weights.active())?.version).toBe(2)
})

test('a version that is not there is not activated, and its key is free again', async () => {
  expect((await post('/v1/weights/99/activate', { reason: 'x' }, 'free')).statusCode).toBe(404)
  expect((await post('/v1/weights/2/activate', { reason: 'x' }, 'free')).statusCode).toBe(200)
})

test('a draft is activated after a preview, which is kept and read again', async () => {
  const { version } = (await post('/v1/weights', renamed('p'))).json()
  const activate = (body: object = {}) => post(`/v1/weights/${version}/activate`, { reason: 'x', ...body })
  expect((await activate()).json()).toMatchObject({ status: 409, code: 'preview-needed' })
  const made = await post(`/v1/weights/${version}/previews`, { shortlists: 20 })
  // A look at a few lists decides nothing.
  expect((await activate()).json().code).toBe('preview-needed')
  await post(`/v1/weights/${version}/previews`, { shortlists: 200 })
  expect(made.statusCode).toBe(201)
  const { location } = made.headers
  expect(location).toBe(`/v1/weights/${version}/previews/${made.json().id}`)
  expect((await t.as('operator')({ url: location! })).json()).toEqual(made.json())
  expect((await t.as('operator')({ url: `/v1/weights/1/previews/${made.json().id}` })).statusCode).toBe(404)
  // A preview of an overlay alone says nothing of the whole country.
  t.matching.told.worse = [{ group: 'essential-need', value: 'has' }]
  await post(`/v1/weights/${version}/previews`, { area: '04' })
  expect((await activate()).statusCode).toBe(200)
  const { items } = (await t.as('operator')({ url: `/v1/weights/${version}/previews` })).json()
  expect(items).toHaveLength(3)
  expect(items).toContainEqual({
    id: made.json().id,
    weights: version,
    against: 2,
    area: null,
    createdAt: made.json().createdAt,
  })
})

test('a group that falls below four fifths needs somebody who answers for it', async () => {
  const { version } = (await post('/v1/weights', renamed('w'))).json()
  t.matching.told.worse = [{ group: 'essential-need', value: 'has' }]
  await post(`/v1/weights/${version}/previews`, {})
  t.matching.told.worse = []
  const url = `/v1/weights/${version}/activate`
  const refused = await post(url, { reason: 'x' })
  expect(refused.json()).toMatchObject({ status: 409, code: 'impact-waiver-needed' })
  expect(refused.json().detail).toContain('essential-need has')
  expect((await post(url, { reason: 'x', waiver: { by: 'Head' } })).statusCode).toBe(400)
  const waiver = { by: 'Head of services', reason: 'A trial of a month.' }
  expect((await post(url, { reason: 'x', waiver })).json()).toMatchObject({ version, active: true })
  const { items } = (await t.as('operator')({ url: '/v1/weights/activations?limit=2' })).json()
  expect(items[0]).toMatchObject({ version, reason: 'x', by: 'operator:tester', waiver })
  expect(items[1].waiver).toBeNull()
  await post('/v1/weights/2/activate', { reason: 'back' })
})

test('audit groups are written and read back by the client system alone, of people of its areas', async () => {
  const client = t.as('integration', ['04'])
  await client({ method: 'PUT', url: '/v1/jobseekers/hk-audit', payload: { municipality: '091' } })
  const url = '/v1/audit/groups/hk-audit'
  const groups = { groups: { 'age-band': 'over-55' } }
  expect((await client({ method: 'PUT', url, payload: groups })).json()).toEqual(groups)
  expect((await client({ url })).json()).toEqual(groups)
  const put = (where: string, payload: object) => client({ method: 'PUT', url: where, payload })
  expect((await put('/v1/audit/groups/nobody', groups)).statusCode).toBe(404)
  expect((await put(url, { groups: { 'Age band': 'x' } })).statusCode).toBe(400)
  expect((await t.as('integration', ['07'])({ url })).statusCode).toBe(404)
  for (const role of ['operator', 'coordinator', 'employer-service'] as const)
    expect((await t.as(role)({ url })).statusCode).toBe(403)
  await client({ method: 'DELETE', url: '/v1/jobseekers/hk-audit' })
  expect(await t.store.audit.all()).toEqual([])
})

test('weights at fault are told where', async () => {
  const weights = renamed('e')
  const faulty = { ...weights, resolution: 0, languages: { ...weights.languages, byLevelsShort: [100, 60] } }
  const answer = await post('/v1/weights', faulty)
  expect(answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['/resolution', '/languages/byLevelsShort']),
  )
})

test('areas, versions and occupations that do not exist are named where they stand', async () => {
  const weights = { ...renamed('f'), overlays: { '99': { reason: 'x', criteria: { commute: 6 } } } }
  const told = async (asked: Promise<{ json(): { errors?: object[] }; statusCode: number }>) => {
    const answered = await asked
    return [answered.statusCode, answered.json().errors]
  }
  const area = (pointer: string) => [400, [expect.objectContaining({ pointer, code: 'unknown-area' })]]
  const version = [404, [expect.objectContaining({ pointer: ':version', code: 'unknown-weights' })]]
  const occupation = [404, [expect.objectContaining({ pointer: ':code', code: 'unknown-occupation' })]]
  expect(await told(post('/v1/weights', weights))).toEqual(area('/overlays/99'))
  expect(await told(post('/v1/weights/2/previews', { area: '99' }))).toEqual(area('/area'))
  expect(await told(post('/v1/weights/99/activate', { reason: 'x' }))).toEqual(version)
  for (const url of ['/v1/weights/99', '/v1/weights/99/previews'])
    expect(await told(t.as('operator')({ url }))).toEqual(version)
  for (const what of ['skills', 'demands'])
    expect(await told(t.as('coordinator')({ url: `/v1/taxonomy/occupations/0999/${what}` }))).toEqual(
      occupation,
    )
})

test('they are listed newest first, without their bodies', async () => {
  await t.store.weights.add({
    weights: renamed('z'),
    hash: 'z',
    reason: 'file',
    by: 'file',
  })
  const { items, nextCursor } = (await t.as('operator')({ url: '/v1/weights?limit=2' })).json()
  expect(items.map(({ version }: { version: number }) => version)).toEqual([
    items[0].version,
    items[0].version - 1,
  ])
  expect(items[0].weights).toBeUndefined()
  const next = (await t.as('operator')({ url: `/v1/weights?limit=200&cursor=${nextCursor}` })).json()
  expect(next.items.at(-1)).toMatchObject({ version: 1, reason: 'file' })
})

test.each([
  'integration',
  'coordinator',
  'employer-service',
] as const)('they are not for %s', async (role) => {
  expect((await t.as(role)({ url: '/v1/weights' })).statusCode).toBe(403)
})

test('the taxonomy is for everyone, in their language, in pages', async () => {
  const ask = (url: string) => t.as('operator')({ url, headers: { 'accept-language': 'sv' } })
  const first = await ask('/v1/taxonomy/shifts?limit=2')
  expect(first.headers['content-language']).toBe('sv')
  expect(first.json().items[0]).toEqual({
    code: 'night',
    name: 'night sv',
    names: { fi: 'night fi', sv: 'night sv', en: 'night en' },
  })
  const second = await ask(`/v1/taxonomy/shifts?limit=2&cursor=${first.json().nextCursor}`)
  expect(second.json()).toMatchObject({ items: [{ code: 'evening' }], nextCursor: null })
  expect((await ask('/v1/taxonomy/shifts?q=day')).json().items).toHaveLength(1)
})

test('a preview is given the audit groups that the client system wrote', async () => {
  await t.store.jobseekers.put([{ id: 'hk-told', body: { municipality: '091' }, area: '04' }])
  await t.store.audit.put('hk-told', { 'age-band': 'over-55' })
  const { previews } = t.matching
  const { make } = previews
  let told: unknown
  previews.make = (asked) => {
    told = asked.audit
    return make(asked)
  }
  const { version } = (await post('/v1/weights', renamed('audited'))).json()
  await post(`/v1/weights/${version}/previews`, {})
  previews.make = make
  expect(told).toEqual([{ group: 'age-band', jobseeker: 'hk-told', value: 'over-55' }])
  await t.store.jobseekers.erase('hk-told')
})
