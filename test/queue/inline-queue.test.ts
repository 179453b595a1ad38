/** Beside the contract: 1 no more than `concurrency` run, in order; 2 no more than `maxWaiting` wait; 3 faults are told. */
import { expect, test } from 'vitest'
import { createInlineQueue } from '../../src/queue/inline-queue.ts'
import { everyKind, heldTasks, queueContract } from '../contracts/queue-contract.ts'

queueContract('the inline queue', async (handlers, concurrency) => {
  const queue = createInlineQueue({ handlers, concurrency, onFault: () => {} })
  return { queue, close: () => queue.close() }
})

test('a few run at once, in the order in which they came', async () => {
  const tasks = heldTasks()
  const queue = createInlineQueue({ handlers: tasks.handlers, concurrency: 2, onFault: () => {} })
  for (const id of ['a', 'b', 'c', 'd']) await queue.enqueue('shortlist', id)
  await expect.poll(() => tasks.begun).toEqual(['a', 'b'])
  expect(await queue.depth()).toBe(4)
  tasks.letGo('b')
  await expect.poll(() => tasks.begun).toEqual(['a', 'b', 'c'])
  for (const id of ['a', 'c']) tasks.letGo(id)
  await expect.poll(() => tasks.begun).toHaveLength(4)
  tasks.letGo('d')
})

test('a task too many is refused as overload, and taken later', async () => {
  const tasks = heldTasks()
  const queue = createInlineQueue({
    handlers: tasks.handlers,
    concurrency: 1,
    maxWaiting: 1,
    onFault: () => {},
  })
  await queue.enqueue('shortlist', 'a')
  await queue.enqueue('shortlist', 'b')
  await expect(queue.enqueue('shortlist', 'c')).rejects.toMatchObject({ code: 'overloaded' })
  await queue.enqueue('shortlist', 'b')
  await expect.poll(() => tasks.begun).toEqual(['a'])
  tasks.letGo('a')
  await expect.poll(() => tasks.begun).toEqual(['a', 'b'])
  await queue.enqueue('shortlist', 'c')
  tasks.letGo('b')
  await expect.poll(() => tasks.begun).toEqual(['a', 'b', 'c'])
  tasks.letGo('c')
})

test('a task that breaks is told', async () => {
  const faults: unknown[] = []
  const queue = createInlineQueue({
    handlers: everyKind(async () => {
      throw new Error('broken')
    }),
    onFault: (...fault) => faults.push(fault),
  })
  await queue.enqueue('shortlist', 'a')
  await expect.poll(() => faults).toEqual([['shortlist', 'a', new Error('broken')]])
})

test('what waits when it closes is left to the sweep', async () => {
  const tasks = heldTasks()
  const queue = createInlineQueue({ handlers: tasks.handlers, concurrency: 1, onFault: () => {} })
  for (const id of ['a', 'b']) await queue.enqueue('shortlist', id)
  await expect.poll(() => tasks.begun).toEqual(['a'])
  const closed = queue.close()
  tasks.letGo('a')
  await closed
  expect(tasks.begun).toEqual(['a'])
})
