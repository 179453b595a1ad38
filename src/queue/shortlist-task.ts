/** The queue task `shortlist`: makes the list, and gives up after some attempts. */
import { writeFailure } from '../contract/failure.ts'
import type { Shortlists } from '../store/ports/shortlists.ts'
import type { TaskHandler } from './queue.ts'

/** A list that breaks us this often breaks us always: its row says so instead of being swept up for ever. */
export const MAX_ATTEMPTS = 5

export type ShortlistTaskParts = {
  /** Throws where it was begun `mostAttempts` times before. */
  readonly makeShortlist: (id: string, mostAttempts: number) => Promise<void>
  readonly shortlists: Pick<Shortlists, 'find' | 'fail'>
}

/** @throws what `makeShortlist` throws; the row is then tried again by the sweep or failed */
export const shortlistTask = ({ makeShortlist, shortlists }: ShortlistTaskParts): TaskHandler => {
  const givenUp = async (id: string): Promise<boolean> => {
    const attempts = (await shortlists.find(id))?.attempts ?? 0
    if (attempts < MAX_ATTEMPTS) return false
    await shortlists.fail(id, writeFailure({ code: 'internal' }))
    return true
  }
  return async (id) => {
    try {
      // A list that takes the whole process down with it comes to the catch at its next beginning only.
      await makeShortlist(id, MAX_ATTEMPTS)
    } catch (error) {
      await givenUp(id)
      throw error
    }
  }
}
