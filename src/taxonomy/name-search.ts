/** Finding things by their names in Finnish, Swedish and English, as one types: prefixes and small misspellings. */
import MiniSearch from 'minisearch'
import { LOCALES, type Locale, type Names } from '../domain/values.ts'

export type Named = {
  readonly code: string
  readonly names: Names
  /** A code that people type as they do a name. */
  readonly typed?: string
}

export type NameSearch = {
  /** Codes, best first; names in `locale` count double. All words must match. */
  find(text: string, locale?: Locale): readonly string[]
  /** Each word of the text as it is compared (lower case, without marks), with the codes whose names hold it. */
  findWords(text: string): readonly { readonly word: string; readonly codes: ReadonlySet<string> }[]
}

/** Words shorter than this are matched as they stand: half of a short word is any word. */
const FUZZY_FROM = 5

/** Lower case without marks: people type `keittio` where a keyboard has no ö, and nothing else is called so. */
export const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 0)

/** Small words that say nothing of a trade, and would otherwise have to stand in a name. */
const FILLER = new Set(['ja', 'tai', 'och', 'eller', 'and', 'or', 'the', 'of', 'in', 'i'])

export const nameSearch = (things: readonly Named[]): NameSearch => {
  const index = new MiniSearch<Named & Record<Locale, string>>({
    idField: 'code',
    // Not the code: it holds pieces that are words of some language.
    fields: ['typed', ...LOCALES],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < FUZZY_FROM ? false : 0.2),
      tokenize: words,
      processTerm: (term) => term,
    },
  })
  index.addAll(things.map((thing) => ({ ...thing, ...thing.names })))
  const meaningful = (text: string) => {
    const all = words(text)
    const kept = all.filter((word) => !FILLER.has(word))
    return kept.length > 0 ? kept : all
  }
  return {
    find: (text, locale) =>
      index
        .search(meaningful(text).join(' '), {
          combineWith: 'AND',
          ...(locale && { boost: { [locale]: 2 } }),
        })
        .map(({ id }) => id as string),
    findWords: (text) =>
      meaningful(text).map((word) => ({
        word,
        codes: new Set(index.search(word).map(({ id }) => id as string)),
      })),
  }
}
