/**
 * How much an answer would change what an opening asks of abilities, without any person.
 *
 * The *profile* is a table: for every ability that the opening asks, and for the part that is unstated, the points that
 * each whole level 0–5 gives in it, as `compile` makes them with the weights in force. The distance of two profiles is
 * the sum over all its cells of the absolute difference of points; what is not in one of them gives nothing there.
 */
import type { AccommodationCode, DemandableAbility } from '../../../domain/codes.ts'
import type { Opening } from '../../../domain/opening.ts'
import { CRITERIA, type Weights } from '../../../domain/weights.ts'
import { suggestedCriteria } from '../../../scoring/applied-weights.ts'
import { areaOfWork, criterionPoints } from '../../../scoring/compile.ts'
import { compileAbilities } from '../../../scoring/criteria/abilities.ts'
import { withUsualDemands } from '../../../scoring/usual-demands.ts'
import { ACCOMMODATION_TABLE } from '../../../taxonomy/accommodations.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'
import { itemAt } from '../../look-up.ts'
import { withOwnDemand } from './own-demand.ts'

export const WHOLE_LEVELS = [0, 1, 2, 3, 4, 5] as const

export type ProfileParts = {
  readonly opening: Opening
  readonly weights: Weights
  readonly taxonomy: Taxonomy
}

type Row = { readonly max: number; readonly points: readonly number[] }
export type Profile = ReadonlyMap<string, Row>

/** As a list of this opening has it, its area's overlay included. */
const abilitiesMax = ({ opening, weights, taxonomy }: ProfileParts): number =>
  itemAt(
    criterionPoints(suggestedCriteria(weights, areaOfWork(opening, taxonomy))),
    CRITERIA.indexOf('abilities'),
  )

export const profileOf = ({ opening, weights, taxonomy }: ProfileParts): Profile => {
  const read = { opening: withUsualDemands(opening, taxonomy), weights, taxonomy }
  const { items } = compileAbilities(read, abilitiesMax(read))
  return new Map(
    items.flatMap((item): [string, Row][] => {
      const { max } = item
      if (item.kind === 'ability')
        return [
          [item.item, { max, points: WHOLE_LEVELS.map((level) => max - itemAt(item.deducts, level * 2)) }],
        ]
      return item.kind === 'fixed' ? [[item.item, { max, points: WHOLE_LEVELS.map(() => item.points) }]] : []
    }),
  )
}

const profileDistance = (a: Profile, b: Profile): number => {
  let distance = 0
  for (const item of new Set([...a.keys(), ...b.keys()]))
    for (const level of WHOLE_LEVELS)
      distance += Math.abs((a.get(item)?.points[level] ?? 0) - (b.get(item)?.points[level] ?? 0))
  return distance
}

/** Of the question how much of an ability the work asks: the mean, over the answers 0–5, of the distance to the profile then. */
export const demandChange = (parts: ProfileParts, now: Profile, ability: DemandableAbility): number => {
  const sum = WHOLE_LEVELS.reduce<number>((total, level) => {
    const opening = withOwnDemand(parts.opening, { ability, level, source: 'stated' }, parts.taxonomy)
    return total + profileDistance(now, profileOf({ ...parts, opening }))
  }, 0)
  return sum / WHOLE_LEVELS.length
}

/**
 * Of the question whether an accommodation can be had. An offer moves no points, it carries the low case of who needs
 * it; so here the distance is what it bridges: over what it compensates and over the levels, the points missing to full.
 * A yes carries all of it, an agreement half, a no nothing, the mean is half. Whether the demand is suggested does not
 * count, as the offer stays when it is confirmed.
 */
export const accommodationChange = (profile: Profile, accommodation: AccommodationCode): number =>
  ACCOMMODATION_TABLE[accommodation].compensates.reduce((sum, ability) => {
    const row = profile.get(ability)
    return sum + (row ? row.points.reduce((missing, points) => missing + row.max - points, 0) / 2 : 0)
  }, 0)
