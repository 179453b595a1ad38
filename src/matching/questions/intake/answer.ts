/** Which questions are open of a person, and what an answer makes of the record. */

import {
  HOURS_ANSWERS,
  type HoursAnswer,
  isAbilityQuestion,
  KM_ANSWERS,
  type KmAnswer,
  QUESTIONS,
  type QuestionId,
  SHIFTS_ANSWERS,
  type ShiftsAnswer,
} from '../../../contract/intake.ts'
import type { DemandableAbility } from '../../../domain/codes.ts'
import type { AbilityValue, Jobseeker } from '../../../domain/jobseeker.ts'

const isOver = ({ validUntil }: AbilityValue, day: string): boolean =>
  validUntil !== undefined && validUntil < day

/** Nobody but the person recorded a value here. That it was asked and is not known is no value, whoever noted it. */
const isOwn = (value: AbilityValue): boolean =>
  value.source === 'self' || (value.unaided === null && (value.supported ?? null) === null)

const abilityOpen = (ability: DemandableAbility, jobseeker: Jobseeker, day: string): boolean => {
  const value = jobseeker.abilities?.[ability]
  if (!value) return jobseeker.otherAbilities === undefined
  return isOwn(value) && (value.unaided === null || isOver(value, day))
}

/** Whether the thing is unknown on a day, and the person may be the one to say it. */
export const isOpenQuestion = (question: QuestionId, jobseeker: Jobseeker, day: string): boolean => {
  if (isAbilityQuestion(question)) return abilityOpen(question, jobseeker, day)
  switch (question) {
    case 'hours':
    case 'shifts':
      return jobseeker.workingTime?.[question] === undefined
    case 'maxKm':
      return jobseeker.commute?.maxKm === undefined
    case 'otherAbilities':
      return jobseeker.otherAbilities === undefined
  }
}

/** Questions whose thing is unknown on a day, in order of code. */
export const openQuestions = (jobseeker: Jobseeker, day: string): readonly QuestionId[] =>
  QUESTIONS.filter((question) => isOpenQuestion(question, jobseeker, day)).sort()

/** Things that the person said on the day: they were asked then. */
export const saidOn = (jobseeker: Jobseeker, day: string): readonly QuestionId[] =>
  QUESTIONS.filter((question) => {
    const said =
      question === 'otherAbilities'
        ? jobseeker.otherAbilities
        : isAbilityQuestion(question)
          ? jobseeker.abilities?.[question]
          : undefined
    return said?.source === 'self' && said.on === day
  })

/**
 * The record with an answer that `answersOf` names, given on a day: by the person, or confirmed by a coordinator. A supported
 * level that holds stays; hours, shifts and way to work have no source to tell.
 */
export const withAnswer = (
  jobseeker: Jobseeker,
  question: QuestionId,
  answer: string,
  day: string,
  source: 'self' | 'coordinator' = 'self',
): Jobseeker => {
  const said = { source, on: day }
  if (isAbilityQuestion(question)) {
    const former = jobseeker.abilities?.[question]
    const kept = former && !isOver(former, day) && keepsSupport(former, source) ? former : undefined
    const { supported, validUntil } = kept ?? {}
    const value: AbilityValue = {
      unaided: Number(answer),
      ...(supported !== undefined && supported !== null && { supported, ...(validUntil && { validUntil }) }),
      ...said,
    }
    return { ...jobseeker, abilities: { ...jobseeker.abilities, [question]: value } }
  }
  switch (question) {
    case 'hours':
      return {
        ...jobseeker,
        workingTime: { ...jobseeker.workingTime, hours: { ...HOURS_ANSWERS[answer as HoursAnswer] } },
      }
    case 'shifts':
      return {
        ...jobseeker,
        workingTime: { ...jobseeker.workingTime, shifts: [...SHIFTS_ANSWERS[answer as ShiftsAnswer]] },
      }
    case 'maxKm':
      return { ...jobseeker, commute: { ...jobseeker.commute, maxKm: KM_ANSWERS[answer as KmAnswer] } }
    case 'otherAbilities': {
      const { otherAbilities: _, ...rest } = jobseeker
      return answer === 'yes' ? { ...jobseeker, otherAbilities: { are: 'ordinary', ...said } } : rest
    }
  }
}

/** A coordinator who confirms how the person does without support has not confirmed what the person says of support. */
const keepsSupport = (former: AbilityValue, source: 'self' | 'coordinator'): boolean =>
  source === 'self' || former.source !== 'self'

/** Whether the person's word may be written: of an unknown thing, or of one that nobody but the person has told of. */
export const mayAnswer = (question: QuestionId, jobseeker: Jobseeker, day: string): boolean => {
  if (isOpenQuestion(question, jobseeker, day)) return true
  if (question === 'otherAbilities') return jobseeker.otherAbilities?.source === 'self'
  if (!isAbilityQuestion(question)) return false
  const value = jobseeker.abilities?.[question]
  if (value !== undefined) return isOwn(value)
  // Unlisted, it is what was said of all others: a professional's word of them stays.
  return (jobseeker.otherAbilities?.source ?? 'self') === 'self'
}
