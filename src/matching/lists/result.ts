/** What a shortlist keeps: the result whose bytes a replay must meet, and what is drawn from an interpretation. */
import type { Effort } from '../../contract/effort.ts'
import type { GateCode } from '../../contract/shortlist.ts'
import type { Interpretation, Question } from '../../scoring/interpretation.ts'
import { type ScoreProgram, stepOf } from '../../scoring/program.ts'
import { onlyGateOf, type PersonFigures } from '../figures.ts'

export type Erased = { readonly rank: number | null; readonly tier: number | null; readonly erased: true }
export type ListedEntry = PersonFigures & { readonly rank: number; readonly tier: number }
export type NearMissEntry = PersonFigures & {
  readonly rank: null
  /** Null where nobody is on the list. */
  readonly tier: number | null
  readonly gate: { readonly code: GateCode; readonly item: string }
  /** What takes least, and points after it. Absent from lists of engines that did not tell it. */
  readonly lift?: { readonly effort: Effort; readonly points: number }
}
export type AskFirstEntry = PersonFigures & {
  readonly rank: null
  readonly tier: number
  readonly ask: Question
}

export type GatedCounts = {
  readonly total: number
  readonly byReason: Readonly<Partial<Record<GateCode, number>>>
}

export type ListResult = {
  /** People in the index at the position, whatever their area. */
  readonly jobseekers: number
  readonly candidates: number
  /** Who would pass if nobody had a need, a refusal, an ability demand or a target group. */
  readonly passingBlind: number
  readonly gated: GatedCounts
  /** The step that tiers are counted from; null where nobody is on the list. */
  readonly firstStep: number | null
  /** The same of those who are far-unsaid; not there in lists of an earlier scoring, as the next. */
  readonly firstFarStep?: number | null
  /** The step that an answer has to bring somebody to. */
  readonly lastStep?: number | null
  readonly sameTierBeyond: number
  readonly entries: readonly (ListedEntry | Erased)[]
  /** Those whom an adviser's view may name, always the first fifty: a list of one would tell who stands first. */
  readonly adviser: readonly ({ readonly jobseeker: string } | Erased)[]
  readonly nearMisses: {
    readonly total: number
    readonly entries: readonly (NearMissEntry | Erased)[]
    /** Gated people who are not one change away. Absent from lists of engines that did not tell it. */
    readonly outOfReach?: GatedCounts
  }
  readonly askFirst: { readonly total: number; readonly entries: readonly (AskFirstEntry | Erased)[] }
}

export const isErased = (entry: object): entry is Erased => 'erased' in entry

/** The one gate of a near miss. */
export const gateOf = (of: Interpretation): NearMissEntry['gate'] => {
  const { code, item } = onlyGateOf(of)
  return { code, item }
}

/**
 * The question of someone to ask first: the way to work where its answer alone decides, else the one that brings most. Who
 * has none is never one of them.
 */
export const askOf = (
  { points, question, wayQuestion, jobseeker }: Interpretation,
  lastStep: number,
  { resolution }: Pick<ScoreProgram, 'resolution'>,
): Question => {
  if (wayQuestion && stepOf(points + wayQuestion.gain, resolution) <= lastStep) return wayQuestion
  if (!question) throw new Error(`${jobseeker} is to be asked first, and there is nothing to ask`)
  return question
}
