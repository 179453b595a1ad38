import type { DemandableAbility, LicenceCode, SectorCode, Shift } from '../../domain/codes.ts'
import type { Names } from '../../domain/values.ts'
import type { StarterSkillCode } from '../skills/index.ts'

/**
 * 0–5 in halves (3 as in most work), and how much it matters: 1 minor, 2 normal, 3 core. What marks the work is 3½;
 * 4 and more only where a person who manages as people usually do would be short of it, since a core demand of 4
 * flags everybody at 3.
 */
export type StarterDemand = readonly [level: number, importance: 1 | 2 | 3]

/** What an occupation usually asks: a suggestion for an opening, never critical and never a gate. */
export type StarterOccupation = {
  /** ISCO-08 unit group; the name is its most usual occupation at entry level. */
  readonly code: string
  readonly names: Names
  /** The most usual one. */
  readonly sector: SectorCode
  readonly demands: Readonly<Partial<Record<DemandableAbility, StarterDemand>>>
  /** Most important first. */
  readonly skills: readonly StarterSkillCode[]
  /** Usual ones; the law does not require all of them everywhere. */
  readonly licences?: readonly LicenceCode[]
  readonly shifts: readonly Shift[]
  readonly remote?: 'partial' | 'full'
}
