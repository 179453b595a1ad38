/** The queue task `shortlist`: makes the list, and gives up after some attempts: its row says so instead of being swept up for ever. */
import { MOST_ATTEMPTS } from '../retry.ts'
import type { Shortlists } from '../store/ports/shortlists.ts'
import type { TaskHandler } from './queue.ts'

export type ShortlistTaskParts = {
  /** Throws where it was begun `mostAttempts` times before. */
  readonly makeShortlist: (id: string, mostAttempts: number) => Promise<void>
  readonly shortlists: Pick<Shortlists, 'find' | 'fail'>
}

/** @throws what `makeShortlist` throws; the row is then tried again by the sweep or failed */
export const shortlistTask = ({ makeShortlist, shortlists }: ShortlistTaskParts): TaskHandler => {
  const givenUp = async (id: string): Promise<boolean> => {
    const attempts = (await shortlists.find(id))?.attempts ?? 0
    if (attempts < MOST_ATTEMPTS) return false
    await shortlists.fail(id, { code: 'internal' })
    return true
  }
  return async (id) => {
    try {
      // A list that takes the whole process down with it comes to the catch at its next beginning only.
      await makeShortlist(id, MOST_ATTEMPTS)
    } catch (error) {
      await givenUp(id)
      throw error
    }
  }
}
