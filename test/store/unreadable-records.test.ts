/**
 * A record that cannot be read is a fault of that one record:
 *  1. It answers its own problem, and the log names its kind and id; a write puts it right.
 *  2. Pages of others go on without it, to their last page.
 *  3. Shortlists, recommendations, previews and market runs go on without it.
 *  4. A body that was written with an earlier version of its schema is read by way of its upcasters.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/access/principal.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { AppError } from '../../src/errors.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { PgliteConnection } from '../../src/store/pglite/pglite-connection.ts'
import { pgliteOverThread } from '../../src/store/pglite/pglite-over-thread.ts'
import { bodyReader, schemaOf, type UnreadableRecord } from '../../src/store/sql/bodies.ts'
import { UPCASTERS } from '../../src/store/sql/upcasters.ts'
import { jobseeker, opening } from '../builders.ts'
import { preparedFolder } from '../prepared-store.ts'

const clock = () => new Date('2026-11-24T08:00:00.000Z')

type Page = { readonly items: readonly { readonly id: string }[]; readonly nextCursor: string | null }

const damage = async (folder: string, statements: readonly string[]): Promise<void> => {
  const connection = await PgliteConnection.open(join(folder, 'postgres'))
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: pgliteOverThread(connection) }) })
  for (const statement of statements) await sql.raw(statement).execute(db)
  await db.destroy()
}

describe('damaged rows', () => {
  let folder: string
  let composed: Composed
  const log: string[] = []
  const begin = () =>
    compose(readConfig({ SOVITE_DATA: folder, LOG_LEVEL: 'error' }), {
      clock,
      logTo: { write: (line) => log.push(line) },
    })
  const as = async (role: Role, request: InjectOptions) => {
    const key = composed.signingKey
    if (!key) throw new Error('the service has no key of its own')
    const token = await signToken(key, { sub: 'x', role, areas: '*', days: 1 }, clock)
    return composed.app.inject({
      ...request,
      headers: { authorization: `Bearer ${token}`, ...request.headers },
    })
  }
  const put = (url: string, payload: object) => as('integration', { method: 'PUT', url, payload })
  const ask = (id: string) =>
    as('coordinator', {
      ...{ method: 'POST', url: `/v1/openings/${id}/shortlists`, payload: {} },
      headers: { prefer: 'wait=30' },
    })

  beforeAll(async () => {
    folder = await preparedFolder()
    composed = await begin()
    for (const id of ['hk-1', 'hk-2', 'hk-3']) await put(`/v1/jobseekers/${id}`, jobseeker())
    for (const id of ['op-1', 'op-2', 'op-3']) await put(`/v1/openings/${id}`, opening())
    for (const id of ['op-1', 'op-2']) expect((await ask(id)).statusCode).toBe(201)
    await composed.close()
    await damage(folder, [
      `update jobseeker_version set body = '{"municipality":' where id = 'hk-2'`,
      `update opening_version set body = '{"employer":{"id":"emp-1"}}' where id = 'op-2'`,
      `update shortlist set request = '{"limit":"many"}' where opening = 'op-2'`,
    ])
    composed = await begin()
  })
  afterAll(async () => {
    await composed.close()
    await rm(folder, { recursive: true })
  })

  it.each([
    ['jobseeker', '/v1/jobseekers/hk-2', 'not-json'],
    ['opening', '/v1/openings/op-2', 'other-form'],
  ])('1: the %s answers its own problem, which the log names once', async (kind, url, reason) => {
    for (let time = 0; time < 2; time++) {
      const answer = await as('coordinator', { url: `${url}?layers=force` })
      expect(answer.statusCode).toBe(409)
      expect(answer.json()).toMatchObject({ code: 'unreadable-record' })
    }
    const id = url.slice(url.lastIndexOf('/') + 1)
    const told = log.map((line) => JSON.parse(line)).filter((line) => line.id === id)
    expect(told).toMatchObject([{ kind, id, schema: 1, reason, msg: 'a stored record cannot be read' }])
    expect(log.join('')).not.toContain('emp-1')
    expect((await as('coordinator', { url: url.replace('-2', '-1') })).statusCode).toBe(200)
  })

  it('2: pages go on without it', async () => {
    for (const kind of ['jobseekers', 'openings']) {
      const ids: string[] = []
      let url: string | undefined = `/v1/${kind}?limit=1`
      while (url) {
        const { items, nextCursor }: Page = (await as('coordinator', { url })).json()
        ids.push(...items.map(({ id }) => id.slice(-1)))
        url = nextCursor === null ? undefined : `/v1/${kind}?limit=1&cursor=${nextCursor}`
      }
      expect(ids).toEqual(['1', '3'])
    }
  })

  it('3: lists, recommendations, previews and market runs go on without it', async () => {
    const made = (await ask('op-1')).json()
    expect(made.entries).toHaveLength(3)
    expect((await as('coordinator', { url: `/v1/shortlists/${made.id}/entries/hk-2` })).statusCode).toBe(409)
    expect((await as('coordinator', { url: `/v1/shortlists/${made.id}/entries/hk-1` })).statusCode).toBe(200)
    expect((await ask('op-2')).json()).toMatchObject({
      ...{ status: 'failed', problem: { code: 'unreadable-record', status: 409 } },
    })
    expect((await as('coordinator', { url: '/v1/shortlists' })).json().items).toHaveLength(4)
    const recommend = { method: 'POST', url: '/v1/jobseekers/hk-1/recommendations', payload: {} } as const
    const recommended = (await as('coordinator', recommend)).json()
    expect(recommended.items.map((item: { opening: string }) => item.opening).sort()).toEqual([
      'op-1',
      'op-3',
    ])
    const preview = await as('operator', { method: 'POST', url: '/v1/weights/1/previews', payload: {} })
    expect(preview.json()).toMatchObject({ lists: { asked: 4, compared: 1 } })
    const run = (await as('operator', { method: 'POST', url: '/v1/market-runs', payload: {} })).json()
    const url = `/v1/market-runs/${run.id}`
    await expect
      .poll(async () => (await as('operator', { url })).json().status, { timeout: 20_000 })
      .toBe('done')
    expect((await as('operator', { url })).json()).toMatchObject({ openings: 2 })
  })

  it('1: a write puts it right', async () => {
    for (const [url, body] of [
      ['/v1/jobseekers/hk-2', jobseeker()],
      ['/v1/openings/op-2', opening()],
    ] as const) {
      expect((await put(url, body)).statusCode).toBe(200)
      expect((await as('coordinator', { url })).statusCode).toBe(200)
    }
  })
})

describe('earlier versions', () => {
  const upcasters = {
    ...UPCASTERS,
    jobseeker: {
      1: (body: unknown) => ({ ...(body as object), municipality: '091' }),
      2: (body: unknown) => ({ ...(body as object), languages: { fi: 'B1' } }),
    },
  }
  const told: UnreadableRecord[] = []
  const read = bodyReader((record) => told.push(record), upcasters)
  const kept = (schema: number, text: string) => ({ id: 'hk-1', schema, text })

  it('4: goes through each upcaster from the version that a body was written with', () => {
    expect(read('jobseeker', kept(1, '{}'))).toEqual({ municipality: '091', languages: { fi: 'B1' } })
    expect(read('jobseeker', kept(2, '{}'))).toEqual({ languages: { fi: 'B1' } })
    expect(read('jobseeker', kept(3, '{}'))).toEqual({})
    expect(schemaOf('jobseeker', upcasters)).toBe(3)
  })

  it.each([
    [4, '{}', 'unknown-version'],
    [0, '{}', 'unknown-version'],
    [3, '{', 'not-json'],
    [3, 'null', 'other-form'],
    [1, '{"age":61}', 'other-form'],
  ] as const)('4: no reader takes version %s of %s', (schema, text, reason) => {
    told.length = 0
    const fresh = bodyReader((record) => told.push(record), upcasters)
    expect(() => fresh('jobseeker', kept(schema, text))).toThrow(new AppError('unreadable-record'))
    expect(told).toEqual([{ kind: 'jobseeker', id: 'hk-1', schema, reason }])
  })

  it('4: versions of every kind follow each other from the first', () => {
    for (const versions of Object.values(UPCASTERS))
      expect(Object.keys(versions).map(Number)).toEqual(Object.keys(versions).map((_, i) => i + 1))
  })
})
