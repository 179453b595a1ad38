/** What would have to change, for the coordinator who holds the person. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PairChangesView } from '../../contract/pair-changes.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { requireRecord } from '../../use-cases/records/read-records.ts'
import { jobseekerKind } from '../../use-cases/records/record-kind.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { negotiate } from '../shared/language.ts'
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
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { whatIfs } = parts
    app.get('/v1/jobseekers/:id/changes/:opening', { schema: pairSchema }, async (request, reply) => {
      const { id, opening } = request.params
      await requireRecord(jobseekerKind(parts), principalOf(request), id)
      const found = await whatIfs.forPair(id, opening, negotiate(request, reply))
      if (!found) throw new AppError('not-found')
      return found
    })
  }
