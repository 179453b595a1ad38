/** How fast lists come: one after the other, and as many as many clients can get. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from '../../test/e2e/service.ts'
import { monotonicMs, type Quantiles, quantilesOf, rounded, watchCores } from './figures.ts'
import { openingOf } from './population.ts'

const WARM_UP_LISTS = 60
const LISTS = 300
/** Workers that have just begun still compile what they run. */
const WARM_UP_MS = 2_500
const MEASURED_MS = 6_000

export type RoundTrips = Quantiles & {
  readonly mean: number
  readonly lists: number
  /** Of the lists that were measured, in order. */
  readonly ids: readonly string[]
}

/** One client that asks again once it has its answer. @param settle runs between warming up and measuring */
export const measureRoundTrips = async (
  service: Service,
  settle: () => Promise<void> = async () => {},
): Promise<RoundTrips> => {
  for (let turn = 0; turn < WARM_UP_LISTS; turn++) await askForList(service, turn)
  await settle()
  const times: number[] = []
  const ids: string[] = []
  for (let turn = 0; turn < LISTS; turn++) {
    const { ms, id } = await askForList(service, turn)
    times.push(ms)
    ids.push(id)
  }
  const mean = rounded(times.reduce((sum, ms) => sum + ms, 0) / LISTS)
  return { ...quantilesOf(times), mean, lists: LISTS, ids }
}

export type Throughput = {
  readonly listsPerSecond: number
  readonly ms: Quantiles
  readonly coresBusy: number
}

/** So many clients at once, each of which asks again once it has its answer. */
export const measureThroughput = async (service: Service, clients: number): Promise<Throughput> => {
  const from = monotonicMs() + WARM_UP_MS
  const until = from + MEASURED_MS
  const times: number[] = []
  let turn = 0
  const client = async () => {
    while (monotonicMs() < until) {
      const { ms } = await askForList(service, turn++)
      const ended = monotonicMs()
      if (ended >= from && ended < until) times.push(ms)
    }
  }
  const cores = async () => {
    await delay(WARM_UP_MS)
    const busy = watchCores()
    await delay(MEASURED_MS)
    return busy()
  }
  const [coresBusy] = await Promise.all([cores(), ...Array.from({ length: clients }, client)])
  return { listsPerSecond: rounded((times.length * 1000) / MEASURED_MS), ms: quantilesOf(times), coresBusy }
}

/** @throws Error unless the list is done */
const askForList = async (
  service: Service,
  turn: number,
): Promise<{ readonly ms: number; readonly id: string }> => {
  const began = monotonicMs()
  const response = await service.request('coordinator', `/v1/openings/${openingOf(turn)}/shortlists`, {
    method: 'POST',
    body: '{}',
    headers: { prefer: 'wait=30' },
  })
  const text = await response.text()
  const ms = monotonicMs() - began
  const { id, status } = JSON.parse(text) as { id: string; status: string }
  if (response.status !== 201 || status !== 'done')
    throw new Error(`a list was answered with ${response.status}: ${text.slice(0, 500)}`)
  return { ms, id }
}
