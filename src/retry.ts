/** When what failed is tried again: soon at first, then ever later; or at once, but only so often. */

/** Work that broke us this often breaks us always, and a race that was lost this often is no accident. */
export const MOST_ATTEMPTS = 5

/** The waits double from the first to the longest. */
export type Backoff = { readonly firstMs: number; readonly longestMs: number }

/** By what is away. */
export const BACKOFF = {
  /** A restart takes a moment, and tasks wait for it. */
  redis: { firstMs: 50, longestMs: 1_500 },
  /** The connection that listens; what it misses is asked for meanwhile. */
  database: { firstMs: 100, longestMs: 5_000 },
  /** Of what lists wait for. */
  index: { firstMs: 50, longestMs: 1_000 },
  /** Of what nobody waits for. */
  feed: { firstMs: 500, longestMs: 30_000 },
} as const satisfies Readonly<Record<string, Backoff>>

/** @param failures in a row, from 1 */
export const retryDelayMs = ({ firstMs, longestMs }: Backoff, failures: number): number =>
  Math.min(firstMs * 2 ** (failures - 1), longestMs)

/**
 * At once, where somebody else was first: the work reads anew and decides anew. MOST_ATTEMPTS in all.
 * @throws what the work throws at last, or throws for another reason
 */
export const againAfterLostRace = async <T>(
  isLostRace: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isLostRace(error) || attempt >= MOST_ATTEMPTS) throw error
    }
  }
}
