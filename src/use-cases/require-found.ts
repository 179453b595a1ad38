import { AppError } from '../errors.ts'

/** @throws AppError not-found */
export const requireFound = <T>(found: T | undefined): T => {
  if (found === undefined) throw new AppError('not-found')
  return found
}
