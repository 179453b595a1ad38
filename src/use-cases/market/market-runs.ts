/** Market runs: started, watched and cancelled. */
import { nameOf, type Principal } from '../../access/principal.ts'
import { type Clock, helsinkiDay } from '../../clock.ts'
import { MarketRun } from '../../contract/market-run.ts'
import type { Locale } from '../../domain/values.ts'
import { AppError, type ProblemCode } from '../../errors.ts'
import type { Market } from '../../matching/market/market.ts'
import { runPercent, runView } from '../../matching/market/views.ts'
import { told } from '../../messages.ts'
import { leftToSweep } from '../../queue/left-to-sweep.ts'
import { handOverMarketRun } from '../../queue/market-tasks.ts'
import type { Queue } from '../../queue/queue.ts'
import type { IdempotentAnswers } from '../../store/ports/idempotent-answers.ts'
import type { MarketRuns } from '../../store/ports/market-runs.ts'
import { hashOf, once } from '../once.ts'

type WatchPorts<Of extends keyof MarketRuns> = {
  readonly store: { readonly marketRuns: Pick<MarketRuns, Of> }
  readonly clock: Clock
}

export type StartPorts = WatchPorts<'create'> & {
  readonly store: { readonly answers: IdempotentAnswers }
  readonly market: Pick<Market, 'plan'>
  readonly queue: Pick<Queue, 'ready' | 'enqueueAll'>
  /** Versions of scoring, taxonomy and layout that runs are made by. */
  readonly engine: string
  /** UUIDs in order of time. */
  readonly ids: () => string
}

export type MarketRunPorts = StartPorts & WatchPorts<'find' | 'cancel'>

/**
 * Position, day and weights are those of now. A key that was used before answers the run as it stood then.
 * @param onLeft told where the queue takes nothing now: the run is late, not lost
 * @throws AppError conflict while another run is under way; idempotency-in-progress, idempotency-mismatch; unavailable
 * where the queue is away: then nothing was written, and it may be asked again
 */
export const startMarketRun = async (
  ports: StartPorts,
  principal: Principal,
  {
    idempotencyKey: key,
    locale,
    onLeft,
  }: {
    readonly idempotencyKey: string | undefined
    readonly locale: Locale
    readonly onLeft: (left: { readonly marketRun: string; readonly code: ProblemCode }) => void
  },
): Promise<MarketRun> => {
  const { store, market, queue, engine, clock, ids } = ports
  const by = nameOf(principal)
  // Before the run is there: what is refused leaves nothing behind.
  await queue.ready()
  const asked = { key, caller: by, requestHash: hashOf('market-run') }
  const kept = await once(store.answers, asked, async () => {
    const run = await store.marketRuns.create({ id: ids(), asOf: helsinkiDay(clock()), engine, by })
    return { status: 202, body: JSON.stringify(runView(run, clock, locale)) }
  })
  const run = MarketRun.parse(JSON.parse(kept.body))
  const code = await leftToSweep(() => handOverMarketRun(market, queue, run.id))
  if (code) onLeft({ marketRun: run.id, code })
  return run
}

type Asked = { readonly id: string; readonly locale: Locale }

/** How far it is. @throws AppError not-found */
export const readMarketRun = async (
  { store, clock }: WatchPorts<'find'>,
  { id, locale }: Asked,
): Promise<MarketRun> => {
  const run = await store.marketRuns.find(id)
  if (!run) throw new AppError('not-found')
  return runView(run, clock, locale)
}

/** Nothing that it found is kept; cancelling twice is no error. @throws AppError not-found; conflict for one that is over */
export const cancelMarketRun = async (
  ports: WatchPorts<'cancel' | 'find'>,
  asked: Asked,
): Promise<MarketRun> => {
  await ports.store.marketRuns.cancel(asked.id)
  const run = await readMarketRun(ports, asked)
  if (run.status !== 'cancelled')
    throw new AppError('conflict', told('detail.runOver', { status: run.status }))
  return run
}

/** Percent of the run under way; 100 where none is. */
export const percentUnderWay = async ({ store }: Pick<WatchPorts<'underWay'>, 'store'>): Promise<number> => {
  const run = await store.marketRuns.underWay()
  return run ? runPercent(run) : 100
}
