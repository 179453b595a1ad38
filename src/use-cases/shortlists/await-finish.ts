/** Waits until a shortlist is done or failed: woken by the signal, and looking for itself besides. */
import type { FinishSignal } from '../../queue/finish-signal.ts'
import type { ShortlistRow, Shortlists } from '../../store/ports/shortlists.ts'

export type AwaitPorts = {
  readonly store: { readonly shortlists: Pick<Shortlists, 'find'> }
  readonly signal: Pick<FinishSignal, 'onFinished'>
}

/** A signal that got lost, or a worker elsewhere, costs this much. */
const POLL_MS = 500

export const isFinal = ({ status }: ShortlistRow): boolean => status === 'done' || status === 'failed'

/** The row as it stands when it is final, when the time is over, or when `stop` says so. */
export const awaitFinish = async (
  { store, signal }: AwaitPorts,
  row: ShortlistRow,
  waitMs: number,
  stop: AbortSignal,
): Promise<ShortlistRow> => {
  const deadline = performance.now() + waitMs
  let woken = Promise.withResolvers<void>()
  let told: ShortlistRow | undefined
  const wake = (): void => woken.resolve()
  const deaf = signal.onFinished(row.id, (finished) => {
    told = finished ?? told
    wake()
  })
  stop.addEventListener('abort', wake)
  try {
    for (let found = row; ; ) {
      const leftMs = deadline - performance.now()
      if (isFinal(found) || leftMs <= 0 || stop.aborted) return found
      await atMost(Math.min(POLL_MS, leftMs), woken.promise)
      woken = Promise.withResolvers()
      found = told ?? (await store.shortlists.find(row.id)) ?? found
    }
  } finally {
    deaf()
    stop.removeEventListener('abort', wake)
  }
}

const atMost = async (ms: number, promise: Promise<void>): Promise<void> => {
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([promise, over])
  clearTimeout(timer)
}
