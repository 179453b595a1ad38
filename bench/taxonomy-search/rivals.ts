/**
 * What ours is measured against, each given the labels of the query's language alone, which spares it what other languages
 * would bring in between.
 */
import MiniSearch from 'minisearch'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { words } from '../../src/taxonomy/name-search.ts'
import type { Labelled } from '../../src/taxonomy/search/label-search.ts'

export type Rival = (text: string) => readonly string[]

const trigrams = (text: string): string[] => {
  const letters = ` ${words(text).join(' ')} `
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3))
}

const miniSearch = (
  things: readonly Labelled[],
  locale: Locale,
  tokenize: (text: string) => string[],
): Rival => {
  const processTerm = (term: string) => term
  const index = new MiniSearch<{ code: string; name: string }>({
    idField: 'code',
    fields: ['name'],
    tokenize,
    processTerm,
    searchOptions: { tokenize, processTerm },
  })
  index.addAll(things.map(({ code, names }) => ({ code, name: names[locale] })))
  return (text) => index.search(text).map(({ id }) => id as string)
}

/** Whole words, any of them, by BM25+. */
export const byWords = (things: readonly Labelled[], locale: Locale): Rival =>
  miniSearch(things, locale, words)

/** Trigrams as MiniSearch's terms, any of them, by BM25+. */
export const byMiniSearchGrams = (things: readonly Labelled[], locale: Locale): Rival =>
  miniSearch(things, locale, trigrams)

/** The same over names in all languages, as ours is: for how long it takes. */
export const byMiniSearchGramsOfAll = (things: readonly Labelled[]): Rival => {
  const index = new MiniSearch<{ code: string } & Record<Locale, string>>({
    idField: 'code',
    fields: [...LOCALES],
    tokenize: trigrams,
    processTerm: (term) => term,
    searchOptions: { tokenize: trigrams, processTerm: (term) => term },
  })
  index.addAll(things.map(({ code, names }) => ({ code, ...names })))
  return (text) => index.search(text).map(({ id }) => id as string)
}

/** Cosine of trigram vectors weighted by frequency and inverse document frequency. */
export const byTrigrams = (things: readonly Labelled[], locale: Locale): Rival => {
  const postings = new Map<string, { readonly thing: number; readonly count: number }[]>()
  const countsOf = (text: string) => {
    const counts = new Map<string, number>()
    for (const gram of trigrams(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
    return counts
  }
  const all = things.map(({ names }) => countsOf(names[locale]))
  for (const [thing, counts] of all.entries())
    for (const [gram, count] of counts) {
      const list = postings.get(gram)
      if (list) list.push({ thing, count })
      else postings.set(gram, [{ thing, count }])
    }
  const idf = (gram: string) => Math.log(1 + things.length / (1 + (postings.get(gram)?.length ?? 0)))
  const norms = all.map((counts) => Math.hypot(...[...counts].map(([gram, count]) => count * idf(gram))))
  return (text) => {
    const scores = new Map<number, number>()
    for (const [gram, count] of countsOf(text))
      for (const { thing, count: its } of postings.get(gram) ?? [])
        scores.set(thing, (scores.get(thing) ?? 0) + count * its * idf(gram) ** 2)
    return [...scores]
      .map(([thing, score]) => ({ thing, score: score / norms[thing]! }))
      .sort((a, b) => b.score - a.score || a.thing - b.thing)
      .map(({ thing }) => things[thing]!.code)
  }
}
