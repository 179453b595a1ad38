/** Questions to a person: the next one, its answer as the person's own word, and what a coordinator confirms or corrects. */

import { isDeepStrictEqual } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { helsinkiDay } from '../../clock.ts'
import {
  AbilityFinding,
  answersOf,
  IntakeAnswer,
  MOST_QUESTIONS,
  NextQuestion,
  QuestionId,
} from '../../contract/intake.ts'
import { refuse } from '../../contract/require-valid.ts'
import { AbilityCode } from '../../domain/codes.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { mayAnswer, withAnswer } from '../../matching/questions/intake/answer.ts'
import { amendNoun } from '../../use-cases/records/amend-noun.ts'
import { jobseekerNoun, requireStored } from '../../use-cases/records/nouns.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf, expectationOf } from '../shared/conditional.ts'
import { negotiate } from '../shared/language.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { IdParams, WriteHeaders } from './noun-routes.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

const tags = ['intake']

const Skip = z
  .string()
  .max(400)
  .transform((codes) => (codes === '' ? [] : codes.split(',')))
  .pipe(z.array(QuestionId).max(MOST_QUESTIONS))
  .optional()
  .meta({ examples: ['d4154,d430'] })

const nextQuestionSchema = {
  tags,
  operationId: 'nextQuestion',
  summary: 'The question to ask a person next',
  description: `The unknown thing whose answer changes the gates or the tier of most open openings, computed over all of them and every
possible answer, each counted alike. \`skip\` names the questions that were put already, answered or passed over: none comes
again. They and what the person said today are counted, and after ${MOST_QUESTIONS} there is no further one.`,
  params: IdParams,
  querystring: z.strictObject({ skip: Skip }),
  response: { 200: answer('The question, or none', NextQuestion), ...guarded('not-found', 'conflict') },
}

const changed = answer('The jobseeker as it stands now, with its version as ETag', Jobseeker)

const putAnswerSchema = {
  tags,
  operationId: 'putAnswer',
  summary: "Write a person's answer",
  description: `As the person's own word (\`source: self\`) of today. It fills what is unknown, or replaces what the person said before: what a
professional recorded stays, and so do hours, shifts and way to work once they are known, as they have no source to tell
(409). \`no\` to \`otherAbilities\` takes a \`yes\` back. With \`confirmed\`, a coordinator confirms or corrects whatever stands, as
\`source: coordinator\` where there is a source.`,
  params: z.strictObject({ id: ClientId, question: QuestionId }),
  headers: WriteHeaders,
  body: IntakeAnswer,
  response: { 200: changed, ...guarded(...BODY_PROBLEMS, 'not-found', 'version-differs', 'conflict') },
}

const putAbilitySchema = {
  tags,
  operationId: 'putAbility',
  summary: 'Confirm or correct an ability',
  description: `Writes the whole value with \`source: coordinator\`, of today, whoever recorded the former one: what the call leaves out is not
said. Earlier versions stay.`,
  params: z.strictObject({ id: ClientId, ability: AbilityCode }),
  headers: WriteHeaders,
  body: AbilityFinding,
  response: { 200: changed, ...guarded(...BODY_PROBLEMS, 'not-found', 'version-differs', 'conflict') },
}

const RECORDED =
  'It is recorded already, by somebody else or without a source: an answer does not overwrite it'

export const intakeRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { recommender, clock } = parts
    const noun = jobseekerNoun(parts)
    /** Answers the whole as it stands then. */
    const amend = async (
      change: Parameters<typeof amendNoun<Jobseeker>>[2],
      request: FastifyRequest,
      reply: FastifyReply,
    ) => {
      const { version, text } = await amendNoun(noun, principalOf(request), change)
      reply.header('etag', etagOf(version))
      return sendJsonText(reply, text)
    }

    app.get('/v1/jobseekers/:id/questions/next', { schema: nextQuestionSchema }, async (request, reply) => {
      const { id } = request.params
      await requireStored(noun, principalOf(request), id)
      const locale = negotiate(request, reply)
      const next = await recommender.nextQuestion(id, { skip: request.query.skip ?? [], locale })
      // Erased meanwhile.
      if (!next) throw new AppError('not-found')
      return next
    })

    app.put('/v1/jobseekers/:id/answers/:question', { schema: putAnswerSchema }, async (request, reply) => {
      const { id, question } = request.params
      const { answer: given, confirmed } = request.body
      if (confirmed && principalOf(request).role !== 'coordinator')
        throw new AppError('forbidden', 'A coordinator confirms', [
          { pointer: '/confirmed', code: 'forbidden', message: 'is for a coordinator to say' },
        ])
      const possible = answersOf(question)
      if (!possible.includes(given))
        refuse([
          {
            pointer: '/answer',
            code: 'unknown-answer',
            message: `is none of the answers to this question: ${possible.join(', ')}`,
          },
        ])
      const day = helsinkiDay(clock())
      const change = (body: Jobseeker): Jobseeker => {
        const answered = withAnswer(body, question, given, day, confirmed ? 'coordinator' : 'self')
        if (confirmed || mayAnswer(question, body, day) || isDeepStrictEqual(answered, body)) return answered
        throw new AppError('conflict', RECORDED, [
          { pointer: ':question', code: 'already-recorded', message: 'is known already' },
        ])
      }
      return amend({ id, amend: change, expectation: expectationOf(request.headers) }, request, reply)
    })

    app.put('/v1/jobseekers/:id/abilities/:ability', { schema: putAbilitySchema }, async (request, reply) => {
      const { id, ability } = request.params
      const on = helsinkiDay(clock())
      const { validUntil } = request.body
      if (validUntil !== undefined && validUntil < on)
        refuse([{ pointer: '/validUntil', code: 'past', message: 'is over already' }])
      const change = (body: Jobseeker): Jobseeker => ({
        ...body,
        abilities: { ...body.abilities, [ability]: { ...request.body, source: 'coordinator', on } },
      })
      return amend({ id, amend: change, expectation: expectationOf(request.headers) }, request, reply)
    })
  }
