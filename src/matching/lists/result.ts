/** What a shortlist keeps: the result whose bytes a replay must meet, and how each entry is drawn from an interpretation. */
import type { FlagCode, GateCode } from '../../contract/shortlist.ts'
import type { Criterion } from '../../domain/weights.ts'
import type { Interpretation, Question } from '../../scoring/interpretation.ts'

export type Figures = {
  readonly jobseeker: string
  /** The area that held the person then; null where none did. */
  readonly area: string | null
  readonly points: number
  readonly low: number
  readonly high: number
  readonly coverage: number
  readonly flags: readonly { readonly code: FlagCode; readonly item?: string }[]
  readonly criteria: Readonly<Record<Criterion, number>>
}

export type Erased = { readonly rank: number | null; readonly tier: number | null; readonly erased: true }
export type Listed = Figures & { readonly rank: number; readonly tier: number }
export type NearMissEntry = Figures & {
  readonly rank: null
  /** Null where nobody is on the list. */
  readonly tier: number | null
  readonly gate: { readonly code: GateCode; readonly item: string }
}
export type AskFirstEntry = Figures & { readonly rank: null; readonly tier: number; readonly ask: Question }

export type ListResult = {
  /** People in the index at the position, whatever their area. */
  readonly jobseekers: number
  readonly candidates: number
  /** Who would pass if nobody had a need, a refusal, an ability demand or a target group. */
  readonly passingBlind: number
  readonly gated: { readonly total: number; readonly byReason: Readonly<Partial<Record<GateCode, number>>> }
  /** The step that tiers are counted from; null where nobody is on the list. */
  readonly firstStep: number | null
  readonly sameTierBeyond: number
  readonly entries: readonly (Listed | Erased)[]
  /** Those whom an adviser's view may name, always the first fifty: a list of one would tell who stands first. */
  readonly adviser: readonly ({ readonly jobseeker: string } | Erased)[]
  readonly nearMisses: { readonly total: number; readonly entries: readonly (NearMissEntry | Erased)[] }
  readonly askFirst: { readonly total: number; readonly entries: readonly (AskFirstEntry | Erased)[] }
}

export const isErased = (entry: object): entry is Erased => 'erased' in entry

export const figuresOf = (interpretation: Interpretation, area: string | null): Figures => ({
  jobseeker: interpretation.jobseeker,
  area,
  points: interpretation.points,
  low: interpretation.low,
  high: interpretation.high,
  coverage: interpretation.coverage,
  flags: interpretation.flags,
  // Each criterion has its part in every interpretation.
  criteria: Object.fromEntries(
    interpretation.criteria.map(({ criterion, points }) => [criterion, points]),
  ) as Record<Criterion, number>,
})

/** The one gate of a near miss. */
export const gateOf = ({ gates }: Interpretation): NearMissEntry['gate'] => {
  const { code, item } = gates[0]!
  return { code, item }
}

/** The question of someone to ask first: who has none is never one of them. */
export const askOf = ({ question }: Interpretation): Question => question!
