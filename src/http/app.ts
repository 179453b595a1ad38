/** The HTTP side without a process: plugins, then routes. */
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { AppError } from '../errors.ts'
import { told } from '../messages.ts'
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
import { openingSkillRoutes } from './api/opening-skills.ts'
import { openingRoutes } from './api/openings.ts'
import { recommendationRoutes } from './api/recommendations.ts'
import { conflictRoutes, patchRoutes } from './api/record-layers.ts'
import { shortlistPartRoutes } from './api/shortlist-parts.ts'
import { shortlistRoutes } from './api/shortlists.ts'
import { taxonomyRoutes } from './api/taxonomy.ts'
import { usualDemandRoutes } from './api/usual-demands.ts'
import { usualSkillRoutes } from './api/usual-skills.ts'
import { weightsRoutes } from './api/weights.ts'
import { weightsPreviewRoutes } from './api/weights-previews.ts'
import { whatIfRoutes } from './api/what-if.ts'
import { type Authenticate, guardRoutes } from './shared/auth.ts'
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

type PortsOf<Routes extends (ports: never, ...others: never[]) => unknown> = Parameters<Routes>[0]

/** What the HTTP side is given, room by room; a route knows its own ports alone. */
export type Rooms = {
  readonly records: PortsOf<typeof jobseekerRoutes> &
    PortsOf<typeof intakeRoutes> &
    PortsOf<typeof openingRoutes> &
    PortsOf<typeof openingDemandRoutes> &
    PortsOf<typeof openingSkillRoutes> &
    PortsOf<typeof openingQuestionRoutes> &
    PortsOf<typeof importRoutes> &
    PortsOf<typeof patchRoutes> &
    PortsOf<typeof conflictRoutes> &
    PortsOf<typeof auditGroupRoutes>
  readonly shortlists: PortsOf<typeof shortlistRoutes> & PortsOf<typeof shortlistPartRoutes>
  readonly whatIfs: PortsOf<typeof changeRoutes> & PortsOf<typeof whatIfRoutes>
  readonly recommendations: PortsOf<typeof recommendationRoutes>
  readonly market: PortsOf<typeof marketRunRoutes> & PortsOf<typeof marketResultRoutes>
  readonly weights: PortsOf<typeof weightsRoutes> & PortsOf<typeof weightsPreviewRoutes>
  readonly taxonomy: PortsOf<typeof taxonomyRoutes> &
    PortsOf<typeof usualDemandRoutes> &
    PortsOf<typeof usualSkillRoutes>
  readonly health: PortsOf<typeof healthRoutes> & Parameters<typeof measureRequests>[1]
}

export type AppOptions = {
  readonly rooms: Rooms
  readonly authenticate: Authenticate
  readonly logger: Logger
}

/** Listens nowhere yet; `inject` and `listen` are the caller's. */
export const createApp = async ({ rooms, authenticate, logger }: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: logger,
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
  guardRoutes(app, authenticate)
  answerUnmatched(app)
  logRequests(app)
  neverCached(app)
  endWhoLingers(app)
  const metrics = measureRequests(app, rooms.health)
  await describeApi(app)
  await app.register(jobseekerRoutes(rooms.records))
  await app.register(intakeRoutes(rooms.records))
  await app.register(openingRoutes(rooms.records))
  await app.register(openingDemandRoutes(rooms.records))
  await app.register(openingSkillRoutes(rooms.records))
  await app.register(openingQuestionRoutes(rooms.records))
  await app.register(importRoutes(rooms.records))
  await app.register(patchRoutes(rooms.records))
  await app.register(conflictRoutes(rooms.records))
  await app.register(shortlistRoutes(rooms.shortlists))
  await app.register(shortlistPartRoutes(rooms.shortlists))
  await app.register(recommendationRoutes(rooms.recommendations))
  await app.register(marketRunRoutes(rooms.market))
  await app.register(marketResultRoutes(rooms.market))
  await app.register(weightsRoutes(rooms.weights))
  await app.register(weightsPreviewRoutes(rooms.weights))
  await app.register(auditGroupRoutes(rooms.records))
  await app.register(changeRoutes(rooms.whatIfs))
  await app.register(whatIfRoutes(rooms.whatIfs))
  await app.register(taxonomyRoutes(rooms.taxonomy))
  await app.register(usualDemandRoutes(rooms.taxonomy))
  await app.register(usualSkillRoutes(rooms.taxonomy))
  await app.register(healthRoutes(rooms.health, metrics))
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
      throw new AppError('unsupported-media-type', told('detail.encodingNotTaken'))
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
