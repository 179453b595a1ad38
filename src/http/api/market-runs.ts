import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nameOf } from '../../access/principal.ts'
import { helsinkiDay } from '../../clock.ts'
import { MarketRun, MarketRunRequest } from '../../contract/market-run.ts'
import { AppError } from '../../errors.ts'
import { logLeftToSweep } from '../../log.ts'
import { runView } from '../../matching/market/views.ts'
import { handOverMarketRun } from '../../queue/market-tasks.ts'
import type { KeptAnswer } from '../../store/ports/idempotent-answers.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { hashOf, IdempotencyHeader, once } from '../shared/idempotency.ts'
import { negotiate } from '../shared/language.ts'
import { sendJsonText } from '../shared/raw-json.ts'
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
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { store, clock } = parts

    app.post('/v1/market-runs', { schema: startSchema }, async (request, reply) => {
      const by = nameOf(principalOf(request))
      // Before the run is there: what is refused leaves nothing behind, and may be sent again.
      await parts.queue.ready()
      const asked = {
        ...{ key: request.headers['idempotency-key'], caller: by },
        requestHash: hashOf('market-run'),
      }
      const kept = await once(store.answers, asked, async (): Promise<KeptAnswer> => {
        const run = await store.marketRuns.create({
          ...{ id: parts.ids(), asOf: helsinkiDay(clock()), engine: parts.engine, by },
        })
        return { status: 202, body: JSON.stringify(runView(run, clock, negotiate(request, reply))) }
      })
      const { id } = MarketRun.parse(JSON.parse(kept.body))
      await handOver(parts, id, request)
      reply.code(202).header('location', `/v1/market-runs/${id}`).header('retry-after', '1')
      return sendJsonText(reply, kept.body)
    })

    app.get('/v1/market-runs/:id', { schema: getSchema }, async (request, reply) => {
      const { params } = request
      const run = await store.marketRuns.find(params.id)
      if (!run) throw new AppError('not-found')
      return runView(run, clock, negotiate(request, reply))
    })

    app.delete('/v1/market-runs/:id', { schema: cancelSchema }, async (request, reply) => {
      const { params } = request
      await store.marketRuns.cancel(params.id)
      const run = await store.marketRuns.find(params.id)
      if (!run) throw new AppError('not-found')
      if (run.status !== 'cancelled') throw new AppError('conflict', `The run is ${run.status} already`)
      return runView(run, clock, negotiate(request, reply))
    })
  }

/** A queue that takes nothing now delays the run and loses nothing: the sweep hands it over. */
const handOver = async ({ market, queue }: AppParts, id: string, { log }: FastifyRequest): Promise<void> => {
  try {
    await handOverMarketRun(market, queue, id)
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'overloaded' || error.code === 'unavailable')))
      throw error
    logLeftToSweep(log, { marketRun: id }, error.code)
  }
}
