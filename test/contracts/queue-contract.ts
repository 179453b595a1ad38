/**
 * What every queue adapter keeps: 1 an accepted task runs; 2 one that waits or runs is not taken twice; 3 a task that
 * breaks disturbs no other; 4 `depth` counts what waits and runs; 5 whom somebody waits for goes first, else who came
 * first; 6 `close` finishes what runs and takes nothing new; 7 of tasks that belong together the last runs when
 * all others are over, well or not, and once however often they are handed over; 8 a kind keeps no other waiting.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Queue, TaskHandler, TaskHandlers } from '../../src/queue/queue.ts'

export type QueueUnderTest = { readonly queue: Queue; readonly close: () => Promise<void> }
/** @param concurrency tasks that run at once */
export type MakeQueue = (handlers: TaskHandlers, concurrency: number) => Promise<QueueUnderTest>

/** Until `check` passes. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** One handler for every kind of task. */
export const everyKind = (handler: TaskHandler): TaskHandlers => ({
  shortlist: handler,
  market: handler,
  'market-chunk': handler,
})

/** Tasks that wait until they are let go. */
export const heldTasks = () => {
  const begun: string[] = []
  const ended: string[] = []
  const gates = new Map<string, PromiseWithResolvers<void>>()
  return {
    begun,
    ended,
    letGo: (id: string) => gates.get(id)?.resolve(),
    break: (id: string) => gates.get(id)?.reject(new Error(`${id} broke`)),
    handlers: everyKind(async (id: string) => {
      const gate = Promise.withResolvers<void>()
      gates.set(id, gate)
      begun.push(id)
      await gate.promise
      ended.push(id)
    }),
  }
}

export const queueContract = (name: string, make: MakeQueue): void => {
  describe(`${name} as a queue`, () => {
    let made: QueueUnderTest | undefined
    afterEach(() => made?.close())

    test('runs what it accepted', async () => {
      const ran: string[] = []
      made = await make(
        everyKind(async (id) => void ran.push(id)),
        2,
      )
      const { queue } = made
      await queue.ready()
      for (const id of ['a', 'b', 'c']) await queue.enqueue('shortlist', id)
      await eventually(() => expect(ran.toSorted()).toEqual(['a', 'b', 'c']))
      await eventually(async () => expect(await queue.depth()).toBe(0))
    })

    test('takes a task that waits or runs once, and again when it is over', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 2)
      const { queue } = made
      await queue.enqueue('shortlist', 'a')
      await queue.enqueue('shortlist', 'a')
      await eventually(() => expect(tasks.begun).toEqual(['a']))
      await queue.enqueue('shortlist', 'a')
      expect(await queue.depth()).toBe(1)
      tasks.letGo('a')
      await eventually(async () => expect(await queue.depth()).toBe(0))
      expect(tasks.begun).toEqual(['a'])
      await queue.enqueue('shortlist', 'a')
      await eventually(() => expect(tasks.begun).toEqual(['a', 'a']))
      tasks.letGo('a')
    })

    test('goes on after a task that broke', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 2)
      const { queue } = made
      await queue.enqueue('shortlist', 'bad')
      await eventually(() => expect(tasks.begun).toEqual(['bad']))
      tasks.break('bad')
      await queue.enqueue('shortlist', 'good')
      await eventually(() => expect(tasks.begun).toEqual(['bad', 'good']))
      tasks.letGo('good')
      await eventually(() => expect(tasks.ended).toEqual(['good']))
    })

    test('runs first what somebody waits for, and else what came first', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 1)
      const { queue } = made
      await queue.enqueue('shortlist', 'running')
      await eventually(() => expect(tasks.begun).toEqual(['running']))
      for (const id of ['batch-1', 'batch-2']) await queue.enqueue('shortlist', id)
      for (const id of ['waiting-1', 'waiting-2']) await queue.enqueue('shortlist', id, 'waiting')
      const order = ['running', 'waiting-1', 'waiting-2', 'batch-1', 'batch-2']
      for (const [before, id] of order.entries()) {
        await eventually(() => expect(tasks.begun).toEqual(order.slice(0, before + 1)))
        tasks.letGo(id)
      }
    })

    test('runs the last of tasks that belong together when the others are over, well or not', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 2)
      const { queue } = made
      const others = ['a', 'b'].map((id) => ({ kind: 'market-chunk', id: `run.${id}` }) as const)
      const last = { kind: 'market', id: 'run' } as const
      await queue.enqueueAll(others, last)
      await eventually(() => expect(tasks.begun).toHaveLength(1))
      await queue.enqueueAll(others, last)
      expect(await queue.depth()).toBe(3)
      tasks.break(tasks.begun[0]!)
      await eventually(() => expect(tasks.begun).toHaveLength(2))
      await queue.enqueueAll([others.find(({ id }) => id === tasks.begun[1])!], last)
      expect(await queue.depth()).toBe(2)
      tasks.letGo(tasks.begun[1]!)
      await eventually(() => expect(tasks.begun.toSorted()).toEqual(['run', 'run.a', 'run.b']))
      await queue.enqueueAll([], last)
      tasks.letGo('run')
      await eventually(async () => expect(await queue.depth()).toBe(0))
      expect(tasks.begun).toHaveLength(3)
    })

    test('runs the last of tasks after others that came to it later, too', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 2)
      const { queue } = made
      const chunk = (id: string) => ({ kind: 'market-chunk', id }) as const
      const last = { kind: 'market', id: 'run' } as const
      await queue.enqueueAll([chunk('run.a')], last)
      await eventually(() => expect(tasks.begun).toEqual(['run.a']))
      await queue.enqueueAll([chunk('run.a'), chunk('run.b')], last)
      tasks.letGo('run.a')
      await eventually(() => expect(tasks.begun).toEqual(['run.a', 'run.b']))
      expect(await queue.depth()).toBe(2)
      tasks.letGo('run.b')
      await eventually(() => expect(tasks.begun).toEqual(['run.a', 'run.b', 'run']))
      tasks.letGo('run')
      await eventually(async () => expect(await queue.depth()).toBe(0))
    })

    test('runs the last of tasks alone where there are no others', async () => {
      const ran: string[] = []
      made = await make(
        everyKind(async (id) => void ran.push(id)),
        2,
      )
      await made.queue.enqueueAll([], { kind: 'market', id: 'alone' })
      await eventually(() => expect(ran).toEqual(['alone']))
    })

    test('keeps nobody waiting for tasks of another kind', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 1)
      const { queue } = made
      for (const id of ['run.0', 'run.1']) await queue.enqueue('market-chunk', id)
      await eventually(() => expect(tasks.begun).toEqual(['run.0']))
      await queue.enqueue('shortlist', 'list')
      await eventually(() => expect(tasks.begun).toEqual(['run.0', 'list']))
      for (const id of ['run.0', 'list']) tasks.letGo(id)
      await eventually(() => expect(tasks.begun).toEqual(['run.0', 'list', 'run.1']))
      tasks.letGo('run.1')
    })

    test('finishes what runs when it closes, and takes nothing new', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers, 2)
      const { queue } = made
      await queue.enqueue('shortlist', 'a')
      await eventually(() => expect(tasks.begun).toEqual(['a']))
      const closed = queue.close()
      await expect(queue.ready()).rejects.toMatchObject({ code: 'unavailable' })
      await expect(queue.enqueue('shortlist', 'b')).rejects.toMatchObject({ code: 'unavailable' })
      tasks.letGo('a')
      await closed
      expect(tasks.ended).toEqual(['a'])
      expect(tasks.begun).toEqual(['a'])
    })
  })
}
