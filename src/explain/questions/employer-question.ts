/** Questions to an employer and their answers in plain words: one short sentence each. */
import type { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import type { Locale } from '../../domain/values.ts'
import { WORK_ANCHORS } from '../../taxonomy/level-anchors.ts'
import { render } from '../../texts/render.ts'
import { capital } from '../wording.ts'

/** How much the work asks, by whole levels. */
export const DEMAND_ANSWERS = ['0', '1', '2', '3', '4', '5'] as const
export const OFFER_ANSWERS = ['yes', 'agree', 'no', 'unknown'] as const
export type DemandAnswer = (typeof DEMAND_ANSWERS)[number]
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

type AnswerText<Code extends string> = { code: Code; text: string }

export const demandQuestionText = (ability: DemandableAbility, locale: Locale): string =>
  render(locale, `demandQuestion.${ability}`)

export const accommodationQuestionText = (accommodation: AccommodationCode, locale: Locale): string =>
  render(locale, `offerQuestion.${accommodation}`)

/** In the words of the anchors. That of 0 tells what was said; to who answers now, another is what to say. */
export const demandAnswerTexts = (locale: Locale): AnswerText<DemandAnswer>[] =>
  DEMAND_ANSWERS.map((code) => ({
    code,
    text: capital(code === '0' ? render(locale, 'demandAnswer.none') : WORK_ANCHORS[code][locale]),
  }))

export const offerAnswerTexts = (locale: Locale): AnswerText<OfferAnswer>[] =>
  OFFER_ANSWERS.map((code) => ({ code, text: render(locale, `offerAnswer.${code}`) }))
