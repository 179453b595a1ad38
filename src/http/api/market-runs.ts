import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { MarketRun, MarketRunRequest } from '../../contract/market-run.ts'
import { logLeftToSweep } from '../../log.ts'
import {
  cancelMarketRun,
  type MarketRunPorts,
  readMarketRun,
  startMarketRun,
} from '../../use-cases/market/market-runs.ts'
import { principalOf } from '../shared/auth.ts'
import { IdempotencyHeader } from '../shared/idempotency.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

export const MarketRunId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
export const MarketRunParams = z.strictObject({ id: MarketRunId })

const tags = ['market runs']

const startSchema = {
  tags,
  operationId: 'startMarketRun',
  summary: 'Match all open openings with all jobseekers',
  description: `Position, day and weights are those of now: what is written later changes nothing. One run is under way at a
time; the results of the newest that is done replace those of the one before.`,
  headers: z.looseObject(IdempotencyHeader),
  // Fastify validates a body that is missing as null.
  body: MarketRunRequest.nullable(),
  response: {
    202: answer('Queued; it is to be found at `Location`', MarketRun),
    ...guarded(...BODY_PROBLEMS, 'conflict', 'idempotency-mismatch', 'idempotency-in-progress'),
  },
}

const getSchema = {
  tags,
  operationId: 'getMarketRun',
  summary: 'How far a market run is',
  params: MarketRunParams,
  response: { 200: answer('As it stands', MarketRun), ...guarded('not-found') },
}

const cancelSchema = {
  tags,
  operationId: 'cancelMarketRun',
  summary: 'Cancel a market run that is not done',
  description: 'Nothing that it found is kept. Cancelling twice is no error.',
  params: MarketRunParams,
  response: { 200: answer('Cancelled', MarketRun), ...guarded('not-found', 'conflict') },
}

export const marketRunRoutes =
  (ports: MarketRunPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.post('/v1/market-runs', { schema: startSchema }, async (request, reply) => {
      const { headers, log } = request
      const locale = localeOf(headers['accept-language'])
      const run = await startMarketRun(ports, principalOf(request), {
        ...{ idempotencyKey: headers['idempotency-key'], locale },
        onLeft: ({ code, ...run }) => logLeftToSweep(log, run, code),
      })
      sayLanguage(reply, locale)
      reply.code(202).header('location', `/v1/market-runs/${run.id}`).header('retry-after', '1')
      return run
    })

    app.get('/v1/market-runs/:id', { schema: getSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const run = await readMarketRun(ports, { id: request.params.id, locale })
      sayLanguage(reply, locale)
      return run
    })

    app.delete('/v1/market-runs/:id', { schema: cancelSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const run = await cancelMarketRun(ports, { id: request.params.id, locale })
      sayLanguage(reply, locale)
      return run
    })
  }
