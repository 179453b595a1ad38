/** One demand of an opening, confirmed or corrected in one call. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DemandableAbility } from '../../domain/codes.ts'
import { Opening, Requirement } from '../../domain/opening.ts'
import { ClientId, Importance, Level } from '../../domain/values.ts'
import { confirmDemand } from '../../use-cases/records/opening-demands.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerRecord, WriteHeaders } from './record-answers.ts'

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
  (ports: Parameters<typeof confirmDemand>[0]): FastifyPluginAsyncZod =>
  async (app) => {
    app.put('/v1/openings/:id/demands/:ability', { schema: putDemandSchema }, async (request, reply) => {
      const { params, headers, body } = request
      const asked = {
        ...{ id: params.id, expectation: expectationOf(headers) },
        demand: { ability: params.ability, ...body },
      }
      return answerRecord(reply, await confirmDemand(ports, principalOf(request), asked))
    })
  }
