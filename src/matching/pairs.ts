/** What was negotiated between a person and an opening, as scoring reads it. */
import type { AccommodationCode } from '../domain/codes.ts'
import type { PairStates } from '../scoring/program.ts'
import type { OpeningState, PairState } from '../store/ports/negotiations.ts'

const pairsBy = <T extends Pick<PairState, 'accommodation' | 'state'>>(
  states: readonly T[],
  sideOf: (state: T) => string,
): ReadonlyMap<string, PairStates> => {
  const pairs = new Map<string, Map<AccommodationCode, PairState['state']>>()
  for (const each of states) {
    const pair = pairs.get(sideOf(each)) ?? new Map()
    pair.set(each.accommodation as AccommodationCode, each.state)
    pairs.set(sideOf(each), pair)
  }
  return pairs
}

/** The states of each person with whom something was negotiated about an opening. */
export const pairsByJobseeker = (states: readonly PairState[]): ReadonlyMap<string, PairStates> =>
  pairsBy(states, ({ jobseeker }) => jobseeker)

/** The states of each opening about which something was negotiated with a person. */
export const pairsByOpening = (states: readonly OpeningState[]): ReadonlyMap<string, PairStates> =>
  pairsBy(states, ({ opening }) => opening)
