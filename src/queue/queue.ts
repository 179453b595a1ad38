/** Work that may wait: the port. A task names its row; what it needs and how it went stands in the row. */

/** Whether somebody waits for the answer to a task, or it is one of many that nobody looks at yet. */
export type Urgency = 'waiting' | 'batch'

export type TaskLimits = {
  /** Tasks of this kind that one process runs at once. */
  readonly concurrency: number
  /** Tasks of this kind that all workers together begin in a second, at most; null is as many as they can. */
  readonly perSecond: number | null
  /** The smaller goes first; of two that are equal, the one that came first. */
  readonly priority: Readonly<Record<Urgency, number>>
}

/**
 * Kinds of queue task. A kind has its own line and its own places in every worker, so a long batch of one keeps nobody
 * of another waiting. A list is made one at a time per replica; more places let one read and write while another scans.
 */
export const QUEUE_TASKS = {
  shortlist: { concurrency: 4, perSecond: null, priority: { waiting: 1, batch: 10 } },
  /** A market run whose chunks are done. */
  market: { concurrency: 1, perSecond: null, priority: { waiting: 1, batch: 10 } },
  'market-chunk': { concurrency: 1, perSecond: null, priority: { waiting: 1, batch: 10 } },
} as const satisfies Record<string, TaskLimits>
export type QueueTaskKind = keyof typeof QUEUE_TASKS

export const QUEUE_TASK_KINDS = Object.keys(QUEUE_TASKS) as readonly QueueTaskKind[]

/** What a running task may tell of itself. */
export type TaskRun = {
  /** @param percent 0 to 100; a hint for whoever watches, which may get lost */
  progress(percent: number): void
}

/** Does a task of a kind, given the id of its row. */
export type TaskHandler = (id: string, run: TaskRun) => Promise<void>

/** Shared by every adapter and by worker processes. */
export type TaskHandlers = Readonly<Record<QueueTaskKind, TaskHandler>>

/** A task by its name: its kind and the id of its row. */
export type TaskName = { readonly kind: QueueTaskKind; readonly id: string }

export type Queue = {
  /**
   * Answers when a task would be accepted now.
   * @throws AppError unavailable within two seconds when it would not
   */
  ready(): Promise<void>
  /**
   * Accepts a task; one that waits or runs already is not taken again, and one for a row that is done does nothing.
   * @param urgency `batch` unless given
   * @throws AppError unavailable within two seconds when it could not be handed over; overloaded when too many wait
   */
  enqueue(kind: QueueTaskKind, id: string, urgency?: Urgency): Promise<void>
  /**
   * Accepts tasks of one work, in batch: the last one runs once all the others are over, well or not. Each of them is taken
   * or not as `enqueue` says.
   * @throws AppError as `enqueue`
   */
  enqueueAll(others: readonly TaskName[], last: TaskName): Promise<void>
  /** Tasks that wait and run, wherever that is. @throws AppError unavailable */
  depth(): Promise<number>
  /** Finishes what runs in this process, takes nothing new. */
  close(): Promise<void>
}
