/** Where the layers of a record that stands say different things: kept with each write, for who is to settle it. */
import type { Areas } from '../../access/areas.ts'
import type { LayerConflict } from '../../domain/record-layers.ts'

export type ConflictKey = readonly [kind: 'jobseeker' | 'opening', id: string, unit: string]

export type StoredConflict = LayerConflict & {
  readonly kind: ConflictKey[0]
  readonly id: string
  /** The day in Finland since which the layers say these two things. */
  readonly since: string
}

export type Conflicts = {
  /** Of records that these areas hold, openings of everybody among them, in order of kind, id and unit. */
  list(
    areas: Areas,
    page: { readonly limit: number; readonly after?: ConflictKey | undefined },
  ): Promise<readonly StoredConflict[]>
}
