/** Skills and occupations, and how skills relate: what a taxonomy is made of, whether it ships or was imported. */
import type { Names } from '../domain/values.ts'

export type VocabularySkill = {
  readonly code: string
  /** Other codes of the same skill. */
  readonly aliases?: readonly string[]
  readonly names: Names
  /** Codes of the skills directly above: whoever holds this one holds those too. */
  readonly parents: readonly string[]
  /** Similarity 40–100, both ways. */
  readonly similar: readonly (readonly [code: string, similarity: number])[]
}

/** An occupation inside a unit group. */
export type VocabularyOccupation = {
  readonly code: string
  /** ISCO-08, four digits. */
  readonly unitGroup: string
  readonly names: Names
}

export type Vocabulary = {
  /** Begins the taxonomy's version. */
  readonly name: string
  /** In order of their numbers. */
  readonly skills: readonly VocabularySkill[]
  readonly occupations: readonly VocabularyOccupation[]
  /** What people call a unit group, where that differs from its official name. */
  readonly plainNames: ReadonlyMap<string, Names>
}
