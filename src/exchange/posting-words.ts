/** What a posting's own words may mean: a suggestion with its confidence, never a fact. */
import type { Locale } from '../domain/values.ts'

export type Likely = {
  readonly code: string
  /** 0–100: 100 is the name itself, or a common word for it. */
  readonly confidence: number
}

/** The vocabulary's own search. */
export type PostingWords = {
  /** Best first. */
  likeliest(kind: 'occupations' | 'skills', text: string, locale: Locale): readonly Likely[]
}

/** Below, a title only resembles a name. */
const LEAST_OCCUPATION = 50
/** A skill in a posting is a short label: one that is less like is another. */
const LEAST_SKILL = 70
const ALTERNATIVES = 2

/** Boards add who is meant, where and when: each piece of a title is read by itself, too. */
const piecesOf = (title: string): readonly string[] => [
  title,
  ...title.split(/[,;:/|()!–—]|\s-\s/u).filter((piece) => /\p{L}{3}/u.test(piece)),
]

export type SuggestedOccupation = Likely & { readonly alternatives: readonly Likely[] }

/** The likeliest occupation of a title, with the next two; nothing where no name is like it. */
export const occupationIn = (
  title: string,
  locale: Locale,
  words: PostingWords,
): SuggestedOccupation | undefined => {
  const best = new Map<string, number>()
  for (const piece of piecesOf(title))
    for (const { code, confidence } of words.likeliest('occupations', piece, locale))
      if (confidence > (best.get(code) ?? 0)) best.set(code, confidence)
  const [first, ...rest] = [...best]
    .map(([code, confidence]) => ({ code, confidence }))
    .filter(({ confidence }) => confidence >= LEAST_OCCUPATION)
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
  return first && { ...first, alternatives: rest.slice(0, ALTERNATIVES) }
}

/** The skill that a label names. */
export const skillIn = (label: string, locale: Locale, words: PostingWords): Likely | undefined => {
  const [first] = words.likeliest('skills', label, locale)
  return first && first.confidence >= LEAST_SKILL ? first : undefined
}
