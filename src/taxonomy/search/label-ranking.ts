/** Puts candidates in order, whoever brought them: so two adapters agree wherever their candidates do. */
import type { Locale } from '../../domain/values.ts'
import { codeLookup } from './code-lookup.ts'
import { alsoMeant } from './colloquial.ts'
import { everydayWorks } from './everyday.ts'
import { gramRarity } from './grams.ts'
import { type LabelScorer, labelScorer, type Typed } from './label-score.ts'
import { MAX_FOUND } from './label-search.ts'
import type { LabelTable } from './label-table.ts'
import { readWords } from './reading.ts'

/** One way to read a text; the first is the text as it stands. */
export type Meant = { readonly text: string; readonly typed: Typed; readonly factor: number }

export type LabelRanking = {
  readonly rarity: Float32Array
  /** None for a text without a letter or number. */
  meant(text: string, locale: Locale): readonly Meant[]
  /** At most MAX_FOUND, best first. @param candidates labels for each reading */
  ranked(text: string, candidates: readonly Candidates[], locale: Locale): readonly Scored[]
}

export type Candidates = { readonly meant: Meant; readonly labels: readonly number[] }
export type Scored = { readonly code: string; readonly score: number }

/** What a word is also called counts less than what was typed. */
const ALSO = 0.85
/** Below, a label shares no more than some letters with the text. */
const FLOOR = 0.26
/** What an everyday word means stands before all that only resembles it, and after what is called so. */
const EVERYDAY = 1.05
/** Beside a good answer, far worse ones are none. */
const FLOOR_OF_BEST = 0.4

export const labelRanking = (table: LabelTable): LabelRanking => {
  const { things, texts, sounds, thingOf } = table
  const rarity = gramRarity(sounds)
  const scorer: LabelScorer = labelScorer(rarity)
  const byCode = codeLookup(things, MAX_FOUND)
  const placeOf = new Map(things.map(({ code }, place) => [code, place]))
  const groupOf = new Map(
    things.flatMap(({ code, partOf }) => (partOf === undefined ? [] : [[code, partOf]])),
  )
  /** The group of the first occupation stands right after it: a title often means the group. */
  const withGroup = (sorted: readonly Scored[]): readonly Scored[] => {
    const at = sorted.findIndex(({ code }) => groupOf.has(code))
    const first = sorted[at]
    const group = first && groupOf.get(first.code)
    if (!first || group === undefined || sorted.slice(0, at).some(({ code }) => code === group)) return sorted
    const others = sorted.slice(at + 1).filter(({ code }) => code !== group)
    return [...sorted.slice(0, at + 1), { code: group, score: first.score }, ...others].slice(0, MAX_FOUND)
  }
  const readings = (text: string, factor: number): Meant[] => {
    const typed = scorer.read(text)
    return typed ? [{ text, typed, factor }] : []
  }
  return {
    rarity,
    meant: (text, locale) => {
      const own = readings(text, 1)
      return own.length === 0
        ? []
        : [...own, ...alsoMeant(text, locale).flatMap((other) => readings(other, ALSO))]
    },
    ranked: (text, candidates, locale) => {
      const factors = table.factors(locale)
      const scores = new Map<number, number>()
      const raise = (place: number, score: number) => {
        if (score > (scores.get(place) ?? 0)) scores.set(place, score)
      }
      for (const { meant, labels } of candidates)
        for (const label of labels) {
          const score = scorer.score(meant.typed, texts[label] ?? '')
          raise(thingOf[label] ?? 0, meant.factor * (factors[label] ?? 0) * score)
        }
      // A whole code does not make names that are like it worse, so the floor is measured before.
      const floor = Math.max(FLOOR, FLOOR_OF_BEST * Math.max(0, ...scores.values()))
      for (const { place, score } of byCode(text)) raise(place, score)
      for (const { codes } of everydayWorks(readWords(text)))
        for (const code of codes) {
          const place = placeOf.get(code)
          if (place !== undefined) raise(place, EVERYDAY)
        }
      const sorted = [...scores]
        .filter(([, score]) => score >= floor)
        .flatMap(([place, score]) => things.slice(place, place + 1).map(({ code }) => ({ code, score })))
        .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
        .slice(0, MAX_FOUND)
      return withGroup(sorted)
    },
  }
}
