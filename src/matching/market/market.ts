/** Market runs over one replica of the index: what the queue may ask of matching. */
import { AppError, PROBLEMS } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { MarketRunRow } from '../../store/ports/market-runs.ts'
import { cut } from './cut.ts'
import { type MarketParts, matchChunk } from './match-chunk.ts'
import { mergeChunks } from './merge.ts'

export type Market = {
  /** Cuts a run into chunks unless it is cut already. @returns numbers of the chunks that are not done */
  plan(run: string): Promise<readonly number[]>
  /** The queue task of a chunk: does nothing for one that is done, or whose run is over. */
  matchChunk(run: string, number: number, onPercent: (percent: number) => void): Promise<void>
  /** The queue task of a run whose chunks are done: writes the results. @throws AppError unavailable while some are not */
  merge(run: string): Promise<void>
}

export type MarketOptions = MarketParts & {
  /** Versions of scoring, taxonomy and layout of this process. */
  readonly engine: string
}

export const createMarket = (options: MarketOptions): Market => {
  const { store, engine, sizes } = options
  const { marketRuns } = store

  /** What the run itself makes impossible stays impossible: the run says so instead of being tried again. */
  const orFail = async (run: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof AppError) || PROBLEMS[error.code] >= 500) throw error
      await marketRuns.fail(run, error)
    }
  }

  const requireSameEngine = (run: MarketRunRow): void => {
    if (run.engine !== engine)
      throw new AppError(
        'retention-over',
        told('detail.runOfOtherEngine', { begun: run.engine, here: engine }),
      )
  }

  return {
    plan: async (id) => {
      const run = await marketRuns.find(id)
      if (!run) return []
      if (run.openings === null) await marketRuns.plan(id, await cut(store, run, sizes.chunk))
      return marketRuns.openChunks(id)
    },
    matchChunk: (id, number, onPercent) =>
      orFail(id, async () => {
        const claimed = await marketRuns.claimChunk(id, number)
        if (!claimed) return
        const { run, range } = claimed
        requireSameEngine(run)
        const onMatched = (matched: number) => {
          onPercent(Math.floor((100 * matched) / range.openings))
          return marketRuns.progress(id, number, matched)
        }
        const partial = await matchChunk(options, { run, range, onMatched })
        if (partial) await marketRuns.finishChunk(id, number, partial)
      }),
    merge: (id) =>
      orFail(id, async () => {
        if ((await marketRuns.openChunks(id)).length > 0)
          throw new AppError('unavailable', told('detail.runNotMatched'))
        const run = await marketRuns.claimMerge(id)
        if (!run) return
        requireSameEngine(run)
        if (await mergeChunks(store, run)) await marketRuns.finish(id)
      }),
  }
}
