/** Going on without a record that cannot be read: the store has told of it where it tells of faults. */
import { AppError } from '../../errors.ts'

const isUnreadable = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'unreadable-record'

/** Undefined where what is read cannot be. */
export const readable = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  }
}

/** As `readable`, of work that takes its time. */
export const whereReadable = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  }
}

/** What is made of each record; those that cannot be read are left out. */
export const ofReadable = <R, T>(records: Iterable<R>, make: (record: R) => T): readonly T[] => {
  const made: T[] = []
  for (const record of records) {
    const one = readable(() => ({ of: make(record) }))
    if (one) made.push(one.of)
  }
  return made
}
