/** The HTTP side without a process: plugins, then routes. */
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { AppError } from '../errors.ts'
import { auditGroupRoutes } from './api/audit-groups.ts'
import { changeRoutes } from './api/changes.ts'
import { healthRoutes } from './api/health.ts'
import { importRoutes } from './api/imports.ts'
import { intakeRoutes } from './api/intake.ts'
import { jobseekerRoutes } from './api/jobseekers.ts'
import { marketResultRoutes } from './api/market-results.ts'
import { marketRunRoutes } from './api/market-runs.ts'
import { describeApi } from './api/openapi.ts'
import { openingDemandRoutes } from './api/opening-demands.ts'
import { openingQuestionRoutes } from './api/opening-questions.ts'
import { openingRoutes } from './api/openings.ts'
import { recommendationRoutes } from './api/recommendations.ts'
import { shortlistPartRoutes } from './api/shortlist-parts.ts'
import { shortlistRoutes } from './api/shortlists.ts'
import { taxonomyRoutes } from './api/taxonomy.ts'
import { usualDemandRoutes } from './api/usual-demands.ts'
import { weightsRoutes } from './api/weights.ts'
import { weightsPreviewRoutes } from './api/weights-previews.ts'
import { whatIfRoutes } from './api/what-if.ts'
import type { AppParts } from './app-parts.ts'
import { guardRoutes } from './shared/auth.ts'
import { answerBrokenRequest } from './shared/broken-request.ts'
import { parseJson } from './shared/json-text.ts'
import { measureRequests } from './shared/metrics.ts'
import { sendProblem } from './shared/problem.ts'
import { logRequests } from './shared/request-log.ts'
import { answerUnmatched } from './shared/unmatched.ts'
import { validatorCompiler } from './shared/validation.ts'

export const BODY_BYTES = 1024 * 1024

const SILENT_MS = 60_000
const GRACE_MS = 5_000

/** Listens nowhere yet; `inject` and `listen` are the caller's. */
export const createApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // A sender that falls silent in the middle of a request is let go; an import that still sends may take its time.
    connectionTimeout: SILENT_MS,
    genReqId: () => crypto.randomUUID(),
    // Ids that are too long are told so by their schema.
    routerOptions: { maxParamLength: 4096 },
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply)
    },
    clientErrorHandler: answerBrokenRequest,
  }) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(sendProblem)
  takeJsonOnly(app)
  guardRoutes(app, parts.authenticate)
  answerUnmatched(app)
  logRequests(app)
  neverCached(app)
  endWhoLingers(app)
  const metrics = measureRequests(app, parts)
  await describeApi(app)
  await app.register(jobseekerRoutes(parts))
  await app.register(intakeRoutes(parts))
  await app.register(openingRoutes(parts))
  await app.register(openingDemandRoutes(parts))
  await app.register(openingQuestionRoutes(parts))
  await app.register(importRoutes(parts))
  await app.register(shortlistRoutes(parts))
  await app.register(shortlistPartRoutes(parts))
  await app.register(recommendationRoutes(parts))
  await app.register(marketRunRoutes(parts))
  await app.register(marketResultRoutes(parts))
  await app.register(weightsRoutes(parts))
  await app.register(weightsPreviewRoutes(parts))
  await app.register(auditGroupRoutes(parts))
  await app.register(changeRoutes(parts))
  await app.register(whatIfRoutes(parts))
  await app.register(taxonomyRoutes(parts))
  await app.register(usualDemandRoutes(parts))
  await app.register(healthRoutes(parts, metrics))
  await app.ready()
  return app
}

/** An empty body is no body: its schema says whether one is needed. */
const takeJsonOnly = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer) => {
      if (bytes.length === 0) return undefined
      const parsed = parseJson(bytes)
      if (!parsed.ok) throw new AppError(parsed.code, undefined, parsed.faults)
      return parsed.value
    },
  )
  app.addHook('onRequest', async ({ headers }) => {
    const encoding = headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity')
      throw new AppError('unsupported-media-type', 'A content encoding is not taken here')
  })
}

/** Closing waits for who is being answered, but not for ever: a half-sent request must not hold up an end. */
const endWhoLingers = (app: FastifyInstance): void => {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref()
  })
}

/** What is told of people is kept nowhere on its way. */
const neverCached = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    if (request.routeOptions.url?.startsWith('/v1/')) reply.header('cache-control', 'no-store')
  })
}
