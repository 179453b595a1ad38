import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AdviserView } from '../../contract/adviser-view.ts'
import { LIMITS, Shortlist, ShortlistRequest, ShortlistStatus } from '../../contract/shortlist.ts'
import { ClientId } from '../../domain/values.ts'
import { logLeftToSweep } from '../../log.ts'
import type { Shortlists } from '../../store/ports/shortlists.ts'
import { type AskPorts, askForShortlist } from '../../use-cases/shortlists/ask-for-shortlist.ts'
import { listShortlists, readShortlist } from '../../use-cases/shortlists/read-shortlists.ts'
import { principalOf } from '../shared/auth.ts'
import { textTag } from '../shared/conditional.ts'
import { IdempotencyHeader } from '../shared/idempotency.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { afterOf, Cursor, PageQuery, pageOf } from '../shared/paging.ts'
import { waitSecondsOf } from '../shared/prefer.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { IdParams } from './record-answers.ts'

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

export type ShortlistPorts = AskPorts & {
  readonly store: { readonly shortlists: Pick<Shortlists, 'list'> }
}

export const shortlistRoutes =
  (ports: ShortlistPorts): FastifyPluginAsyncZod =>
  async (app) => {
    const closing = new AbortController()
    app.addHook('preClose', async () => closing.abort())

    app.post('/v1/openings/:id/shortlists', { schema: askForShortlistSchema }, async (request, reply) => {
      const { params, headers, body, log } = request
      const seconds = waitSecondsOf(headers['prefer'])
      const locale = localeOf(headers['accept-language'])
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      const { id, isFinal, list } = await askForShortlist(ports, principalOf(request), {
        opening: params.id,
        request: body ?? {},
        ...{ idempotencyKey: headers['idempotency-key'], locale },
        waitMs: seconds === undefined ? undefined : seconds * 1000,
        stop: AbortSignal.any([closing.signal, gone.signal]),
        onLeft: ({ code, ...list }) => logLeftToSweep(log, list, code),
      })
      sayLanguage(reply, locale)
      if (seconds !== undefined) reply.header('preference-applied', `wait=${seconds}`)
      reply.header('location', `/v1/shortlists/${id}`)
      if (isFinal) reply.code(201)
      else reply.code(202).header('retry-after', '1')
      return sendJsonText(reply, JSON.stringify(list))
    })

    app.get('/v1/shortlists', { schema: listShortlistsSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const { opening, status, cursor } = request.query
      const after = afterOf(cursor, ShortlistId)
      const { items, nextCursor } = await pageOf(
        request.query,
        (limit) =>
          listShortlists(ports, principalOf(request), { opening, status, page: { limit, after }, locale }),
        ({ id }) => id,
      )
      sayLanguage(reply, locale)
      return { items: [...items], nextCursor }
    })

    app.get('/v1/shortlists/:id', { schema: getShortlistSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const { id } = request.params
      const text = JSON.stringify(await readShortlist(ports, principalOf(request), { id, locale }))
      sayLanguage(reply.header('etag', textTag(text)), locale)
      return sendJsonText(reply, text)
    })
  }
