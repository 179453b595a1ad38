/** What a coordinator may look up in a shortlist that is done. */
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Contrast } from '../../contract/contrast.ts'
import { AskFirst, Explanation, NearMiss } from '../../contract/explanation.ts'
import { Comparison, ErasedEntry, HeldElsewhere } from '../../contract/shortlist.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import type { AppParts } from '../app-parts.ts'
import { principalOf } from '../shared/auth.ts'
import { negotiate } from '../shared/language.ts'
import { afterOf, Cursor, cursorOf, PAGE, type PageAsked, PageQuery } from '../shared/paging.ts'
import { answer, guarded } from './openapi.ts'
import { requireShortlist } from './shortlist-views.ts'
import { ShortlistId } from './shortlists.ts'

const Params = z.strictObject({ id: ShortlistId })
const partOf = <T extends z.ZodType>(item: T, id: string) =>
  z
    .strictObject({
      total: z.int().meta({ description: 'All there are; the list keeps the first of them' }),
      items: z.array(z.union([item, HeldElsewhere, ErasedEntry])),
      nextCursor: Cursor,
    })
    .meta({ id })
const NearMisses = partOf(NearMiss, 'NearMisses')
const AskFirsts = partOf(AskFirst, 'AskFirsts')

const ALL = 'All that the list keeps, unless `limit` says less.'
const tags = ['shortlists']

const explainSchema = {
  tags,
  operationId: 'explain',
  summary: 'Explain where a person stands',
  description: 'Of anyone in the scope of the list and the areas of the token, gated people included.',
  params: z.strictObject({ id: ShortlistId, jobseeker: ClientId }),
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
  description: ALL,
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
  (parts: AppParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { lists } = parts
    const requireDone = async (request: FastifyRequest, id: string): Promise<ShortlistRow> => {
      const row = await requireShortlist(parts, principalOf(request), id)
      if (row.status !== 'done') throw new AppError('not-done', `It is ${row.status}`)
      return row
    }

    app.get('/v1/shortlists/:id/entries/:jobseeker', { schema: explainSchema }, async (request, reply) => {
      const row = await requireDone(request, request.params.id)
      const { areas } = principalOf(request)
      const found = await lists.explain(row, request.params.jobseeker, {
        ...{ areas, locale: negotiate(request, reply) },
      })
      if (!found) throw new AppError('not-found')
      return found
    })

    app.get('/v1/shortlists/:id/contrast', { schema: contrastSchema }, async (request, reply) => {
      const row = await requireDone(request, request.params.id)
      const { areas } = principalOf(request)
      const found = await lists.contrast(row, request.query, { areas, locale: negotiate(request, reply) })
      if (!found) throw new AppError('not-found')
      return found
    })

    app.get('/v1/shortlists/:id/near-misses', { schema: nearMissesSchema }, async (request, reply) => {
      const row = await requireDone(request, request.params.id)
      const found = await lists.nearMisses(row, {
        areas: principalOf(request).areas,
        locale: negotiate(request, reply),
      })
      return NearMisses.parse(slice(found, request.query))
    })

    app.get('/v1/shortlists/:id/ask-first', { schema: askFirstSchema }, async (request, reply) => {
      const row = await requireDone(request, request.params.id)
      const found = await lists.askFirst(row, {
        areas: principalOf(request).areas,
        locale: negotiate(request, reply),
      })
      return AskFirsts.parse(slice(found, request.query))
    })

    for (const act of ['verify', 'replay'] as const)
      app.post(`/v1/shortlists/:id/${act}`, { schema: actSchema(act) }, async (request) =>
        lists[act](await requireDone(request, request.params.id)),
      )
  }

type Found = { readonly total: number; readonly items: readonly unknown[] }

/** Lists keep 200 people at most, so a page that asks for nothing gets all. */
const slice = ({ total, items }: Found, { limit = PAGE.max, cursor }: PageAsked) => {
  const offset = afterOf(cursor, z.int().min(0)) ?? 0
  const end = offset + limit
  return { total, items: items.slice(offset, end), nextCursor: items.length > end ? cursorOf(end) : null }
}
