/** One demand of an opening, confirmed or corrected in one call. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DemandableAbility } from '../../domain/codes.ts'
import { Opening, Requirement } from '../../domain/opening.ts'
import { ClientId, Importance, Level } from '../../domain/values.ts'
import { withOwnDemand } from '../../matching/recommendations/own-demand.ts'
import { amendNoun } from '../../use-cases/records/amend-noun.ts'
import { openingNoun } from '../../use-cases/records/nouns.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf, expectationOf } from '../shared/conditional.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { WriteHeaders } from './noun-routes.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

const ConfirmedDemand = z
  .strictObject({
    level: Level,
    importance: Importance.optional(),
    adjustable: z.boolean().optional(),
    critical: Requirement.nullable().optional().meta({ description: 'null: it keeps nobody out any more.' }),
  })
  .meta({ id: 'ConfirmedDemand', examples: [{ level: 2, importance: 2, adjustable: true }] })

const putDemandSchema = {
  tags: ['openings'],
  operationId: 'putOpeningDemand',
  summary: 'Confirm or correct one demand',
  description: `Writes the opening with this demand as \`confirmed\`, and answers it. Level 0 says that the work does not need the
ability. What is left out stays as it stood; importance that never stood is the occupation's usual one. An opening
without demands of its own keeps its occupation's other usual ones beside it, as \`suggested\`. Without If-Match, what
others write meanwhile stays.`,
  params: z.strictObject({ id: ClientId, ability: DemandableAbility }),
  headers: WriteHeaders,
  body: ConfirmedDemand,
  response: {
    200: answer('The opening as it stands now', Opening),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'version-differs', 'too-many-variations'),
  },
}

export const openingDemandRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const noun = openingNoun(parts)
    app.put('/v1/openings/:id/demands/:ability', { schema: putDemandSchema }, async (request, reply) => {
      const { params, headers, body } = request
      const own = { ability: params.ability, source: 'confirmed' as const, ...body }
      const { version, text } = await amendNoun(noun, principalOf(request), {
        ...{ id: params.id, expectation: expectationOf(headers) },
        amend: (opening) => withOwnDemand(opening, own, parts.taxonomy),
      })
      reply.header('etag', etagOf(version))
      return sendJsonText(reply, text)
    })
  }
