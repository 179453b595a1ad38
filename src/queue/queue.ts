/** Work that may wait: the port. A task names its row; what it needs and how it went stands in the row. */

/** Kinds of queue task, with how urgent each is: a person waiting goes before a batch. */
export const QUEUE_TASKS = { shortlist: { priority: 1 } } as const
export type QueueTaskKind = keyof typeof QUEUE_TASKS

/** What a task of each kind does, given the id of its row; shared by every adapter and by worker processes. */
export type TaskHandlers = Readonly<Record<QueueTaskKind, (id: string) => Promise<void>>>

export type Queue = {
  /**
   * Accepts a task; a second one for a row that is done already does nothing.
   * @throws AppError unavailable when the task could not be handed over; overloaded when too many wait
   */
  enqueue(kind: QueueTaskKind, id: string): Promise<void>
  /** Tasks that wait and run here. */
  depth(): number
  /** Finishes what runs, takes nothing new. */
  close(): Promise<void>
}
