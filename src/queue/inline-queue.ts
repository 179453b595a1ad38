/** The queue inside one process: a few tasks at once, the rest waits in memory; rows that are lost with it are swept up again. */
import { AppError } from '../errors.ts'
import type { Queue, QueueTaskKind, TaskHandlers, TaskRun } from './queue.ts'

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

/** Nobody watches a task in here. */
const RUN: TaskRun = { progress: () => {} }

/** Runs what somebody waits for first, else in the order of arrival. A task that waits or runs already is not taken a second time. */
export const createInlineQueue = (options: InlineQueueOptions): Queue => {
  const { handlers, concurrency = 2, maxWaiting = 1000, onFault } = options
  const lines = { waiting: new Map<string, Task>(), batch: new Map<string, Task>() }
  const running = new Map<string, Promise<void>>()
  let closed = false

  const waiting = (): number => lines.waiting.size + lines.batch.size
  const isHere = (key: string): boolean => lines.waiting.has(key) || lines.batch.has(key) || running.has(key)

  const run = async (task: Task): Promise<void> => {
    try {
      await handlers[task.kind](task.id, RUN)
    } catch (error) {
      onFault(task.kind, task.id, error)
    }
    running.delete(keyOf(task))
    startNext()
  }

  const startNext = (): void => {
    for (const line of [lines.waiting, lines.batch])
      for (const [key, task] of line) {
        if (running.size >= concurrency) return
        line.delete(key)
        // A turn later, so that whoever enqueued is answered first.
        running.set(
          key,
          Promise.resolve().then(() => run(task)),
        )
      }
  }

  const ready = async (): Promise<void> => {
    if (closed) throw new AppError('unavailable', 'The service is stopping')
  }

  return {
    ready,
    enqueue: async (kind, id, urgency = 'batch') => {
      await ready()
      const key = keyOf({ kind, id })
      if (isHere(key)) return
      if (running.size >= concurrency && waiting() >= maxWaiting) throw new AppError('overloaded')
      lines[urgency].set(key, { kind, id })
      startNext()
    },
    depth: async () => waiting() + running.size,
    close: async () => {
      closed = true
      for (const line of Object.values(lines)) line.clear()
      await Promise.all(running.values())
    },
  }
}
