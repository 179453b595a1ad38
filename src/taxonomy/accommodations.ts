/** Every accommodation, and the bridges that always need a flag. */
import type { DemandableAbility } from '../domain/codes.ts'

export type { Accommodation, Cost, Payer } from './accommodation.ts'
export { ACCOMMODATION_TABLE } from './accommodation-data.ts'

/** A bridge over one of these is always a flag: somebody must say that it works in these tasks. */
export const ALWAYS_FLAGGED_BRIDGES: ReadonlySet<DemandableAbility> = new Set([
  'b210',
  'b230',
  'b235',
  'd475',
  'x.heights',
  'x.machines',
])
