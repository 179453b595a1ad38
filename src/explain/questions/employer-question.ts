/** Questions to an employer and their answers in plain words: one short sentence each. */
import type { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import type { Locale, Names } from '../../domain/values.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { WORK_ANCHORS } from '../../taxonomy/level-anchors.ts'
import { BODY_QUESTIONS } from '../../texts/employer-questions/body-questions.ts'
import { MIND_QUESTIONS } from '../../texts/employer-questions/mind-questions.ts'
import { capital, inside } from '../wording.ts'

/** How much the work asks, by whole levels. */
export const DEMAND_ANSWERS = ['0', '1', '2', '3', '4', '5'] as const
export const OFFER_ANSWERS = ['yes', 'agree', 'no', 'unknown'] as const
export type DemandAnswer = (typeof DEMAND_ANSWERS)[number]
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

const DEMAND_QUESTIONS: Readonly<Record<DemandableAbility, Names>> = { ...MIND_QUESTIONS, ...BODY_QUESTIONS }

const ARRANGE: Readonly<Record<Locale, (name: string) => string>> = {
  fi: (name) => `Voiko työpaikalla järjestää tämän: ${name}?`,
  sv: (name) => `Kan arbetsplatsen ordna detta: ${name}?`,
  en: (name) => `Can the workplace arrange this: ${name}?`,
}

/** The anchor of 0 tells what was said; to who answers now, this is what to say. */
const NOT_AT_ALL: Names = { fi: 'ei lainkaan', sv: 'inte alls', en: 'not at all' }

const OFFER_ANSWER_TEXT = {
  yes: {
    fi: 'Kyllä, se on jo tai järjestetään',
    sv: 'Ja, det finns eller ordnas',
    en: 'Yes, it is there or will be',
  },
  agree: { fi: 'Siitä voidaan sopia', sv: 'Det kan vi komma överens om', en: 'It can be agreed on' },
  no: { fi: 'Ei, ja kerron miksi', sv: 'Nej, och jag säger varför', en: 'No, and I say why' },
  unknown: { fi: 'En tiedä vielä', sv: 'Jag vet inte ännu', en: 'I do not know yet' },
} as const satisfies Record<OfferAnswer, Names>

type AnswerText<Code extends string> = { code: Code; text: string }

export const demandQuestionText = (ability: DemandableAbility, locale: Locale): string =>
  DEMAND_QUESTIONS[ability][locale]

export const accommodationQuestionText = (accommodation: AccommodationCode, locale: Locale): string =>
  ARRANGE[locale](inside(ACCOMMODATION_TABLE[accommodation].names[locale]))

/** In the words of the anchors. */
export const demandAnswerTexts = (locale: Locale): AnswerText<DemandAnswer>[] =>
  DEMAND_ANSWERS.map((code) => ({
    code,
    text: capital((code === '0' ? NOT_AT_ALL : WORK_ANCHORS[Number(code)]!)[locale]),
  }))

export const offerAnswerTexts = (locale: Locale): AnswerText<OfferAnswer>[] =>
  OFFER_ANSWERS.map((code) => ({ code, text: OFFER_ANSWER_TEXT[code][locale] }))
