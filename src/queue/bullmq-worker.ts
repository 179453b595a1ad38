/** The queue on Redis as its workers see it: they wait for tasks, and for Redis as long as it is away. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Job, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { AppError, PROBLEMS } from '../errors.ts'
import { MOST_ATTEMPTS } from '../retry.ts'
import { PREFIX, reconnectMs, TaskPayload, tellOutagesOnce } from './bullmq-connection.ts'
import { QUEUE_TASKS, type QueueTaskKind, type TaskHandlers, type TaskLimits } from './queue.ts'

export type WorkerOptions<K extends QueueTaskKind = QueueTaskKind> = {
  /** `redis://…` or `rediss://…` */
  readonly url: string
  /** Kinds of queue task that are taken here. */
  readonly kinds: readonly K[]
  readonly handlers: Pick<TaskHandlers, K>
  /** Of the kinds named here, instead of what QUEUE_TASKS says. */
  readonly limits?: Readonly<Partial<Record<QueueTaskKind, Partial<TaskLimits>>>>
  /** A task of a worker that died is taken by another one after half of this at least, and twice this at most. */
  readonly lockMs?: number
  /** Told of a task whose handler threw (its row is left to the sweep), and of an outage once. */
  readonly onFault: (error: unknown, task?: { readonly kind: QueueTaskKind; readonly id: string }) => void
}

export type QueueWorker = {
  /** Takes nothing new, finishes what runs, then disconnects; a Redis that is away is not waited for. */
  close(): Promise<void>
}

const CONNECT_MS = 5000

/** A person who waits does so for 30 s: a third of it may pass until another worker has the task. */
const LOCK_MS = 5000

/** How long Redis may take to hear that tasks are over. */
const GOODBYE_MS = 1000

/** Begins at once. */
export const startWorker = <K extends QueueTaskKind>(options: WorkerOptions<K>): QueueWorker => {
  const { url, kinds, handlers, onFault } = options
  let closing = false
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => (closing ? null : reconnectMs(times)),
  })
  const tell = tellOutagesOnce(redis, onFault)
  redis.on('error', tell)
  const running = new Set<Promise<void>>()

  const run = async (kind: K, job: Job): Promise<void> => {
    const { id } = TaskPayload.parse(job.data)
    const progress = (percent: number): void => {
      job.updateProgress(percent).catch(tell)
    }
    const task = handlers[kind](id, { progress })
    const ended = task.catch(() => {}).finally(() => running.delete(ended))
    running.add(ended)
    await task
  }

  const workers = kinds.map((kind) => {
    const process = (job: Job) =>
      run(kind, job).catch((error: unknown) => {
        onFault(error, { kind, id: String(job.id) })
        throw asToldToRedis(error)
      })
    const worker = new Worker(kind, process, { connection: redis, ...settingsOf(kind, options) })
    worker.on('error', tell)
    return worker
  })

  return {
    close: async () => {
      closing = true
      const closed = Promise.all(workers.map((worker) => worker.close())).then(() => true)
      for (let done = false; !done; ) {
        await Promise.all(running)
        // What was fetched in the last moment has begun by then.
        done = (await Promise.race([closed, delay(GOODBYE_MS, false)])) || running.size === 0
      }
      redis.disconnect()
    },
  }
}

const settingsOf = (
  kind: QueueTaskKind,
  { limits, lockMs = LOCK_MS }: Pick<WorkerOptions, 'limits' | 'lockMs'>,
) => {
  const { concurrency, perSecond }: TaskLimits = { ...QUEUE_TASKS[kind], ...limits?.[kind] }
  return {
    prefix: PREFIX,
    concurrency,
    ...(perSecond !== null && { limiter: { max: perSecond, duration: 1000 } }),
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    // How often a task took its worker down is counted in its row.
    maxStalledCount: MOST_ATTEMPTS,
  }
}

/**
 * Redis keeps why a task failed in its stream of events, and messages of databases and parsers quote people: it is told
 * the name of the error alone. What the request itself makes impossible is not tried again, whatever the attempts.
 */
const asToldToRedis = (error: unknown): Error => {
  const name = error instanceof AppError ? error.code : error instanceof Error ? error.name : typeof error
  const hopeless = error instanceof AppError && PROBLEMS[error.code] < 500
  return hopeless || name === 'ZodError' ? new UnrecoverableError(name) : new Error(name)
}
