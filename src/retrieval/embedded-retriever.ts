/** Exact retrieval in this process: a text means the skills and occupations whose names hold its words. */

import { BLOCK_ROWS } from '../index/layout.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import type { Posting } from '../index/postings.ts'
import type { JobseekerRecord } from '../index/record.ts'
import { ISCO_GROUPS } from '../taxonomy/isco.ts'
import { nameSearch } from '../taxonomy/name-search.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Retriever } from './retriever.ts'

/** What one word of a text may mean. */
type Meaning = { readonly skills: ReadonlySet<number>; readonly occupations: ReadonlySet<number> }

const EVERYBODY = {
  retrieval: { kind: 'exact', exhaustive: true, degraded: false },
  rows: undefined,
  finds: () => true,
} as const

/** A person is found by a text when each of its words is held by the name of a skill, an experience or a wish. */
export const embeddedRetriever = (taxonomy: Taxonomy): Retriever => {
  const terms = [
    ...taxonomy.skills.map((code) => ({ code: `skill ${code}`, names: taxonomy.skillNames(code)! })),
    // A group's own name as well as its plain occupation's: people type either.
    ...taxonomy.unitGroups.flatMap((code) => [
      { code: `occupation ${code}`, names: taxonomy.occupationNames(code)! },
      { code: `group ${code}`, names: ISCO_GROUPS.get(code)! },
    ]),
  ]
  const search = nameSearch(terms)
  const meaningsOf = (text: string): readonly Meaning[] =>
    search.findWords(text).map((found) => {
      const skills = new Set<number>()
      const occupations = new Set<number>()
      for (const term of found) {
        const [kind, code] = term.split(' ') as [string, string]
        if (kind === 'skill') skills.add(taxonomy.skillNumber(code)!)
        else occupations.add(Number(code))
      }
      return { skills, occupations }
    })
  return {
    retrieve: async (text, index) => {
      if (text === undefined) return EVERYBODY
      const meanings = meaningsOf(text)
      return {
        retrieval: { kind: 'minisearch', exhaustive: true, degraded: false },
        rows: rowsOf(meanings, index),
        finds: (record) => meanings.length > 0 && meanings.every((meaning) => means(meaning, record)),
      }
    },
  }
}

const means = ({ skills, occupations }: Meaning, record: JobseekerRecord): boolean =>
  record.skills.some(({ skill }) => skills.has(skill)) ||
  record.experience.some(({ occupation }) => occupations.has(occupation)) ||
  record.wishedOccupations.some((occupation) => occupations.has(occupation))

/** Rows that every word finds. */
const rowsOf = (meanings: readonly Meaning[], index: PackedIndex): Uint8Array => {
  const found = new Uint8Array(index.blocks.length * BLOCK_ROWS)
  meanings.forEach(({ skills, occupations }, word) => {
    // A row stays in only when each word so far has found it.
    const mark = ({ rows, length }: Posting) => {
      for (let at = 0; at < length; at++) if (found[rows[at]!] === word) found[rows[at]!] = word + 1
    }
    for (const skill of skills) mark(index.skills.get(skill))
    for (const occupation of occupations) {
      mark(index.experience.get(occupation))
      mark(index.wishedOccupations.get(occupation))
    }
  })
  const all = meanings.length
  for (let row = 0; row < found.length; row++) found[row] = all > 0 && found[row] === all ? 1 : 0
  return found
}
