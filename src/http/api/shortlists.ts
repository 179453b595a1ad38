import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nameOf, type Principal } from '../../access/principal.ts'
import { canonicalJson } from '../../canonical-json.ts'
import { helsinkiDay } from '../../clock.ts'
import { AdviserView } from '../../contract/adviser-view.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import { LIMITS, Shortlist, ShortlistRequest, ShortlistStatus } from '../../contract/shortlist.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { logLeftToSweep } from '../../log.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import { checkAreas } from '../../taxonomy/check.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { awaitFinish, isFinal } from '../shared/await-finish.ts'
import { IdempotencyHeader } from '../shared/idempotency.ts'
import { negotiate } from '../shared/language.ts'
import { afterOf, Cursor, PageQuery, pageOf } from '../shared/paging.ts'
import { waitSecondsOf } from '../shared/prefer.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams } from './record-answers.ts'
import { adviserHeadOf, headOf, requireShortlist, textTag, viewOf } from './shortlist-views.ts'

/** What a role sees: a coordinator the list, an adviser the view that is made for employers. */
const View = z.union([Shortlist, AdviserView])
const Page = z.strictObject({ items: z.array(View), nextCursor: Cursor }).meta({ id: 'ShortlistPage' })

export const ShortlistId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

const AskHeaders = z.looseObject({
  ...IdempotencyHeader,
  prefer: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({
      description: `\`wait=<seconds>\`, at most ${LIMITS.waitSeconds}: wait for the list.`,
      examples: ['wait=10'],
    }),
})

const ASK = `The list draws from everyone, whatever the area, unless \`areas\` narrows it; it sees everything that was
written before it, and goes before others when you wait for it. For the role employer-service the \`limit\` is always ${LIMITS.adviser}: one that is given is
overridden. Without \`Prefer: wait\`, or when it takes longer, the answer is 202 and the list is to be found at
\`Location\`.`

const SEEN =
  'A coordinator sees the whole, with people of other areas as `heldBy`; an adviser the adviser’s view.'

const tags = ['shortlists']

const askForShortlistSchema = {
  tags,
  operationId: 'askForShortlist',
  summary: 'Ask for a shortlist of an opening',
  description: ASK,
  params: IdParams,
  headers: AskHeaders,
  // Fastify validates a body that is missing as null.
  body: ShortlistRequest.nullable(),
  response: {
    201: answer('Done, or failed with its problem', View),
    202: answer('Being made', View),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'idempotency-mismatch'),
  },
}

const listShortlistsSchema = {
  tags,
  operationId: 'listShortlists',
  summary: 'Shortlists, newest first, without their entries',
  querystring: z.strictObject({
    ...PageQuery,
    opening: ClientId.optional(),
    status: ShortlistStatus.optional(),
  }),
  response: { 200: answer('A page', Page), ...guarded() },
}

const getShortlistSchema = {
  tags,
  operationId: 'getShortlist',
  summary: 'Read a shortlist',
  description: SEEN,
  params: z.strictObject({ id: ShortlistId }),
  response: { 200: answer('As it stands', View), ...guarded('not-found') },
}

export const shortlistRoutes =
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const closing = new AbortController()
    app.addHook('preClose', async () => closing.abort())

    app.post('/v1/openings/:id/shortlists', { schema: askForShortlistSchema }, async (request, reply) => {
      const principal = principalOf(request)
      // Before the row is there: what is refused leaves nothing behind, and may be sent again.
      await parts.queue.ready()
      const row = await create(parts, principal, {
        opening: request.params.id,
        asked: request.body ?? {},
        idempotencyKey: request.headers['idempotency-key'],
      })
      if (!isFinal(row)) await handOver(parts, row, request)
      return answerAsked(parts, row, request, reply, closing.signal)
    })

    app.get('/v1/shortlists', { schema: listShortlistsSchema }, async (request, reply) => {
      const { view, reach } = principalOf(request)
      const { opening, status, cursor } = request.query
      const after = afterOf(cursor, ShortlistId)
      const { items, nextCursor } = await pageOf(
        request.query,
        (limit) => parts.store.shortlists.list({ opening, status, areas: reach, page: { limit, after } }),
        ({ id }) => id,
      )
      const locale = negotiate(request, reply)
      return {
        items: items.map((row) => (view === 'adviser' ? adviserHeadOf : headOf)(row, locale)),
        nextCursor,
      }
    })

    app.get('/v1/shortlists/:id', { schema: getShortlistSchema }, async (request, reply) => {
      const principal = principalOf(request)
      const row = await requireShortlist(parts, principal, request.params.id)
      const text = await viewOf(parts, principal, row, negotiate(request, reply))
      reply.header('etag', textTag(text))
      return sendJsonText(reply, text)
    })
  }

type Asking = {
  readonly opening: string
  readonly asked: ShortlistRequest
  readonly idempotencyKey: string | undefined
}

/** @throws AppError not-found, for openings that the caller may not read as well */
const create = async (
  parts: AppParts,
  principal: Principal,
  { opening, asked, idempotencyKey }: Asking,
): Promise<ShortlistRow> => {
  const { store, engine, taxonomy, ids, clock } = parts
  requireFaultless(checkAreas(asked.areas ?? [], taxonomy, 'areas'))
  const request = principal.view === 'adviser' ? { ...asked, limit: LIMITS.adviser } : asked
  return store.shortlists.create({
    id: ids(),
    opening,
    areas: principal.reach,
    request: canonicalJson(request),
    asOf: helsinkiDay(clock()),
    engine,
    by: nameOf(principal),
    idempotencyKey,
  })
}

/** A queue that takes nothing now delays the list and loses nothing: the row stays queued, and the sweep hands it over. */
const handOver = async (
  { queue }: AppParts,
  { id }: ShortlistRow,
  { headers, log }: FastifyRequest,
): Promise<void> => {
  const urgency = waitSecondsOf(headers['prefer']) === undefined ? 'batch' : 'waiting'
  try {
    await queue.enqueue('shortlist', id, urgency)
  } catch (error) {
    if (!(error instanceof AppError && (error.code === 'overloaded' || error.code === 'unavailable')))
      throw error
    logLeftToSweep(log, { shortlist: id }, error.code)
  }
}

const answerAsked = async (
  parts: AppParts,
  asked: ShortlistRow,
  request: FastifyRequest,
  reply: FastifyReply,
  closing: AbortSignal,
): Promise<void> => {
  const seconds = waitSecondsOf(request.headers['prefer'])
  if (seconds !== undefined) reply.header('preference-applied', `wait=${seconds}`)
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const row = await awaitFinish(parts, asked, (seconds ?? 0) * 1000, AbortSignal.any([closing, gone.signal]))
  reply.header('location', `/v1/shortlists/${row.id}`)
  if (isFinal(row)) reply.code(201)
  else reply.code(202).header('retry-after', '1')
  return sendJsonText(reply, await viewOf(parts, principalOf(request), row, negotiate(request, reply)))
}
