/** How a run is cut. */

export type MarketSizes = {
  /** Openings of one queue task; at most 1,024, as partial results count them in ten bits. */
  readonly chunk: number
  /** Pairs of a person and an opening that are matched while the index stands still. */
  readonly batchPairs: number
}

/** A batch takes some tenths of a second, and nobody who changes the index waits for longer. */
export const MARKET_SIZES: MarketSizes = { chunk: 1_000, batchPairs: 40_000_000 }

/** First keys that are kept of each opening. */
export const FIRST_KEYS_KEPT = 50

/** Too few read rows anew too often; what is made of many holds up the thread. */
const LEAST_BATCH = 8
const MOST_BATCH = 250

/** Openings of a batch. */
export const batchOf = (people: number, { batchPairs }: Pick<MarketSizes, 'batchPairs'>): number =>
  Math.max(LEAST_BATCH, Math.min(MOST_BATCH, Math.floor(batchPairs / Math.max(1, people))))
