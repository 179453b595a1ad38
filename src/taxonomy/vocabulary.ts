/** Skills and occupations, and how skills relate: what a taxonomy is made of, whether it ships or was imported. */
import type { DemandableAbility } from '../domain/codes.ts'
import type { Importance, Locale, Names } from '../domain/values.ts'

/** Other labels by language, for searching. */
export type Alternatives = Readonly<Partial<Record<Locale, readonly string[]>>>

export type VocabularySkill = {
  readonly code: string
  /** Other codes of the same skill. */
  readonly aliases?: readonly string[]
  readonly names: Names
  /** Codes of the skills directly above: whoever holds this one holds those too. */
  readonly parents: readonly string[]
  /** Skills that help with this one where they are held, similarity 1–100. */
  readonly similar: readonly (readonly [code: string, similarity: number])[]
  /** As `rarityOf` of the occupations that ask it. */
  readonly rarity: number
  readonly alternatives?: Alternatives
  /** Whether the newest import has it no more: it stays readable, and counts as before. */
  readonly withdrawn?: boolean
}

/** An occupation inside a unit group. */
export type VocabularyOccupation = {
  readonly code: string
  /** ISCO-08, four digits. */
  readonly unitGroup: string
  /** ESCO's own code: the unit group and what distinguishes inside it, such as `9412.1`. */
  readonly escoCode: string
  readonly names: Names
  readonly alternatives?: Alternatives
  readonly withdrawn?: boolean
}

/** What an occupation usually asks of abilities: a suggestion, never critical and never a gate. */
export type UsualDemands = {
  readonly source: 'onet' | 'starter'
  /** Codes of what it was made from, where that was something else than the occupation itself. */
  readonly from?: readonly string[]
  /** In order of ability code; level 0–5 in halves; the unrounded rating 0–6 in hundredths, absent where it is the level. */
  readonly demands: readonly {
    readonly ability: DemandableAbility
    readonly level: number
    readonly rating?: number
    readonly importance: Importance
  }[]
}

/** Skills that an occupation usually asks: a suggestion, which never gates. */
export type UsualSkills = {
  readonly source: 'esco' | 'starter'
  /** At most MOST_USUAL_SKILLS, the most important first; each once. */
  readonly skills: readonly { readonly skill: string; readonly importance: Importance }[]
}

/** More would be a description of the work, not what it rests on. */
export const MOST_USUAL_SKILLS = 8

export type Vocabulary = {
  /** Begins the taxonomy's version. */
  readonly name: string
  /** In order of their numbers. */
  readonly skills: readonly VocabularySkill[]
  readonly occupations: readonly VocabularyOccupation[]
  /** What people call a unit group, where that differs from its official name. */
  readonly plainNames: ReadonlyMap<string, Names>
  /** By unit group or occupation. */
  readonly usualDemands: ReadonlyMap<string, UsualDemands>
  /** By unit group or occupation. */
  readonly usualSkills: ReadonlyMap<string, UsualSkills>
}
