/** A question to the person with its answers, in words: levels in those of the anchors. */
import { answersOf, isAbilityQuestion, type QuestionId } from '../../contract/intake.ts'
import type { Locale } from '../../domain/values.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS } from '../../taxonomy/level-anchors.ts'
import { EN_QUESTIONS } from '../../texts/intake-questions/en.ts'
import { FI_QUESTIONS } from '../../texts/intake-questions/fi.ts'
import type { QuestionTexts } from '../../texts/intake-questions/question-texts.ts'
import { SV_QUESTIONS } from '../../texts/intake-questions/sv.ts'
import { isExposure } from '../wording.ts'

export const QUESTION_TEXTS: Readonly<Record<Locale, QuestionTexts>> = {
  fi: FI_QUESTIONS,
  sv: SV_QUESTIONS,
  en: EN_QUESTIONS,
}

export type QuestionWording = {
  readonly text: string
  readonly answers: readonly { readonly code: string; readonly text: string }[]
  readonly skip: { readonly text: string }
}

const answerText = (question: QuestionId, answer: string, locale: Locale): string => {
  if (isAbilityQuestion(question)) {
    const anchors = isExposure(question) ? EXPOSURE_ANCHORS : PERSON_ANCHORS
    return anchors[Number(answer)]![locale]
  }
  const texts: Readonly<Record<string, string>> = QUESTION_TEXTS[locale][question]
  return texts[answer]!
}

export const questionWording = (question: QuestionId, locale: Locale): QuestionWording => ({
  text: QUESTION_TEXTS[locale].questions[question],
  answers: answersOf(question).map((code) => ({ code, text: answerText(question, code, locale) })),
  skip: { text: QUESTION_TEXTS[locale].skip },
})
