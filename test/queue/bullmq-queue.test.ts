/**
 * Beside the contract, on a real Redis: 1 whoever asks a Redis that is away, was never there or answers nothing, hears so
 * within two seconds; 2 it is there again by itself; 3 Redis holds ids and nothing else; 4 an outage is told once.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBullmqQueue } from '../../src/queue/bullmq-queue.ts'
import { startWorker } from '../../src/queue/bullmq-worker.ts'
import { QUEUE_TASK_KINDS, type Queue } from '../../src/queue/queue.ts'
import { eventually, heldTasks, queueContract } from '../contracts/queue-contract.ts'
import { REDIS_START_MS, type RedisServer, startRedis } from '../servers/redis.ts'

let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis()
}, REDIS_START_MS)
afterAll(() => redis.close())

queueContract('BullMQ', async (handlers, concurrency) => {
  await redis.flush()
  const producer = createBullmqQueue({ url: redis.url, onFault: () => {} })
  const limits = { shortlist: { concurrency } }
  const worker = startWorker({ url: redis.url, kinds: QUEUE_TASK_KINDS, handlers, limits, onFault: () => {} })
  const close = async () => {
    await Promise.all([producer.close(), worker.close()])
  }
  return { queue: { ...producer, close }, close }
})

let queue: Queue
const faults: unknown[] = []
const begin = async (url = redis.url): Promise<void> => {
  queue = createBullmqQueue({ url, onFault: (error) => faults.push(error) })
}
beforeEach(() => redis.flush())
afterEach(async () => {
  await queue?.close()
  faults.length = 0
})

const refusals = async (): Promise<void> => {
  const whole = () => queue.enqueueAll([{ kind: 'market-chunk', id: 'run.0' }], { kind: 'market', id: 'run' })
  for (const ask of [
    () => queue.ready(),
    () => queue.enqueue('shortlist', 'a'),
    whole,
    () => queue.depth(),
  ]) {
    const began = performance.now()
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
    expect(performance.now() - began).toBeLessThan(2000)
  }
}

test('a Redis that stops is told at once, once, and is back when it is back', async () => {
  await begin()
  await queue.ready()
  await redis.stop()
  await refusals()
  // Long enough for some attempts to connect.
  await eventually(() => expect(faults).toHaveLength(1))
  await redis.start()
  await eventually(() => queue.ready())
  await queue.enqueue('shortlist', 'a')
  expect(await queue.depth()).toBe(1)
  expect(faults).toHaveLength(1)
})

test('a Redis that was not there at the start is found when it comes', async () => {
  await redis.stop()
  await begin()
  await refusals()
  await redis.start()
  await eventually(() => queue.enqueue('shortlist', 'a'))
  expect(await queue.depth()).toBe(1)
})

test('a Redis that answers nothing is waited for no longer than a moment', async () => {
  await begin()
  await queue.ready()
  redis.freeze()
  try {
    await refusals()
  } finally {
    redis.thaw()
  }
  await eventually(() => queue.ready())
})

test('a host that nobody has is told as unavailable', async () => {
  await begin('redis://nobody.invalid:6379')
  await refusals()
})

test('Redis is told the id of a task and nothing else', async () => {
  await begin()
  const id = '01936d9a-6c50-7b1c-8000-0123456789ab'
  await queue.enqueue('shortlist', id, 'waiting')
  const job = await redis.ask((client) => client.hgetall(`sovite:shortlist:${id}`))
  expect(JSON.parse(job['data']!)).toEqual({ id })
  expect(job['name']).toBe('shortlist')
  expect(JSON.parse(job['opts']!)).toEqual({
    attempts: 1,
    priority: 1,
    jobId: id,
    removeOnComplete: true,
    removeOnFail: true,
  })
})

test('a task that is over leaves no key behind', async () => {
  await begin()
  const tasks = heldTasks()
  const worker = startWorker({
    url: redis.url,
    kinds: ['shortlist'],
    handlers: tasks.handlers,
    onFault: () => {},
  })
  for (const id of ['good', 'bad']) await queue.enqueue('shortlist', id)
  await eventually(() => expect(tasks.begun).toHaveLength(2))
  tasks.letGo('good')
  tasks.break('bad')
  await eventually(async () => expect(await queue.depth()).toBe(0))
  await worker.close()
  const keys = await redis.ask((client) => client.keys('*'))
  expect(keys.filter((key) => /good|bad/.test(key))).toEqual([])
})
