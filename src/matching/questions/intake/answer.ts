/** Which questions are open of a person, and what an answer makes of the record. */

import {
  HOURS_ANSWERS,
  type HoursAnswer,
  isAbilityQuestion,
  isScreening,
  KM_ANSWERS,
  type KmAnswer,
  QUESTIONS,
  type QuestionId,
  SCREENED,
  SCREENING_ANSWERS,
  SCREENINGS,
  type Screening,
  type ScreeningAnswer,
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
  // The person's own general word ends nothing: what is not listed is still asked.
  if (!value) return (jobseeker.otherAbilities?.source ?? 'self') === 'self'
  return isOwn(value) && (value.unaided === null || isOver(value, day))
}

/** A group is asked of while something in it is not listed, unless a professional has told of all that is not. */
const screeningOpen = (screening: Screening, { abilities, otherAbilities }: Jobseeker): boolean =>
  (otherAbilities?.source ?? 'self') === 'self' &&
  SCREENED[screening].some((ability) => abilities?.[ability] === undefined)

/** Whether the thing is unknown on a day, and the person may be the one to say it. */
export const isOpenQuestion = (question: QuestionId, jobseeker: Jobseeker, day: string): boolean => {
  if (isAbilityQuestion(question)) return abilityOpen(question, jobseeker, day)
  if (isScreening(question)) return screeningOpen(question, jobseeker)
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

/** Whether the person told of the whole group on the day. */
const screenedOn = (screening: Screening, { abilities }: Jobseeker, day: string): boolean =>
  SCREENED[screening].every((ability) => abilities?.[ability] !== undefined) &&
  SCREENED[screening].some((ability) => saidNow(abilities?.[ability], day))

const saidNow = (value: AbilityValue | undefined, day: string): boolean =>
  value?.source === 'self' && value.on === day

/**
 * Things that the person said on the day: they were asked then. A group is one question, and of its abilities those were
 * asked by themselves whose level is another than the group's answer left.
 */
export const saidOn = (jobseeker: Jobseeker, day: string): readonly QuestionId[] => {
  const groups = SCREENINGS.filter((screening) => screenedOn(screening, jobseeker, day))
  const left: readonly (number | null | undefined)[] = Object.values(SCREENING_ANSWERS)
  const byGroup = new Set<QuestionId>(
    groups.flatMap((screening) =>
      SCREENED[screening].filter((ability) => left.includes(jobseeker.abilities?.[ability]?.unaided)),
    ),
  )
  return QUESTIONS.filter((question) => {
    if (isScreening(question)) return groups.includes(question)
    if (byGroup.has(question)) return false
    const said =
      question === 'otherAbilities'
        ? jobseeker.otherAbilities
        : isAbilityQuestion(question)
          ? jobseeker.abilities?.[question]
          : undefined
    return said?.source === 'self' && said.on === day
  })
}

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
  if (isScreening(question)) {
    const unaided = SCREENING_ANSWERS[answer as ScreeningAnswer]
    const told = SCREENED[question].map((ability) => [ability, { unaided, ...said }] as const)
    // What is listed already was told of by itself.
    return { ...jobseeker, abilities: { ...Object.fromEntries(told), ...jobseeker.abilities } }
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
  if (isScreening(question)) return false
  if (question === 'otherAbilities') return jobseeker.otherAbilities?.source === 'self'
  if (!isAbilityQuestion(question)) return false
  const value = jobseeker.abilities?.[question]
  if (value !== undefined) return isOwn(value)
  // Unlisted, it is what was said of all others: a professional's word of them stays.
  return (jobseeker.otherAbilities?.source ?? 'self') === 'self'
}
