/** Previews of drafts, and every activation there was. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { PREVIEW_LIMITS, Preview, PreviewRequest } from '../../contract/preview.ts'
import type { Store } from '../../store/ports/store.ts'
import { makePreview, type PreviewPorts, requirePreview } from '../../use-cases/weights/preview-weights.ts'
import { requireVersion } from '../../use-cases/weights/require-version.ts'
import { principalOf } from '../shared/auth.ts'
import { countOf } from '../shared/paging.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'
import { ShortlistId } from './shortlists.ts'
import { VersionParams, WaiverBody } from './weights.ts'

const ActivationRead = z.strictObject({
  version: z.int(),
  at: z.string(),
  reason: z.string(),
  by: z.string(),
  waiver: WaiverBody.nullable(),
})
const Activations = z.strictObject({ items: z.array(ActivationRead) }).meta({ id: 'Activations' })

const MOST_ACTIVATIONS = 200
const MOST_PREVIEWS = 50

const PreviewHeads = z
  .strictObject({
    items: z.array(Preview.pick({ id: true, weights: true, against: true, area: true, createdAt: true })),
  })
  .meta({ id: 'PreviewHeads' })

const PREVIEW = `Asks the last shortlists (${PREVIEW_LIMITS.listsDefault} unless \`shortlists\` says otherwise) again, each as everything
stands now, under the active version and under this one. Of a list that was asked for several times one counts; those
whose opening is gone are left out. With \`area\`: the lists of openings there, under this version with its overlay and
without. The answer holds no person: movers are numbered in it, and a group with a cell of fewer than five people tells no
figures. It is kept, and activation looks at the newest one for the whole country.`

const tags = ['weights']

const makePreviewSchema = {
  tags,
  operationId: 'previewWeights',
  summary: 'What the last shortlists would be under a version',
  description: PREVIEW,
  params: VersionParams,
  // Fastify validates a body that is missing as null.
  body: PreviewRequest.nullable(),
  response: {
    201: answer('The preview', Preview),
    ...guarded(...BODY_PROBLEMS, 'not-found', 'conflict'),
  },
}

const listPreviewsSchema = {
  tags,
  operationId: 'listPreviews',
  summary: 'The previews of a version, newest first, without their figures',
  description: 'A preview whose answer was lost on the way can be found here.',
  params: VersionParams,
  response: { 200: answer('The newest', PreviewHeads), ...guarded('not-found') },
}

const getPreviewSchema = {
  tags,
  operationId: 'getPreview',
  summary: 'Read a preview again',
  params: VersionParams.extend({ id: ShortlistId }),
  response: { 200: answer('As it was answered', Preview), ...guarded('not-found') },
}

const listActivationsSchema = {
  tags,
  operationId: 'listActivations',
  summary: 'Every activation with its reason, newest first',
  querystring: z.strictObject({
    limit: countOf(z.int().min(1).max(MOST_ACTIVATIONS)).optional(),
  }),
  response: { 200: answer('The newest', Activations), ...guarded() },
}

type PreviewRoutePorts = PreviewPorts & { readonly store: Pick<Store, 'weights' | 'previews'> }

export const weightsPreviewRoutes =
  (ports: PreviewRoutePorts): FastifyPluginAsyncZod =>
  async (app) => {
    const { store } = ports

    app.post('/v1/weights/:version/previews', { schema: makePreviewSchema }, async (request, reply) => {
      const { version } = request.params
      const { shortlists, area } = request.body ?? {}
      const preview = await makePreview(ports, principalOf(request), { version, shortlists, area })
      reply.code(201).header('location', `/v1/weights/${version}/previews/${preview.id}`)
      return preview
    })

    app.get('/v1/weights/:version/previews', { schema: listPreviewsSchema }, async ({ params }) => {
      await requireVersion(store.weights, params.version)
      const found = await store.previews.list(params.version, MOST_PREVIEWS)
      return {
        items: found.map(({ id, weights, against, area, createdAt }) => ({
          id,
          weights,
          against,
          area,
          createdAt,
        })),
      }
    })

    app.get('/v1/weights/:version/previews/:id', { schema: getPreviewSchema }, async ({ params }) => {
      const { body } = await requirePreview(store, params)
      return body
    })

    app.get('/v1/weights/activations', { schema: listActivationsSchema }, async ({ query }) => ({
      items: [...(await store.weights.activations(query.limit ?? MOST_ACTIVATIONS))],
    }))
  }
