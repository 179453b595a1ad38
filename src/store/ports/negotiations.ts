/** What was agreed of accommodations, for each pair of a person and an opening. */
import type { Negotiation, NegotiationState } from '../../domain/negotiation.ts'
import type { Position } from './feed.ts'
import type { Stored, Written } from './records.ts'

export type PairState = {
  readonly jobseeker: string
  readonly accommodation: string
  readonly state: NegotiationState
}

/** As `PairState`, of one person. */
export type OpeningState = Omit<PairState, 'jobseeker'> & { readonly opening: string }

export type Negotiations = {
  /** The last step of its history is its state. */
  put(negotiation: Negotiation): Promise<Written>
  /** What stands of these three together. */
  find(
    of: Pick<Negotiation, 'jobseeker' | 'opening' | 'accommodation'>,
  ): Promise<Omit<Stored<Negotiation>, 'area'> | undefined>
  /** The states of every pair of this opening as they stood at `at`. */
  ofOpening(opening: string, at: Position): Promise<readonly PairState[]>
  /** Those of each of these openings. */
  ofOpenings(openings: readonly string[], at: Position): Promise<readonly (PairState & OpeningState)[]>
  /** The states of every pair of this person as they stood at `at`. */
  ofJobseeker(jobseeker: string, at: Position): Promise<readonly OpeningState[]>
}
