/** What a coordinator may look up in a shortlist that is done. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Contrast } from '../../contract/contrast.ts'
import { AskFirst, DetailQuery, Explanation } from '../../contract/explanation.ts'
import { NearMiss, OutOfReach } from '../../contract/near-miss.ts'
import { Comparison, ErasedEntry, HeldElsewhere } from '../../contract/shortlist.ts'
import { ClientId } from '../../domain/values.ts'
import {
  askFirstOf,
  contrastEntries,
  explainEntry,
  type LookUpPorts,
  nearMissesOf,
} from '../../use-cases/shortlists/explain-shortlist.ts'
import { replayShortlist, verifyShortlist } from '../../use-cases/shortlists/prove-shortlist.ts'
import { principalOf } from '../shared/auth.ts'
import { localeOf, sayLanguage } from '../shared/language.ts'
import { afterOf, Cursor, cursorOf, PAGE, type PageAsked, PageQuery } from '../shared/paging.ts'
import { answer, guarded } from './openapi.ts'
import { ShortlistId } from './shortlists.ts'

const Params = z.strictObject({ id: ShortlistId })
const partOf = <T extends z.ZodType, M extends z.ZodRawShape>(item: T, id: string, more?: M) =>
  z
    .strictObject({
      total: z.int().meta({ description: 'All there are; the list keeps the first of them' }),
      items: z.array(z.union([item, HeldElsewhere, ErasedEntry])),
      nextCursor: Cursor,
      ...more,
    })
    .meta({ id })
const NearMisses = partOf(NearMiss, 'NearMisses', { outOfReach: OutOfReach.optional() })
const AskFirsts = partOf(AskFirst, 'AskFirsts')

const ALL = 'All that the list keeps, unless `limit` says less.'
const tags = ['shortlists']

const explainSchema = {
  tags,
  operationId: 'explain',
  summary: 'Explain where a person stands',
  description:
    'Of anyone in the scope of the list and the areas of the token, gated people included. For reading, in at most 120 words; the whole by `detail=full`.',
  params: z.strictObject({ id: ShortlistId, jobseeker: ClientId }),
  querystring: DetailQuery,
  response: {
    200: answer('The explanation', Explanation),
    ...guarded('not-found', 'not-done', 'retention-over'),
  },
}

const contrastSchema = {
  tags,
  operationId: 'contrast',
  summary: 'Why one person stands above another, or that they are equal',
  description:
    'Both of the scope of the list and the areas of the token; of what decides, the largest first.',
  params: Params,
  querystring: z.strictObject({ a: ClientId, b: ClientId }),
  response: {
    200: answer('How they differ', Contrast),
    ...guarded('not-found', 'not-done', 'retention-over'),
  },
}

const nearMissesSchema = {
  tags,
  operationId: 'nearMisses',
  summary: 'People who are one change away',
  description: `One gate keeps them out, and it takes at most half a year to lift it. What takes least first, then by the place that they would have after it. ${ALL}`,
  params: Params,
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', NearMisses), ...guarded('not-found', 'not-done') },
}

const askFirstSchema = {
  tags,
  operationId: 'askFirst',
  summary: 'People whom one answer would bring into the list',
  description: ALL,
  params: Params,
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', AskFirsts), ...guarded('not-found', 'not-done') },
}

const actSchema = (act: 'verify' | 'replay') => ({
  tags,
  operationId: act,
  summary: act === 'verify' ? 'Interpret the stored records again' : 'Make the whole list again',
  description:
    act === 'verify'
      ? 'Compares the entries with what the records that were kept say.'
      : 'From everything as it stood then; people erased since are left out and counted.',
  params: Params,
  response: {
    200: answer('How they compare', Comparison),
    ...guarded('not-found', 'not-done', 'retention-over'),
  },
})

export const shortlistPartRoutes =
  (ports: LookUpPorts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/shortlists/:id/entries/:jobseeker', { schema: explainSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const { detail } = request.query
      const found = await explainEntry(ports, principalOf(request), { ...request.params, detail, locale })
      sayLanguage(reply, locale)
      return found
    })

    app.get('/v1/shortlists/:id/contrast', { schema: contrastSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const asked = { id: request.params.id, ...request.query, locale }
      const found = await contrastEntries(ports, principalOf(request), asked)
      sayLanguage(reply, locale)
      return found
    })

    app.get('/v1/shortlists/:id/near-misses', { schema: nearMissesSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const found = await nearMissesOf(ports, principalOf(request), { id: request.params.id, locale })
      sayLanguage(reply, locale)
      const { outOfReach } = found
      return { ...slice(found, request.query), ...(outOfReach && { outOfReach }) }
    })

    app.get('/v1/shortlists/:id/ask-first', { schema: askFirstSchema }, async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      const found = await askFirstOf(ports, principalOf(request), { id: request.params.id, locale })
      sayLanguage(reply, locale)
      return slice(found, request.query)
    })

    app.post('/v1/shortlists/:id/verify', { schema: actSchema('verify') }, (request) =>
      verifyShortlist(ports, principalOf(request), request.params.id),
    )

    app.post('/v1/shortlists/:id/replay', { schema: actSchema('replay') }, (request) =>
      replayShortlist(ports, principalOf(request), request.params.id),
    )
  }

type Found<T> = { readonly total: number; readonly items: readonly T[] }

/** Lists keep 200 people at most, so a page that asks for nothing gets all. */
const slice = <T>({ total, items }: Found<T>, { limit = PAGE.max, cursor }: PageAsked) => {
  const offset = afterOf(cursor, z.int().min(0)) ?? 0
  const end = offset + limit
  return { total, items: items.slice(offset, end), nextCursor: items.length > end ? cursorOf(end) : null }
}
