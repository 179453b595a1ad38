/** An opening that says one demand itself: what its occupation usually asks otherwise stays beside it, as suggested. */
import type { DemandableAbility } from '../../../domain/codes.ts'
import type { Demand, Opening, Requirement } from '../../../domain/opening.ts'
import { type Importance, NORMAL_IMPORTANCE } from '../../../domain/values.ts'
import { withUsualDemands } from '../../../scoring/usual-demands.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'

export type OwnDemand = {
  readonly ability: DemandableAbility
  readonly level: number
  readonly source: 'stated' | 'confirmed'
  readonly importance?: Importance | undefined
  readonly adjustable?: boolean | undefined
  /** Null: it keeps nobody out any more. */
  readonly critical?: Requirement | null | undefined
}

/**
 * The opening with this demand in its place, or behind the others. What is left out stays as it stood; importance that
 * never stood is the usual one. A demand of level 0, or one that is
 * raised without being confirmed, keeps nobody out unless that is said with it.
 */
export const withOwnDemand = (
  opening: Opening,
  { ability, level, source, ...own }: OwnDemand,
  taxonomy: Pick<Taxonomy, 'usualDemands'>,
): Opening => {
  const { demands = [] } = withUsualDemands(opening, taxonomy)
  const before = demands.find((demand) => demand.ability === ability)
  const importance = own.importance ?? importanceOf(before, opening, ability, taxonomy)
  const adjustable = own.adjustable ?? before?.adjustable
  // It was confirmed for the level that stood: more needs a confirmation of its own.
  const stays = level > 0 && (source === 'confirmed' || level <= (before?.level ?? 0))
  const critical = own.critical === undefined && stays ? before?.critical : own.critical
  const demand: Demand = {
    ...{ ability, level, importance },
    ...(adjustable !== undefined && { adjustable }),
    ...(critical && { critical }),
    source,
  }
  return {
    ...opening,
    demands: before
      ? demands.map((each) => (each.ability === ability ? demand : each))
      : [...demands, demand],
  }
}

const importanceOf = (
  before: Demand | undefined,
  { occupation }: Opening,
  ability: DemandableAbility,
  taxonomy: Pick<Taxonomy, 'usualDemands'>,
): Importance => {
  if (before) return before.importance ?? NORMAL_IMPORTANCE
  const usual = occupation === undefined ? undefined : taxonomy.usualDemands(occupation)
  return usual?.demands.find((each) => each.ability === ability)?.importance ?? NORMAL_IMPORTANCE
}
