import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nameOf } from '../../access/principal.ts'
import { text } from '../../domain/values.ts'
import { Weights } from '../../domain/weights.ts'
import type { KeptAnswer } from '../../store/ports/idempotent-answers.ts'
import type { Store } from '../../store/ports/store.ts'
import type { WeightsVersion } from '../../store/ports/weights.ts'
import { hashOf, once } from '../../use-cases/once.ts'
import { activateWeights } from '../../use-cases/weights/activate-weights.ts'
import type { ActivationPorts } from '../../use-cases/weights/activation-rule.ts'
import { addWeights, weightsHash } from '../../use-cases/weights/add-weights.ts'
import { requireVersion } from '../../use-cases/weights/require-version.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf } from '../shared/conditional.ts'
import { IdempotencyHeader } from '../shared/idempotency.ts'
import { afterOf, Cursor, countOf, PageQuery, pageOf } from '../shared/paging.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { answer, BODY_PROBLEMS, guarded } from './openapi.ts'

const Head = {
  version: z.int(),
  hash: z.string().meta({ description: 'SHA-256 of the weights as RFC 8785 JSON' }),
  reason: z.string(),
  createdAt: z.string(),
  active: z.boolean(),
  activatedAt: z.string().nullable(),
}
const WeightsHead = z.strictObject(Head).meta({ id: 'WeightsHead' })
const WeightsRead = z.strictObject({ ...Head, weights: Weights }).meta({ id: 'WeightsVersion' })
const WeightsPage = z
  .strictObject({ items: z.array(WeightsHead), nextCursor: Cursor })
  .meta({ id: 'WeightsPage' })

export const WaiverBody = z.strictObject({ by: text(100), reason: text(500) }).meta({
  id: 'Waiver',
  description: 'Who answers for a group that falls below four fifths, and why',
})

const Activation = z
  .strictObject({ reason: text(500), waiver: WaiverBody.optional() })
  .meta({ id: 'Activation', examples: [{ reason: 'Agreed by the steering group on 2026-11-20.' }] })

export const VersionParams = z.strictObject({ version: countOf(z.int().min(1)) })
const Keyed = z.looseObject(IdempotencyHeader)

const headOf = ({ version, hash, reason, createdAt, active, activatedAt }: WeightsVersion) => ({
  version,
  hash,
  reason,
  createdAt,
  active,
  activatedAt,
})

const readOf = (stored: WeightsVersion) => ({
  ...headOf(stored),
  weights: stored.weights,
})

const tags = ['weights']

const listWeightsSchema = {
  tags,
  operationId: 'listWeights',
  summary: 'The versions of the weights, newest first',
  querystring: z.strictObject(PageQuery),
  response: { 200: answer('A page', WeightsPage), ...guarded() },
}

const getWeightsSchema = {
  tags,
  operationId: 'getWeights',
  summary: 'Read one version',
  params: VersionParams,
  response: { 200: answer('The version', WeightsRead), ...guarded('not-found') },
}

const addWeightsSchema = {
  tags,
  operationId: 'addWeights',
  summary: 'Store weights as a version',
  description:
    'Nothing changes until it is activated. The same weights are stored once: their version is answered.',
  headers: Keyed,
  body: Weights,
  response: {
    201: answer('The version that holds these weights', WeightsRead),
    ...guarded(...BODY_PROBLEMS, 'idempotency-mismatch', 'idempotency-in-progress'),
  },
}

const activateWeightsSchema = {
  tags,
  operationId: 'activateWeights',
  summary: 'Activate a version: shortlists use it from now on',
  description:
    'A draft needs a preview against the version that is active now, and a waiver where the preview’s `worse` is not empty. The preview looked at the last 200 shortlists, or at all that there are by now. An earlier version is activated the same way without a preview, and with a waiver where it came into force with one: nothing is lost, and the reasons stay.',
  headers: Keyed,
  params: VersionParams,
  body: Activation,
  response: {
    200: answer('The version, active now', WeightsHead),
    ...guarded(
      ...BODY_PROBLEMS,
      ...(['not-found', 'conflict', 'preview-needed', 'impact-waiver-needed'] as const),
      ...(['idempotency-mismatch', 'idempotency-in-progress'] as const),
    ),
  },
}

export const weightsRoutes =
  (ports: { readonly store: ActivationPorts & Pick<Store, 'weights' | 'answers'> }): FastifyPluginAsyncZod =>
  async (app) => {
    const { weights, answers } = ports.store

    app.get('/v1/weights', { schema: listWeightsSchema }, async ({ query }) => {
      const after = afterOf(query.cursor, z.int32().min(1))
      const page = await pageOf(
        query,
        (limit) => weights.list({ limit, after }),
        ({ version }) => version,
      )
      return { ...page, items: page.items.map(headOf) }
    })

    app.get('/v1/weights/:version', { schema: getWeightsSchema }, async ({ params }, reply) => {
      const found = await requireVersion(weights, params.version)
      reply.header('etag', etagOf(found.version))
      return readOf(found)
    })

    app.post('/v1/weights', { schema: addWeightsSchema }, async (request, reply) => {
      const principal = principalOf(request)
      const asked = {
        key: request.headers['idempotency-key'],
        caller: nameOf(principal),
        requestHash: hashOf('weights', weightsHash(request.body)),
      }
      const kept = await once(answers, asked, async (): Promise<KeptAnswer> => {
        const given = { weights: request.body, reason: 'posted' }
        const stored = await addWeights(ports.store, principal, given)
        return { status: 201, body: JSON.stringify(readOf(stored)) }
      })
      const { version } = WeightsRead.parse(JSON.parse(kept.body))
      reply.code(201).header('location', `/v1/weights/${version}`).header('etag', etagOf(version))
      return sendJsonText(reply, kept.body)
    })

    app.post('/v1/weights/:version/activate', { schema: activateWeightsSchema }, async (request, reply) => {
      const principal = principalOf(request)
      const { version } = request.params
      const { reason, waiver } = request.body
      const waived = waiver ? [waiver.by, waiver.reason] : []
      const requestHash = hashOf('activate', String(version), reason, ...waived)
      const asked = { key: request.headers['idempotency-key'], caller: nameOf(principal), requestHash }
      const kept = await once(answers, asked, async (): Promise<KeptAnswer> => {
        const activated = await activateWeights(ports.store, principal, { version, reason, waiver })
        return { status: 200, body: JSON.stringify(headOf(activated)) }
      })
      return sendJsonText(reply, kept.body)
    })
  }
