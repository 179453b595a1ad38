/** Works that everyday words mean: as they stand, with an ending, or as the end of a compound. */
import { EVERYDAY_WORDS } from './everyday-words.ts'
import { readWords, type Word } from './reading.ts'

export type Everyday = {
  /** Of the words that were read. */
  readonly from: number
  readonly count: number
  /** ISCO-08 unit groups. */
  readonly codes: readonly string[]
}

/** The longest phrase of the table. */
const MOST_WORDS = 4
/** A shorter word begins and ends many a word by chance. */
const MIN_BEGINNING = 4
const MIN_END = 6
const MOST_ENDING = 4
/** What makes a work of a place or a thing: `raksahommia`, `köksjobb`. */
const WORK = /^(?:s?ty[oö]|homm|duun|s?jobb|s?arbet|work)/

type Phrases = ReadonlyMap<string, readonly string[]>

const plainOf = (words: readonly Word[]): string => words.map(({ plain }) => plain).join(' ')

const phrases = (): Phrases => {
  const codesOf = new Map<string, string[]>()
  for (const [code, { fi = [], sv = [], en = [] }] of Object.entries(EVERYDAY_WORDS))
    for (const phrase of [...fi, ...sv, ...en]) {
      const plain = plainOf(readWords(phrase))
      codesOf.set(plain, [...(codesOf.get(plain) ?? []), code])
    }
  return codesOf
}

const PHRASES: Phrases = phrases()

const isEnding = (rest: string): boolean => rest.length <= MOST_ENDING || WORK.test(rest)

/** The longest phrase that this text is, or is with an ending, or ends with. */
const meantBy = (plain: string): readonly string[] => {
  const whole = PHRASES.get(plain)
  if (whole) return whole
  for (let end = plain.length - 1; end >= MIN_BEGINNING; end--) {
    const codes = isEnding(plain.slice(end)) && PHRASES.get(plain.slice(0, end))
    if (codes) return codes
  }
  for (let start = 1; start <= plain.length - MIN_END; start++) {
    const codes = PHRASES.get(plain.slice(start))
    if (codes) return codes
  }
  return []
}

/** In the order of the text, longer phrases first, no word twice. */
export const everydayWorks = (words: readonly Word[]): readonly Everyday[] => {
  const found: Everyday[] = []
  const taken = new Set<number>()
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--)
    for (let from = 0; from + count <= words.length; from++) {
      const places = Array.from({ length: count }, (_, at) => from + at)
      if (places.some((place) => taken.has(place))) continue
      const codes = meantBy(plainOf(words.slice(from, from + count)))
      if (codes.length === 0) continue
      for (const place of places) taken.add(place)
      found.push({ from, count, codes })
    }
  return found.sort((a, b) => a.from - b.from)
}
