/** What an employer answers, and the opening that says so. */
import type { AccommodationCode } from '../../../domain/codes.ts'
import type { Opening } from '../../../domain/opening.ts'
import type { Fault } from '../../../errors.ts'
import {
  type DemandAnswer,
  OFFER_ANSWERS,
  type OfferAnswer,
} from '../../../explain/questions/employer-question.ts'
import { type FaultMessage, told } from '../../../messages.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'
import type { EmployerQuestion } from './employer-questions.ts'
import { withOwnDemand } from './own-demand.ts'

export type EmployerAnswer = {
  readonly answer: DemandAnswer | OfferAnswer
  /** Why not, where the answer is no. */
  readonly reason?: string | undefined
}

export type Answered =
  | { readonly ok: true; readonly amend: (opening: Opening) => Opening }
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Offer = NonNullable<Opening['offers']>[AccommodationCode]

const STATE = { yes: 'provided', agree: 'negotiable', unknown: 'unknown' } as const

const fault = (pointer: string, code: string, message: FaultMessage): Answered => ({
  ok: false,
  faults: [{ pointer, code, message }],
})

const isOfferAnswer = (answer: string): answer is OfferAnswer =>
  (OFFER_ANSWERS as readonly string[]).includes(answer)

/** A level becomes a stated demand, anything else the state of the offer. */
export const answered = (
  question: EmployerQuestion,
  { answer, reason }: EmployerAnswer,
  taxonomy: Pick<Taxonomy, 'usualDemands'>,
): Answered => {
  if (isOfferAnswer(answer) !== (question.kind === 'accommodation'))
    return fault('/answer', 'not-an-answer', told('fault.notAnAnswer'))
  if (answer !== 'no' && reason !== undefined)
    return fault('/reason', 'reason-not-needed', told('fault.reasonNotNeeded'))
  if (question.kind === 'demand') {
    const { id: ability } = question
    const own = { ability, level: Number(answer), source: 'stated' as const }
    return { ok: true, amend: (opening) => withOwnDemand(opening, own, taxonomy) }
  }
  const offered = (offer: Offer): Answered => ({
    ok: true,
    amend: (opening) => ({ ...opening, offers: { ...opening.offers, [question.id]: offer } }),
  })
  if (answer !== 'no') return offered({ state: STATE[answer as keyof typeof STATE] })
  if (reason === undefined) return fault('/reason', 'reason-needed', told('fault.reasonNeeded'))
  return offered({ state: 'declined', reason })
}
