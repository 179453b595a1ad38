/** The vocabulary as matching reads it: codes, their numbers in the packed layout, and how they relate. */
import type { Names } from '../domain/values.ts'
import type { UsualDemands, UsualSkills } from './vocabulary.ts'

export type SkillRelations = {
  /** Numbers of all skills below this one, at any depth. */
  readonly narrower: readonly number[]
  /** Numbers of the skills directly above. */
  readonly parents: readonly number[]
  /** Skills that help with this one where they are held, by similarity 1–100, the nearest first. */
  readonly similar: readonly { readonly skill: number; readonly similarity: number }[]
}

/** Numbers hold for one `version`: a record that was encoded by another one is encoded anew. */
export type Taxonomy = {
  readonly version: string
  /** 16 bits of the version, kept in every record. */
  readonly fingerprint: number
  municipalityNumber(code: string): number | undefined
  /** Whole kilometres between the centroids of two municipalities, by number. */
  distanceKm(a: number, b: number): number
  readonly municipalityCount: number
  /** Codes of the employment areas, in order of their numbers. */
  readonly areas: readonly string[]
  areaNumber(code: string): number | undefined
  areaOf(municipality: string): string | undefined
  /** Codes of all skills, in order of their numbers. */
  readonly skills: readonly string[]
  skillNumber(code: string): number | undefined
  /** @throws RangeError for a number that no skill has */
  skillCode(number: number): string
  skillRelations(number: number): SkillRelations
  /** Whole, at least 1: the fewer occupations ask the skill, the more. */
  skillRarity(number: number): number
  /** ISCO-08 unit groups, four digits, ascending. */
  readonly unitGroups: readonly string[]
  /** The unit group of an occupation, which may be a unit group itself or an ESCO URI. */
  unitGroupOf(code: string): string | undefined
  /** A unit group's four digits as a number; from 10,000 on for an occupation that is part of one. */
  occupationNumber(code: string): number | undefined
  /** Every occupation that is part of a unit group, in order of their numbers. */
  readonly occupations: readonly string[]
  /** What the occupation usually asks; of its unit group where nothing is known of itself. */
  usualDemands(occupation: string): UsualDemands | undefined
  /** Likewise. */
  usualSkills(occupation: string): UsualSkills | undefined
  skillNames(code: string): Names | undefined
  occupationNames(code: string): Names | undefined
}
