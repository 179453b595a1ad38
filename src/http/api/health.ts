import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Registry } from 'prom-client'
import { z } from 'zod'
import type { IndexProgress } from '../../matching/replica.ts'
import type { Queue } from '../../queue/queue.ts'
import type { Store } from '../../store/ports/store.ts'
import { answer, problems } from './openapi.ts'

const Live = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Live', examples: [{ status: 'ok' }] })

const Ready = z
  .strictObject({
    status: z.literal('ok'),
    store: z.strictObject({ position: z.int().meta({ description: 'newest position of the change feed' }) }),
    queue: z.strictObject({ depth: z.int() }),
    index: z.strictObject({ position: z.int(), jobseekers: z.int() }),
    promise: z.string().meta({ description: 'What is kept when the process or the power fails' }),
  })
  .meta({
    id: 'Ready',
    examples: [
      {
        status: 'ok',
        store: { position: 20517 },
        queue: { depth: 0 },
        index: { position: 20517, jobseekers: 20000 },
        promise: 'Embedded store: what was acknowledged survives the end of the process.',
      },
    ],
  })

const about = { tags: ['health'], security: [] }

const liveSchema = {
  ...about,
  operationId: 'live',
  summary: 'Whether the process answers',
  response: { 200: answer('It does', Live), ...problems() },
}

const readySchema = {
  ...about,
  operationId: 'ready',
  summary: 'Whether the service can do its work',
  response: { 200: answer('It can', Ready), ...problems('unavailable') },
}

const metricsSchema = {
  ...about,
  operationId: 'metrics',
  summary: 'Figures for Prometheus',
  response: {
    200: { description: 'Text exposition format', content: { 'text/plain': { schema: z.string() } } },
    ...problems(),
  },
}

export type HealthPorts = {
  readonly store: Pick<Store, 'ping' | 'feed'>
  readonly index: Pick<IndexProgress, 'position' | 'jobseekers'>
  readonly queue: Pick<Queue, 'depth'>
  /** What the store behind promises when power or process fails. */
  readonly promise: string
}

export const healthRoutes =
  ({ store, index, queue, promise }: HealthPorts, metrics: Registry): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/health/live', { schema: liveSchema }, async () => ({ status: 'ok' as const }))

    app.get('/health/ready', { schema: readySchema }, async () => {
      await store.ping()
      return {
        status: 'ok' as const,
        store: { position: await store.feed.newest() },
        queue: { depth: await queue.depth() },
        index: { position: index.position(), jobseekers: index.jobseekers() },
        promise,
      }
    })

    app.get('/metrics', { schema: metricsSchema }, async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.metrics()),
    )
  }
