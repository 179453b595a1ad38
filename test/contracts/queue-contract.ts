/**
 * What every queue adapter keeps: 1 an accepted task runs; 2 one that waits or runs is not taken twice; 3 a task that
 * breaks disturbs no other; 4 `depth` counts what waits and runs; 5 `close` finishes what runs and takes nothing new.
 */
import { afterEach, describe, expect, test } from 'vitest'
import type { Queue, TaskHandlers } from '../../src/queue/queue.ts'

export type QueueUnderTest = { readonly queue: Queue; readonly close: () => Promise<void> }
export type MakeQueue = (handlers: TaskHandlers) => Promise<QueueUnderTest>

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
    handlers: {
      shortlist: async (id: string) => {
        begun.push(id)
        const gate = Promise.withResolvers<void>()
        gates.set(id, gate)
        await gate.promise
        ended.push(id)
      },
    },
  }
}

export const queueContract = (name: string, make: MakeQueue): void => {
  describe(`${name} as a queue`, () => {
    let made: QueueUnderTest | undefined
    afterEach(() => made?.close())

    test('runs what it accepted', async () => {
      const ran: string[] = []
      made = await make({ shortlist: async (id) => void ran.push(id) })
      for (const id of ['a', 'b', 'c']) await made.queue.enqueue('shortlist', id)
      await expect.poll(() => ran.toSorted()).toEqual(['a', 'b', 'c'])
      await expect.poll(() => made?.queue.depth()).toBe(0)
    })

    test('takes a task that waits or runs once, and again when it is over', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers)
      await made.queue.enqueue('shortlist', 'a')
      await made.queue.enqueue('shortlist', 'a')
      await expect.poll(() => tasks.begun).toEqual(['a'])
      await made.queue.enqueue('shortlist', 'a')
      tasks.letGo('a')
      await expect.poll(() => made?.queue.depth()).toBe(0)
      expect(tasks.begun).toEqual(['a'])
      await made.queue.enqueue('shortlist', 'a')
      await expect.poll(() => tasks.begun).toEqual(['a', 'a'])
      tasks.letGo('a')
    })

    test('goes on after a task that broke', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers)
      await made.queue.enqueue('shortlist', 'bad')
      await expect.poll(() => tasks.begun).toEqual(['bad'])
      tasks.break('bad')
      await made.queue.enqueue('shortlist', 'good')
      await expect.poll(() => tasks.begun).toEqual(['bad', 'good'])
      tasks.letGo('good')
      await expect.poll(() => tasks.ended).toEqual(['good'])
    })

    test('finishes what runs when it closes, and takes nothing new', async () => {
      const tasks = heldTasks()
      made = await make(tasks.handlers)
      await made.queue.enqueue('shortlist', 'a')
      await expect.poll(() => tasks.begun).toEqual(['a'])
      const closed = made.queue.close()
      await expect(made.queue.enqueue('shortlist', 'b')).rejects.toMatchObject({ code: 'unavailable' })
      tasks.letGo('a')
      await closed
      expect(tasks.ended).toEqual(['a'])
      expect(tasks.begun).toEqual(['a'])
    })
  })
}
