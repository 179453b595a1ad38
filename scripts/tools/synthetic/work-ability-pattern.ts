import type { AbilityCode, AccommodationCode } from '../../../src/domain/codes.ts'
import type { Source } from '../../../src/domain/jobseeker.ts'

type Range = readonly [from: number, to: number]

/**
 * Abilities that are often low together, and the accommodations that are often needed with them. It says how work
 * goes, never why: no diagnosis stands behind it or is stored.
 */
export type WorkAbilityPattern = {
  /** For readers of this file only. */
  readonly name: string
  /** Of all people with partial work ability, relative to the others. */
  readonly weight: number
  readonly abilities: readonly {
    readonly ability: AbilityCode
    readonly unaided: Range
    /** Where an essential need makes up for it. */
    readonly supported?: Range
    readonly chance: number
  }[]
  readonly essential: readonly (readonly [accommodation: AccommodationCode, chance: number])[]
  readonly helpful: readonly AccommodationCode[]
  /** Share of people who look for part-time work. */
  readonly partTime: number
  /** Who says so, besides the person. */
  readonly assessors: readonly Source[]
  /** Share of people whose first language is Finnish Sign Language. */
  readonly signs?: number
  readonly dayOnly?: true
}
