/**
 * 1. A task is awaited until it has succeeded; one that fails or is cancelled is an error with its code.
 * 2. A failure that was reckoned with is none.
 * 3. A server that is away or fails is told at once and again, later each time, and closing does not wait for it.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { searchIndexes } from '../../src/retrieval/search/search-settings.ts'
import {
  SearchTaskFailed,
  searchClient,
  taskDone,
  taskDoneOr,
} from '../../src/retrieval/search/search-tasks.ts'
import { type FakeAnswer, type FakeSearchServer, fakeSearchServer } from './fake-search-server.ts'
import { searchWorld } from './search-world.ts'

const ENQUEUED = { taskUid: 7, type: 'indexDeletion', status: 'enqueued' }

describe('writing to the search server', () => {
  let server: FakeSearchServer
  beforeEach(async () => {
    server = await fakeSearchServer()
  })
  afterEach(() => server.close())

  /** The task is looked at until it is as told. */
  const ending = (task: object) => {
    const looks: FakeAnswer[] = [
      { body: { ...ENQUEUED } },
      { body: { ...ENQUEUED, status: 'processing' } },
      { body: { ...ENQUEUED, error: null, ...task } },
    ]
    server.answer((path) => (path === '/tasks/7' ? (looks.shift() ?? 'silence') : { body: ENQUEUED }))
    const client = searchClient({ url: server.url, apiKey: undefined })
    return { client, enqueued: client.deleteIndex('any') }
  }

  it('awaits a task until it has succeeded', async () => {
    const { client, enqueued } = ending({ status: 'succeeded' })
    await taskDone(client, enqueued)
    expect(server.asked).toEqual(['/indexes/any', '/tasks/7', '/tasks/7', '/tasks/7'])
  })

  it('raises what failed, unless it was reckoned with', async () => {
    const failed = { status: 'failed', error: { code: 'index_not_found', message: 'no such index' } }
    const first = ending(failed)
    const raised = await taskDone(first.client, first.enqueued).catch((error: unknown) => error)
    expect(raised).toBeInstanceOf(SearchTaskFailed)
    expect(raised).toMatchObject({
      code: 'index_not_found',
      message: expect.stringContaining('no such index'),
    })
    const second = ending(failed)
    await taskDoneOr('index_not_found', second.client, second.enqueued)
    const third = ending(failed)
    await expect(taskDoneOr('index_already_exists', third.client, third.enqueued)).rejects.toThrow()
    const fourth = ending({ status: 'canceled' })
    await expect(taskDone(fourth.client, fourth.enqueued)).rejects.toMatchObject({ code: 'canceled' })
  })

  it('tells of a server that fails, tries again, and ends when it is closed meanwhile', async () => {
    server.answer(() => ({ status: 500, body: {} }))
    const client = searchClient({ url: server.url, apiKey: undefined })
    const world = searchWorld({ client, indexes: searchIndexes('test') })
    const follower = world.follow()
    await expect.poll(() => world.faults.length, { timeout: 20_000 }).toBeGreaterThan(2)
    expect(follower.position()).toBeUndefined()
    await follower.close()
    const slow = world.follow({ pace: { retry: { firstMs: 3_600_000, longestMs: 3_600_000 } } })
    const before = world.faults.length
    await expect.poll(() => world.faults.length, { timeout: 20_000 }).toBe(before + 1)
    await slow.close()
  })
})
