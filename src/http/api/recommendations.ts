/** Openings for a person, for the coordinator who holds them. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DetailQuery } from '../../contract/explanation.ts'
import {
  RecommendationExplanation,
  RecommendationsRequest,
  RecommendedOpenings,
} from '../../contract/recommendation.ts'
import { LIMITS } from '../../contract/shortlist.ts'
import { ClientId } from '../../domain/values.ts'
import {
  explainRecommendation,
  type RecommendPorts,
  recommendOpenings,
} from '../../use-cases/recommendations/recommend.ts'
import { principalOf } from '../shared/auth.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams } from './record-answers.ts'

const tags = ['recommendations']

const RECOMMENDED = `Of every open opening, whatever its area, as everything stands now: points and the rest are those of the
opening's own shortlist. They are in order of what this person brings: the middle between \`low\` and \`points\` (places where
things are arranged already come first) less what somebody with ordinary abilities, nothing held and nothing needed would have
there, in steps of the resolution; openings of one step are in an order of chance that stays. At most three of one unit group
are among the first ten, the further ones follow after. Each says what the person brings (\`because\`) and how near it is
(\`label\`, which orders nothing). An opening past its \`validUntil\` is not open. ${LIMITS.listDefault} unless \`limit\` says otherwise. Who may not be
matched gets no items, and \`gates\` says so.`

const recommendSchema = {
  tags,
  operationId: 'recommend',
  summary: 'Openings for a person',
  description: RECOMMENDED,
  params: IdParams,
  // Fastify validates a body that is missing as null.
  body: RecommendationsRequest.nullable(),
  response: {
    200: answer('The openings that fit best', RecommendedOpenings),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'conflict'),
  },
}

const explainSchema = {
  tags,
  operationId: 'explainRecommendation',
  summary: 'Explain how an opening and a person fit',
  description:
    'As everything stands now, of any opening that is stored, those that a gate keeps out included. For reading, in at most 120 words; the whole by `detail=full`.',
  params: z.strictObject({ id: ClientId, opening: ClientId }),
  querystring: DetailQuery,
  response: {
    200: answer('The explanation', RecommendationExplanation),
    ...guarded('not-found', 'conflict'),
  },
}

export const recommendationRoutes =
  (ports: RecommendPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.post('/v1/jobseekers/:id/recommendations', { schema: recommendSchema }, async (request, reply) => {
      const { params, body, headers } = request
      const locale = localeOf(headers['accept-language'])
      const asked = { jobseeker: params.id, limit: body?.limit, locale }
      const found = await recommendOpenings(ports, principalOf(request), asked)
      sayLanguage(reply, locale)
      return found
    })

    app.get(
      '/v1/jobseekers/:id/recommendations/:opening',
      { schema: explainSchema },
      async (request, reply) => {
        const { params, headers, query } = request
        const locale = localeOf(headers['accept-language'])
        const asked = { jobseeker: params.id, opening: params.opening, locale, ...query }
        const found = await explainRecommendation(ports, principalOf(request), asked)
        sayLanguage(reply, locale)
        return found
      },
    )
  }
