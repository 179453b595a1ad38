/** The queue tasks of a market run: one for each chunk of its openings, and one for the run when they are over. */
import type { Market } from '../matching/market/market.ts'
import { MOST_ATTEMPTS } from '../retry.ts'
import type { MarketRuns } from '../store/ports/market-runs.ts'
import type { Queue, TaskHandlers } from './queue.ts'

const chunkName = (run: string, number: number): string => `${run}.${number}`

const chunkOf = (id: string): { readonly run: string; readonly number: number } => {
  const dot = id.lastIndexOf('.')
  return { run: id.slice(0, dot), number: Number(id.slice(dot + 1)) }
}

/** Cuts the run unless it is cut, and hands over what is left of it. @throws AppError as `Queue.enqueue` */
export const handOverMarketRun = async (
  market: Pick<Market, 'plan'>,
  queue: Pick<Queue, 'enqueueAll'>,
  run: string,
): Promise<void> => {
  const chunks = await market.plan(run)
  await queue.enqueueAll(
    chunks.map((number) => ({ kind: 'market-chunk', id: chunkName(run, number) })),
    { kind: 'market', id: run },
  )
}

export type MarketTaskParts = {
  readonly market: Market
  readonly marketRuns: Pick<MarketRuns, 'attempts' | 'fail'>
}

/** What they throw is what the work throws; the run is then tried again by the sweep or failed. */
export const marketTasks = ({
  market,
  marketRuns,
}: MarketTaskParts): Pick<TaskHandlers, 'market' | 'market-chunk'> => {
  /** One task alone: the others of a run begin while one is at it for the last time. */
  const givenUp = async (run: string, number?: number): Promise<boolean> => {
    if ((await marketRuns.attempts(run, number)) < MOST_ATTEMPTS) return false
    await marketRuns.fail(run, { code: 'internal' })
    return true
  }
  const tried = async (work: () => Promise<void>, run: string, number?: number): Promise<void> => {
    // Work that takes the whole process down with it never comes to the catch below.
    if (await givenUp(run, number)) return
    try {
      await work()
    } catch (error) {
      await givenUp(run, number)
      throw error
    }
  }
  return {
    market: (run) => tried(() => market.merge(run), run),
    'market-chunk': (id, { progress }) => {
      const { run, number } = chunkOf(id)
      return tried(() => market.matchChunk(run, number, progress), run, number)
    },
  }
}
