/** Questions about a person: the next one, its answer as the person's own word, and what a coordinator confirms or corrects. */
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '../../access/principal.ts'
import { type Clock, helsinkiDay } from '../../clock.ts'
import {
  type AbilityFinding,
  answersOf,
  type IntakeAnswer,
  type NextQuestion,
  type QuestionId,
} from '../../contract/intake.ts'
import { refuse } from '../../contract/require-valid.ts'
import type { AbilityCode } from '../../domain/codes.ts'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import type { Locale } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { mayAnswer, withAnswer } from '../../matching/questions/intake/answer.ts'
import type { Questions } from '../../matching/questions/questions.ts'
import { told } from '../../messages.ts'
import type { Expectation } from '../../store/ports/records.ts'
import { type Amended, amendRecord } from './amend-record.ts'
import { requireRecord } from './read-records.ts'
import { type JobseekerPorts, jobseekerKind } from './record-kind.ts'

type Dated = JobseekerPorts & { readonly clock: Clock }

/** @throws AppError not-found, for people of other areas as well */
export const askNextQuestion = async (
  ports: JobseekerPorts & { readonly questions: Pick<Questions, 'forJobseeker'> },
  principal: Principal,
  {
    id,
    skip,
    locale,
  }: { readonly id: string; readonly skip: readonly QuestionId[]; readonly locale: Locale },
): Promise<NextQuestion> => {
  await requireRecord(jobseekerKind(ports), principal, id)
  const next = await ports.questions.forJobseeker(id, { skip, locale })
  // Erased meanwhile.
  if (!next) throw new AppError('not-found')
  return next
}

export type AnswerGiven = IntakeAnswer & {
  readonly id: string
  readonly question: QuestionId
  readonly expectation: Expectation
}

/**
 * Writes an answer of today. As the person's own word it fills what is unknown or replaces what the person said before; a
 * coordinator who confirms writes over whatever stands. What changes nothing is taken from anybody.
 * @throws AppError forbidden where another than a coordinator confirms; invalid-body; conflict where the answer would
 * overwrite what somebody else recorded; and what `amendRecord` throws
 */
export const answerQuestion = async (
  ports: Dated,
  principal: Principal,
  { id, question, answer, confirmed, expectation }: AnswerGiven,
): Promise<Amended<Jobseeker>> => {
  if (confirmed && principal.role !== 'coordinator')
    throw new AppError('forbidden', told('detail.coordinatorConfirms'), [
      { pointer: '/confirmed', code: 'forbidden', message: told('fault.coordinatorsWord') },
    ])
  requirePossible(question, answer)
  const day = helsinkiDay(ports.clock())
  const amend = (jobseeker: Jobseeker): Jobseeker => {
    const answered = withAnswer(jobseeker, question, answer, day, confirmed ? 'coordinator' : 'self')
    if (confirmed || mayAnswer(question, jobseeker, day) || isDeepStrictEqual(answered, jobseeker))
      return answered
    throw new AppError('conflict', told('detail.recordedAlready'), [
      { pointer: ':question', code: 'already-recorded', message: told('fault.knownAlready') },
    ])
  }
  // Who confirms, or says what is not known or their own, has said it, also where it stands so already.
  const says = (jobseeker: Jobseeker): readonly string[] =>
    confirmed || mayAnswer(question, jobseeker, day) ? [UNIT_OF[question] ?? `/abilities/${question}`] : []
  return amendRecord(jobseekerKind(ports), principal, { id, expectation, amend, says })
}

/** The units of questions that ask for no ability. */
const UNIT_OF: Readonly<Partial<Record<QuestionId, string>>> = {
  hours: '/workingTime/hours',
  shifts: '/workingTime/shifts',
  maxKm: '/commute/maxKm',
  otherAbilities: '/otherAbilities',
}

const requirePossible = (question: QuestionId, answer: string): void => {
  const possible = answersOf(question)
  if (!possible.includes(answer))
    refuse([
      {
        pointer: '/answer',
        code: 'unknown-answer',
        message: told('fault.notAnAnswerOf', { answers: possible.join(', ') }),
      },
    ])
}

export type FindingGiven = {
  readonly id: string
  readonly ability: AbilityCode
  readonly finding: AbilityFinding
  readonly expectation: Expectation
}

/** Writes the whole value as a coordinator's, of today, whoever recorded the former one. @throws AppError as `amendRecord` */
export const recordFinding = async (
  ports: Dated,
  principal: Principal,
  { id, ability, finding, expectation }: FindingGiven,
): Promise<Amended<Jobseeker>> => {
  const on = helsinkiDay(ports.clock())
  if (finding.validUntil !== undefined && finding.validUntil < on)
    refuse([{ pointer: '/validUntil', code: 'past', message: told('fault.past') }])
  const amend = (jobseeker: Jobseeker): Jobseeker => ({
    ...jobseeker,
    abilities: { ...jobseeker.abilities, [ability]: { ...finding, source: 'coordinator', on } },
  })
  const says = () => [`/abilities/${ability}`]
  return amendRecord(jobseekerKind(ports), principal, { id, expectation, amend, says })
}
