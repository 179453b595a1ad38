/** The labels of everything searched, numbered from 0; those of one thing stand together. */
import { LOCALES, type Locale } from '../../domain/values.ts'
import type { Labelled } from './label-search.ts'
import { readWords, soundsOf } from './reading.ts'

export type LabelTable = {
  readonly things: readonly Labelled[]
  readonly texts: readonly string[]
  /** Words as they sound, with a space between. */
  readonly sounds: readonly string[]
  /** The place in `things`, by label. */
  readonly thingOf: Uint32Array
  /** What a label counts for somebody who reads `locale`, 0–1. */
  factors(locale: Locale): Float32Array
}

/** A name in another language still finds where no name in one's own is like the text. */
const FOREIGN = 0.7
/** What it is also called counts like the name; between equals the name comes first. */
const ALTERNATIVE = 0.99
/** The name of a skill tells the work that asks it, where nothing is called so itself. */
const HINT = 0.55

export const labelTable = (things: readonly Labelled[]): LabelTable => {
  const texts: string[] = []
  const thingOf: number[] = []
  const languages: number[] = []
  const factorOf: number[] = []
  for (const [place, { names, alternatives, hints }] of things.entries()) {
    /** A text that is a name in two languages is one label of both. */
    const known = new Map<string, number>()
    const add = (text: string, language: number, factor: number) => {
      const label = known.get(text) ?? texts.length
      languages[label] = (languages[label] ?? 0) | (1 << language)
      if (label < texts.length) return
      known.set(text, label)
      texts.push(text)
      thingOf.push(place)
      factorOf.push(factor)
    }
    for (const [language, locale] of LOCALES.entries()) add(names[locale], language, 1)
    for (const [language, locale] of LOCALES.entries())
      for (const text of alternatives?.[locale] ?? []) add(text, language, ALTERNATIVE)
    for (const [language, locale] of LOCALES.entries())
      for (const text of hints?.[locale] ?? []) add(text, language, HINT)
  }
  const factorsIn = (language: number) =>
    Float32Array.from(
      languages,
      (spoken, label) => ((spoken >> language) & 1 ? 1 : FOREIGN) * (factorOf[label] ?? 0),
    )
  const byLocale: Readonly<Record<Locale, Float32Array>> = {
    fi: factorsIn(LOCALES.indexOf('fi')),
    sv: factorsIn(LOCALES.indexOf('sv')),
    en: factorsIn(LOCALES.indexOf('en')),
  }
  return {
    things,
    texts,
    sounds: texts.map((text) => soundsOf(readWords(text))),
    thingOf: Uint32Array.from(thingOf),
    factors: (locale) => byLocale[locale],
  }
}
