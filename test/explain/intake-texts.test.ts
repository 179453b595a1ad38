/**
 * The questions of the intake in Finnish, Swedish and English:
 * 1. Sentences are short: no more than 20 words, 12 on average.
 * 2. Every text that is ours is in the first person; levels are in the words of the anchors, of the scale of the question.
 * 3. There is a text for every question and every answer, and no two questions read alike.
 * 4. Nothing is said that is never said to readers, no official title of ICF, and no diagnosis.
 */
import { describe, expect, it } from 'vitest'
import { answersOf, isAbilityQuestion, QUESTIONS } from '../../src/contract/intake.ts'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { questionWording } from '../../src/explain/questions/intake-question.ts'
import { isExposure } from '../../src/explain/wording.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS } from '../../src/taxonomy/level-anchors.ts'
import { PATTERNS } from '../../src/texts/render.ts'
import { UNSAYABLE } from './unsayable.ts'

/**
 * A text is in the first person where it holds one of these: a pronoun, or in Finnish, whose verbs carry the person, a verb
 * in its first person.
 */
const FIRST_PERSON: Readonly<Record<Locale, RegExp>> = {
  fi: /(?<!\p{L})(minä|minun|minua|minulla|minulta|minulle|minusta|pystyn|kestän|haluan|olen|ohitan)(?!\p{L})/iu,
  sv: /(?<!\p{L})(jag|mig|min|mitt|mina)(?!\p{L})/iu,
  en: /(?<!\p{L})(I|me|my|mine)(?!\p{L})/u,
}
/** Told of somebody else, or to somebody. */
const OTHER_PERSON: Readonly<Record<Locale, RegExp>> = {
  fi: /(?<!\p{L})(sinä|sinun|sinulla|sinulta|hän|hänen|hänellä|te|teidän|työnhakija\p{L}*|pystyt|kestät|haluat|voitko|pystytkö)(?!\p{L})/iu,
  sv: /(?<!\p{L})(du|dig|din|ditt|ni|er|han|hon|hen|arbetssökande\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(you|your|he|she|they|them|their|jobseeker\p{L}*)(?!\p{L})/iu,
}
const DIAGNOSIS: Readonly<Record<Locale, RegExp>> = {
  fi: /sairau|oireyhtymä|häiriö|diagnoo|masennu|ahdistu|kipu|lääk|toimintarajoit/i,
  sv: /sjukdom|syndrom|störning|diagnos|depression|ångest|smärta|medicin|funktionshinder/i,
  en: /illness|disease|syndrome|disorder|diagnos|depress|anxiety|pain|medic|impairment/i,
}
/** Titles of ICF as WHO words them in English, of the codes that are asked. */
const OFFICIAL =
  /functions|vestibular|tactile|psychomotor|undertaking|interpersonal|maintaining a body position|fine hand use|communicating with/i
const SCALE_VERB: Readonly<Record<Locale, RegExp>> = { fi: /kestän/i, sv: /tål jag/i, en: /do I stand/i }

const own = (locale: Locale): readonly string[] =>
  Object.entries(PATTERNS[locale]).flatMap(([key, text]) => (key.startsWith('intake') ? [text] : []))
const all = (locale: Locale): readonly string[] => [
  ...own(locale),
  ...[...PERSON_ANCHORS, ...EXPOSURE_ANCHORS].map((names) => names[locale]),
]
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!])\s+/)
const wordCount = (sentence: string): number => sentence.split(/\s+/).filter(Boolean).length
const mean = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length

describe.each(LOCALES)('the questions in %s', (locale) => {
  it('have short sentences', () => {
    const questions = QUESTIONS.map((question) => questionWording(question, locale).text)
      .flatMap(sentencesOf)
      .map(wordCount)
    expect(questions.length).toBeGreaterThanOrEqual(QUESTIONS.length)
    const counts = all(locale).flatMap(sentencesOf).map(wordCount)
    expect(mean(questions)).toBeLessThanOrEqual(12)
    expect(mean(counts)).toBeLessThanOrEqual(12)
    expect(Math.max(...counts)).toBeLessThanOrEqual(20)
  })

  it('are in the first person', () => {
    for (const text of own(locale)) {
      expect(text).toMatch(FIRST_PERSON[locale])
      expect(text).not.toMatch(OTHER_PERSON[locale])
    }
  })

  it('have a text of their own each, and one for every answer', () => {
    const texts = QUESTIONS.map((question) => questionWording(question, locale))
    expect(new Set(texts.map(({ text }) => text)).size).toBe(QUESTIONS.length)
    for (const [n, { text, answers, skip }] of texts.entries()) {
      expect(answers.map(({ code }) => code)).toEqual(answersOf(QUESTIONS[n]!))
      for (const each of [text, skip.text, ...answers.map((answer) => answer.text)])
        expect(each.length).toBeGreaterThan(4)
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(answers.length)
    }
  })

  it('ask how well I stand a condition where the answers say so, and nowhere else', () => {
    for (const question of QUESTIONS.filter(isAbilityQuestion)) {
      const { text, answers } = questionWording(question, locale)
      const anchors = isExposure(question) ? EXPOSURE_ANCHORS : PERSON_ANCHORS
      expect(answers.map((answer) => answer.text)).toEqual(anchors.map((names) => names[locale]))
      expect(SCALE_VERB[locale].test(text), question).toBe(isExposure(question))
    }
  })

  it('say nothing that is not to be said', () => {
    for (const text of own(locale)) {
      expect(text).not.toMatch(UNSAYABLE[locale])
      expect(text).not.toMatch(DIAGNOSIS[locale])
      expect(text).not.toMatch(OFFICIAL)
    }
  })
})
