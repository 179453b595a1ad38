/** Questions to an employer about an opening, one at a time, and their answers. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refuse } from '../../contract/require-valid.ts'
import { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import { Opening } from '../../domain/opening.ts'
import { ClientId, type Locale, text } from '../../domain/values.ts'
import {
  accommodationQuestionText,
  DEMAND_ANSWERS,
  demandAnswerTexts,
  demandQuestionText,
  OFFER_ANSWERS,
  offerAnswerTexts,
} from '../../explain/questions/employer-question.ts'
import { activeWeights } from '../../matching/active-weights.ts'
import { answered } from '../../matching/questions/employer/answer.ts'
import {
  type EmployerQuestion,
  employerQuestions,
  isAccommodation,
} from '../../matching/questions/employer/employer-questions.ts'
import { amendNoun } from '../../use-cases/records/amend-noun.ts'
import { openingNoun, requireStored } from '../../use-cases/records/nouns.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf, expectationOf } from '../shared/conditional.ts'
import { negotiate } from '../shared/language.ts'
import { IdParams, WriteHeaders } from './noun-routes.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

const QuestionId = z.enum([...DemandableAbility.options, ...AccommodationCode.options]).meta({
  id: 'EmployerQuestionId',
  description: 'The code of an ability or of an accommodation',
})
const AnswerCode = z.enum([...DEMAND_ANSWERS, ...OFFER_ANSWERS])

const QuestionsView = z
  .strictObject({
    opening: ClientId,
    asked: z.int().min(0).max(12).meta({ description: 'Answered, skipped, or said without being asked' }),
    remaining: z.int().min(0).max(12).meta({ description: 'Still to come, `next` among them' }),
    next: z
      .strictObject({
        id: QuestionId,
        kind: z.enum(['demand', 'accommodation']),
        text: z.string(),
        answers: z.array(z.strictObject({ code: AnswerCode, text: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'EmployerQuestions' })
type QuestionsView = z.infer<typeof QuestionsView>

const EmployerAnswer = z
  .strictObject({
    answer: AnswerCode,
    reason: text(500).optional().meta({ description: 'Why not: needed with the answer `no`' }),
  })
  .meta({ id: 'EmployerAnswer', examples: [{ answer: '3' }, { answer: 'no', reason: 'Ei ole tilaa.' }] })

const Skip = z.strictObject({
  skip: text(1000)
    .optional()
    .meta({
      description: 'Ids of questions not to be asked now, with commas between',
      examples: ['d430,b144'],
    }),
})

const DESCRIPTION = `At most twelve, in plain words: eight accommodations, which the occupation alone decides, so that they
are the same for each of its openings and tell nothing of anybody; and four demands. The next one is that whose answer
would most change what the opening asks of abilities, told without any person: for a demand the mean, over the answers,
of the difference in points over all abilities and levels; for an accommodation half of the points that it would bridge.
An opening that says a demand itself has one question less.`

const getQuestionsSchema = {
  tags: ['openings'],
  operationId: 'nextEmployerQuestion',
  summary: 'The next question to the employer',
  description: DESCRIPTION,
  params: IdParams,
  querystring: Skip,
  response: { 200: answer('The next question', QuestionsView), ...guarded('not-found', 'conflict') },
}

const putAnswerSchema = {
  tags: ['openings'],
  operationId: 'putEmployerAnswer',
  summary: 'Answer a question to the employer',
  description: `A level \`0\`–\`5\` becomes a demand that is \`stated\`; \`yes\` an offer that is provided, \`agree\` negotiable, \`no\`
declined with its reason, \`unknown\` unknown. Writes the opening, with its version as ETag, and answers the next question.`,
  params: z.strictObject({ id: ClientId, question: QuestionId }),
  querystring: Skip,
  headers: WriteHeaders,
  body: EmployerAnswer,
  response: {
    200: answer('The next question', QuestionsView),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'version-differs', 'conflict', 'too-many-variations'),
  },
}

const questionOf = (id: z.infer<typeof QuestionId>): EmployerQuestion =>
  isAccommodation(id) ? { kind: 'accommodation', id } : { kind: 'demand', id }

const textOf = (question: EmployerQuestion, locale: Locale) =>
  question.kind === 'demand'
    ? { text: demandQuestionText(question.id, locale), answers: demandAnswerTexts(locale) }
    : { text: accommodationQuestionText(question.id, locale), answers: offerAnswerTexts(locale) }

/** @throws AppError invalid-body */
const skippedOf = ({ skip }: z.infer<typeof Skip>): ReadonlySet<string> => {
  const ids = skip?.split(',') ?? []
  if (!ids.every((id) => QuestionId.safeParse(id).success))
    refuse([{ pointer: '?skip', code: 'unknown-question', message: 'names a question that there is not' }])
  return new Set(ids)
}

export const openingQuestionRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { store, taxonomy } = parts
    const noun = openingNoun(parts)

    const viewOf = async (
      id: string,
      opening: Opening,
      skipped: ReadonlySet<string>,
      locale: Locale,
    ): Promise<QuestionsView> => {
      const { weights } = await activeWeights(store)
      const { asked, remaining, next } = employerQuestions({ opening, weights, taxonomy }, skipped)
      return {
        ...{ opening: id, asked, remaining },
        next: next && { id: next.id, kind: next.kind, ...textOf(next, locale) },
      }
    }

    app.get('/v1/openings/:id/questions', { schema: getQuestionsSchema }, async (request, reply) => {
      const { id } = request.params
      const skipped = skippedOf(request.query)
      const { body, version } = await requireStored(noun, principalOf(request), id)
      reply.header('etag', etagOf(version))
      return viewOf(id, Opening.parse(JSON.parse(body)), skipped, negotiate(request, reply))
    })

    app.put('/v1/openings/:id/answers/:question', { schema: putAnswerSchema }, async (request, reply) => {
      const { params, headers, body: given } = request
      const skipped = skippedOf(request.query)
      const taken = answered(questionOf(params.question), given, taxonomy)
      if (!taken.ok) return refuse(taken.faults)
      const { body: opening, version } = await amendNoun(noun, principalOf(request), {
        ...{ id: params.id, expectation: expectationOf(headers), amend: taken.amend },
      })
      reply.header('etag', etagOf(version))
      return viewOf(params.id, opening, skipped, negotiate(request, reply))
    })
  }
