/**
 * 1 A bad line loses only itself and is told where and why. 2 Lines are cut by bytes, wherever chunks end. 3 Memory does
 * not grow with the body nor with what is refused. 4 What was committed stays when the client goes away. 5 Areas hold
 * line by line. 6 A key is answered once.
 */
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOBSEEKER, type TestApp, testApp, tokenOf } from './test-app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const NDJSON = { 'content-type': 'application/x-ndjson' }
const line = (id: unknown, body: object = JOBSEEKER) => JSON.stringify({ id, ...body })

const send = (payload: string | Buffer | Readable, headers: Record<string, string> = {}, areas?: string[]) =>
  t.as(
    'integration',
    areas,
  )({ method: 'POST', url: '/v1/jobseekers/import', payload, headers: { ...NDJSON, ...headers } })
/** Of a body that is longer than what will come. */
const importHead = async () =>
  [
    'POST /v1/jobseekers/import HTTP/1.1',
    'host: localhost',
    `authorization: Bearer ${await tokenOf('integration')}`,
    'content-type: application/x-ndjson',
    'content-length: 10000000\r\n\r\n',
  ].join('\r\n')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Bytes that are reachable: what the collector has not come to yet is no growth. */
const held = (): number => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const stored = async (id: string) =>
  (await t.as('integration')({ url: `/v1/jobseekers/${id}` })).statusCode === 200

test('each bad line is told, each good one is written', async () => {
  const lines = [
    line('i-1'),
    '',
    '{"id":"broken"',
    ' \r',
    line('i-2', { licences: ['taxi', 'taxi'], name: 'x' }),
    line('010190-123A'),
    line(undefined),
    '[]',
    '"text"',
    `{"id":"deep","skills":${'['.repeat(40)}${']'.repeat(40)}}`,
    '{"id":"proto","__proto__":{}}',
    '{"id":"lone","municipality":"\\udfff"}',
    line('unknown', { municipality: '999' }),
    `${line('i-3')}\r`,
    line('long', { skills: [{ skill: 'x'.repeat(70_000) }] }),
    line('i-4'),
  ]
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0x22, 0xff, 0x22])])
  const answer = await send(bytes)
  expect(answer.statusCode).toBe(200)
  const { accepted, rejected } = answer.json()
  expect(accepted).toBe(3)
  expect(
    rejected.map((fault: Record<string, unknown>) => [fault['line'], fault['pointer'], fault['code']]),
  ).toEqual([
    [3, '', 'invalid_json'],
    [5, '/licences/1', 'duplicate'],
    [5, '/name', 'unrecognized_keys'],
    [6, '/id', 'personal-identity-code'],
    [7, '/id', 'invalid_type'],
    [8, '', 'invalid_type'],
    [9, '', 'invalid_type'],
    [10, `/skills${'/0'.repeat(31)}`, 'too_deep'],
    [11, '/__proto__', 'unrecognized_keys'],
    [12, '/municipality', 'lone_surrogate'],
    [13, '/municipality', 'unknown-municipality'],
    [15, '', 'too_long'],
    [17, '', 'invalid_utf8'],
  ])
  for (const id of ['i-1', 'i-3', 'i-4']) expect(await stored(id)).toBe(true)
  expect(await stored('i-2')).toBe(false)
})

test.each([
  ['', 0],
  ['\n\n', 0],
  [line('n-1'), 1],
  [`${line('n-1')}\n`, 1],
  [`\ufeff${line('n-1')}\n${line('n-2')}`, 2],
])('the body %j has its lines', async (payload, accepted) => {
  expect((await send(payload)).json()).toMatchObject({ accepted, rejected: [] })
})

test('chunks may end anywhere', async () => {
  const bytes = Buffer.from(`${line('c-1', { ...JOBSEEKER })}\n${line('c-ä')}\n${line('c-2')}`)
  const answer = await send(Readable.from(Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))))
  expect(answer.json()).toMatchObject({ accepted: 2, rejected: [{ line: 2, pointer: '/id' }] })
})

test('of the same id the later line stands, also across batches', async () => {
  const many = Array.from({ length: 1200 }, (_, i) =>
    line(i % 600 === 0 ? 'twice' : `d-${i}`, { municipality: i < 600 ? '091' : '049' }),
  )
  expect((await send(many.join('\n'))).json()).toEqual({ accepted: 1200, unchanged: 0, rejected: [] })
  expect((await t.as('integration')({ url: '/v1/jobseekers/twice' })).json()).toEqual({ municipality: '049' })
})

test('lines of other areas are refused, and nobody is taken over', async () => {
  await send(line('mine', { municipality: '091' }))
  const answer = await send(
    [
      line('mine', { municipality: '049' }),
      line('theirs'),
      line('none', {}),
      line('ok', { area: '07' }),
    ].join('\n'),
    {},
    ['07'],
  )
  expect(answer.json()).toMatchObject({
    accepted: 1,
    rejected: [1, 2, 3].map((number) => ({ line: number, pointer: '', code: 'forbidden' })),
  })
})

test('a key is answered once, and stands for one body', async () => {
  const headers = { 'idempotency-key': 'import-1' }
  const body = `${line('k-1')}\nnonsense`
  const first = await send(body, headers)
  const again = await send(body, headers)
  expect(first.json().accepted).toBe(1)
  expect(again.body).toBe(first.body)
  expect((await t.as('integration')({ url: '/v1/jobseekers/k-1' })).headers.etag).toBe('"1"')
  expect((await send(line('k-2'), headers)).json()).toMatchObject({
    status: 422,
    code: 'idempotency-mismatch',
  })
  expect(await stored('k-2')).toBe(false)
})

test.each(['application/json', 'text/plain'])('%s is not taken', async (type) => {
  expect((await send(line('x'), { 'content-type': type })).statusCode).toBe(415)
})

test('is for the integration only', async () => {
  const request = { method: 'POST', url: '/v1/openings/import', payload: '', headers: NDJSON } as const
  for (const role of ['coordinator', 'employer-service', 'operator'] as const)
    expect((await t.as(role)(request)).statusCode).toBe(403)
})

test('openings are imported the same way', async () => {
  const payload = '{"id":"op-1","employer":{"id":"e"},"title":{"fi":"Kokki"}}\n{"id":"op-2"}'
  const answer = await t.as('integration')({
    method: 'POST',
    url: '/v1/openings/import',
    payload,
    headers: NDJSON,
  })
  expect(answer.json()).toMatchObject({
    accepted: 1,
    rejected: [
      { line: 2, pointer: '/employer' },
      { line: 2, pointer: '/title' },
    ],
  })
})

test('100,000 bad lines stay flat in memory', async () => {
  const bad = Buffer.from(`${'{"id":"!","municipality":1}\n'.repeat(1000)}`)
  const before = held()
  let peak = 0
  const chunks = async function* () {
    for (let i = 0; i < 100; i++) {
      if (i % 10 === 9) peak = Math.max(peak, held())
      yield bad
    }
  }
  const answer = await send(Readable.from(chunks()))
  expect(answer.json()).toMatchObject({ accepted: 0 })
  expect(answer.json().rejected).toHaveLength(200_000)
  expect(answer.json().rejected.at(-1)).toMatchObject({ line: 100_000, pointer: '/municipality' })
  expect(peak - before).toBeLessThan(10 * 1024 * 1024)
})

test('what was committed stays when the client goes away, and half a line is no line', async () => {
  const address = await t.app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const lines = Array.from({ length: 600 }, (_, i) => `${line(`away-${i}`)}\n`).join('')
  socket.write(`${await importHead()}${lines}{"id":"half"`)
  await expect.poll(() => stored('away-499'), { timeout: 10_000 }).toBe(true)
  socket.destroy()
  await expect
    .poll(() => t.log.some((entry) => entry.includes('went away') && entry.includes('/v1/jobseekers/import')))
    .toBe(true)
  expect(await stored('away-0')).toBe(true)
  expect(await stored('half')).toBe(false)
})

test('an import stops when the service does, and what was committed stays', async () => {
  const own = await testApp()
  const address = new URL(await own.app.listen({ host: '127.0.0.1', port: 0 }))
  const socket = connect(Number(address.port), address.hostname)
  socket.on('error', () => {})
  const lines = Array.from({ length: 600 }, (_, i) => `${line(`stop-${i}`)}\n`).join('')
  socket.write(`${await importHead()}${lines}`)
  await expect.poll(() => own.store.jobseekers.find('stop-499'), { timeout: 10_000 }).toBeDefined()
  await own.close()
  socket.destroy()
})
