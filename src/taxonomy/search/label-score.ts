/** How well a label answers what was typed: the order of everything found, whoever found it. */
import { eachGram, likenessTo, type TypedGrams, typedGrams } from './grams.ts'
import { readWords, soundsOf, type Word } from './reading.ts'
import { agreement } from './word-likeness.ts'

/**
 * Shares and extras, found by trying each up and down on queries of bench/taxonomy-search.ts with another seed than the
 * one it reports. N-grams count most: they alone weigh which part of a compound tells more.
 */
const GRAMS = 0.75
/** Of words: how much of what was typed the label holds; the rest, how much of the label was typed. */
const TYPED = 0.6
/** Of a word: letters as written without marks; the rest as they sound. */
const WRITTEN = 0.85
/** What a label says after a comma counts less: nobody types it. */
const ASIDE = 0.4
const SAME = 0.08
const BEGINS = 0.06
const BEGINS_WITH_MARKS = 0.02

type Weighed = { readonly word: Word; readonly weight: number }
type Side = {
  readonly words: readonly Weighed[]
  readonly weight: number
  readonly plain: string
  readonly strict: string
}

export type Typed = Side & { readonly grams: TypedGrams }

export type LabelScorer = {
  /** Undefined for a text without a letter or number. */
  read(text: string): Typed | undefined
  /** ≥ 0; 1 where neither lacks anything, and up to 0.16 more for the same or a beginning in the same letters. */
  score(typed: Typed, label: string): number
}

/** @param rarity of the grams of all labels */
export const labelScorer = (rarity: Float32Array): LabelScorer => {
  const sideOf = (words: readonly Word[], aside: number): Side => {
    const weighed = words.map((word) => {
      let weight = 0
      eachGram(word.sound, (key) => {
        weight += rarity[key] ?? 0
      })
      return { word, weight: weight * (word.aside ? aside : 1) }
    })
    return {
      words: weighed,
      weight: weighed.reduce((sum, { weight }) => sum + weight, 0),
      plain: words.map(({ plain }) => plain).join(' '),
      strict: words.map(({ strict }) => strict).join(' '),
    }
  }
  return {
    read: (text) => {
      const words = readWords(text)
      if (words.length === 0) return undefined
      return { ...sideOf(words, 1), grams: typedGrams(soundsOf(words), rarity) }
    },
    score: (typed, label) => {
      const words = readWords(label)
      if (words.length === 0) return 0
      const name = sideOf(words, ASIDE)
      const likeness = likenessTo(typed.grams, soundsOf(words), rarity)
      let score = GRAMS * likeness + (1 - GRAMS) * wordsAgree(typed, name)
      if (name.plain === typed.plain) score += SAME
      if (name.plain.startsWith(typed.plain)) score += BEGINS
      if (name.strict.startsWith(typed.strict)) score += BEGINS_WITH_MARKS
      return score
    },
  }
}

/** 0–1: each word by the one of the other side that agrees best with it. */
const wordsAgree = (typed: Side, name: Side): number => {
  const named = name.words.map(({ word, weight }) => ({ word, weight, best: 0 }))
  let held = 0
  for (const { word, weight } of typed.words) {
    let most = 0
    for (const other of named) {
      const [ofTyped, ofName] = agree(word, other.word)
      // Two words of which one is the beginning of the other, and a whole word: the latter is closer.
      most = Math.max(most, (ofTyped * (1 + ofName)) / 2)
      other.best = Math.max(other.best, ofName)
    }
    held += weight * most
  }
  const said = named.reduce((sum, { weight, best }) => sum + weight * best, 0)
  return (TYPED * held) / typed.weight + ((1 - TYPED) * said) / name.weight
}

/** The share of each of two words that the other holds. */
const agree = (a: Word, b: Word): readonly [number, number] => {
  const plain = agreement(a.plain, b.plain)
  const sound = a.plain === a.sound && b.plain === b.sound ? plain : agreement(a.sound, b.sound)
  const share = (word: Word) =>
    (WRITTEN * plain) / word.plain.length + ((1 - WRITTEN) * sound) / word.sound.length
  return [share(a), share(b)]
}
