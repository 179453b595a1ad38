/** The skills that an occupation usually asks, as a suggestion with its source. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Importance, OccupationCode, SkillCode } from '../../domain/values.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { attributedSkillsOf } from '../../use-cases/records/usual-skills.ts'
import { negotiate } from '../shared/language.ts'
import { answer, guarded } from './openapi.ts'

const UsualSkillsView = z
  .strictObject({
    occupation: OccupationCode,
    source: z.enum(['esco', 'starter']),
    attribution: z.string().meta({ description: 'To be shown wherever the skills are' }),
    skills: z.array(
      z.strictObject({
        skill: SkillCode,
        name: z.string().meta({ description: 'In the language of the answer' }),
        importance: Importance,
      }),
    ),
  })
  .meta({
    id: 'UsualSkills',
    examples: [
      {
        occupation: '9412',
        source: 'starter',
        attribution: 'Soviten oma arvio siitä, mitä ammatissa tavallisesti pitää osata.',
        skills: [{ skill: 'kitchen-hygiene', name: 'Keittiöhygienia', importance: 3 }],
      },
    ],
  })

export const usualSkillRoutes =
  (
    ports: Parameters<typeof attributedSkillsOf>[0] & { readonly taxonomy: Pick<Taxonomy, 'skillNames'> },
  ): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/taxonomy/occupations/:code/skills',
      {
        schema: {
          tags: ['taxonomy'],
          operationId: 'usualSkills',
          summary: 'Skills that an occupation usually asks',
          description:
            'A suggestion of at most eight, never a gate; of its unit group where nothing is known of the occupation itself. ' +
            'An opening that says nothing of skills is read with these, as `suggested`, until they are confirmed or corrected.',
          params: z.strictObject({ code: OccupationCode }),
          response: { 200: answer('The most important first', UsualSkillsView), ...guarded('not-found') },
        },
      },
      async (request, reply) => {
        const { code } = request.params
        const locale = negotiate(request, reply)
        const { source, skills, attribution } = attributedSkillsOf(ports, code)
        return {
          ...{ occupation: code, source, attribution: attribution[locale] },
          skills: skills.map(({ skill, importance }) => ({
            ...{ skill, name: ports.taxonomy.skillNames(skill)?.[locale] ?? skill, importance },
          })),
        }
      },
    )
  }
