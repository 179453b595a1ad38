/** Puts a worker process together: the store, a replica of the index, and the parts of the work that are asked for. */
import type { DestinationStream, Logger } from 'pino'
import { type Clock, systemClock } from './clock.ts'
import {
  closedWith,
  handlersOf,
  retrieverOf,
  SCAN_THREADS,
  searchFollowerOf,
  sharedStoreOf,
  vocabularyWatchOf,
} from './compose-parts.ts'
import type { WorkerConfig } from './config.ts'
import { createLogger, logFailedTask, logFaultsOf, logWorking } from './log.ts'
import { type Matching, openMatching } from './matching/open-matching.ts'
import { startWorker } from './queue/bullmq-worker.ts'
import type { QueueTaskKind } from './queue/queue.ts'
import type { Store } from './store/ports/store.ts'
import type { Taxonomy } from './taxonomy/taxonomy.ts'

type WorkerParts = {
  readonly config: WorkerConfig
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly clock: Clock
  readonly logger: Logger
  readonly onProgress: (step: string) => void
  /** One replica for all parts of the process, read when it is first asked for. */
  readonly matching: () => Promise<Matching>
}

/** One kind of work that a process may do by itself: it begins at once, and ends in order on `close`. */
type StartPart = (parts: WorkerParts) => Promise<{ close(): Promise<void> }>

/** Does queue tasks of these kinds. */
const tasksOf =
  (...kinds: readonly QueueTaskKind[]): StartPart =>
  async ({ config, store, matching, logger }) =>
    startWorker({
      url: config.redisUrl,
      kinds,
      handlers: handlersOf(store, await matching()),
      onFault: (error, task) =>
        task ? logFailedTask(logger, task, error) : logFaultsOf(logger, 'queue')(error),
    })

const matchingOf = async (parts: Omit<WorkerParts, 'matching'>): Promise<Matching> => {
  const { config, store, taxonomy, clock, logger, onProgress } = parts
  const retriever = await retrieverOf(config, { store, taxonomy, logger, clock })
  onProgress('reading the index')
  const onFault = logFaultsOf(logger, 'index')
  return openMatching({
    ...{ store, taxonomy, retriever, clock, onFault },
    threads: SCAN_THREADS,
  })
}

/** Keeps the search server in step; there is nothing to do where there is none. */
const index: StartPart = async ({ config: { searchServer }, ...parts }) =>
  searchServer === undefined ? { close: async () => {} } : searchFollowerOf(searchServer, parts)

/** By the names that `--only` takes: shortlists, market runs, the search server. */
const PARTS = {
  rank: tasksOf('shortlist'),
  market: tasksOf('market', 'market-chunk'),
  index,
} as const satisfies Record<string, StartPart>
export type WorkerPart = keyof typeof PARTS
export const WORKER_PARTS = Object.keys(PARTS) as readonly WorkerPart[]

export type ComposeWorkerOptions = {
  /** All of WORKER_PARTS unless given. */
  readonly only?: readonly WorkerPart[]
  readonly clock?: Clock
  /** Told what begins now, for a person who waits. */
  readonly onProgress?: (step: string) => void
  /** Told when another vocabulary was imported: the process is to end. */
  readonly onOutdated?: () => void
  /** Where the log goes; stderr unless given. */
  readonly logTo?: DestinationStream
}

export type ComposedWorker = {
  readonly logger: Logger
  /** Takes nothing new, finishes what runs, then closes the store. */
  close(): Promise<void>
}

/**
 * Opens the store, reads the index, and begins to work. A queue that is away is waited for, a database is not.
 * @throws AppError unavailable when the database is not to be reached; ConfigError
 */
export const composeWorker = async (
  config: WorkerConfig,
  options: ComposeWorkerOptions = {},
): Promise<ComposedWorker> => {
  const {
    only = WORKER_PARTS,
    clock = systemClock,
    onProgress = () => {},
    onOutdated = () => {},
    logTo,
  } = options
  await using parts = new AsyncDisposableStack()
  const remember = closedWith(parts)
  const logger = createLogger(config.logLevel, logTo)
  const opened = await sharedStoreOf(config.databaseUrl, { clock, logger, onProgress })
  const { taxonomy } = opened
  const store = remember(opened.store)
  remember(vocabularyWatchOf(opened, logger, onOutdated))
  const shared = { config, store, taxonomy, clock, logger, onProgress }
  let made: Promise<Matching> | undefined
  const matching = () => {
    made ??= matchingOf(shared).then(remember)
    return made
  }
  for (const part of only) remember(await PARTS[part]({ ...shared, matching }))
  logWorking(logger, only)
  const running = parts.move()
  return { logger, close: () => running.disposeAsync() }
}
