/** A version of the weights that a request names in its path. */
import { AppError } from '../../errors.ts'
import type { WeightsTable, WeightsVersion } from '../../store/ports/weights.ts'
import { unknownCode } from '../../taxonomy/check.ts'

/** @throws AppError not-found, with the version */
export const requireVersion = async (
  weights: Pick<WeightsTable, 'find'>,
  version: number,
): Promise<WeightsVersion> => {
  const found = await weights.find(version)
  if (!found)
    throw new AppError('not-found', undefined, [unknownCode(':version', 'weights', String(version))])
  return found
}
