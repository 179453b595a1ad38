/** Weights become a version, once per content. */
import { createHash } from 'node:crypto'
import { nameOf, type Principal } from '../../access/principal.ts'
import { canonicalJson } from '../../canonical-json.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import type { Weights } from '../../domain/weights.ts'
import type { WeightsTable, WeightsVersion } from '../../store/ports/weights.ts'
import { checkOverlays } from '../../taxonomy/check.ts'

/** Two bodies with the same hash are the same weights. */
export const weightsHash = (weights: Weights): string =>
  createHash('sha256').update(canonicalJson(weights)).digest('hex')

/** Who changes weights: an operator, or the file that an operator edits. */
export type WeightsKeeper = Principal | 'file'

export const nameOfKeeper = (by: WeightsKeeper): string => (by === 'file' ? by : nameOf(by))

/**
 * A draft, unless it is the very first version: that one is active at once. The same weights answer their version.
 * @throws AppError invalid-body where an overlay is of an area that does not exist
 */
export const addWeights = async (
  { weights: table }: { readonly weights: Pick<WeightsTable, 'add'> },
  by: WeightsKeeper,
  { weights, reason }: { readonly weights: Weights; readonly reason: string },
): Promise<WeightsVersion> => {
  requireFaultless(checkOverlays(weights))
  return table.add({ weights, hash: weightsHash(weights), reason, by: nameOfKeeper(by) })
}
