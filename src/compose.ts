/** Puts the parts together: the only file that names adapters. */
import type { FastifyInstance } from 'fastify'
import type { DestinationStream, Logger } from 'pino'
import { v7 } from 'uuid'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { createAuthenticate, type VerificationKey } from './http/auth.ts'
import { createLogger, describeError } from './http/log.ts'
import { problemOf } from './http/problem.ts'
import { ownSecret } from './http/tokens.ts'
import { encode } from './index/encode.ts'
import { createMatcher } from './matching/create-matcher.ts'
import type { Matcher } from './matching/matcher.ts'
import { SHIPPED_WEIGHTS_FILE } from './matching/parse-weights.ts'
import { parseJobseeker } from './matching/records.ts'
import { followWeightsFile } from './matching/weights-file.ts'
import { createFinishSignal } from './queue/finish-signal.ts'
import { createInlineQueue } from './queue/inline-queue.ts'
import type { Queue } from './queue/queue.ts'
import { shortlistTask } from './queue/shortlist-task.ts'
import { startSweep } from './queue/sweep.ts'
import { embeddedRetriever } from './retrieval/embedded-retriever.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { createCatalogue } from './taxonomy/catalogue.ts'
import { starterTaxonomy } from './taxonomy/starter-taxonomy.ts'

export type ComposeOptions = {
  readonly clock?: Clock
  /** Told what begins now, for a person who waits. */
  readonly onProgress?: (step: string) => void
  /** UUIDs in order of time. */
  readonly ids?: () => string
  /** Where the log goes; stderr unless given. */
  readonly logTo?: DestinationStream
}

export type Composed = {
  readonly app: FastifyInstance
  readonly store: Store
  readonly matcher: Matcher
  readonly queue: Queue
  /** Set where the service checks tokens by a secret, so that tokens can be made with it. */
  readonly signingKey: Extract<VerificationKey, { kind: 'secret' }> | undefined
  /** Answers what is under way, finishes what runs, then closes the store. */
  close(): Promise<void>
}

const EMBEDDED_PROMISE =
  'Embedded store: what was acknowledged survives the end of the process, even a sudden one, but a loss of power may take the last writes or the whole folder. Back the folder up, or use PostgreSQL where that is too little.'

/**
 * Opens the store, reads the index, and readies the app; it listens nowhere.
 * @throws AppError unavailable when the data folder is in use; WeightsFaults; ConfigError
 */
export const compose = async (config: Config, options: ComposeOptions = {}): Promise<Composed> => {
  const { clock = systemClock, onProgress = () => {}, ids = v7, logTo } = options
  const opened: (() => unknown)[] = []
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  const remember = <T extends { close(): unknown }>(part: T): T => {
    opened.push(() => part.close())
    return part
  }
  try {
    const logger = createLogger(config.logLevel, logTo)
    const key = verificationKey(config)
    const taxonomy = starterTaxonomy()
    const store = remember(
      await openStore({
        folder: config.dataFolder,
        clock,
        onProgress,
        encode: (id, body, day) => encode(id, parseJobseeker(body), day, taxonomy),
      }),
    )
    remember(await weightsOf(config, store, logger))
    onProgress('reading the index')
    const retriever = embeddedRetriever(taxonomy)
    const onFault = faultLogger(logger, 'following the change feed failed')
    const matcher = remember(await createMatcher({ store, taxonomy, retriever, clock, onFault }))
    const { queue, signal } = queueOf({ store, matcher, clock, logger, remember })
    const app = remember(
      await createApp({
        ...{ store, matcher, queue, signal, clock, ids, logger },
        catalogue: createCatalogue(),
        authenticate: createAuthenticate(key, clock),
        promise: EMBEDDED_PROMISE,
      }),
    )
    return {
      app,
      store,
      matcher,
      queue,
      signingKey: key.kind === 'secret' ? key : undefined,
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

const verificationKey = ({ tokenKey, dataFolder }: Config): VerificationKey =>
  tokenKey.kind === 'own'
    ? { kind: 'secret', secret: ownSecret(dataFolder), issuer: undefined, audience: undefined }
    : tokenKey

const faultLogger = (logger: Logger, message: string) => (error: unknown) =>
  logger.error({ error: describeError(error) }, message)

const weightsOf = ({ weightsFile = SHIPPED_WEIGHTS_FILE }: Config, store: Store, logger: Logger) =>
  followWeightsFile({
    store,
    path: weightsFile,
    onVersion: (version) => logger.info({ version }, 'weights in force'),
    onFault: faultLogger(logger, 'the changed weights file is at fault and was left out'),
  })

type QueueParts = {
  readonly store: Store
  readonly matcher: Matcher
  readonly clock: Clock
  readonly logger: Logger
  remember<T extends { close(): unknown }>(part: T): T
}

const queueOf = ({ store, matcher, clock, logger, remember }: QueueParts) => {
  const signal = createFinishSignal()
  const { shortlists } = store
  const problemText = (error: Parameters<typeof problemOf>[0]) => JSON.stringify(problemOf(error))
  const shortlist = shortlistTask({ makeShortlist: matcher.makeShortlist, shortlists, signal, problemText })
  const queue = remember(
    createInlineQueue({
      handlers: { shortlist },
      onFault: (kind, id, error) =>
        logger.error({ task: kind, id, error: describeError(error) }, 'a queue task failed'),
    }),
  )
  const onFault = faultLogger(logger, 'a sweep failed')
  const sweep = startSweep({ shortlists, queue, clock, alone: true, onFault })
  remember({ close: () => sweep.stop() })
  return { queue, signal }
}
