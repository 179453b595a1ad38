/**
 * On a real Redis: 1 a task that is enqueued again and again runs once at a time, and a row that is done is left alone;
 * 2 what breaks is told here in full and to Redis by name only; 3 a worker that goes finishes what runs, also when Redis
 * is away; 4 one that dies leaves its tasks to the others; 5 Redis may stop and start; 6 what an emptied Redis forgot,
 * the sweep brings back; 7 limits are those of the kind.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { told } from '../../src/messages.ts'
import { createBullmqQueue } from '../../src/queue/bullmq-queue.ts'
import { type QueueWorker, startWorker, type WorkerOptions } from '../../src/queue/bullmq-worker.ts'
import type { Queue, TaskHandler } from '../../src/queue/queue.ts'
import { startSweep } from '../../src/queue/sweep.ts'
import { eventually, heldTasks } from '../contracts/queue-contract.ts'
import { REDIS_START_MS, type RedisServer, startRedis } from '../servers/redis.ts'

let redis: RedisServer
let queue: Queue
const workers: QueueWorker[] = []
const faults: unknown[][] = []
beforeAll(async () => {
  redis = await startRedis()
}, REDIS_START_MS)
afterAll(() => redis.close())
beforeEach(async () => {
  await redis.flush()
  queue = createBullmqQueue({ url: redis.url, onFault: () => {} })
  faults.length = 0
})
afterEach(async () => {
  await Promise.all([queue.close(), ...workers.splice(0).map((worker) => worker.close())])
})

const begin = (shortlist: TaskHandler, options: Partial<WorkerOptions<'shortlist'>> = {}): QueueWorker => {
  const worker = startWorker({
    url: redis.url,
    kinds: ['shortlist'],
    handlers: { shortlist },
    onFault: (...fault) => faults.push(fault),
    ...options,
  })
  workers.push(worker)
  return worker
}

test('a task that is enqueued again and again runs once at a time, and a done row is left alone', async () => {
  const rows = new Map([['a', 'queued']])
  let atOnce = 0
  let most = 0
  let made = 0
  const gate = Promise.withResolvers<void>()
  const task = async (id: string) => {
    if (rows.get(id) === 'done') return
    most = Math.max(most, ++atOnce)
    await gate.promise
    made += 1
    rows.set(id, 'done')
    atOnce -= 1
  }
  for (const _ of [1, 2]) begin(task)
  for (let again = 0; again < 20; again++) await queue.enqueue('shortlist', 'a')
  await eventually(() => expect(atOnce).toBe(1))
  for (let again = 0; again < 20; again++) await queue.enqueue('shortlist', 'a')
  gate.resolve()
  await eventually(async () => expect(await queue.depth()).toBe(0))
  await queue.enqueue('shortlist', 'a')
  await eventually(async () => expect(await queue.depth()).toBe(0))
  expect([most, made]).toEqual([1, 1])
})

test('what breaks is told in full here, and to Redis by its name', async () => {
  const broken = new Error('Maija Meikäläinen, 010190-123X')
  const hopeless = new AppError('not-found', told('detail.openingNotThere', { opening: 'op-77 for Maija' }))
  begin(async (id) => {
    throw id === 'broken' ? broken : hopeless
  })
  await queue.enqueue('shortlist', 'broken')
  await queue.enqueue('shortlist', 'hopeless')
  await eventually(() => expect(faults).toHaveLength(2))
  expect(faults).toContainEqual([broken, { kind: 'shortlist', id: 'broken' }])
  expect(faults).toContainEqual([hopeless, { kind: 'shortlist', id: 'hopeless' }])
  const events = await eventually(async () => {
    const told = JSON.stringify(
      await redis.ask((client) => client.xrange('sovite:shortlist:events', '-', '+')),
    )
    for (const name of ['"Error"', '"not-found"']) expect(told).toContain(name)
    return told
  })
  expect(events).not.toContain('Maija')
})

test('progress of a long task is told, and no reason to break', async () => {
  const gate = Promise.withResolvers<void>()
  begin(async (_id, { progress }) => {
    progress(40)
    await gate.promise
  })
  await queue.enqueue('shortlist', 'a')
  await eventually(async () =>
    expect(await redis.ask((client) => client.hget('sovite:shortlist:a', 'progress'))).toBe('40'),
  )
  gate.resolve()
  await eventually(async () => expect(await queue.depth()).toBe(0))
  expect(faults).toEqual([])
})

test('a worker that goes finishes what runs, and leaves the rest to others', async () => {
  const tasks = heldTasks()
  const worker = begin(tasks.handlers.shortlist, { limits: { shortlist: { concurrency: 1 } } })
  for (const id of ['a', 'b']) await queue.enqueue('shortlist', id)
  await eventually(() => expect(tasks.begun).toEqual(['a']))
  const closed = worker.close()
  tasks.letGo('a')
  await closed
  expect([tasks.ended, tasks.begun]).toEqual([['a'], ['a']])
  expect(await queue.depth()).toBe(1)
  const others: string[] = []
  begin(async (id) => void others.push(id))
  await eventually(() => expect(others).toEqual(['b']))
})

test('a worker goes while Redis is away, after what runs', async () => {
  const tasks = heldTasks()
  const worker = begin(tasks.handlers.shortlist)
  await queue.enqueue('shortlist', 'a')
  await eventually(() => expect(tasks.begun).toEqual(['a']))
  await redis.kill()
  try {
    const closed = worker.close()
    tasks.letGo('a')
    await closed
    expect(tasks.ended).toEqual(['a'])
  } finally {
    await redis.start()
  }
})

test('a task that stalled is run by another worker', async () => {
  // As a process that was killed leaves it: active, and nobody renews its lock.
  await queue.enqueue('shortlist', 'a')
  await redis.ask(async (client) => {
    await client.zrem('sovite:shortlist:prioritized', 'a')
    await client.lpush('sovite:shortlist:active', 'a')
  })
  const ran: string[] = []
  begin(async (id) => void ran.push(id), { lockMs: 300 })
  await eventually(() => expect(ran).toEqual(['a']))
  await eventually(async () => expect(await queue.depth()).toBe(0))
})

test.each([
  'stop',
  'kill',
] as const)('Redis may %s and start again while a worker waits and works', async (how) => {
  const tasks = heldTasks()
  begin(tasks.handlers.shortlist)
  await queue.enqueue('shortlist', 'a')
  await eventually(() => expect(tasks.begun).toEqual(['a']))
  await redis[how]()
  await redis.start()
  tasks.letGo('a')
  await eventually(() => queue.enqueue('shortlist', 'b'))
  await eventually(() => expect(tasks.begun).toEqual(['a', 'b']))
  tasks.letGo('b')
  await eventually(async () => expect(await queue.depth()).toBe(0))
  expect(tasks.ended).toEqual(['a', 'b'])
})

test('what an emptied Redis forgot is brought back by the sweep', async () => {
  const rows = new Map(Array.from({ length: 30 }, (_, n) => [`row-${n}`, 'queued']))
  let runs = 0
  for (const id of rows.keys()) await queue.enqueue('shortlist', id)
  await redis.flush()
  begin(async (id) => {
    runs += 1
    rows.set(id, 'done')
  })
  expect(await queue.depth()).toBe(0)
  const sweep = startSweep({
    store: {
      alone: async (_key, work) => {
        await work()
        return true
      },
      shortlists: {
        unfinished: async () => [...rows].flatMap(([id, status]) => (status === 'done' ? [] : id)),
      },
    },
    queue,
    clock: () => new Date(),
    ownsStore: false,
    onFault: (error) => faults.push([error]),
  })
  await eventually(() => expect(new Set(rows.values())).toEqual(new Set(['done'])))
  await sweep.stop()
  expect([runs, faults]).toEqual([30, []])
})

test('no more begin in a second than the limit of the kind says', async () => {
  const begun: number[] = []
  begin(async () => void begun.push(performance.now()), { limits: { shortlist: { perSecond: 2 } } })
  for (const id of ['a', 'b', 'c', 'd', 'e']) await queue.enqueue('shortlist', id)
  await eventually(() => expect(begun).toHaveLength(5))
  expect(begun[4]! - begun[0]!).toBeGreaterThan(1500)
})
