/**
 * 1 Only a token of the right key, algorithm, time, issuer and audience is taken. 2 Claims that do not fit are no token.
 * 3 A key set that is away is our fault (503), an unknown key the caller's (401). 4 What is public stays public.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuthenticate } from '../../src/http/shared/auth.ts'
import { NOW, SECRET, type TestApp, testApp, tokenOf } from './test-app.ts'

const seconds = Math.floor(NOW.getTime() / 1000)
const clock = () => NOW
const claims = { sub: 'a', role: 'coordinator', areas: ['04'] }
const sign = (
  payload: JWTPayload,
  key: Parameters<SignJWT['sign']>[0] = SECRET,
  alg = 'HS256',
  kid?: string,
) => new SignJWT(payload).setProtectedHeader({ alg, ...(kid !== undefined && { kid }) }).sign(key)

describe('with a secret', () => {
  const plain = createAuthenticate(
    { kind: 'secret', secret: SECRET, issuer: undefined, audience: undefined },
    clock,
  )
  const strict = createAuthenticate({ kind: 'secret', secret: SECRET, issuer: 'iss', audience: 'aud' }, clock)
  const unauthenticated = { code: 'unauthenticated' }

  test('a token says who asks', async () => {
    expect(await plain(await sign(claims))).toEqual(claims)
    expect(await plain(await sign({ ...claims, areas: ['*'] }))).toEqual({ ...claims, areas: '*' })
    expect(await plain(await sign({ sub: 'o', role: 'operator', areas: [] }))).toEqual({
      sub: 'o',
      role: 'operator',
      areas: [],
    })
    expect(await strict(await sign({ ...claims, iss: 'iss', aud: 'aud' }))).toEqual(claims)
  })

  test.each([
    ['expired', { ...claims, exp: seconds - 60 }],
    ['not yet valid', { ...claims, nbf: seconds + 60 }],
    ['without sub', { role: 'coordinator', areas: ['04'] }],
    ['of an unknown role', { ...claims, role: 'admin' }],
    ['without areas', { sub: 'a', role: 'coordinator' }],
    ['with areas that are none', { ...claims, areas: [] }],
    ['with a star among areas', { ...claims, areas: ['04', '*'] }],
    ['with areas as text', { ...claims, areas: '*' }],
    ['with U+0000 in sub', { ...claims, sub: 'a\u0000' }],
  ])('a token %s is refused', async (_name, payload) => {
    await expect(plain(await sign(payload))).rejects.toMatchObject(unauthenticated)
  })

  test('another secret, issuer, audience or algorithm is refused', async () => {
    const other = new TextEncoder().encode('another secret, which is long enough too')
    await expect(plain(await sign(claims, other))).rejects.toMatchObject(unauthenticated)
    await expect(strict(await sign({ ...claims, iss: 'x', aud: 'aud' }))).rejects.toMatchObject(
      unauthenticated,
    )
    await expect(strict(await sign({ ...claims, iss: 'iss' }))).rejects.toMatchObject(unauthenticated)
    await expect(plain(await sign(claims, new Uint8Array(64).fill(7), 'HS512'))).rejects.toMatchObject(
      unauthenticated,
    )
    await expect(plain(new UnsecuredJWT(claims).encode())).rejects.toMatchObject(unauthenticated)
  })
})

describe('with a key set', () => {
  let server: Server
  let url: string
  let down = false
  let ours: GenerateKeyPairResult
  let foreign: GenerateKeyPairResult
  const iss = { ...claims, iss: 'iss', aud: 'aud' }

  beforeAll(async () => {
    ours = await generateKeyPair('RS256', { extractable: true })
    foreign = await generateKeyPair('RS256', { extractable: true })
    const keys = [{ ...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'RS256' }]
    server = createServer((_request, response) => {
      response
        .writeHead(down ? 500 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ keys }))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`
  })
  afterAll(() => server.close())
  const authenticate = () => createAuthenticate({ kind: 'jwks', url, issuer: 'iss', audience: 'aud' }, clock)

  test('its key is taken, any other is not', async () => {
    expect(await authenticate()(await sign(iss, ours.privateKey, 'RS256', 'one'))).toEqual(claims)
    for (const [key, kid] of [
      [foreign.privateKey, 'one'],
      [foreign.privateKey, 'two'],
    ] as const)
      await expect(authenticate()(await sign(iss, key, 'RS256', kid))).rejects.toMatchObject({
        code: 'unauthenticated',
      })
  })

  test('the public key as a secret is refused', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey))
    await expect(authenticate()(await sign(iss, secret, 'HS256', 'one'))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  test('issuer and audience are those of the configuration', async () => {
    const token = await sign({ ...iss, aud: 'other' }, ours.privateKey, 'RS256', 'one')
    await expect(authenticate()(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('that is away is no fault of the caller', async () => {
    const token = await sign(iss, ours.privateKey, 'RS256', 'one')
    down = true
    await expect(authenticate()(token)).rejects.toMatchObject({ code: 'unavailable' })
    down = false
    const nowhere = { kind: 'jwks', url: 'http://127.0.0.1:1/', issuer: 'iss', audience: 'aud' } as const
    await expect(createAuthenticate(nowhere, clock)(token)).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('a request', () => {
  let t: TestApp
  beforeAll(async () => {
    t = await testApp()
  })
  afterAll(() => t.close())

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    'Bearer a.b.c',
    'bearer ä',
  ])('with the authorization %s is unauthenticated', async (authorization) => {
    const headers = authorization === undefined ? {} : { authorization }
    const answer = await t.app.inject({ url: '/v1/jobseekers', headers })
    expect(answer.json()).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
  })

  test('is refused before its body is read', async () => {
    const payload = '{'.repeat(10)
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf('operator')}`,
    }
    const url = '/v1/jobseekers/a'
    expect((await t.app.inject({ method: 'PUT', url, payload, headers })).statusCode).toBe(403)
    expect((await t.app.inject({ method: 'PUT', url, payload })).statusCode).toBe(401)
  })

  test.each([
    '/health/live',
    '/health/ready',
    '/metrics',
    '/openapi.json',
    '/docs',
  ])('for %s needs no token', async (url) => {
    expect((await t.app.inject({ url })).statusCode).toBe(200)
  })

  test('for the health tells what is promised, and for the figures names routes only', async () => {
    await t.as('coordinator')({ url: '/v1/jobseekers/hk-77' })
    expect((await t.app.inject({ url: '/health/ready' })).json()).toEqual({
      status: 'ok',
      store: { position: 0 },
      queue: { depth: 0 },
      index: { position: 7, jobseekers: 3 },
      promise: 'nothing, this is a test',
    })
    const figures = (await t.app.inject({ url: '/metrics' })).body
    expect(figures).toContain('route="/v1/jobseekers/:id",status="404"')
    expect(figures).not.toContain('hk-77')
  })
})
