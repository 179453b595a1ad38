/**
 * 1 Whatever is sent, the answer is a 4xx problem, never a 5xx. 2 A fault of the content is told at its pointer.
 * 3 Problems carry no internals.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JOBSEEKER, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const skills = (count: number, name: (i: number) => string) =>
  JSON.stringify({ skills: Array.from({ length: count }, (_, i) => ({ skill: name(i) })) })

const BODIES: [name: string, body: string | Buffer, status: number, pointer: string][] = [
  ['no JSON', '{"municipality":', 400, ''],
  ['text after the JSON', '{} {}', 400, ''],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, ''],
  ['nothing', '', 400, ''],
  ['null', 'null', 400, ''],
  ['a list', '[]', 400, ''],
  ['a number', '1e400', 400, ''],
  ['an unknown field', '{"name":"x"}', 400, '/name'],
  ['an unknown field with a slash', '{"a/b~c":1}', 400, '/a~1b~0c'],
  ['an unknown ability', '{"abilities":{"zz":{}}}', 400, '/abilities/zz'],
  ['__proto__', '{"__proto__":{"municipality":"091"}}', 400, '/__proto__'],
  ['__proto__ inside', '{"abilities":{"__proto__":null}}', 400, '/abilities/__proto__'],
  ['constructor', '{"commute":{"constructor":{}}}', 400, '/commute/constructor'],
  ['prototype', '{"prototype":1}', 400, '/prototype'],
  ['half a surrogate pair', '{"municipality":"\\ud800"}', 400, '/municipality'],
  ['half a surrogate pair in a name', '{"\\ud800":1}', 400, '/\ufffd'],
  ['U+0000', '{"municipality":"09\\u0000"}', 400, '/municipality'],
  ['a nesting of 33', `{"skills":${nested(33)}}`, 400, `/skills${'/0'.repeat(31)}`],
  ['a nesting of 100,000', nested(100_000), 400, '/0'.repeat(32)],
  ['a day that does not exist', '{"availableFrom":"2026-02-30"}', 400, '/availableFrom'],
  ['a day of another age', '{"availableFrom":"0001-01-01"}', 400, '/availableFrom'],
  ['a number beyond numbers', '{"commute":{"maxKm":1e400}}', 400, '/commute/maxKm'],
  ['a huge number', '{"workingTime":{"hours":{"min":0,"max":1e308}}}', 400, '/workingTime/hours/max'],
  ['a list for an object', '{"commute":[]}', 400, '/commute'],
  ['an object for a list', '{"needs":{"length":1}}', 400, '/needs'],
  ['the same twice', '{"licences":["taxi","taxi"]}', 400, '/licences/1'],
  ['10,000 skills', skills(10_000, (i) => `s${i}`), 400, '/skills'],
  ['10,000 skills that are one', skills(10_000, () => 's'), 400, '/skills'],
  ['an unknown municipality', '{"municipality":"999"}', 400, '/municipality'],
  ['more than 1 MiB', `{"municipality":"${'0'.repeat(1024 * 1024)}"}`, 413, ''],
  ['10 MB', Buffer.alloc(10_000_000, 0x20), 413, ''],
]

describe('a body of a jobseeker', () => {
  test.each(BODIES)('that is or has %s is refused', async (_name, payload, status, pointer) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/a', payload, headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    const problem = answer.json()
    expect(problem).toMatchObject({ status, instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) })
    if (status === 400) expect(problem.errors[0].pointer).toBe(pointer)
  })

  test('is told no more than a hundred faults, and how many there are', async () => {
    const payload = skills(150, () => 'ä')
    const headers = { 'content-type': 'application/json' }
    const answer = await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/a', payload, headers })
    expect(answer.json().errors).toHaveLength(100)
    expect(answer.json().detail).toMatch(/of \d+ faults/)
  })

  test('with minus zero is a body with zero', async () => {
    const payload = '{"workingTime":{"hours":{"min":-0,"max":5}}}'
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const answer = await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/zero', payload, headers })
    expect([answer.statusCode, answer.body]).toEqual([201, '{"workingTime":{"hours":{"min":0,"max":5}}}'])
  })

  test.each([
    ['text/plain', {}],
    ['application/xml', {}],
    ['application/x-ndjson', {}],
    ['nonsense', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('as %s with %o is not taken', async (type, more) => {
    const headers = { 'content-type': type, ...more }
    const answer = await t.as('integration')({
      method: 'PUT',
      url: '/v1/jobseekers/a',
      payload: '{}',
      headers,
    })
    expect(answer.json()).toMatchObject({ status: 415, code: 'unsupported-media-type' })
  })
})

test('an error of ours tells nothing of the inside, and the log no value', async () => {
  t.checks.checkJobseeker = () => {
    throw new Error('the secret of hk-9')
  }
  const answer = await t.as('integration')({ method: 'PUT', url: '/v1/jobseekers/hk-9', payload: JOBSEEKER })
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toEqual({
    type: 'urn:sovite:problem:internal',
    title: 'Something went wrong here',
    status: 500,
    code: 'internal',
    instance: expect.any(String),
  })
  const log = t.log.join('')
  expect(log).toContain('/v1/jobseekers/:id')
  expect(log).not.toMatch(/hk-9|secret of|010190/)
})

test.each([
  ['fi', undefined, 'Pyyntö ei ole sovitussa muodossa', 'puuttuu'],
  ['sv', 'sv-FI, en;q=0.5', 'Begäran har inte den avtalade formen', 'saknas'],
  ['en', 'en', 'The request does not have the expected form', 'is missing'],
])('a problem is told in %s to who reads %s', async (language, accept, title, message) => {
  const headers = { 'accept-language': accept ?? '' }
  const answer = await t.as('integration')({ method: 'PUT', url: '/v1/openings/a', payload: {}, headers })
  expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'Accept-Language' })
  expect(answer.json().title).toBe(title)
  expect(answer.json().errors[0]).toMatchObject({ pointer: '/employer', code: 'invalid_type', message })
})
