/**
 * 1 A list that is waited for is answered done (201), else 202 with Location. 2 Nothing is lost when the queue takes
 * nothing, and nothing is begun while it is away. 3 The same key answers the same list.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Queue } from '../../src/queue/queue.ts'
import { startSweep } from '../../src/queue/sweep.ts'
import {
  type Asking,
  type AskingRole,
  askForShortlist,
  NOW,
  OPENING,
  type TestApp,
  type TestOptions,
  testApp,
} from './test-app.ts'

let shared: TestApp
let t: TestApp
let opening = 'op-0'
beforeAll(async () => {
  shared = await testApp()
})
afterAll(() => shared.close())

/** An opening of the test's own; an app of its own only where the test breaks it. */
const begin = async (own?: TestOptions) => {
  t = own ? await testApp(own) : shared
  opening = `op-${Number(opening.slice(3)) + 1}`
  await t.as('integration')({ method: 'PUT', url: `/v1/openings/${opening}`, payload: OPENING })
}
afterEach(async () => {
  t.matching.told.meanwhile = undefined
  if (t !== shared) await t.close()
})

const ask = (role: AskingRole, how?: Asking) => askForShortlist(t, opening, role, how)

describe('a shortlist', () => {
  test('that is waited for is answered when it is done', async () => {
    await begin()
    const answer = await ask('coordinator', { wait: '30' })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers).toMatchObject({
      'preference-applied': 'wait=30',
      location: `/v1/shortlists/${answer.json().id}`,
    })
    expect(answer.json()).toMatchObject({
      status: 'done',
      snapshot: { asOf: '2026-11-24', position: expect.any(Number) },
    })
    const read = await t.as('coordinator')({ url: String(answer.headers.location) })
    expect(read.json()).toEqual(answer.json())
  })

  test('that is not waited for is to be found at its location', async () => {
    await begin()
    const answer = await ask('coordinator')
    expect(answer.statusCode).toBe(202)
    expect(answer.headers['retry-after']).toBe('1')
    expect(answer.headers['preference-applied']).toBeUndefined()
    expect(answer.json()).toMatchObject({ status: 'queued', opening, weights: 1 })
    await expect
      .poll(async () => (await t.as('coordinator')({ url: String(answer.headers.location) })).json().status)
      .toBe('done')
  })

  test('that takes longer than the wait is answered as it stands', async () => {
    await begin()
    const held = Promise.withResolvers<void>()
    t.matching.told.meanwhile = () => held.promise
    const answer = await ask('coordinator', { wait: '1' })
    expect([answer.statusCode, answer.json().status]).toEqual([202, 'queued'])
    held.resolve()
  })

  test('that fails is answered with its problem', async () => {
    await begin()
    t.matching.told.meanwhile = async (id) => {
      await t.store.shortlists.fail(id, { code: 'conflict' })
    }
    const answer = await ask('coordinator', { wait: '5' })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ status: 'failed', problem: { code: 'conflict' } })
  })

  test('is made by the sweep when the queue takes nothing', async () => {
    const refusing: Queue = {
      ready: async () => {},
      enqueue: async () => {
        throw new AppError('overloaded')
      },
      enqueueAll: async () => {},
      depth: async () => 0,
      close: async () => {},
    }
    await begin({ queue: refusing })
    const answer = await ask('coordinator')
    expect(answer.statusCode).toBe(202)
    const handed: string[] = []
    const queue: Queue = { ...refusing, enqueue: async (_kind, id) => void handed.push(id) }
    const sweep = startSweep({
      store: t.store,
      queue,
      clock: () => NOW,
      ownsStore: true,
      onFault: (error) => {
        throw error
      },
    })
    await expect.poll(() => handed).toEqual([answer.json().id])
    await sweep.stop()
  })

  test('is refused while the queue is away, and leaves nothing behind', async () => {
    const away = async () => {
      throw new AppError('unavailable')
    }
    await begin({
      queue: { ready: away, enqueue: away, enqueueAll: away, depth: away, close: async () => {} },
    })
    const answer = await ask('coordinator', { wait: '5' })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
    expect((await t.as('coordinator')({ url: '/v1/shortlists' })).json().items).toEqual([])
    expect((await t.app.inject({ url: '/health/ready' })).statusCode).toBe(503)
    const metrics = await t.app.inject({ url: '/metrics' })
    expect([metrics.statusCode, metrics.body]).toEqual([
      200,
      expect.stringContaining('sovite_queue_depth Nan'),
    ])
  })

  test('of the same key is the same, of another request a mismatch', async () => {
    await begin()
    const first = await ask('coordinator', { key: opening, wait: '5' })
    const again = await ask('coordinator', { key: opening })
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    const other = await ask('coordinator', { key: opening, payload: { limit: 5 } })
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-mismatch' })
    expect((await ask('employer-service', { key: opening })).json().id).not.toBe(first.json().id)
  })

  test('waits no longer when the app closes', async () => {
    await begin({})
    const held = Promise.withResolvers<void>()
    t.matching.told.meanwhile = () => held.promise
    const answer = ask('coordinator', { wait: '30' })
    await expect.poll(() => t.queue.depth()).toBe(1)
    await t.app.close()
    expect((await answer).statusCode).toBe(202)
    held.resolve()
  })
})
