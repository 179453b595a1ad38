/** Questions to an employer about an opening, one at a time, and their answers. */
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refuse } from '../../contract/require-valid.ts'
import { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import { ClientId, type Locale, text } from '../../domain/values.ts'
import { DEMAND_ANSWERS, OFFER_ANSWERS } from '../../explain/questions/employer-question.ts'
import { told } from '../../messages.ts'
import {
  type AskedOfEmployer,
  answerEmployerQuestion,
  nextEmployerQuestion,
  type OpeningQuestionPorts,
} from '../../use-cases/records/opening-questions.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf, expectationOf } from '../shared/conditional.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams, WriteHeaders } from './record-answers.ts'

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

/** @throws AppError invalid-body */
const skippedOf = ({ skip }: z.infer<typeof Skip>): ReadonlySet<string> => {
  const ids = skip?.split(',') ?? []
  if (!ids.every((id) => QuestionId.safeParse(id).success))
    refuse([{ pointer: '?skip', code: 'unknown-question', message: told('fault.unknownQuestion') }])
  return new Set(ids)
}

export const openingQuestionRoutes =
  (ports: OpeningQuestionPorts): FastifyPluginAsyncZod =>
  async (app) => {
    /** The opening itself is not answered: its version is, as it may be expected by the next answer. */
    const viewOf = (
      { id: opening, locale }: { readonly id: string; readonly locale: Locale },
      { version, ...asked }: AskedOfEmployer,
      reply: FastifyReply,
    ): QuestionsView => {
      sayLanguage(reply.header('etag', etagOf(version)), locale)
      return { opening, ...asked }
    }

    app.get('/v1/openings/:id/questions', { schema: getQuestionsSchema }, async (request, reply) => {
      const { params, query, headers } = request
      const locale = localeOf(headers['accept-language'])
      const asking = { id: params.id, skipped: skippedOf(query), locale }
      return viewOf(asking, await nextEmployerQuestion(ports, principalOf(request), asking), reply)
    })

    app.put('/v1/openings/:id/answers/:question', { schema: putAnswerSchema }, async (request, reply) => {
      const { params, query, headers, body: given } = request
      const answer = {
        ...{ ...params, given, skipped: skippedOf(query) },
        ...{ expectation: expectationOf(headers), locale: localeOf(headers['accept-language']) },
      }
      return viewOf(answer, await answerEmployerQuestion(ports, principalOf(request), answer), reply)
    })
  }
