/** Which accommodations could be arranged in a work at all, and whether any would make it possible for one person. */
import type { AccommodationCode, DemandableAbility } from '../../domain/codes.ts'
import { isSuggested, type Opening } from '../../domain/opening.ts'
import { CORE, coreOf, mayBeRemote, type Profiles } from '../../scoring/bound-to-place.ts'
import { CARVED_SHARE } from '../../scoring/gate-lifts.ts'
import type { AbilityFact, Interpretation } from '../../scoring/interpretation.ts'
import { carvedDemands } from './apply-change.ts'

/** Some help to do a thing, others take it away: phone service without the phone is no arrangement, but another work. */
const TAKES_AWAY: Readonly<Partial<Record<AccommodationCode, readonly DemandableAbility[]>>> = {
  'text-instead-of-phone': ['d360'],
  'less-customer-contact': ['x.customers', 'd730'],
  'less-emotional-load': ['x.emotional'],
  'quiet-space': ['x.noise'],
}
/** More than in most work. */
const MUCH = 3.5

/** By what the opening says, or where it says nothing, by what is usual. */
const coreDemands = (opening: Opening, taxonomy: Profiles): ReadonlyMap<DemandableAbility, number> => {
  const said = (opening.demands ?? []).filter((demand) => !isSuggested(demand))
  if (said.length === 0) return coreOf(opening, taxonomy)
  return new Map(
    said.filter(({ importance }) => importance === CORE).map(({ ability, level }) => [ability, level]),
  )
}

/** False where it would take away what the work is. */
export const isArrangeable = (item: AccommodationCode, opening: Opening, taxonomy: Profiles): boolean => {
  if (item === 'remote-or-hybrid') return opening.remote === 'full' || mayBeRemote(opening, taxonomy)
  const shifts = opening.workingTime?.shifts ?? []
  if (item === 'no-night-or-shift') return shifts.length === 0 || shifts.some((shift) => shift !== 'night')
  const core = coreDemands(opening, taxonomy)
  return !(TAKES_AWAY[item] ?? []).some((ability) => (core.get(ability) ?? 0) >= MUCH)
}

/** Between "very hard" and "somewhat hard". */
const VERY_HARD = 1.5
const LEAST_SHORT = 2

const isBeyond = ({ importance, asks, counts }: AbilityFact): boolean =>
  importance === CORE && counts !== null && counts <= VERY_HARD && asks - counts >= LEAST_SHORT

/**
 * Whether the work's core is beyond the person with everything that supports them, and no piece of the work that could be
 * carved out, nor an adjustable demand, holds it: then an accommodation for something else makes nothing possible.
 */
export const isBeyondArranging = (of: Interpretation, opening: Opening, taxonomy: Profiles): boolean => {
  const core = coreOf(opening, taxonomy)
  const carved = new Set(
    (opening.tasks ?? []).flatMap(({ share }, place) =>
      share <= CARVED_SHARE ? carvedDemands(opening, place) : [],
    ),
  )
  return of.criteria.some(({ items }) =>
    items.some(
      ({ fact }) =>
        fact.kind === 'ability' &&
        isBeyond(fact) &&
        !carved.has(fact.ability) &&
        !(fact.adjustable && !core.has(fact.ability)),
    ),
  )
}
