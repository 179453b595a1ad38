/**
 * 1 An opening is given as JSON or as a posting, as its reader accepts. 2 A posting is put under the same conditions,
 * checks and rights as an opening. 3 The answer names what was not read and what is gone. 4 No other route takes one.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JobPosting } from '../../src/exchange/job-posting.ts'
import { preferredType } from '../../src/http/shared/media-types.ts'
import { requirement } from '../builders.ts'
import { OPENING, type TestApp, testApp } from './test-app.ts'

const LD = 'application/ld+json'
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Keittiöapulainen',
  hiringOrganization: { identifier: 'emp-1' },
  jobLocation: { address: { addressLocality: 'Helsinki' } },
}
const put = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  t.as('integration')({
    method: 'PUT',
    url,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': LD, ...headers },
  })
const get = (url: string, accept?: string) =>
  t.as('coordinator')({ url, headers: accept === undefined ? {} : { accept } })

describe('reading', () => {
  const url = '/v1/openings/read'
  beforeAll(async () => {
    await put(url, OPENING, { 'content-type': 'application/json' })
  })

  test('gives a posting to who accepts one, under the same ETag', async () => {
    const answer = await get(url, LD)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': `${LD}; charset=utf-8`,
      etag: '"1"',
      vary: 'Accept',
    })
    expect(JobPosting.parse(answer.json())).toMatchObject({
      '@context': 'https://schema.org',
      identifier: { value: 'read' },
      title: [{ '@value': 'Keittiöapulainen', '@language': 'fi' }],
    })
  })

  test.each([
    undefined,
    '*/*',
    'application/json',
    'application/ld+json;q=0.5, */*',
    'application/*',
  ])('gives JSON to who accepts %s', async (accept) => {
    const answer = await get(url, accept)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept',
      etag: '"1"',
    })
    expect(answer.json()).toEqual(OPENING)
  })

  test.each([
    'text/html',
    'application/json;q=0',
    'application/ld+json;q=0, text/*',
  ])('gives nothing to who accepts %s', async (accept) => {
    const answer = await get(url, accept)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      vary: 'Accept, Accept-Language',
    })
    expect(answer.json()).toMatchObject({ status: 406, code: 'not-acceptable' })
    expect(answer.json().detail).toContain(LD)
  })

  test('is for the same readers', async () => {
    const headers = { accept: LD }
    expect((await t.as('operator')({ url, headers })).statusCode).toBe(403)
    expect((await t.as('employer-service', ['07'])({ url, headers })).statusCode).toBe(404)
    expect((await t.app.inject({ url, headers })).statusCode).toBe(401)
    expect((await get('/v1/openings/nowhere', LD)).statusCode).toBe(404)
  })
})

describe('writing', () => {
  test('makes an opening, and names what was not read', async () => {
    const posting = { ...POSTING, description: '<p>…</p>', physicalRequirement: 'raskaita nostoja' }
    const answer = await put('/v1/openings/w-1', posting, { 'content-type': `${LD}; charset=utf-8` })
    expect([answer.statusCode, answer.headers.etag]).toEqual([201, '"1"'])
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.json()).toEqual({
      opening: OPENING,
      suggested: { skills: [] },
      ignored: ['/description', '/physicalRequirement'],
      dropped: [],
    })
    expect((await get('/v1/openings/w-1')).json()).toEqual(OPENING)
  })

  test('over an opening names what no posting says', async () => {
    const url = '/v1/openings/w-2'
    const rich = {
      ...OPENING,
      demands: [{ ability: 'b235', level: 3, critical: requirement }],
      targetGroups: { anyOf: ['under-25'] },
    }
    await put(url, rich, { 'content-type': 'application/json' })
    const answer = await put(url, (await get(url, LD)).body, { 'if-match': '"1"' })
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, '"2"'])
    expect(answer.json()).toMatchObject({
      opening: { demands: [{ ability: 'b235', level: 3 }] },
      ignored: [],
      dropped: ['/targetGroups', '/demands/0/critical'],
    })
  })

  test('holds to If-Match and If-None-Match', async () => {
    const url = '/v1/openings/w-3'
    expect((await put(url, POSTING, { 'if-match': '*' })).statusCode).toBe(412)
    expect((await put(url, POSTING, { 'if-none-match': '*' })).statusCode).toBe(201)
    expect((await put(url, POSTING, { 'if-match': '"7"' })).statusCode).toBe(412)
    expect((await put(url, POSTING, { 'if-match': 'W/"1"' })).json().errors[0].pointer).toBe('if-match:')
    expect((await put(url, POSTING, { 'if-match': '"1"' })).statusCode).toBe(200)
  })

  test('is for the same writers and areas', async () => {
    const ask = { method: 'PUT', payload: JSON.stringify(POSTING), headers: { 'content-type': LD } } as const
    expect((await t.as('coordinator')({ ...ask, url: '/v1/openings/w-4' })).statusCode).toBe(403)
    expect((await t.as('integration', ['07'])({ ...ask, url: '/v1/openings/w-4' })).statusCode).toBe(403)
    expect((await t.as('employer-service', ['04'])({ ...ask, url: '/v1/openings/w-4' })).statusCode).toBe(201)
  })

  test.each([
    ['no JSON', '{', 'invalid-json', ''],
    ['nothing', '', 'invalid-body', ''],
    ['an opening', JSON.stringify(OPENING), 'invalid-body', '/@context'],
    ['a dangerous key', '{"__proto__":{}}', 'invalid-body', '/__proto__'],
    ['a key twice', '{"title":1,"title":2}', 'invalid-body', '/title'],
    [
      'another opening’s posting',
      JSON.stringify({ ...POSTING, identifier: { propertyID: 'urn:sovite:opening', value: 'other' } }),
      'invalid-body',
      '/identifier/value',
    ],
    [
      'a foreign context',
      JSON.stringify({ ...POSTING, '@context': 'https://evil.example/' }),
      'invalid-body',
      '/@context',
    ],
    [
      'a municipality that is unknown to the vocabulary',
      JSON.stringify({
        ...POSTING,
        jobLocation: [{ identifier: { propertyID: 'urn:sovite:municipalities', value: '999' } }],
      }),
      'invalid-body',
      '/jobLocation/0/identifier/value',
    ],
  ])('%s is refused with its place in the posting', async (_name, payload, code, pointer) => {
    const answer = await put('/v1/openings/bad', payload)
    expect(answer.json()).toMatchObject({ status: 400, code, errors: [{ pointer }] })
  })

  test('more than 1 MiB is too much', async () => {
    const answer = await put(
      '/v1/openings/bad',
      JSON.stringify({ ...POSTING, description: 'x'.repeat(1024 * 1024) }),
    )
    expect(answer.json()).toMatchObject({ status: 413, code: 'body-too-large' })
  })

  test('JSON is still checked as JSON, under every spelling of its type', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON']) {
      const answer = await put('/v1/openings/bad', POSTING, { 'content-type': type })
      expect(answer.json().errors, type).toContainEqual(expect.objectContaining({ pointer: '/@context' }))
    }
    expect(
      (await put('/v1/openings/w-5', POSTING, { 'content-type': 'Application/LD+JSON' })).statusCode,
    ).toBe(201)
  })

  test.each([
    'text/plain',
    'application/xml',
    'application/ld+jsonx',
    'application/x-ndjson',
  ])('as %s is not taken', async (type) => {
    const answer = await put('/v1/openings/bad', POSTING, { 'content-type': type })
    expect(answer.json()).toMatchObject({ status: 415, code: 'unsupported-media-type' })
  })

  test('is nowhere else taken', async () => {
    expect((await put('/v1/jobseekers/a', '{}')).statusCode).toBe(415)
  })
})

test('the contract names both forms, and its example is taken', async () => {
  const document = (await t.app.inject({ url: '/openapi.json' })).json()
  const { get: reading, put: writing } = document.paths['/v1/openings/{id}']
  expect(Object.keys(reading.responses['200'].content)).toEqual(['application/json', LD])
  expect(reading.responses['406']).toBeDefined()
  expect(writing.requestBody.content).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/Opening' } },
    [LD]: { schema: { $ref: '#/components/schemas/JobPosting' } },
  })
  const [example] = document.components.schemas.JobPosting.examples
  const answer = await put('/v1/openings/example', example)
  expect(answer.json()).toMatchObject({
    opening: {
      occupation: '9412',
      municipality: '049',
      demands: [{ ability: 'd430', level: 3, importance: 3 }],
    },
    ignored: [],
  })
})

test.each([
  ['a/b', 'a/b'],
  ['a/c, a/b', 'a/b'],
  ['a/c;q=0.9, a/b;q=0.8', 'a/c'],
  ['a/*;q=0.5, a/c', 'a/c'],
  ['a/b;q=0, */*', 'a/c'],
  ['A/C ; q=1', 'a/c'],
  ['b/*', undefined],
  ['', 'a/b'],
  [undefined, 'a/b'],
])('of a/b and a/c, %s prefers %s', (accept, type) => {
  expect(preferredType(accept, ['a/b', 'a/c'])).toBe(type)
})
