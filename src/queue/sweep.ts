/** Hands unfinished rows to the queue again: after a crash, after a full or emptied queue, after a task that broke. */
import type { Clock } from '../clock.ts'
import type { Shortlists } from '../store/ports/shortlists.ts'
import type { Store } from '../store/ports/store.ts'
import { leftToSweep } from './left-to-sweep.ts'
import type { Queue } from './queue.ts'

/** Rows of another kind whose handing over takes more than their id. */
export type Swept = {
  /** Ids of rows that are not finished, or were left behind before then; oldest first. */
  unfinished(leftBefore: Date, limit: number): Promise<readonly string[]>
  /** @throws AppError as `Queue.enqueue` */
  handOver(id: string): Promise<void>
}

export type SweepOptions = {
  readonly store: Pick<Store, 'alone'> & { readonly shortlists: Pick<Shortlists, 'unfinished'> }
  readonly queue: Pick<Queue, 'enqueue'>
  readonly others?: readonly Swept[]
  readonly clock: Clock
  readonly everyMs?: number
  /** A row that has been running for longer counts as left behind. */
  readonly runningTooLongMs?: number
  /** Whether every row that is running at the start was left by a process that is gone: true where one process has the store. */
  readonly ownsStore: boolean
  /** Told of a round that failed; the next one comes all the same. */
  readonly onFault: (error: unknown) => void
}

export type Sweep = {
  /** Waits for the round that is under way. */
  stop(): Promise<void>
}

const ROUND_LIMIT = 500

/**
 * Begins with a round at once, then one every `everyMs`, never two at a time in this process or another. A queue that is
 * full or away ends a round early.
 */
export const startSweep = (options: SweepOptions): Sweep => {
  const {
    store,
    queue,
    others = [],
    clock,
    everyMs = 5000,
    runningTooLongMs = 60_000,
    ownsStore,
    onFault,
  } = options
  let first = ownsStore
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const round = async (): Promise<void> => {
    const runningBefore = new Date(clock().getTime() + (first ? 1 : -runningTooLongMs))
    const rows = [
      { ...store.shortlists, handOver: (id: string) => queue.enqueue('shortlist', id) },
      ...others,
    ]
    const left = await Promise.all(
      rows.map(async ({ unfinished, handOver }) => ({
        ids: await unfinished(runningBefore, ROUND_LIMIT),
        handOver,
      })),
    )
    first = false
    for (const { ids, handOver } of left)
      for (const id of ids) {
        // A queue that is away tells so itself, once, and is asked again in the next round.
        if (stopped || (await leftToSweep(() => handOver(id)))) return
      }
  }

  const loop = async (): Promise<void> => {
    await store.alone('sweep', round).catch(onFault)
    if (!stopped) timer = setTimeout(next, everyMs).unref()
  }
  const next = (): void => {
    underWay = loop()
  }
  let underWay = loop()

  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
