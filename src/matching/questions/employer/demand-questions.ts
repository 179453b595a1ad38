/** The abilities of which an employer may be asked how much the work needs. */
import { DEMANDABLE_ABILITIES, type DemandableAbility } from '../../../domain/codes.ts'
import { isSuggested, type Opening } from '../../../domain/opening.ts'
import { STARTER_OCCUPATIONS } from '../../../taxonomy/occupations/index.ts'
import { ELEMENTS_OF } from '../../../taxonomy/onet/ability-map.ts'
import type { Taxonomy } from '../../../taxonomy/taxonomy.ts'

/** Four ordinary demands fill the base mass of the shipped weights: from there on an opening is not thin. */
export const DEMAND_QUESTIONS = 4

export const saidAbilities = ({ demands = [] }: Opening): ReadonlySet<DemandableAbility> =>
  new Set(demands.filter((demand) => !isSuggested(demand)).map(({ ability }) => ability))

/**
 * What the opening has not said itself: what is suggested or usual, and what the source of the usual demands cannot
 * tell, such as all conditions of the work in O*NET. What the source speaks of and leaves out is not usual, and is not asked.
 * Where nothing is known of the occupation, that is every ability.
 */
export const openAbilities = (
  opening: Opening,
  taxonomy: Pick<Taxonomy, 'usualDemands'>,
): readonly DemandableAbility[] => {
  const usual = opening.occupation === undefined ? undefined : taxonomy.usualDemands(opening.occupation)
  const expected = new Set(
    [...(usual?.demands ?? []), ...(opening.demands ?? [])].map(({ ability }) => ability),
  )
  const untold = (ability: DemandableAbility): boolean =>
    usual === undefined || (usual.source === 'onet' && !ELEMENTS_OF.has(ability))
  const said = saidAbilities(opening)
  return DEMANDABLE_ABILITIES.filter(
    (ability) => !said.has(ability) && (expected.has(ability) || untold(ability)),
  )
}

/** How many starter occupations of the same major group ask an ability; of all, where none is of that group. */
export const commonness = (
  opening: Opening,
  taxonomy: Pick<Taxonomy, 'unitGroupOf'>,
): ((ability: DemandableAbility) => number) => {
  const major = opening.occupation && taxonomy.unitGroupOf(opening.occupation)?.[0]
  const group = STARTER_OCCUPATIONS.filter(({ code }) => code[0] === major)
  const near = group.length > 0 ? group : STARTER_OCCUPATIONS
  return (ability) => near.filter(({ demands }) => demands[ability] !== undefined).length
}
