/** Questions to an employer: 1 every ability and accommodation has one of its own in each language, 2 short, 3 with its answers. */
import { describe, expect, it } from 'vitest'
import { ACCOMMODATIONS, DEMANDABLE_ABILITIES } from '../../src/domain/codes.ts'
import { LOCALES } from '../../src/domain/values.ts'
import {
  accommodationQuestionText,
  demandAnswerTexts,
  demandQuestionText,
  offerAnswerTexts,
} from '../../src/explain/questions/employer-question.ts'

describe.each(LOCALES)('in %s', (locale) => {
  const texts = [
    ...DEMANDABLE_ABILITIES.map((code) => demandQuestionText(code, locale)),
    ...ACCOMMODATIONS.map((code) => accommodationQuestionText(code, locale)),
  ]

  it('every question is one sentence of its own', () => {
    expect(new Set(texts).size).toBe(DEMANDABLE_ABILITIES.length + ACCOMMODATIONS.length)
    expect(texts.filter((text) => !/^\p{Lu}[^?!;]*\?$/u.test(text))).toEqual([])
  })

  it('sentences are short: twelve words on average at most, never over twenty', () => {
    const lengths = texts.map((text) => text.split(/\s+/).length)
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12)
    expect(texts.filter((_, at) => lengths[at]! > 20)).toEqual([])
  })

  it('answers are all there, each its own', () => {
    expect(demandAnswerTexts(locale).map(({ code }) => code)).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(offerAnswerTexts(locale).map(({ code }) => code)).toEqual(['yes', 'agree', 'no', 'unknown'])
    const words = [...demandAnswerTexts(locale), ...offerAnswerTexts(locale)].map(({ text }) => text)
    expect(new Set(words).size).toBe(10)
  })
})

it('a demand is asked for as its anchors answer, an accommodation by what it needs', () => {
  expect(demandQuestionText('d430', 'fi')).toBe('Kuinka paljon työssä nostetaan ja kannetaan?')
  expect(demandAnswerTexts('fi')[3]).toEqual({ code: '3', text: 'Kuten työssä yleensä' })
  expect(accommodationQuestionText('lifting-aid', 'sv')).toBe('Går det att få ett lyfthjälpmedel?')
})
