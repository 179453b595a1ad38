import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RecordInLayers } from '../../contract/record-layers.ts'
import { requireValid } from '../../contract/require-valid.ts'
import { Opening } from '../../domain/opening.ts'
import { OpeningPart } from '../../domain/record-layers.ts'
import { ClientId } from '../../domain/values.ts'
import { JobPosting } from '../../exchange/job-posting.ts'
import { deleteOpening } from '../../use-cases/records/delete-record.ts'
import { type PostingPorts, writePosting } from '../../use-cases/records/postings.ts'
import { openingKind } from '../../use-cases/records/record-kind.ts'
import { MOST_BY_CALLER, MOST_VARIATIONS } from '../../use-cases/records/variation-limit.ts'
import { writeRecord } from '../../use-cases/records/write-record.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { JSON_TYPE, POSTING_TYPE, typeOfBody } from '../shared/media-types.ts'
import { Cursor, PageQuery } from '../shared/paging.ts'
import { exceptBody } from '../shared/validation.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerOpening, answerPostingTaken, PostingTaken } from './postings.ts'
import { answerPage, answerWritten, IdParams, takeJson, WriteHeaders } from './record-answers.ts'
import { LAYERS_DESCRIPTION, LayersQuery } from './record-layers.ts'

const OpeningLine = z.strictObject({ id: ClientId, ...OpeningPart.shape }).meta({ id: 'OpeningLine' })
const OpeningPage = z
  .strictObject({ items: z.array(OpeningLine), nextCursor: Cursor })
  .meta({ id: 'OpeningPage' })

const about = { tags: ['openings'], params: IdParams }

const putOpeningSchema = {
  ...about,
  operationId: 'putOpening',
  summary: 'Write an opening',
  description:
    'The layer of the role, for the areas of the token; what the other layer says stays beside it. An opening without a municipality is everybody’s. Answers what was written, with its version as ETag; what changes nothing makes no version. ' +
    `Employer services vary what decides who is found for an opening at most ${MOST_VARIATIONS} times a day, what-ifs among them; ` +
    `one caller does so, or writes an opening for the first time, at most ${MOST_BY_CALLER} times. ` +
    'A schema.org JobPosting as `application/ld+json` is taken as well, and becomes the whole layer. ' +
    'What of it is not read is no fault, as postings carry much else: the answer names it, and what the opening that stood here said beyond any posting.',
  headers: WriteHeaders,
  consumes: [JSON_TYPE, POSTING_TYPE],
  body: Opening,
  response: {
    200: answer('Written over what stood there', z.union([Opening, PostingTaken])),
    201: answer('Written anew', z.union([Opening, PostingTaken])),
    ...guarded(...BODY_PROBLEMS, 'version-differs', 'too-many-variations'),
  },
}

const getOpeningSchema = {
  ...about,
  operationId: 'getOpening',
  summary: 'Read an opening',
  description:
    `${LAYERS_DESCRIPTION} A coordinator reads what counts, of every area. ` +
    'As `application/ld+json` it is a schema.org JobPosting that may be published: without target groups, gates and their reasons, suggested demands, and offers that are not provided.',
  querystring: LayersQuery,
  response: {
    200: {
      description: 'A layer, both, what counts, or that as a posting',
      content: {
        ...answer('', z.union([OpeningPart, RecordInLayers])).content,
        [POSTING_TYPE]: { schema: JobPosting },
      },
    },
    ...guarded('not-found', 'not-acceptable'),
  },
}

const listOpeningsSchema = {
  tags: ['openings'],
  operationId: 'listOpenings',
  summary: 'The openings that the token may read',
  description:
    'In order of id; each item is a line as an import takes it: to a vacancy system what it sent, to others what counts.',
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', OpeningPage), ...guarded() },
}

const deleteOpeningSchema = {
  ...about,
  operationId: 'deleteOpening',
  summary: 'Delete an opening',
  description: 'Its versions stay for the replay of its shortlists.',
  headers: WriteHeaders,
  response: {
    204: z.undefined().meta({ description: 'Deleted' }),
    ...guarded('not-found', 'version-differs'),
  },
}

type OpeningRoutePorts = PostingPorts & Parameters<typeof deleteOpening>[0]

export const openingRoutes =
  (ports: OpeningRoutePorts): FastifyPluginAsyncZod =>
  async (app) => {
    const kind = openingKind(ports)

    takeJson(app, POSTING_TYPE)

    app.put(
      '/v1/openings/:id',
      {
        // The form of the body depends on its type, which no validator is told.
        validatorCompiler: exceptBody((data) => data),
        schema: putOpeningSchema,
      },
      async (request, reply) => {
        const principal = principalOf(request)
        const body: unknown = request.body
        const put = { id: request.params.id, expectation: expectationOf(request.headers) }
        if (typeOfBody(request) === POSTING_TYPE)
          return answerPostingTaken(reply, await writePosting(ports, principal, { ...put, body }))
        const opening = requireValid(Opening, body)
        return answerWritten(reply, await writeRecord(kind, principal, { ...put, body: opening }))
      },
    )

    app.get('/v1/openings/:id', { schema: getOpeningSchema }, (request, reply) =>
      answerOpening(ports, { id: request.params.id, layers: request.query.layers }, request, reply),
    )

    app.get('/v1/openings', { schema: listOpeningsSchema }, (request, reply) =>
      answerPage(reply, kind, principalOf(request), request.query),
    )

    app.delete('/v1/openings/:id', { schema: deleteOpeningSchema }, async (request, reply) => {
      const { id } = request.params
      const expectation = expectationOf(request.headers)
      await deleteOpening(ports, principalOf(request), { id, expectation })
      return reply.code(204).send()
    })
  }
