/** What is told of anyone who is placed: the figures of an interpretation. */
import type { FlagCode } from '../contract/shortlist.ts'
import type { Criterion } from '../domain/weights.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'

export type PersonFigures = {
  readonly jobseeker: string
  /** The area that held the person then; null where none did. */
  readonly area: string | null
  /** There where no limit is said and the work is so far away that the person stands after everybody else. */
  readonly farUnsaid?: true
  readonly points: number
  readonly low: number
  readonly high: number
  readonly coverage: number
  readonly flags: readonly { readonly code: FlagCode; readonly item?: string }[]
  readonly criteria: Readonly<Record<Criterion, number>>
}

export const figuresOf = (interpretation: Interpretation, area: string | null): PersonFigures => ({
  jobseeker: interpretation.jobseeker,
  area,
  ...(interpretation.farUnsaid && { farUnsaid: true }),
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
export const onlyGateOf = ({ gates: [gate], jobseeker }: Interpretation): GateResult => {
  if (!gate) throw new Error(`nothing keeps ${jobseeker} out, who is told as a near miss`)
  return gate
}
