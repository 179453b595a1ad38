/** What the newest market run that is done found. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { holds } from '../../access/areas.ts'
import { MarketJobseeker, MarketOpening, MarketRadar, Unreached } from '../../contract/market-run.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { radarOf } from '../../matching/market/radar.ts'
import { jobseekerView, openingView, unreachedView } from '../../matching/market/views.ts'
import type { MarketCounts, MarketRun } from '../../store/ports/market-runs.ts'
import type { AppParts } from '../app-parts.ts'
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
  summary: 'The first people of an opening',
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
  description: 'Counts under five are hidden, and what would give them away.',
  params: MarketRunParams,
  response: { 200: answer('The counts', MarketRadar), ...guarded(...READ_PROBLEMS) },
}

export const marketResultRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { marketRuns, weights } = parts.store

    const requireKept = async (id: string): Promise<MarketRun> => {
      const run = await marketRuns.find(id)
      if (!run) throw new AppError('not-found')
      if (run.status !== 'done') throw new AppError('not-done', `The run is ${run.status}`)
      if (!run.kept) throw new AppError('retention-over', 'A newer run has taken its place')
      return run
    }

    app.get('/v1/market-runs/:id/openings/:opening', { schema: openingSchema }, async (request) => {
      const run = await requireKept(request.params.id)
      const found = await marketRuns.opening(run.id, request.params.opening)
      const version = await weights.find(run.weights)
      if (!found || !version) throw new AppError('not-found')
      return openingView(found, version.body, principalOf(request).areas)
    })

    app.get('/v1/market-runs/:id/jobseekers/:jobseeker', { schema: jobseekerSchema }, async (request) => {
      const run = await requireKept(request.params.id)
      const found = await marketRuns.jobseeker(run.id, request.params.jobseeker)
      if (!found || !holds(principalOf(request).reach, found.area)) throw new AppError('not-found')
      return jobseekerView(found)
    })

    app.get('/v1/market-runs/:id/unreached', { schema: unreachedSchema }, async (request) => {
      const run = await requireKept(request.params.id)
      const after = afterOf(request.query.cursor, ClientId)
      const { items, nextCursor } = await pageOf(
        request.query,
        (limit) => marketRuns.unreached(run.id, principalOf(request).reach, { limit, after }),
        ({ jobseeker }) => jobseeker,
      )
      return { items: items.map(unreachedView), nextCursor }
    })

    app.get('/v1/market-runs/:id/radar', { schema: radarSchema }, async ({ params }) => {
      const run = await requireKept(params.id)
      return radarOf(JSON.parse(run.radar!) as MarketCounts, run.unmatched ?? 0)
    })
  }
