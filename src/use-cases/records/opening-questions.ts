/** Questions to an employer about an opening, one at a time, and their answers. */
import type { Principal } from '../../access/principal.ts'
import { refuse } from '../../contract/require-valid.ts'
import type { Opening } from '../../domain/opening.ts'
import type { Locale } from '../../domain/values.ts'
import {
  accommodationQuestionText,
  type DemandAnswer,
  demandAnswerTexts,
  demandQuestionText,
  type OfferAnswer,
  offerAnswerTexts,
} from '../../explain/questions/employer-question.ts'
import { answered, type EmployerAnswer } from '../../matching/questions/employer/answer.ts'
import {
  type EmployerQuestion,
  isAccommodation,
} from '../../matching/questions/employer/employer-questions.ts'
import type { Questions } from '../../matching/questions/questions.ts'
import type { Expectation } from '../../store/ports/records.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { type Amended, amendRecord } from './amend-record.ts'
import { requireRecord } from './read-records.ts'
import { type OpeningPorts, openingKind } from './record-kind.ts'

export type OpeningQuestionPorts = OpeningPorts & {
  readonly questions: Pick<Questions, 'forEmployer'>
  readonly taxonomy: Taxonomy
}

export type EmployerQuestionId = EmployerQuestion['id']

/** What the caller is asked next; `version` is that of the opening. */
export type AskedOfEmployer = {
  readonly version: number
  readonly asked: number
  readonly remaining: number
  readonly next:
    | (EmployerQuestion & {
        readonly text: string
        readonly answers: { code: DemandAnswer | OfferAnswer; text: string }[]
      })
    | null
}

export type AskingEmployer = {
  readonly id: string
  /** Questions that are not to be asked now. */
  readonly skipped: ReadonlySet<string>
  readonly locale: Locale
}

/** @throws AppError not-found, for what the caller may not read as well */
export const nextEmployerQuestion = async (
  ports: OpeningQuestionPorts,
  principal: Principal,
  { id, ...asking }: AskingEmployer,
): Promise<AskedOfEmployer> => nextOf(ports, await requireRecord(openingKind(ports), principal, id), asking)

export type EmployerAnswerGiven = AskingEmployer & {
  readonly question: EmployerQuestionId
  readonly given: EmployerAnswer
  readonly expectation: Expectation
}

/** A level becomes a stated demand, anything else the state of the offer; then the next question. @throws AppError as `amendRecord` */
export const answerEmployerQuestion = async (
  ports: OpeningQuestionPorts,
  principal: Principal,
  { id, question, given, expectation, ...asking }: EmployerAnswerGiven,
): Promise<AskedOfEmployer> => {
  const taken = answered(questionOf(question), given, ports.taxonomy)
  if (!taken.ok) return refuse(taken.faults)
  const { amend } = taken
  const says = () => [`/${isAccommodation(question) ? 'offers' : 'demands'}/${question}`]
  const amended = await amendRecord(openingKind(ports), principal, { id, expectation, amend, says })
  return nextOf(ports, amended, asking)
}

const nextOf = async (
  { questions }: OpeningQuestionPorts,
  { body: opening, version }: Amended<Opening>,
  { skipped, locale }: Omit<AskingEmployer, 'id'>,
): Promise<AskedOfEmployer> => {
  const { asked, remaining, next } = await questions.forEmployer(opening, skipped)
  return { version, asked, remaining, next: next && { ...questionOf(next.id), ...textOf(next, locale) } }
}

const questionOf = (id: EmployerQuestionId): EmployerQuestion =>
  isAccommodation(id) ? { kind: 'accommodation', id } : { kind: 'demand', id }

const textOf = (question: EmployerQuestion, locale: Locale) =>
  question.kind === 'demand'
    ? { text: demandQuestionText(question.id, locale), answers: demandAnswerTexts(locale) }
    : { text: accommodationQuestionText(question.id, locale), answers: offerAnswerTexts(locale) }
