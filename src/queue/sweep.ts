/** Hands unfinished rows to the queue again: after a crash, after a full queue, after a task that broke. */
import type { Clock } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Shortlists } from '../store/store.ts'
import type { Queue } from './queue.ts'

export type SweepOptions = {
  readonly shortlists: Pick<Shortlists, 'unfinished'>
  readonly queue: Queue
  readonly clock: Clock
  readonly everyMs?: number
  /** A row that has been running for longer counts as left behind. */
  readonly runningTooLongMs?: number
  /** Whether every row that is running at the start was left by a process that is gone: true where one process has the store. */
  readonly alone: boolean
  /** Told of a round that failed; the next one comes all the same. */
  readonly onFault: (error: unknown) => void
}

export type Sweep = {
  /** One round; answers how many rows it handed over. A full queue ends it early. */
  round(): Promise<number>
  /** Waits for the round that is under way. */
  stop(): Promise<void>
}

const ROUND_LIMIT = 500

/** Begins with a round at once, then one every `everyMs`, never two at a time. */
export const startSweep = (options: SweepOptions): Sweep => {
  const { shortlists, queue, clock, everyMs = 5000, runningTooLongMs = 60_000, alone, onFault } = options
  let first = alone
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const round = async (): Promise<number> => {
    const runningBefore = new Date(clock().getTime() + (first ? 1 : -runningTooLongMs))
    const ids = await shortlists.unfinished(runningBefore, ROUND_LIMIT)
    first = false
    for (const [done, id] of ids.entries()) {
      if (stopped || !(await handedOver(queue, id))) return done
    }
    return ids.length
  }

  const loop = async (): Promise<void> => {
    await round().catch(onFault)
    if (!stopped) timer = setTimeout(next, everyMs).unref()
  }
  const next = (): void => {
    underWay = loop()
  }
  let underWay = loop()

  return {
    round,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}

const handedOver = async (queue: Queue, id: string): Promise<boolean> => {
  try {
    await queue.enqueue('shortlist', id)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'overloaded') return false
    throw error
  }
}
