/** The queue on Redis as its producers see it: who asks is answered within two seconds, whether Redis is there or not. */
import { once } from 'node:events'
import { Queue as BullmqQueue, FlowProducer } from 'bullmq'
import { Redis } from 'ioredis'
import { AppError } from '../errors.ts'
import { told } from '../messages.ts'
import { PREFIX, reconnectMs, type TaskPayload, tellOutagesOnce } from './bullmq-connection.ts'
import { QUEUE_TASK_KINDS, QUEUE_TASKS, type Queue, type QueueTaskKind, type TaskName } from './queue.ts'

export type BullmqQueueOptions = {
  /** `redis://…` or `rediss://…` */
  readonly url: string
  /** Told of an outage once, and of every answer that Redis should not give. */
  readonly onFault: (error: unknown) => void
}

const CONNECT_MS = 1000
const ANSWER_MS = 1000

/** Nothing waits for a connection that is not there, and nothing is sent twice by itself: the caller learns of it. */
const connect = (url: string): Redis =>
  new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_MS,
    commandTimeout: ANSWER_MS,
    retryStrategy: reconnectMs,
  })

/** States in which a first or a new connection is under way and about to be ready. */
const CONNECTING: ReadonlySet<string> = new Set(['connecting', 'connect'])

const STATES = ['wait', 'active', 'prioritized', 'delayed', 'waiting-children'] as const

/** Connects by itself, now and after every outage, and needs no Redis to be made. */
export const createBullmqQueue = ({ url, onFault }: BullmqQueueOptions): Queue => {
  const redis = connect(url)
  const tell = tellOutagesOnce(redis, onFault)
  redis.on('error', tell)
  const queues = new Map(QUEUE_TASK_KINDS.map((kind) => [kind, openQueue(redis, kind)] as const))
  const flows = openFlows(redis)
  let closed = false

  /** @throws AppError unavailable in place of whatever `act` throws */
  const asked = async <T>(act: () => Promise<T>): Promise<T> => {
    if (closed) throw new AppError('unavailable', told('detail.stopping'))
    try {
      if (CONNECTING.has(redis.status))
        await once(redis, 'ready', { signal: AbortSignal.timeout(CONNECT_MS) })
      return await act()
    } catch (error) {
      // A connection that is lost tells so itself.
      if (redis.status === 'ready') tell(error)
      throw new AppError('unavailable', told('detail.queueAway'))
    }
  }

  return {
    ready: async () => {
      await asked(() => redis.ping())
    },
    enqueue: async (kind, id, urgency = 'batch') => {
      const payload: TaskPayload = { id }
      const priority = QUEUE_TASKS[kind].priority[urgency]
      const queue = queues.get(kind)
      if (!queue) throw new Error(`there is no queue of ${kind}`)
      await asked(() => queue.add(kind, payload, { jobId: id, priority }))
    },
    enqueueAll: async (others, last) => {
      const children = others.map((task) => ({
        ...flowNode(task),
        // One that failed is found undone by the last, which is to run whatever the others came to.
        opts: { ...flowNode(task).opts, ignoreDependencyOnFailure: true },
      }))
      await asked(() => flows.add({ ...flowNode(last), children }))
    },
    depth: async () => {
      const counts = await asked(() =>
        Promise.all([...queues.values()].map((queue) => queue.getJobCounts(...STATES))),
      )
      return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0)
    },
    close: async () => {
      closed = true
      await Promise.all([...queues.values(), flows].map((producer) => producer.close()))
      redis.disconnect()
    },
  }
}

/** A task that is over leaves nothing behind: an id that is kept would be ignored when it is enqueued again. */
const TASK_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const

/** Neither waits for the connection nor asks it anything: a first question without an answer would break it for good. */
const PRODUCER_OPTIONS = {
  prefix: PREFIX,
  skipWaitingForReady: true,
  skipVersionCheck: true,
  skipMetasUpdate: true,
} as const

const flowNode = ({ kind, id }: TaskName) => ({
  name: kind,
  queueName: kind,
  data: { id } satisfies TaskPayload,
  opts: { ...TASK_OPTIONS, jobId: id, priority: QUEUE_TASKS[kind].priority.batch },
})

const openFlows = (redis: Redis): FlowProducer => {
  const flows = new FlowProducer({ connection: redis, ...PRODUCER_OPTIONS })
  flows.on('error', () => {})
  return flows
}

const openQueue = (redis: Redis, kind: QueueTaskKind): BullmqQueue => {
  const queue = new BullmqQueue(kind, {
    connection: redis,
    ...PRODUCER_OPTIONS,
    defaultJobOptions: TASK_OPTIONS,
  })
  // The same errors come from the connection, where they are told.
  queue.on('error', () => {})
  return queue
}
