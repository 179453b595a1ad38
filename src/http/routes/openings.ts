import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Opening } from '../../domain/opening.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../auth.ts'
import { expectationOf } from '../conditional.ts'
import { openingNoun, requireDeletable } from '../nouns.ts'
import { answer, BODY_PROBLEMS, guarded } from '../openapi.ts'
import { Cursor, PageQuery } from '../paging.ts'
import { answerGet, answerList, answerPut, IdParams, WriteHeaders } from './noun-routes.ts'

const OpeningLine = z.strictObject({ id: ClientId, ...Opening.shape }).meta({ id: 'OpeningLine' })
const OpeningPage = z
  .strictObject({ items: z.array(OpeningLine), nextCursor: Cursor })
  .meta({ id: 'OpeningPage' })

const WRITERS = ['integration', 'employer-service'] as const
const READERS = ['integration', 'employer-service', 'coordinator'] as const

const about = { tags: ['openings'], params: IdParams }

const putOpeningSchema = {
  ...about,
  operationId: 'putOpening',
  summary: 'Write an opening',
  description:
    'For the areas of the token; an opening without a municipality is everybody’s. Answers what was written, with its version as ETag.',
  headers: WriteHeaders,
  body: Opening,
  response: {
    200: answer('Written over what stood there', Opening),
    201: answer('Written anew', Opening),
    ...guarded(...BODY_PROBLEMS, 'version-differs'),
  },
}

const getOpeningSchema = {
  ...about,
  operationId: 'getOpening',
  summary: 'Read an opening',
  description:
    'Exactly the body that was put, with its version as ETag. A coordinator reads those of every area.',
  response: { 200: answer('As it was put', Opening), ...guarded('not-found') },
}

const listOpeningsSchema = {
  tags: ['openings'],
  operationId: 'listOpenings',
  summary: 'The openings that the token may read',
  description: 'In order of id; each item is a line as an import takes it.',
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

export const openingRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const noun = openingNoun(parts)

    app.put('/v1/openings/:id', { config: { roles: WRITERS }, schema: putOpeningSchema }, (request, reply) =>
      answerPut(
        noun,
        { id: request.params.id, body: request.body, headers: request.headers },
        request,
        reply,
      ),
    )

    app.get('/v1/openings/:id', { config: { roles: READERS }, schema: getOpeningSchema }, (request, reply) =>
      answerGet(noun, request.params.id, request, reply),
    )

    app.get('/v1/openings', { config: { roles: READERS }, schema: listOpeningsSchema }, (request, reply) =>
      answerList(noun, request.query, request, reply),
    )

    app.delete(
      '/v1/openings/:id',
      { config: { roles: WRITERS }, schema: deleteOpeningSchema },
      async (request, reply) => {
        const { id } = request.params
        await requireDeletable(noun, principalOf(request), id)
        const position = await parts.store.openings.remove(id, expectationOf(request.headers))
        if (position === undefined) throw new AppError('not-found')
        return reply.code(204).send()
      },
    )
  }
