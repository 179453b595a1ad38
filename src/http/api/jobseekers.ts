import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { jobseekerNoun, requireDeletable } from '../../use-cases/records/nouns.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { Cursor, PageQuery } from '../shared/paging.ts'
import { answerGet, answerList, answerPut, IdParams, WriteHeaders } from './noun-routes.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

const JobseekerLine = z.strictObject({ id: ClientId, ...Jobseeker.shape }).meta({ id: 'JobseekerLine' })
const JobseekerPage = z
  .strictObject({ items: z.array(JobseekerLine), nextCursor: Cursor })
  .meta({ id: 'JobseekerPage' })

const Erased = z
  .strictObject({
    jobseeker: ClientId,
    erased: z.strictObject({
      versions: z.int().meta({ description: 'stored versions, the current one among them' }),
      negotiations: z.int(),
      shortlists: z.int().meta({ description: 'shortlists that named the person and have a hole now' }),
    }),
  })
  .meta({
    id: 'Erased',
    examples: [{ jobseeker: 'hk-1042', erased: { versions: 4, negotiations: 1, shortlists: 2 } }],
  })

const about = { tags: ['jobseekers'], params: IdParams }

const putJobseekerSchema = {
  ...about,
  operationId: 'putJobseeker',
  summary: 'Write a jobseeker',
  description: 'For the areas of the token; answers what was written, with its version as ETag.',
  headers: WriteHeaders,
  body: Jobseeker,
  response: {
    200: answer('Written over what stood there', Jobseeker),
    201: answer('Written anew', Jobseeker),
    ...guarded(...BODY_PROBLEMS, 'version-differs'),
  },
}

const getJobseekerSchema = {
  ...about,
  operationId: 'getJobseeker',
  summary: 'Read a jobseeker',
  description: 'Exactly the body that was put, with its version as ETag. Of another area: 404.',
  response: { 200: answer('As it was put', Jobseeker), ...guarded('not-found') },
}

const listJobseekersSchema = {
  tags: ['jobseekers'],
  operationId: 'listJobseekers',
  summary: 'The jobseekers of the areas of the token',
  description: 'In order of id; each item is a line as an import takes it.',
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', JobseekerPage), ...guarded() },
}

const eraseJobseekerSchema = {
  ...about,
  operationId: 'eraseJobseeker',
  summary: 'Erase a jobseeker',
  description: 'Row, versions, index, search and everything of the person in shortlists.',
  headers: WriteHeaders,
  response: { 200: answer('What was erased', Erased), ...guarded('not-found', 'version-differs') },
}

export const jobseekerRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const noun = jobseekerNoun(parts)

    app.put('/v1/jobseekers/:id', { schema: putJobseekerSchema }, (request, reply) =>
      answerPut(
        noun,
        { id: request.params.id, body: request.body, headers: request.headers },
        request,
        reply,
      ),
    )

    app.get('/v1/jobseekers/:id', { schema: getJobseekerSchema }, (request, reply) =>
      answerGet(noun, request.params.id, request, reply),
    )

    app.get('/v1/jobseekers', { schema: listJobseekersSchema }, (request, reply) =>
      answerList(noun, request.query, request, reply),
    )

    app.delete('/v1/jobseekers/:id', { schema: eraseJobseekerSchema }, async (request) => {
      const { id } = request.params
      await requireDeletable(noun, principalOf(request), id)
      const erasure = await parts.store.jobseekers.erase(id, expectationOf(request.headers))
      if (!erasure) throw new AppError('not-found')
      const { versions, negotiations, shortlists } = erasure
      return { jobseeker: id, erased: { versions, negotiations, shortlists } }
    })
  }
