/** What if an opening were otherwise: exactly for a coordinator, in steps for employer services. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  OpeningChangesInSteps,
  OpeningChangesView,
  WHAT_IFS,
  WhatIf,
} from '../../contract/opening-changes.ts'
import { MOST_BY_CALLER, MOST_VARIATIONS } from '../../use-cases/records/variation-limit.ts'
import { type WhatIfOpeningPorts, whatIfOpening } from '../../use-cases/what-ifs/what-if-opening.ts'
import { principalOf } from '../shared/auth.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams } from './record-answers.ts'

const whatIfSchema = {
  tags: ['changes'],
  operationId: 'whatIfOpening',
  summary: 'How many more people a change of the opening would bring',
  description: `Counted over everyone, not estimated: who would pass the gates, and who of them would come to the step of the
last entry of the opening’s list as it stands. Without changes and sets, every single change that the employer could make and
that could make a difference, at most ${WHAT_IFS.most}. Nothing is written.

Employer services are told steps, rounded down to 0, 5, 10, 20, 50, 100, 200, 500 and so on; a difference of fewer than five
people is told as none. They vary an opening at most ${MOST_VARIATIONS} times a day, all together, and one of them
openings at most ${MOST_BY_CALLER} times: each change and each set counts, of any kind; what is proposed counts once, and so does
each write that changes what decides who is found. A first write of an opening counts for the caller alone.`,
  params: IdParams,
  // Fastify validates a body that is missing as null.
  body: WhatIf.nullable(),
  response: {
    200: answer('What the changes bring', z.union([OpeningChangesView, OpeningChangesInSteps])),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'too-many-variations'),
  },
}

export const whatIfRoutes =
  (ports: WhatIfOpeningPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.post('/v1/openings/:id/what-if', { schema: whatIfSchema }, async (request, reply) => {
      const { params, headers, body } = request
      const locale = localeOf(headers['accept-language'])
      const asked = { opening: params.id, asked: body ?? {}, locale }
      const found = await whatIfOpening(ports, principalOf(request), asked)
      sayLanguage(reply, locale)
      return found
    })
  }
