/**
 * What a text means: for each of its words, or several together, the skills and occupations that are called so. People are
 * found by these alone. Words that mean nothing here are left out and named.
 */
import type { TextTold } from '../contract/shortlist.ts'
import { LOCALES, type Names } from '../domain/values.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { experienceKeys, skillKeys, wishedKey } from '../index/posting-keys.ts'
import type { JobseekerRecord } from '../index/record.ts'
import { RowSet } from '../index/row-set.ts'
import { ISCO_GROUPS } from '../taxonomy/isco.ts'
import { known, knownIn } from '../taxonomy/known.ts'
import { nameSearch } from '../taxonomy/name-search.ts'
import { embeddedLabelSearch } from '../taxonomy/search/embedded-label-search.ts'
import { everydayWorks } from '../taxonomy/search/everyday.ts'
import { GENERIC_WORDS } from '../taxonomy/search/generic-words.ts'
import { readWords, type Word } from '../taxonomy/search/reading.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** Numbers of skills and of unit groups. */
export type Meaning = { readonly skills: ReadonlySet<number>; readonly occupations: ReadonlySet<number> }

/** Words that stand together as they were typed, and the codes of what they mean, likeliest first. */
export type ReadPart = {
  readonly words: string
  readonly concepts: readonly string[]
  readonly meaning: Meaning
}

export type TextRead = {
  readonly read: readonly ReadPart[]
  /** Words that mean nothing here, in order. */
  readonly unread: readonly string[]
}

export type TextReader = {
  /** In the order of the text. Nothing read: the text says nothing, and narrows nothing. */
  read(text: string): TextRead
}

export type NamedTerm = {
  readonly code: string
  /** As the vocabulary calls it. */
  readonly concept: string
  readonly names: Names
  readonly typed?: string
} & ({ readonly skill: number } | { readonly occupation: number })

/** Everything that a word may mean. A group's own name stands beside its plain occupation's: people type either. */
export const namedTerms = (taxonomy: Taxonomy): readonly NamedTerm[] => [
  ...taxonomy.skills.map((code, skill) => ({
    code: `skill ${code}`,
    concept: code,
    names: known(taxonomy.skillNames(code), `name of ${code}`),
    skill,
  })),
  ...taxonomy.unitGroups.flatMap((code) => {
    const occupation = Number(code)
    return [
      {
        code: `occupation ${code}`,
        concept: code,
        typed: code,
        names: known(taxonomy.occupationNames(code), `name of ${code}`),
        occupation,
      },
      { code: `group ${code}`, concept: code, names: knownIn(ISCO_GROUPS, code), occupation },
    ]
  }),
  ...taxonomy.occupations.map((code) => ({
    code: `part ${code}`,
    concept: code,
    names: known(taxonomy.occupationNames(code), `name of ${code}`),
    occupation: Number(taxonomy.unitGroupOf(code)),
  })),
]

/** A word that more names hold tells nothing: `kuljettaja` alone is half of transport. */
const MOST_NAMES = 80
/** A whole text that is so like a name is that name. */
const WHOLE = 0.8
/** Below, a word shares no more than some letters with a name. */
const LIKE = 0.5
/** Beside the best, what is nearly as like. */
const NEARLY = 0.9
const MOST_LIKE = 5

export const textReader = (taxonomy: Taxonomy): TextReader => {
  const terms = namedTerms(taxonomy)
  const byCode = new Map(terms.map((term) => [term.code, term]))
  const names = nameSearch(terms)
  const search = embeddedLabelSearch(terms.map(({ code, names: labels }) => ({ code, names: labels })))

  const partOf = (words: readonly Word[], codes: readonly string[]): ReadPart => {
    const meant = codes.map((code) => knownIn(byCode, code))
    return {
      words: words.map(({ strict }) => strict).join(' '),
      concepts: [...new Set(meant.map(({ concept }) => concept))],
      meaning: meaningOf(meant),
    }
  }
  /** Codes as like the text as the best in any language, where that is `least` at least. */
  const alike = (text: string, least: number): readonly string[] => {
    const scores = new Map<string, number>()
    for (const locale of LOCALES)
      for (const { code, score } of search.scored(text, locale))
        if (score > (scores.get(code) ?? 0)) scores.set(code, score)
    const sorted = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    const floor = Math.max(least, NEARLY * (sorted[0]?.[1] ?? 0))
    return sorted
      .filter(([, score]) => score >= floor)
      .slice(0, MOST_LIKE)
      .map(([code]) => code)
  }
  const readWord = (word: Word): readonly string[] => {
    if (GENERIC_WORDS.has(word.plain)) return []
    const [held] = names.findWords(word.plain)
    const codes = held === undefined || held.codes.size > MOST_NAMES ? [] : [...held.codes]
    const like = alike(word.strict, LIKE)
    return codes.length === 0 ? like : [...like.filter((code) => codes.includes(code)), ...codes]
  }

  return {
    read: (text) => {
      const words = readWords(text)
      const works = everydayWorks(words)
      const whole = works.length === 0 && words.length > 1 ? alike(text, WHOLE) : []
      if (whole.length > 0) return { read: [partOf(words, whole)], unread: [] }
      const read: ReadPart[] = []
      const unread: string[] = []
      for (let at = 0; at < words.length; ) {
        const work = works.find(({ from }) => from === at)
        const here = words.slice(at, at + (work?.count ?? 1))
        const codes = here.flatMap((word) => (work ? [] : readWord(word)))
        const meant = work ? work.codes.map((code) => `occupation ${code}`) : codes
        if (meant.length > 0) read.push(partOf(here, [...new Set(meant)]))
        else unread.push(...here.map(({ strict }) => strict))
        at += here.length
      }
      return { read, unread }
    },
  }
}

const meaningOf = (terms: readonly NamedTerm[]): Meaning => {
  const skills = new Set<number>()
  const occupations = new Set<number>()
  for (const term of terms) {
    if ('skill' in term) skills.add(term.skill)
    else occupations.add(term.occupation)
  }
  return { skills, occupations }
}

/** Everything that any part of a text means; undefined where nothing of it was read. */
export const allMeant = ({ read }: TextRead): Meaning | undefined =>
  read.length === 0
    ? undefined
    : {
        skills: new Set(read.flatMap(({ meaning }) => [...meaning.skills])),
        occupations: new Set(read.flatMap(({ meaning }) => [...meaning.occupations])),
      }

/** As a list tells it: few of many meanings. */
export const toldOf = ({ read, unread }: TextRead): TextTold => ({
  read: read.map(({ words, concepts }) => ({ words, concepts: concepts.slice(0, MOST_LIKE) })),
  unread: [...unread],
})

/** A person is found by one skill, experience or wish that the text means: more words narrow nothing. */
export const finds = ({ skills, occupations }: Meaning, record: JobseekerRecord): boolean =>
  record.skills.some(({ skill }) => skills.has(skill)) ||
  record.experience.some(({ occupation }) => occupations.has(occupation)) ||
  record.wishedOccupations.some((occupation) => occupations.has(occupation))

/** Rows of everybody who is found. */
export const foundRows = ({ skills, occupations }: Meaning, index: PackedIndex): RowSet => {
  const found = new RowSet(index.blocks)
  const keys = [
    ...[...skills].flatMap(skillKeys),
    ...[...occupations].flatMap((occupation) => [...experienceKeys(occupation), wishedKey(occupation)]),
  ]
  index.eachHolder(keys, (row) => found.add(row))
  return found
}
