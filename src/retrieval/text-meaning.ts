/** What a text means: for each word, the skills and occupations whose names hold it. People are found by these alone. */

import type { Names } from '../domain/values.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { experienceKeys, skillKeys, wishedKey } from '../index/posting-keys.ts'
import type { JobseekerRecord } from '../index/record.ts'
import { RowSet } from '../index/row-set.ts'
import { ISCO_GROUPS } from '../taxonomy/isco.ts'
import { known, knownIn } from '../taxonomy/known.ts'
import { nameSearch } from '../taxonomy/name-search.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** What one word of a text may mean: numbers of skills and of unit groups. */
export type Meaning = { readonly skills: ReadonlySet<number>; readonly occupations: ReadonlySet<number> }

export type ReadWord = { readonly word: string; readonly meaning: Meaning }

export type TextReader = {
  /** The words of a text and what each means; nothing where no name holds it. No words: the text says nothing. */
  read(text: string): readonly ReadWord[]
}

export type NamedTerm = { readonly code: string; readonly names: Names; readonly typed?: string } & (
  | { readonly skill: number }
  | { readonly occupation: number }
)

/** Everything that a word may mean. A group's own name stands beside its plain occupation's: people type either. */
export const namedTerms = (taxonomy: Taxonomy): readonly NamedTerm[] => [
  ...taxonomy.skills.map((code, skill) => ({
    code: `skill ${code}`,
    names: known(taxonomy.skillNames(code), `name of ${code}`),
    skill,
  })),
  ...taxonomy.unitGroups.flatMap((code) => {
    const occupation = Number(code)
    return [
      {
        code: `occupation ${code}`,
        typed: code,
        names: known(taxonomy.occupationNames(code), `name of ${code}`),
        occupation,
      },
      { code: `group ${code}`, names: knownIn(ISCO_GROUPS, code), occupation },
    ]
  }),
  ...taxonomy.occupations.map((code) => ({
    code: `part ${code}`,
    names: known(taxonomy.occupationNames(code), `name of ${code}`),
    occupation: Number(taxonomy.unitGroupOf(code)),
  })),
]

export const textReader = (taxonomy: Taxonomy): TextReader => {
  const terms = namedTerms(taxonomy)
  const byCode = new Map(terms.map((term) => [term.code, term]))
  const search = nameSearch(terms)
  return {
    read: (text) =>
      search.findWords(text).map(({ word, codes }) => ({
        word,
        meaning: meaningOf([...codes].map((code) => knownIn(byCode, code))),
      })),
  }
}

export const meaningOf = (terms: Iterable<NamedTerm>): Meaning => {
  const skills = new Set<number>()
  const occupations = new Set<number>()
  for (const term of terms) {
    if ('skill' in term) skills.add(term.skill)
    else occupations.add(term.occupation)
  }
  return { skills, occupations }
}

export const saysNothing = ({ skills, occupations }: Meaning): boolean => skills.size + occupations.size === 0

/** A person is found when each word is held by the name of a skill, an experience or a wish of theirs. */
export const finds = (meanings: readonly Meaning[], record: JobseekerRecord): boolean =>
  meanings.length > 0 &&
  meanings.every(
    ({ skills, occupations }) =>
      record.skills.some(({ skill }) => skills.has(skill)) ||
      record.experience.some(({ occupation }) => occupations.has(occupation)) ||
      record.wishedOccupations.some((occupation) => occupations.has(occupation)),
  )

/** Rows that every word finds. */
export const foundRows = (meanings: readonly Meaning[], index: PackedIndex): RowSet => {
  const sets = meanings.map(({ skills, occupations }) => {
    const found = new RowSet(index.blocks)
    const keys = [
      ...[...skills].flatMap(skillKeys),
      ...[...occupations].flatMap((occupation) => [...experienceKeys(occupation), wishedKey(occupation)]),
    ]
    index.eachHolder(keys, (row) => found.add(row))
    return found
  })
  const [all = new RowSet(index.blocks), ...others] = sets
  for (const other of others) all.keep(other)
  return all
}
