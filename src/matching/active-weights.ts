/** The weights in force, read anew only when another version is. */
import type { Weights } from '../domain/weights.ts'
import { AppError } from '../errors.ts'
import { told } from '../messages.ts'
import type { WeightsTable } from '../store/ports/weights.ts'

export type ActiveWeights = { readonly version: number; readonly weights: Weights }

/** @param known answered again while its version is in force @throws AppError conflict where none is */
export const activeWeights = async (
  store: { readonly weights: Pick<WeightsTable, 'active'> },
  known?: ActiveWeights,
): Promise<ActiveWeights> => {
  const active = await store.weights.active()
  if (!active) throw new AppError('conflict', told('detail.noWeightsActive'))
  if (active.version === known?.version) return known
  return { version: active.version, weights: active.weights }
}
