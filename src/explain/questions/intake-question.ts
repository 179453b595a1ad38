/** A question to the person with its answers, in words: levels in those of the anchors. */
import { ANSWERS, isAbilityQuestion, isScreening, type QuestionId } from '../../contract/intake.ts'
import type { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import type { Locale } from '../../domain/values.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS } from '../../taxonomy/level-anchors.ts'
import { render } from '../../texts/render.ts'
import { isExposure } from '../wording.ts'

type AnswerWording = { readonly code: string; readonly text: string }

export type QuestionWording = {
  readonly text: string
  readonly answers: readonly AnswerWording[]
  readonly skip: { readonly text: string }
}

const levelAnswers = (ability: DemandableAbility, locale: Locale): readonly AnswerWording[] => {
  const anchors = isExposure(ability) ? EXPOSURE_ANCHORS : PERSON_ANCHORS
  return ANSWERS.level.map((code) => ({ code, text: anchors[code][locale] }))
}

const answersIn = (question: QuestionId, locale: Locale): readonly AnswerWording[] => {
  if (isAbilityQuestion(question)) return levelAnswers(question, locale)
  if (isScreening(question))
    return ANSWERS.screening.map((code) => ({ code, text: render(locale, `intakeScreening.${code}`) }))
  switch (question) {
    case 'hours':
      return ANSWERS.hours.map((code) => ({ code, text: render(locale, `intakeHours.${code}`) }))
    case 'shifts':
      return ANSWERS.shifts.map((code) => ({ code, text: render(locale, `intakeShifts.${code}`) }))
    case 'maxKm':
      return ANSWERS.maxKm.map((code) => ({ code, text: render(locale, `intakeKm.${code}`) }))
    case 'otherAbilities':
      return ANSWERS.otherAbilities.map((code) => ({ code, text: render(locale, `intakeOther.${code}`) }))
  }
}

export const questionWording = (question: QuestionId, locale: Locale): QuestionWording => ({
  text: render(locale, `intake.${question}`),
  answers: answersIn(question, locale),
  skip: { text: render(locale, 'intakeSkip.question') },
})

/** Whether the person needs an accommodation, as the person reads it. */
export const needQuestionText = (accommodation: AccommodationCode, locale: Locale): string =>
  render(locale, `needQuestion.${accommodation}`)
