/** The queue inside one process: a few tasks at once, the rest waits in memory; rows that are lost with it are swept up again. */
import { AppError } from '../errors.ts'
import { told } from '../messages.ts'
import {
  QUEUE_TASKS,
  type Queue,
  type QueueTaskKind,
  type TaskHandlers,
  type TaskName,
  type TaskRun,
} from './queue.ts'

export type InlineQueueOptions = {
  readonly handlers: TaskHandlers
  /** Tasks of one kind that run at once, where the kind does not say fewer. */
  readonly concurrency?: number
  /** Tasks that may wait; one more is refused as `overloaded`. */
  readonly maxWaiting?: number
  /** Told of a task whose handler threw: its row is left to the sweep. */
  readonly onFault: (kind: QueueTaskKind, id: string, error: unknown) => void
}

const keyOf = ({ kind, id }: TaskName): string => `${kind}:${id}`

/** Nobody watches a task in here. */
const RUN: TaskRun = { progress: () => {} }

/** Runs what somebody waits for first, else in the order of arrival. A task that waits or runs already is not taken a second time. */
export const createInlineQueue = (options: InlineQueueOptions): Queue => {
  const { handlers, concurrency = 2, maxWaiting = 1000, onFault } = options
  const lines = { waiting: new Map<string, TaskName>(), batch: new Map<string, TaskName>() }
  const running = new Map<string, Promise<void>>()
  const places = new Map<QueueTaskKind, number>()
  /** Tasks that wait for others to be over. */
  const held = new Map<string, { readonly task: TaskName; readonly others: Set<string> }>()
  let closed = false

  const waiting = (): number => lines.waiting.size + lines.batch.size + held.size
  const isHere = (key: string): boolean =>
    lines.waiting.has(key) || lines.batch.has(key) || running.has(key) || held.has(key)
  const hasPlace = (kind: QueueTaskKind): boolean =>
    (places.get(kind) ?? 0) < Math.min(concurrency, QUEUE_TASKS[kind].concurrency)

  const run = async (task: TaskName): Promise<void> => {
    try {
      await handlers[task.kind](task.id, RUN)
    } catch (error) {
      onFault(task.kind, task.id, error)
    }
    running.delete(keyOf(task))
    places.set(task.kind, (places.get(task.kind) ?? 1) - 1)
    letGo(keyOf(task))
    startNext()
  }

  /** Whoever waited for this one, and for no other any more, is next. */
  const letGo = (over: string): void => {
    for (const [key, { task, others }] of held)
      if (others.delete(over) && others.size === 0) {
        held.delete(key)
        lines.batch.set(key, task)
      }
  }

  const startNext = (): void => {
    for (const line of [lines.waiting, lines.batch])
      for (const [key, task] of line) {
        if (!hasPlace(task.kind)) continue
        line.delete(key)
        places.set(task.kind, (places.get(task.kind) ?? 0) + 1)
        // A turn later, so that whoever enqueued is answered first.
        running.set(
          key,
          Promise.resolve().then(() => run(task)),
        )
      }
  }

  const ready = async (): Promise<void> => {
    if (closed) throw new AppError('unavailable', told('detail.stopping'))
  }

  return {
    ready,
    enqueue: async (kind, id, urgency = 'batch') => {
      await ready()
      const key = keyOf({ kind, id })
      if (isHere(key)) return
      if (!hasPlace(kind) && waiting() >= maxWaiting) throw new AppError('overloaded')
      lines[urgency].set(key, { kind, id })
      startNext()
    },
    enqueueAll: async (others, last) => {
      await ready()
      const fresh = [...others, last].filter((task) => !isHere(keyOf(task)))
      if (fresh.length > 0 && waiting() + fresh.length > maxWaiting) throw new AppError('overloaded')
      for (const task of fresh) if (task !== last) lines.batch.set(keyOf(task), task)
      const before = held.get(keyOf(last))
      if (before) for (const task of others) before.others.add(keyOf(task))
      else if (!isHere(keyOf(last))) {
        if (others.length === 0) lines.batch.set(keyOf(last), last)
        else held.set(keyOf(last), { task: last, others: new Set(others.map(keyOf)) })
      }
      startNext()
    },
    depth: async () => waiting() + running.size,
    close: async () => {
      closed = true
      for (const line of [...Object.values(lines), held]) line.clear()
      await Promise.all(running.values())
    },
  }
}
