/** Writing to the search server: what it only queues is awaited, and what it refuses is an error. */
import { setTimeout as delay } from 'node:timers/promises'
import { type EnqueuedTask, Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { SearchServer } from '../../config.ts'

/** No answer in so long is no answer; a task may take longer. */
const REQUEST_MS = 30_000
const TASK_MS = 600_000
/** Between two looks at a task: soon after it began, then less often. */
const FIRST_LOOK_MS = 5
const LAST_LOOK_MS = 200

export const searchClient = ({ url, apiKey }: SearchServer): Meilisearch =>
  new Meilisearch({
    host: url,
    timeout: REQUEST_MS,
    // A compressed answer comes in two writes, and the second waits 40 ms for the first to be acknowledged.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
    ...(apiKey !== undefined && { apiKey }),
  })

export class SearchTaskFailed extends Error {
  override readonly name = 'SearchTaskFailed'
  readonly code: string

  constructor(type: string, code = 'canceled', message = 'it was cancelled') {
    super(`the search server's task ${type} failed: ${message}`)
    this.code = code
  }
}

/**
 * Resolves when the task has been done. The client's own waiting would ask a server that hangs without end.
 * @throws SearchTaskFailed when it failed, was cancelled or takes too long
 */
export const taskDone = async (client: Meilisearch, enqueued: Promise<EnqueuedTask>): Promise<void> => {
  const { taskUid, type } = await enqueued
  const deadline = performance.now() + TASK_MS
  for (let lookMs = FIRST_LOOK_MS; ; lookMs = Math.min(lookMs * 2, LAST_LOOK_MS)) {
    const { status, error } = await client.tasks.getTask(taskUid)
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled')
      throw new SearchTaskFailed(type, error?.code, error?.message)
    if (performance.now() > deadline) throw new SearchTaskFailed(type, 'timeout', 'no end in time')
    await delay(lookMs)
  }
}

/** As `taskDone`, but a task that fails by this code has nothing to do. */
export const taskDoneOr = async (
  code: string,
  client: Meilisearch,
  enqueued: Promise<EnqueuedTask>,
): Promise<void> => {
  try {
    await taskDone(client, enqueued)
  } catch (error) {
    if (!(error instanceof SearchTaskFailed && error.code === code)) throw error
  }
}

/** Undefined when the server has no such thing. */
export const orNothing = async <T>(found: Promise<T>): Promise<T | undefined> => {
  try {
    return await found
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return undefined
    throw error
  }
}
