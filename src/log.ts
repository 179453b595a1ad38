/**
 * Every line of the log is built here. A log without people: the route's pattern instead of the URL, no body, no query, no
 * text that may quote one.
 */
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

type Requested = { readonly method: string; readonly routeOptions?: { readonly url?: string | undefined } }

/** Goes to stderr: stdout is for tokens and for answers of commands. */
export const createLogger = (level: LogLevel, to: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: null,
      // Of lines that the framework writes.
      serializers: {
        req: ({ method, routeOptions }: Requested) => ({ method, route: routeOptions?.url }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
        err: describeError,
      },
    },
    to,
  )

export type DescribedError = {
  readonly name: string
  readonly code?: string
  readonly at: readonly string[]
  readonly cause?: DescribedError
}

/** Name, code and places of an error, without its message: messages of databases and parsers quote values. */
export const describeError = (error: unknown): DescribedError => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const code: unknown = 'code' in error ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code: String(code) }),
    at: frames.slice(0, 12).map((line) => line.trim().replace(/^at /, '')),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}

type Write = (facts: object, message: string) => void
/** Any logger, a request's own too. */
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write }

/** What goes on in spite of a fault, by the part that met it. */
const FAULTS = {
  index: 'the index could not be followed, or its snapshot not be kept',
  weightsFile: 'the changed weights file could not be read or stored',
  queue: 'the queue is not to be reached',
  sweep: 'a sweep failed',
  database: 'a connection to the database was lost',
  vocabulary: 'whether the vocabulary changed could not be asked',
  retrieval: 'the search server did not help; the index is asked instead',
  labels: 'the search server did not help with the vocabulary; this process answers',
  searchFollower: 'the search server could not be kept in step; it is tried again',
} as const

export const logFaultsOf =
  (log: Log, part: keyof typeof FAULTS) =>
  (error: unknown): void =>
    log.error({ error: describeError(error) }, FAULTS[part])

export type QueueTaskNamed = { readonly kind: string; readonly id: string }

export const logFailedTask = (log: Log, { kind, id }: QueueTaskNamed, error: unknown): void =>
  log.error({ task: kind, id, error: describeError(error) }, 'a queue task failed')

export const logLeftToSweep = (
  log: Log,
  of: { readonly shortlist: string } | { readonly marketRun: string },
  code: string,
): void => log.warn({ ...of, code }, 'left to the sweep')

export type AnsweredRequest = {
  readonly method: string
  /** The pattern. */
  readonly route: string | undefined
  readonly status: number
  readonly ms: number
  readonly role: string | undefined
}

export const logRequest = (log: Log, { method, route = 'none', status, ms, role }: AnsweredRequest): void =>
  log.info({ method, route, status, ms: Math.round(ms * 10) / 10, role }, 'request')

export const logGoneClient = (
  log: Log,
  { method, route = 'none' }: Pick<AnsweredRequest, 'method' | 'route'>,
): void => log.info({ method, route }, 'the client went away')

export const logFailedRequest = (log: Log, error: unknown): void =>
  log.error({ error: describeError(error) }, 'a request failed')

/** @param missing what activation needs, where the file was to be in force at once */
export const logWeights = (
  log: Log,
  { version, active }: { readonly version: number; readonly active: boolean },
  missing?: { readonly code: string; readonly detail: string },
): void => {
  if (missing)
    log.warn(
      { version, missing: missing.code, detail: missing.detail },
      'the weights file is a draft, not in force: it does not meet what activation needs',
    )
  else log.info({ version }, active ? 'weights in force' : 'the weights file is a draft, not in force')
}

/** Of a message its first line: a parser of YAML shows the lines around the fault as well, which are in the file. */
export const logWeightsFaults = (
  log: Log,
  faults: readonly { readonly pointer: string; readonly message: string }[],
): void =>
  log.error(
    {
      faults: faults.map(({ pointer, message }) => ({
        pointer: pointer || '/',
        message: message.split('\n', 1).join(''),
      })),
    },
    'the changed weights file is at fault and was left out',
  )

export type UnreadableNamed = {
  readonly kind: string
  readonly id: string
  readonly schema: number
  readonly reason: string
}

/** Kind and id are what somebody needs to have the record written again; nothing of what it says is told. */
export const logUnreadable = (log: Log, { kind, id, schema, reason }: UnreadableNamed): void =>
  log.error({ kind, id, schema, reason }, 'a stored record cannot be read')

export const logOutdated = (log: Log): void =>
  log.warn({}, 'another vocabulary was imported: this process ends, to be started again with it')

export const logWorking = (log: Log, parts: readonly string[]): void => log.info({ parts }, 'working')

export const logStopping = (log: Pick<Log, 'info'>, signal: NodeJS.Signals): void =>
  log.info({ signal }, 'stopping')
