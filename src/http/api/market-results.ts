/** What the newest market run that is done found. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { MarketJobseeker, MarketOpening, MarketRadar, Unreached } from '../../contract/market-run.ts'
import { ClientId } from '../../domain/values.ts'
import {
  type MarketResultPorts,
  marketJobseeker,
  marketOpening,
  marketRadar,
  marketUnreached,
} from '../../use-cases/market/market-results.ts'
import { principalOf } from '../shared/auth.ts'
import { afterOf, Cursor, PageQuery, pageOf } from '../shared/paging.ts'
import { MarketRunId, MarketRunParams } from './market-runs.ts'
import { answer, guarded } from './openapi.ts'

const UnreachedPage = z
  .strictObject({ items: z.array(Unreached), nextCursor: Cursor })
  .meta({ id: 'UnreachedPage' })

const tags = ['market runs']
const READ_PROBLEMS = ['not-found', 'not-done', 'retention-over'] as const

const openingSchema = {
  tags,
  operationId: 'marketRunOpening',
  summary: 'The first people on the list of an opening',
  description: 'As a shortlist would have them, at most fifty; people of other areas as `heldBy`.',
  params: z.strictObject({ id: MarketRunId, opening: ClientId }),
  response: { 200: answer('The opening', MarketOpening), ...guarded(...READ_PROBLEMS) },
}

const jobseekerSchema = {
  tags,
  operationId: 'marketRunJobseeker',
  summary: 'The best openings of a person',
  params: z.strictObject({ id: MarketRunId, jobseeker: ClientId }),
  response: { 200: answer('The person', MarketJobseeker), ...guarded(...READ_PROBLEMS) },
}

const unreachedSchema = {
  tags,
  operationId: 'marketRunUnreached',
  summary: 'People who reach no opening',
  description:
    'Of the areas of the token, in order of id, with the gate that most often stands alone in the way.',
  params: MarketRunParams,
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', UnreachedPage), ...guarded(...READ_PROBLEMS) },
}

const radarSchema = {
  tags,
  operationId: 'marketRunRadar',
  summary: 'How many people reach no opening, by area and by gate',
  description: 'Counts under five are hidden, and so are counts from which they could be worked out.',
  params: MarketRunParams,
  response: { 200: answer('The counts', MarketRadar), ...guarded(...READ_PROBLEMS) },
}

export const marketResultRoutes =
  (ports: MarketResultPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/market-runs/:id/openings/:opening', { schema: openingSchema }, (request) => {
      const { id: run, opening } = request.params
      return marketOpening(ports, principalOf(request), { run, opening })
    })

    app.get('/v1/market-runs/:id/jobseekers/:jobseeker', { schema: jobseekerSchema }, (request) => {
      const { id: run, jobseeker } = request.params
      return marketJobseeker(ports, principalOf(request), { run, jobseeker })
    })

    app.get('/v1/market-runs/:id/unreached', { schema: unreachedSchema }, async (request) => {
      const { params, query } = request
      const after = afterOf(query.cursor, ClientId)
      const { items, nextCursor } = await pageOf(
        query,
        (limit) => marketUnreached(ports, principalOf(request), { run: params.id, page: { limit, after } }),
        ({ jobseeker }) => jobseeker,
      )
      return { items: [...items], nextCursor }
    })

    app.get('/v1/market-runs/:id/radar', { schema: radarSchema }, ({ params }) =>
      marketRadar(ports, params.id),
    )
  }
