/** Puts the API process together; with its siblings `compose-…` the only file that names adapters. */

import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { DestinationStream, Logger } from 'pino'
import { v7 } from 'uuid'
import { type Clock, systemClock } from './clock.ts'
import {
  closedWith,
  handlersOf,
  retrieverOf,
  SCAN_THREADS,
  SNAPSHOT_FILE,
  searchFollowerOf,
  storeOf,
  vocabularyWatchOf,
} from './compose-parts.ts'
import { roomsOf } from './compose-rooms.ts'
import { startWeights } from './compose-weights.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { createAuthenticate, type VerificationKey } from './http/shared/auth.ts'
import { ownSecret } from './http/shared/tokens.ts'
import { createLogger, logFailedTask, logFaultsOf } from './log.ts'
import { type Matching, openMatching } from './matching/open-matching.ts'
import { createBullmqQueue } from './queue/bullmq-queue.ts'
import { createFinishSignal, type FinishSignal } from './queue/finish-signal.ts'
import { createInlineQueue } from './queue/inline-queue.ts'
import { handOverMarketRun } from './queue/market-tasks.ts'
import type { Queue } from './queue/queue.ts'
import { type Swept, startSweep } from './queue/sweep.ts'
import type { Store } from './store/ports/store.ts'
import { createCatalogue } from './taxonomy/catalogue.ts'
import { recordChecks } from './taxonomy/check.ts'

export type ComposeOptions = {
  readonly clock?: Clock
  /** Told what begins now, for a person who waits. */
  readonly onProgress?: (step: string) => void
  /** Told when another vocabulary was imported: the process is to end. */
  readonly onOutdated?: () => void
  /** UUIDs in order of time. */
  readonly ids?: () => string
  /** Where the log goes; stderr unless given. */
  readonly logTo?: DestinationStream
}

export type Composed = {
  readonly app: FastifyInstance
  readonly store: Store
  readonly matching: Matching
  readonly queue: Queue
  /** Set where the service checks tokens by a secret, so that tokens can be made with it. */
  readonly signingKey: Extract<VerificationKey, { kind: 'secret' }> | undefined
  /** Answers what is under way, finishes what runs, then closes the store. */
  close(): Promise<void>
}

const EMBEDDED_PROMISE =
  'Embedded store: what was acknowledged survives the end of the process, even a sudden one, but a loss of power may take the last writes or the whole folder. Back the folder up, or use PostgreSQL where that is too little.'

const POSTGRES_PROMISE =
  'PostgreSQL: what was acknowledged is committed in the database; what that survives is a matter of its settings (synchronous_commit, replicas) and its backups. Queue and search hold nothing that is not in it.'

/**
 * Opens the store, reads the index, and readies the app; it listens nowhere. A queue that is away is not waited for.
 * @throws AppError unavailable when the database is not to be reached or the data folder is in use; WeightsFaults; ConfigError
 */
export const compose = async (config: Config, options: ComposeOptions = {}): Promise<Composed> => {
  const { clock = systemClock, onProgress = () => {}, onOutdated = () => {}, ids = v7, logTo } = options
  await using parts = new AsyncDisposableStack()
  const remember = closedWith(parts)
  const logger = createLogger(config.logLevel, logTo)
  const key = verificationKey(config)
  const opened = await storeOf(config, { clock, logger, onProgress })
  const { taxonomy } = opened
  const store = remember(opened.store)
  remember(vocabularyWatchOf(opened, logger, onOutdated))
  const retriever = await retrieverOf(config, { store, taxonomy, logger, clock })
  remember(await startWeights(config, store, logger))
  onProgress('reading the index')
  const onFault = logFaultsOf(logger, 'index')
  const matching = remember(
    await openMatching({
      ...{ store, taxonomy, retriever, clock, onFault, threads: SCAN_THREADS },
      snapshot: join(config.dataFolder, SNAPSHOT_FILE),
    }),
  )
  const queue = remember(queueOf(config, { store, matching, logger }))
  remember(sweepOf(config, { store, matching, queue, clock, logger }))
  // Where there are no workers, this process does what their part `index` does.
  if (config.searchServer !== undefined && config.redisUrl === undefined)
    remember(await searchFollowerOf(config.searchServer, { store, taxonomy, logger, clock }))
  const { signal, close } = signalOf(store)
  remember({ close })
  const app = remember(
    await createApp({
      rooms: roomsOf({
        ...{ store, matching, queue, signal, taxonomy, clock, ids },
        checks: recordChecks(taxonomy),
        catalogue: createCatalogue(opened.vocabulary),
        promise: config.databaseUrl === undefined ? EMBEDDED_PROMISE : POSTGRES_PROMISE,
      }),
      authenticate: createAuthenticate(key, clock),
      logger,
    }),
  )
  const running = parts.move()
  return {
    ...{ app, store, matching, queue },
    signingKey: key.kind === 'secret' ? key : undefined,
    close: () => running.disposeAsync(),
  }
}

const verificationKey = ({ tokenKey, dataFolder }: Config): VerificationKey =>
  tokenKey.kind === 'own'
    ? { kind: 'secret', secret: ownSecret(dataFolder), issuer: undefined, audience: undefined }
    : tokenKey

type QueueParts = { readonly store: Store; readonly matching: Matching; readonly logger: Logger }

const queueOf = ({ redisUrl }: Config, { store, matching, logger }: QueueParts): Queue =>
  redisUrl === undefined
    ? createInlineQueue({
        handlers: handlersOf(store, matching),
        onFault: (kind, id, error) => logFailedTask(logger, { kind, id }, error),
      })
    : createBullmqQueue({ url: redisUrl, onFault: logFaultsOf(logger, 'queue') })

type SweepParts = {
  readonly store: Store
  readonly matching: Matching
  readonly queue: Queue
  readonly clock: Clock
  readonly logger: Logger
}

const sweepOf = (
  { databaseUrl }: Config,
  { logger, matching, ...parts }: SweepParts,
): { close(): Promise<void> } => {
  const { store, queue } = parts
  const market: Swept = {
    unfinished: store.marketRuns.unfinished,
    handOver: (id) => handOverMarketRun(matching.market, queue, id),
  }
  const onFault = logFaultsOf(logger, 'sweep')
  const sweep = startSweep({ ...parts, others: [market], ownsStore: databaseUrl === undefined, onFault })
  return { close: sweep.stop }
}

/** Whoever finishes a row, this process or a worker, wakes who waits for it here. */
const signalOf = (store: Store): { signal: FinishSignal; close(): void } => {
  const signal = createFinishSignal()
  return { signal, close: store.shortlists.onFinished(signal.finished) }
}
