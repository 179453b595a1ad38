/** What would have to change, for the coordinator who holds the person. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PairChangesView } from '../../contract/pair-changes.ts'
import { ClientId } from '../../domain/values.ts'
import { changesForPair, type PairPorts } from '../../use-cases/what-ifs/changes-for-pair.ts'
import { principalOf } from '../shared/auth.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { answer, guarded } from './openapi.ts'

const pairSchema = {
  tags: ['changes'],
  operationId: 'changesForPair',
  summary: 'What would have to change for this person and this opening',
  description: `Every single change that somebody can act on, with the points and gates that it would give, and the cheapest
sets of at most three that bring the person to the list as it stands. They are exact: done for real, a change gives these
figures. Never among them: anything about the person's health or identity, more hours or a longer way for the person, a
wish or an avoidance dropped, a demand lowered that is not adjustable, a requirement of law or safety.`,
  params: z.strictObject({ id: ClientId, opening: ClientId }),
  response: { 200: answer('The changes', PairChangesView), ...guarded('not-found', 'conflict') },
}

export const changeRoutes =
  (ports: PairPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/jobseekers/:id/changes/:opening', { schema: pairSchema }, async (request, reply) => {
      const { params, headers } = request
      const locale = localeOf(headers['accept-language'])
      const asked = { jobseeker: params.id, opening: params.opening, locale }
      const changes = await changesForPair(ports, principalOf(request), asked)
      sayLanguage(reply, locale)
      return changes
    })
  }
