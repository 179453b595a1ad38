/** What to ask a person next. */

import {
  isScreening,
  MOST_QUESTIONS,
  type NextQuestion,
  type QuestionId,
  SCREENINGS,
} from '../../../contract/intake.ts'
import type { Locale } from '../../../domain/values.ts'
import { questionWording } from '../../../explain/questions/intake-question.ts'
import { encodeRecord } from '../../../index/encode.ts'
import { dayNumber } from '../../../index/layout.ts'
import { compile } from '../../../scoring/compile.ts'
import { isPermitted } from '../../../scoring/gates.ts'
import { ofReadable } from '../../../store/ports/readable.ts'
import type { Store } from '../../../store/ports/store.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'
import { lookUp } from '../../look-up.ts'
import { breather, type OpenOpenings } from '../../opening-programs.ts'
import { pairsByOpening } from '../../pairs.ts'
import { openQuestions, saidOn } from './answer.ts'
import { type NegotiatedOpening, weighQuestions } from './best-question.ts'

export type AskedOf = {
  /** Questions that were put already, answered or passed over: none of them comes again. */
  readonly skip: readonly QuestionId[]
  readonly locale: Locale
}

type PersonParts = {
  readonly store: Pick<Store, 'jobseekers' | 'openings' | 'negotiations'>
  readonly taxonomy: Taxonomy
  readonly jobseeker: string
}

/** Undefined where nobody of this id stood at the position. */
export const bestNextQuestion = async (
  parts: PersonParts,
  { skip, locale }: AskedOf,
  at: OpenOpenings,
): Promise<NextQuestion | undefined> => {
  const { store, taxonomy, jobseeker: id } = parts
  const { position, day, scan } = at
  const stored = (await store.jobseekers.bodiesAt(position, [id])).get(id)
  if (!stored) return undefined
  const jobseeker = stored.body
  const asked = new Set([...skip, ...saidOn(jobseeker, day)])
  const questions = openQuestions(jobseeker, day).filter((question) => !asked.has(question))
  const left = MOST_QUESTIONS - asked.size
  // Whom nothing matches no answer helps.
  const mayBeMatched = isPermitted(encodeRecord(id, jobseeker, day, taxonomy), dayNumber(day))
  if (left <= 0 || questions.length === 0 || !mayBeMatched) return { question: null, remaining: 0 }
  // First the six groups, in their order: they say which of the many questions are worth asking at all.
  const screening = SCREENINGS.find((question) => questions.includes(question))
  if (screening)
    return { question: asQuestion(screening, locale), remaining: Math.min(left, questions.length) }
  const ofValues = questions.filter((question) => !isScreening(question) && question !== 'otherAbilities')
  const last = questions.filter((question) => question === 'otherAbilities')
  const weighed = await weighQuestions({
    ...{ id, jobseeker, questions: [...ofValues, ...last], day, taxonomy, scan },
    negotiated: await negotiatedOpenings(parts, at),
    breathe: breather(),
  })
  const changing = weighed.filter(({ mean }) => mean > 0)
  // The general word comes when nothing else changes anything.
  const best = changing.find(({ question }) => question !== 'otherAbilities') ?? changing[0]
  if (!best) return { question: null, remaining: 0 }
  return {
    question: {
      ...asQuestion(best.question, locale),
      changes: { openings: Math.ceil(best.mean), of: scan.size },
    },
    remaining: Math.min(left, changing.length),
  }
}

const asQuestion = (id: QuestionId, locale: Locale) => {
  const { text, answers, skip } = questionWording(id, locale)
  return { id, text, answers: [...answers], skip }
}

/** Open ones alone, by their bodies: what was negotiated is in no packed program. */
const negotiatedOpenings = async (
  { store, taxonomy, jobseeker }: PersonParts,
  { position, scan, weights: { weights } }: OpenOpenings,
): Promise<readonly NegotiatedOpening[]> => {
  const pairs = pairsByOpening(await store.negotiations.ofJobseeker(jobseeker, position))
  const ids = [...pairs.keys()].filter((opening) => scan.has(opening))
  const bodies = await store.openings.bodiesAt(position, ids)
  const stored = ids.map((id) => lookUp(bodies, id))
  return ofReadable(stored, ({ id, body: opening }) => ({
    program: compile({ id, opening, weights, taxonomy }),
    pair: lookUp(pairs, id),
  }))
}
