/** ESCO as its official CSV download holds it, read into concepts that refer to each other by URI. */
import type { Locale, Names } from '../../domain/values.ts'

export type EscoConcept = {
  /** `http://data.europa.eu/esco/…` */
  readonly uri: string
  /** Preferred labels; the English one where a language has none. */
  readonly names: Names
  /** Alternative and hidden labels, in the order of the file. */
  readonly alternatives: Readonly<Record<Locale, readonly string[]>>
}

export type EscoSkill = EscoConcept & {
  /** URIs of broader skills and of skill groups, in the order of the file. */
  readonly broader: readonly string[]
}

export type EscoSkillGroup = {
  readonly uri: string
  readonly code: string
  readonly name: string
  readonly broader: readonly string[]
}

export type EscoOccupation = EscoConcept & {
  /** ESCO code: the unit group and what distinguishes inside it, such as `9412.1`. */
  readonly code: string
  /** ISCO-08, four digits. */
  readonly unitGroup: string
  /** URIs of skills, in the order of the file. */
  readonly essential: readonly string[]
  readonly optional: readonly string[]
}

export type EscoSkillRelation = {
  readonly from: string
  readonly to: string
  readonly kind: 'essential' | 'optional'
}

/** Every URI that one part names is among the others: what leads nowhere is in `leftOut` alone. */
export type Esco = {
  readonly skills: readonly EscoSkill[]
  readonly groups: readonly EscoSkillGroup[]
  readonly occupations: readonly EscoOccupation[]
  readonly relations: readonly EscoSkillRelation[]
  /** How many rows name a concept that the files do not describe. */
  readonly leftOut: number
}
