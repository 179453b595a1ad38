/** A queue that takes nothing now delays work and loses nothing: its row stays, and the sweep hands it over. */
import { AppError, type ProblemCode } from '../errors.ts'

/**
 * @returns undefined once the queue has it; else why it takes nothing now
 * @throws what `handOver` throws for any other reason
 */
export const leftToSweep = async (handOver: () => Promise<void>): Promise<ProblemCode | undefined> => {
  try {
    await handOver()
    return undefined
  } catch (error) {
    if (error instanceof AppError && (error.code === 'overloaded' || error.code === 'unavailable'))
      return error.code
    throw error
  }
}
