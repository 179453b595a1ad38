/** Other texts that a text may stand for, by the words of common usage. */
import type { Locale } from '../../domain/values.ts'
import { type Colloquial, FINNISH, SWEDISH } from './colloquial-words.ts'
import { readWords } from './reading.ts'

const byPlain = (table: Colloquial): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(table).flatMap(([word, meant]) =>
      readWords(word)
        .slice(0, 1)
        .map(({ plain }) => [plain, meant]),
    ),
  )

const TABLES: Readonly<Record<Locale, readonly ReadonlyMap<string, readonly string[]>[]>> = {
  fi: [byPlain(FINNISH), byPlain(SWEDISH)],
  sv: [byPlain(SWEDISH), byPlain(FINNISH)],
  en: [byPlain(FINNISH), byPlain(SWEDISH)],
}

/** A short word ends many a word by chance. */
const MIN_END = 5
const MAX_ENDING = 3
const MAX_TEXTS = 3

/** At most three, each with one word replaced; those of `locale` first. The last word is taken with up to three letters after it. */
export const alsoMeant = (text: string, locale: Locale): readonly string[] => {
  const words = readWords(text)
  const texts: string[] = []
  for (const table of TABLES[locale])
    for (const [place, { plain }] of words.entries())
      for (const meant of meantBy(plain, table))
        texts.push(words.map(({ strict }, at) => (at === place ? meant : strict)).join(' '))
  return [...new Set(texts)].slice(0, MAX_TEXTS)
}

/** By the word, its beginning where an ending follows, or the longest end of a compound. */
const meantBy = (word: string, table: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  for (let end = word.length; end >= Math.max(MIN_END, word.length - MAX_ENDING); end--) {
    const meant = table.get(word.slice(0, end))
    if (meant) return meant
  }
  const whole = table.get(word)
  if (whole) return whole
  for (let start = 2; start <= word.length - MIN_END; start++) {
    const meant = table.get(word.slice(start))
    if (meant) return meant.map((head) => word.slice(0, start) + head)
  }
  return []
}
