/** What an occupation usually asks of abilities, as a suggestion with its source. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { DemandableAbility } from '../../domain/codes.ts'
import { Importance, Level, OccupationCode } from '../../domain/values.ts'
import { ABILITY_TABLE } from '../../taxonomy/abilities.ts'
import { attributedDemandsOf } from '../../use-cases/records/usual-demands.ts'
import { negotiate } from '../shared/language.ts'
import { answer, guarded } from './openapi.ts'

const UsualDemandsView = z
  .strictObject({
    occupation: OccupationCode,
    source: z.enum(['onet', 'starter']),
    from: z
      .array(z.string())
      .optional()
      .meta({ description: 'Codes of what it was made from, such as O*NET occupations' }),
    attribution: z.string().meta({ description: 'To be shown wherever the demands are' }),
    demands: z.array(
      z.strictObject({
        ability: DemandableAbility,
        name: z.string().meta({ description: 'In the language of the answer' }),
        level: Level,
        rating: z.number().optional().meta({
          description:
            'How much the work asks among all work, 0–6 in hundredths with 3 as the middle: two occupations of the same level differ by it. Absent where only the level is known',
          example: 3.27,
        }),
        importance: Importance,
      }),
    ),
  })
  .meta({ id: 'UsualDemands' })

export const usualDemandRoutes =
  (ports: Parameters<typeof attributedDemandsOf>[0]): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/taxonomy/occupations/:code/demands',
      {
        schema: {
          tags: ['taxonomy'],
          operationId: 'usualDemands',
          summary: 'What an occupation usually asks of abilities',
          description:
            'A suggestion, never critical and never a gate; of its unit group where nothing is known of the occupation itself. ' +
            'An opening without demands of its own is read with these, as `suggested`, until they are confirmed or corrected.',
          params: z.strictObject({ code: OccupationCode }),
          response: {
            200: answer('In order of the abilities’ codes in the contract', UsualDemandsView),
            ...guarded('not-found'),
          },
        },
      },
      async (request, reply) => {
        const { code } = request.params
        const locale = negotiate(request, reply)
        const { source, from, demands, attribution } = attributedDemandsOf(ports, code)
        return {
          ...{ occupation: code, source },
          ...(from && { from: [...from] }),
          attribution: attribution[locale],
          demands: demands.map(({ ability, level, rating, importance }) => ({
            ...{ ability, name: ABILITY_TABLE[ability].names[locale], level, importance },
            ...(rating !== undefined && { rating }),
          })),
        }
      },
    )
  }
