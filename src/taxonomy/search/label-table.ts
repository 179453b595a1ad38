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
  /** The first label of each thing, and after the last thing the number of labels. */
  readonly firstOf: Uint32Array
  /** What a label counts for somebody who reads `locale`, 0–1. */
  factors(locale: Locale): Float32Array
}

/** A name in another language still finds where no name in one's own is like the text. */
const FOREIGN = 0.7
/** Between equals the name comes before what it is also called. */
const ALTERNATIVE = 0.97

export const labelTable = (things: readonly Labelled[]): LabelTable => {
  const texts: string[] = []
  const thingOf: number[] = []
  const languages: number[] = []
  const preferred: boolean[] = []
  const firstOf = new Uint32Array(things.length + 1)
  for (const [place, { names, alternatives }] of things.entries()) {
    firstOf[place] = texts.length
    /** A text that is a name in two languages is one label of both. */
    const known = new Map<string, number>()
    const add = (text: string, language: number, isName: boolean) => {
      const label = known.get(text) ?? texts.length
      languages[label] = (languages[label] ?? 0) | (1 << language)
      if (label < texts.length) return
      known.set(text, label)
      texts.push(text)
      thingOf.push(place)
      preferred.push(isName)
    }
    for (const [language, locale] of LOCALES.entries()) add(names[locale], language, true)
    for (const [language, locale] of LOCALES.entries())
      for (const text of alternatives?.[locale] ?? []) add(text, language, false)
  }
  firstOf[things.length] = texts.length
  const factorsIn = (language: number) =>
    Float32Array.from(
      languages,
      (spoken, label) => ((spoken >> language) & 1 ? 1 : FOREIGN) * (preferred[label] ? 1 : ALTERNATIVE),
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
    firstOf,
    factors: (locale) => byLocale[locale],
  }
}
