import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Locale, type Names, text } from '../../domain/values.ts'
import { negotiate } from '../shared/language.ts'
import { afterOf, Cursor, cursorOf, PAGE, PageQuery } from '../shared/paging.ts'
import { answer, guarded } from './openapi.ts'

export const TAXONOMY_KINDS = [
  'abilities',
  'accommodations',
  'skills',
  'occupations',
  'municipalities',
  'areas',
  'licences',
  'languages',
  'sectors',
  'targetGroups',
  'employerKinds',
  'shifts',
] as const
export type TaxonomyKind = (typeof TAXONOMY_KINDS)[number]

export type TaxonomyItem = {
  readonly code: string
  readonly names: Names
  readonly [extra: string]: unknown
}

/** The closed lists and vocabularies, for reading. */
export type TaxonomyCatalogue = {
  /** In an order that stays: without `q` that of the list, with it best first by names in `locale` and codes. */
  list(
    kind: TaxonomyKind,
    q: string | undefined,
    locale: Locale,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<readonly TaxonomyItem[]>
}

const Named = z
  .looseObject({
    code: z.string(),
    name: z.string().meta({ description: 'In the language of the answer' }),
    names: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  })
  .meta({
    id: 'TaxonomyItem',
    examples: [
      {
        code: 'lifting-aid',
        name: 'nostoapuväline',
        names: { fi: 'nostoapuväline', sv: 'lyfthjälpmedel', en: 'lifting aid' },
      },
    ],
  })
const TaxonomyPage = z
  .strictObject({ items: z.array(Named), nextCursor: Cursor })
  .meta({ id: 'TaxonomyPage' })

export const taxonomyRoutes =
  ({ catalogue }: { readonly catalogue: TaxonomyCatalogue }): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/taxonomy/:kind',
      {
        schema: {
          tags: ['taxonomy'],
          operationId: 'listTaxonomy',
          summary: 'Codes and names of a closed list or a vocabulary',
          description:
            'With `q`, those whose names or codes are like it, best first, 200 at most: as one types, inflected, misspelt, or half of a compound.',
          params: z.strictObject({ kind: z.enum(TAXONOMY_KINDS) }),
          querystring: z.strictObject({ ...PageQuery, q: text(100).optional() }),
          response: { 200: answer('A page', TaxonomyPage), ...guarded() },
        },
      },
      async (request, reply) => {
        const { q, cursor, limit = PAGE.default } = request.query
        const offset = afterOf(cursor, z.int().min(0)) ?? 0
        const locale = negotiate(request, reply)
        const found = await catalogue.list(request.params.kind, q, locale, { limit: limit + 1, offset })
        const items = found.slice(0, limit).map(({ code, names, ...extra }) => ({
          code,
          name: names[locale],
          names,
          ...extra,
        }))
        return { items, nextCursor: found.length > limit ? cursorOf(offset + limit) : null }
      },
    )
  }
