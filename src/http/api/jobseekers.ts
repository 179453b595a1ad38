import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RecordInLayers } from '../../contract/record-layers.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { ClientId } from '../../domain/values.ts'
import { eraseJobseeker } from '../../use-cases/records/delete-record.ts'
import { jobseekerKind } from '../../use-cases/records/record-kind.ts'
import { writeRecord } from '../../use-cases/records/write-record.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { Cursor, PageQuery } from '../shared/paging.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerPage, answerWritten, IdParams, WriteHeaders } from './record-answers.ts'
import { answerLayers, LAYERS_DESCRIPTION, LayersQuery } from './record-layers.ts'

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
  description:
    'What the client system says, for the areas of the token; what people recorded here stays beside it. Answers what was written, with its version as ETag; what changes nothing makes no version.',
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
  description: `${LAYERS_DESCRIPTION} Of another area: 404.`,
  querystring: LayersQuery,
  response: {
    200: answer('A layer, both, or what counts', z.union([Jobseeker, RecordInLayers])),
    ...guarded('not-found'),
  },
}

const listJobseekersSchema = {
  tags: ['jobseekers'],
  operationId: 'listJobseekers',
  summary: 'The jobseekers of the areas of the token',
  description:
    'In order of id; each item is a line as an import takes it: to a client system what it sent, to others what counts.',
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
  (ports: Parameters<typeof eraseJobseeker>[0]): FastifyPluginAsyncZod =>
  async (app) => {
    const kind = jobseekerKind(ports)

    app.put('/v1/jobseekers/:id', { schema: putJobseekerSchema }, async (request, reply) => {
      const { params, body, headers } = request
      const put = { id: params.id, body, expectation: expectationOf(headers) }
      return answerWritten(reply, await writeRecord(kind, principalOf(request), put))
    })

    app.get('/v1/jobseekers/:id', { schema: getJobseekerSchema }, async (request, reply) =>
      answerLayers(
        kind,
        principalOf(request),
        { id: request.params.id, layers: request.query.layers },
        reply,
      ),
    )

    app.get('/v1/jobseekers', { schema: listJobseekersSchema }, (request, reply) =>
      answerPage(reply, kind, principalOf(request), request.query),
    )

    app.delete('/v1/jobseekers/:id', { schema: eraseJobseekerSchema }, async (request) => {
      const { id } = request.params
      const expectation = expectationOf(request.headers)
      const { versions, negotiations, shortlists } = await eraseJobseeker(ports, principalOf(request), {
        id,
        expectation,
      })
      return { jobseeker: id, erased: { versions, negotiations, shortlists } }
    })
  }
