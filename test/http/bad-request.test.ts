/**
 * 1 Whatever stands in URL, method and headers, the answer is a 4xx problem, never a 5xx. 2 A fault is told at its place.
 * 3 Preferences that make no sense do no harm.
 */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JOBSEEKER, OPENING, type TestApp, testApp } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('an id', () => {
  test.each([
    ['an encoded slash', 'a%2Fb', 400],
    ['U+0000', '%00', 400],
    ['a space', 'a%20b', 400],
    ['65 characters', 'a'.repeat(65), 400],
    ['4000 characters', 'a'.repeat(4000), 400],
    ['10,000 characters', 'a'.repeat(10_000), 400],
    ['a personal identity code', '010190-123A', 400],
    ['one inside', 'hk-010190-123A', 400],
    ['bad percent encoding', '%zz', 400],
    ['half a character', '%c3', 400],
    ['a dot first', '.a', 400],
    ['a letter beyond ASCII', '%C3%A4', 400],
    ['a slash', 'a/b', 404],
    ['nothing', '', 400],
  ])('with %s is refused', async (_name, id, status) => {
    const answer = await t.as('integration')({
      method: 'PUT',
      url: `/v1/jobseekers/${id}`,
      payload: JOBSEEKER,
    })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect((await t.as('integration')({ url: `/v1/jobseekers/${id}` })).statusCode).toBe(status)
  })

  test('is told where it stands and why', async () => {
    const answer = await t.as('integration')({ url: '/v1/jobseekers/010190-123A' })
    expect(answer.json().errors).toEqual([
      {
        pointer: ':id',
        code: 'personal-identity-code',
        message: 'looks like a personal identity code, which must not be stored',
      },
    ])
    expect(answer.body).not.toContain('010190')
  })
})

describe('a query', () => {
  test.each([
    ['/v1/jobseekers?limit=0', '?limit'],
    ['/v1/jobseekers?limit=201', '?limit'],
    ['/v1/jobseekers?limit=1e2', '?limit'],
    ['/v1/jobseekers?limit=', '?limit'],
    ['/v1/jobseekers?limit=-0', '?limit'],
    ['/v1/jobseekers?limit=1&limit=2', '?limit'],
    ['/v1/jobseekers?cursor=', '?cursor'],
    ['/v1/jobseekers?cursor=%00', '?cursor'],
    [`/v1/jobseekers?cursor=${Buffer.from('"a\\u0000"').toString('base64url')}`, '?cursor'],
    [`/v1/shortlists?cursor=${Buffer.from('{}').toString('base64url')}`, '?cursor'],
    ['/v1/jobseekers?__proto__=1', '?__proto__'],
    ['/v1/jobseekers?a[b]=1', '?a[b]'],
    ['/v1/openings?sort=id', '?sort'],
    ['/v1/shortlists?status=lost', '?status'],
    ['/v1/shortlists?opening=%00', '?opening'],
    ['/v1/taxonomy/skills?q=%00', '?q'],
    [`/v1/taxonomy/skills?q=${'a'.repeat(101)}`, '?q'],
    ['/v1/taxonomy/colours', ':kind'],
    ['/v1/shortlists/a%00', ':id'],
  ])('%s is refused at %s', async (url, pointer) => {
    const answer = await t.as('coordinator')({ url })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })

  test.each(['0', '99999999999', '1.5', 'x', '%00'])('the weights version %s is refused', async (version) => {
    const answer = await t.as('operator')({ url: `/v1/weights/${version}` })
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, ':version'])
  })
})

describe('a method or a path', () => {
  test.each([
    ['POST', '/v1/jobseekers/a', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['PATCH', '/v1/jobseekers', 'GET, HEAD'],
    ['DELETE', '/v1/jobseekers', 'GET, HEAD'],
    ['PUT', '/health/live', 'GET, HEAD'],
    ['GET', '/v1/openings/a/shortlists', 'POST'],
  ] as const)('%s %s is answered with what is allowed', async (method, url, allow) => {
    const answer = await t.app.inject({ method, url, ...(method !== 'GET' && { payload: 'x' }) })
    expect(answer.json()).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect(answer.headers.allow).toBe(allow)
  })

  test.each([
    '/',
    '/v1',
    '/v1/unknown',
    '/V1/jobseekers',
    '//',
    '/health/live/?a=b',
  ])('%s is not there', async (url) => {
    const answer = await t.app.inject({ url })
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('a header', () => {
  test.each([
    ['idempotency-key', 'ä'],
    ['idempotency-key', ''],
    ['idempotency-key', 'x'.repeat(256)],
  ])('%s: %s is refused', async (name, value) => {
    await t.as('integration')({ method: 'PUT', url: '/v1/openings/o', payload: OPENING })
    const answer = await t.as('coordinator')({
      method: 'POST',
      url: '/v1/openings/o/shortlists',
      payload: {},
      headers: { [name]: value },
    })
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, `${name}:`])
  })

  test.each([
    '',
    ';;;',
    'x;q=2',
    'fi;q=abc',
    '*;q=0',
    'en;q=1,'.repeat(500),
  ])('accept-language: %s does no harm', async (value) => {
    const answer = await t.as('operator')({
      url: '/v1/taxonomy/shifts',
      headers: { 'accept-language': value },
    })
    expect(answer.statusCode).toBe(200)
  })

  test.each([
    'wait',
    'wait=',
    'wait=-1',
    'wait=1e9',
    'wait=abc',
    'respond-async',
    ',,,',
    'wait="0',
  ])('prefer: %s does no harm', async (prefer) => {
    await t.as('integration')({ method: 'PUT', url: '/v1/openings/o', payload: OPENING })
    const answer = await t.as('coordinator')({
      method: 'POST',
      url: '/v1/openings/o/shortlists',
      headers: { prefer },
    })
    expect(answer.json()).toMatchObject({ status: 'queued' })
    expect(answer.statusCode).toBe(202)
  })
})

describe('what is no HTTP', () => {
  const raw = async (bytes: string): Promise<string> => {
    const address = new URL(await listening())
    const socket = connect(Number(address.port), address.hostname)
    socket.write(bytes)
    return text(socket)
  }
  let address: string | undefined
  const listening = async () => {
    address ??= await t.app.listen({ host: '127.0.0.1', port: 0 })
    return address
  }

  test.each([
    ['nonsense', 'GARBAGE\r\n\r\n', 400],
    ['a header over 16 KiB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'two lengths',
      'PUT /v1/openings/a HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
    ['an unknown method', 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ])('%s is answered as a problem', async (_name, bytes, status) => {
    const answer = await raw(bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain('content-type: application/problem+json')
  })
})
