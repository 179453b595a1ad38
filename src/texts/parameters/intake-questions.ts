/** Questions to a person, and what may be answered where the level anchors do not say it. */
import { ANSWERS, QUESTIONS } from '../../contract/intake.ts'
import { plainKeys } from './plain-keys.ts'

export const INTAKE_QUESTIONS = {
  ...plainKeys('intake', QUESTIONS),
  ...plainKeys('intakeHours', ANSWERS.hours),
  ...plainKeys('intakeShifts', ANSWERS.shifts),
  ...plainKeys('intakeKm', ANSWERS.maxKm),
  ...plainKeys('intakeOther', ANSWERS.otherAbilities),
  ...plainKeys('intakeScreening', ANSWERS.screening),
  'intakeSkip.question': {},
} as const
