/** The queue task `shortlist`: makes the list, gives up after some attempts, and wakes who waits. */
import { AppError } from '../errors.ts'
import type { Shortlists } from '../store/store.ts'
import type { FinishSignal } from './finish-signal.ts'

/** A list that breaks us this often breaks us always: its row says so instead of being swept up for ever. */
export const MAX_ATTEMPTS = 5

export type ShortlistTaskParts = {
  readonly makeShortlist: (id: string) => Promise<void>
  readonly shortlists: Pick<Shortlists, 'find' | 'fail'>
  readonly signal: FinishSignal
  /** JSON text of the problem that the row is left with. */
  readonly problemText: (error: AppError) => string
}

/** @throws what `makeShortlist` throws; the row is then tried again by the sweep or failed */
export const shortlistTask =
  ({ makeShortlist, shortlists, signal, problemText }: ShortlistTaskParts) =>
  async (id: string): Promise<void> => {
    try {
      await makeShortlist(id)
    } catch (error) {
      const attempts = (await shortlists.find(id))?.attempts ?? 0
      if (attempts >= MAX_ATTEMPTS) await shortlists.fail(id, problemText(new AppError('internal')))
      throw error
    } finally {
      signal.finished(id)
    }
  }
