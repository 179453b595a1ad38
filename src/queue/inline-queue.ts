/** The queue inside one process: a few tasks at once, the rest waits in memory; rows that are lost with it are swept up again. */
import { AppError } from '../errors.ts'
import type { Queue, QueueTaskKind, TaskHandlers } from './queue.ts'

export type InlineQueueOptions = {
  readonly handlers: TaskHandlers
  /** Tasks that run at once. */
  readonly concurrency?: number
  /** Tasks that may wait; one more is refused as `overloaded`. */
  readonly maxWaiting?: number
  /** Told of a task whose handler threw: its row is left to the sweep. */
  readonly onFault: (kind: QueueTaskKind, id: string, error: unknown) => void
}

type Task = { readonly kind: QueueTaskKind; readonly id: string }

const keyOf = ({ kind, id }: Task): string => `${kind}:${id}`

/** Runs in the order of arrival. A task that waits or runs already is not taken a second time. */
export const createInlineQueue = (options: InlineQueueOptions): Queue => {
  const { handlers, concurrency = 2, maxWaiting = 1000, onFault } = options
  const waiting = new Map<string, Task>()
  const running = new Map<string, Promise<void>>()
  let closed = false

  const run = async (task: Task): Promise<void> => {
    try {
      await handlers[task.kind](task.id)
    } catch (error) {
      onFault(task.kind, task.id, error)
    }
    running.delete(keyOf(task))
    startNext()
  }

  const startNext = (): void => {
    for (const [key, task] of waiting) {
      if (running.size >= concurrency) return
      waiting.delete(key)
      // A turn later, so that whoever enqueued is answered first.
      running.set(
        key,
        Promise.resolve().then(() => run(task)),
      )
    }
  }

  return {
    enqueue: async (kind, id) => {
      if (closed) throw new AppError('unavailable', 'The service is stopping')
      const key = keyOf({ kind, id })
      if (waiting.has(key) || running.has(key)) return
      if (running.size >= concurrency && waiting.size >= maxWaiting) throw new AppError('overloaded')
      waiting.set(key, { kind, id })
      startNext()
    },
    depth: () => waiting.size + running.size,
    close: async () => {
      closed = true
      waiting.clear()
      await Promise.all(running.values())
    },
  }
}
