/** Figures of one app in a registry of its own; labels name routes, never URLs. */
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { AppError } from '../../errors.ts'
import type { IndexProgress } from '../../matching/replica.ts'
import type { Queue } from '../../queue/queue.ts'
import type { MarketRuns } from '../../store/ports/market-runs.ts'
import { percentUnderWay } from '../../use-cases/market/market-runs.ts'

type MetricPorts = {
  readonly store: { readonly marketRuns: Pick<MarketRuns, 'underWay'> }
  readonly index: Pick<IndexProgress, 'position' | 'jobseekers'>
  readonly queue: Pick<Queue, 'depth'>
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]

export const measureRequests = (app: FastifyInstance, ports: MetricPorts): Registry => {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['method', 'route', 'status'] as const
  const requests = new Counter({
    name: 'sovite_http_requests_total',
    help: 'Requests answered',
    labelNames,
    registers,
  })
  const seconds = new Histogram({
    name: 'sovite_http_request_seconds',
    help: 'From request to the last byte of the answer',
    labelNames: ['method', 'route'] as const,
    buckets: SECONDS,
    registers,
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none' }
    requests.inc({ ...labels, status: String(reply.statusCode) })
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  measureState(registers, ports)
  return registry
}

const measureState = (registers: Registry[], { index, queue, store }: MetricPorts): void => {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })
  gauge('sovite_queue_depth', 'Queue tasks that wait or run', () => orUnknown(queue.depth))
  gauge('sovite_market_run_percent', 'Percent of the market run under way; 100 where none is', () =>
    orUnknown(() => percentUnderWay({ store })),
  )
  gauge('sovite_index_position', 'Position of the change feed that the index has reached', () =>
    index.position(),
  )
  gauge('sovite_index_jobseekers', 'Jobseekers in the index', () => index.jobseekers())
  gauge('sovite_process_resident_bytes', 'Resident memory of the process', () => process.memoryUsage.rss())
  gauge('sovite_process_heap_bytes', 'Used heap of the process', () => process.memoryUsage().heapUsed)
}

/** What a part that is away would tell nobody knows; the other figures are wanted then most of all. */
const orUnknown = async (read: () => Promise<number>): Promise<number> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return Number.NaN
    throw error
  }
}
