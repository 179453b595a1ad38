/** Layers of jobseekers and openings: reading one, both or what counts; patching one; and where they differ. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Principal } from '../../access/principal.ts'
import { RecordConflict } from '../../contract/record-layers.ts'
import { JobseekerPart, OpeningPart } from '../../domain/record-layers.ts'
import { ClientId } from '../../domain/values.ts'
import { patchRecord } from '../../use-cases/records/patch-record.ts'
import { listConflicts, readBothLayers, readLayer } from '../../use-cases/records/read-layers.ts'
import { requireRecord } from '../../use-cases/records/read-records.ts'
import {
  type JobseekerPorts,
  jobseekerKind,
  type OpeningPorts,
  openingKind,
  type RecordKind,
} from '../../use-cases/records/record-kind.ts'
import { principalOf } from '../shared/auth.ts'
import { expectationOf } from '../shared/conditional.ts'
import { MERGE_PATCH_TYPE } from '../shared/media-types.ts'
import { afterOf, Cursor, cursorOf, PAGE, PageQuery } from '../shared/paging.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { answerRecord, IdParams, takeJson, WriteHeaders } from './record-answers.ts'

export const LayersQuery = z.strictObject({
  layers: z.enum(['force', 'both']).optional().meta({
    description:
      '`force`: what counts, merged of both layers. `both`: each value with its origin, date and who said it. Absent: the layer that the role of the token writes.',
  }),
})

export const LAYERS_DESCRIPTION = `A record has two layers: what the client or vacancy system sends, and what people record here. Without
\`layers\`, the one that the role of the token writes, with its own version as ETag: \`{}\` with \`"0"\` while nobody wrote it.`

type Asked = { readonly id: string; readonly layers: 'force' | 'both' | undefined }

/** @throws AppError not-found */
export const answerLayers = async <Body extends object>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, layers }: Asked,
  reply: FastifyReply,
): Promise<void> => {
  if (layers === 'force') return answerRecord(reply, await requireRecord(kind, principal, id))
  if (layers === undefined) return answerRecord(reply, await readLayer(kind, principal, id))
  const body = await readBothLayers(kind, principal, id)
  return answerRecord(reply, { body, version: body.versions.force })
}

const PATCH_DESCRIPTION = `A merge patch (RFC 7396) of the layer that the role of the token writes, with its ETag as If-Match (428 without): null
takes a member away, and says no more of it; a list is sent whole. With \`?layers=force\`, people patch what counts, with its
ETag, and the difference is recorded here: what is taken away is recorded as not being so, whatever the client system
says. Answers what was patched, with its new ETag; what changes nothing makes no version.`

const PatchQuery = z.strictObject({ layers: z.literal('force').optional() })

/** A patch is validated as what it makes of what stands. */
const offerPatch = <Body extends object>(
  app: FastifyInstance,
  kind: RecordKind<Body>,
  { part, example }: { readonly part: z.ZodType; readonly example: object },
): void => {
  const Name = kind.name === 'opening' ? 'Opening' : 'Jobseeker'
  app.patch(
    `/v1/${kind.name}s/:id`,
    {
      schema: {
        tags: [`${kind.name}s`],
        operationId: `patch${Name}`,
        summary: `Change parts of ${kind.name === 'opening' ? 'an opening' : 'a jobseeker'}`,
        description: PATCH_DESCRIPTION,
        consumes: [MERGE_PATCH_TYPE],
        params: IdParams,
        querystring: PatchQuery,
        headers: WriteHeaders,
        body: z.looseObject({}).meta({ id: `${Name}Patch`, examples: [example] }),
        response: {
          200: answer('What was patched', part),
          ...guarded(
            ...BODY_PROBLEMS,
            ...(['not-found', 'version-differs', 'precondition-required', 'conflict'] as const),
            ...(kind.name === 'opening' ? (['too-many-variations'] as const) : []),
          ),
        },
      },
    },
    async (request: FastifyRequest, reply) => {
      const { id } = request.params as z.infer<typeof IdParams>
      const { layers } = request.query as z.infer<typeof PatchQuery>
      const patch = {
        ...{ id, patch: request.body, of: layers ?? ('layer' as const) },
        expectation: expectationOf(request.headers as z.infer<typeof WriteHeaders>),
      }
      return answerRecord(reply, await patchRecord(kind, principalOf(request), patch))
    },
  )
}

/** No other type of body is taken: what JSON alone would mean here is nobody's guess. */
export const patchRoutes =
  (ports: JobseekerPorts & OpeningPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.removeAllContentTypeParsers()
    takeJson(app, MERGE_PATCH_TYPE)
    const needs = [{ accommodation: 'lifting-aid', kind: 'essential' }]
    offerPatch(app, jobseekerKind(ports), {
      ...{ part: JobseekerPart, example: { needs, commute: { maxKm: 20 } } },
    })
    const offers = { 'lifting-aid': { state: 'provided' } }
    offerPatch(app, openingKind(ports), { part: OpeningPart, example: { offers, validUntil: null } })
  }

const ConflictPage = z
  .strictObject({ items: z.array(RecordConflict), nextCursor: Cursor })
  .meta({ id: 'RecordConflictPage' })

const listConflictsSchema = {
  tags: ['jobseekers', 'openings'],
  operationId: 'listConflicts',
  summary: 'Where a client system and people here say different things',
  description:
    'Of jobseekers and openings of the areas of the token, in order of kind, id and unit. A line stands until both say the same, or one says no more.',
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', ConflictPage), ...guarded() },
}

const ConflictCursor = z.tuple([z.enum(['jobseeker', 'opening']), ClientId, z.string()])

export const conflictRoutes =
  (ports: Parameters<typeof listConflicts>[0]): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/conflicts', { schema: listConflictsSchema }, async (request) => {
      const { limit = PAGE.default, cursor } = request.query
      const after = afterOf(cursor, ConflictCursor)
      const found = await listConflicts(ports, principalOf(request), { limit: limit + 1, after })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      const more = found.length > limit && last !== undefined
      return { items, nextCursor: more ? cursorOf([last.kind, last.id, last.unit]) : null }
    })
  }
