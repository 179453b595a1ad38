/** A log without people: the route's pattern instead of the URL, no body, no query, no text that may quote one. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from '../../config.ts'

/** Goes to stderr: stdout is for tokens and for answers of commands. */
export const createLogger = (level: LogLevel, to: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: null,
      serializers: {
        req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url }),
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

/** One line per request. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        role: request.principal?.role,
      },
      'request',
    )
  })
  app.addHook('onRequestAbort', async (request) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? 'none' },
      'the client went away',
    )
  })
}
