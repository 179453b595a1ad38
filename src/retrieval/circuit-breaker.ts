/** Spares whoever waits a server that failed a moment ago. */

export type CircuitBreaker = {
  /** The work's outcome, or undefined where it failed, or was not tried since the one before failed. Never throws. */
  run<T extends object>(work: () => Promise<T>): Promise<T | undefined>
}

export type BreakerSettings = {
  /** After a failure nothing is tried for so long; then one try decides. */
  readonly restMs: number
  /** Milliseconds that only grow. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

export const circuitBreaker = ({ restMs, now, onFault }: BreakerSettings): CircuitBreaker => {
  let restsUntil: number | undefined
  return {
    run: async (work) => {
      if (restsUntil !== undefined) {
        if (now() < restsUntil) return undefined
        // Others go on without until this try is over.
        restsUntil = now() + restMs
      }
      try {
        const outcome = await work()
        restsUntil = undefined
        return outcome
      } catch (error) {
        restsUntil = now() + restMs
        onFault(error)
        return undefined
      }
    },
  }
}
