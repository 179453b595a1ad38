/** Questions to a person: the next one, its answer as the person's own word, and what a coordinator confirms or corrects. */

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  AbilityFinding,
  IntakeAnswer,
  MOST_QUESTIONS,
  NextQuestion,
  QuestionId,
} from '../../contract/intake.ts'
import { AbilityCode } from '../../domain/codes.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { ClientId } from '../../domain/values.ts'
import { answerQuestion, askNextQuestion, recordFinding } from '../../use-cases/records/intake.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerRecord, IdParams, WriteHeaders } from './record-answers.ts'

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

type IntakePorts = Parameters<typeof askNextQuestion>[0] & Parameters<typeof answerQuestion>[0]

export const intakeRoutes =
  (ports: IntakePorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/jobseekers/:id/questions/next', { schema: nextQuestionSchema }, async (request, reply) => {
      const { params, query, headers } = request
      const locale = localeOf(headers['accept-language'])
      const asked = { id: params.id, skip: query.skip ?? [], locale }
      const next = await askNextQuestion(ports, principalOf(request), asked)
      sayLanguage(reply, locale)
      return next
    })

    app.put('/v1/jobseekers/:id/answers/:question', { schema: putAnswerSchema }, async (request, reply) => {
      const { params, body, headers } = request
      const given = { ...params, ...body, expectation: expectationOf(headers) }
      return answerRecord(reply, await answerQuestion(ports, principalOf(request), given))
    })

    app.put('/v1/jobseekers/:id/abilities/:ability', { schema: putAbilitySchema }, async (request, reply) => {
      const { params, body: finding, headers } = request
      const given = { ...params, finding, expectation: expectationOf(headers) }
      return answerRecord(reply, await recordFinding(ports, principalOf(request), given))
    })
  }
