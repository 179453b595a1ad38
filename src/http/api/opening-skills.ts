/** The suggested skills of an opening, confirmed or corrected in one call. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AskedSkill, Opening } from '../../domain/opening.ts'
import { ClientId, listOf } from '../../domain/values.ts'
import { confirmSkills } from '../../use-cases/records/opening-skills.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerRecord, WriteHeaders } from './record-answers.ts'

const { skill, importance, proficiency } = AskedSkill.shape

const ConfirmedSkills = z
  .strictObject({
    skills: listOf(z.strictObject({ skill, importance, proficiency }), 30, (asked) => asked.skill)
      .optional()
      .meta({
        description:
          'Those that the work asks: suggested ones that are not among them are not asked. Left out, every suggested one is confirmed.',
      }),
  })
  .meta({
    id: 'ConfirmedSkills',
    examples: [{ skills: [{ skill: 'kitchen-hygiene', importance: 3 }, { skill: 'dishwashing' }] }, {}],
  })

const putSkillsSchema = {
  tags: ['openings'],
  operationId: 'putOpeningSkills',
  summary: 'Confirm or correct the suggested skills',
  description: `Writes the opening with its suggested skills as \`confirmed\`, and answers it. An opening that says nothing of
skills has those that its occupation usually asks as suggestions; what it said itself stays. What is left out of a skill
stays as it was suggested. Without If-Match, what others write meanwhile stays.`,
  params: z.strictObject({ id: ClientId }),
  headers: WriteHeaders,
  body: ConfirmedSkills,
  response: {
    200: answer('The opening as it stands now', Opening),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'version-differs', 'too-many-variations'),
  },
}

export const openingSkillRoutes =
  (ports: Parameters<typeof confirmSkills>[0]): FastifyPluginAsyncZod =>
  async (app) => {
    app.put('/v1/openings/:id/skills', { schema: putSkillsSchema }, async (request, reply) => {
      const { params, headers, body } = request
      const asked = { id: params.id, named: body.skills, expectation: expectationOf(headers) }
      return answerRecord(reply, await confirmSkills(ports, principalOf(request), asked))
    })
  }
