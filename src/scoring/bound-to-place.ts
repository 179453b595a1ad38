/** Whether work can be done elsewhere than where it is: what lifts, carries, serves or guards is bound to its place. */
import type { DemandableAbility } from '../domain/codes.ts'
import { isSuggested, type Opening } from '../domain/opening.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

const BINDING: ReadonlySet<DemandableAbility> = new Set([
  'd430',
  'd4152',
  'd450',
  'd455',
  'x.machines',
  'x.customers',
  'x.wet',
  'x.climate',
  'x.heights',
  'd475',
])
const BINDING_LEVEL = 2

/** Of importance 3: what the work is. */
export const CORE = 3

export type Profiles = Pick<Taxonomy, 'usualDemands'>

/** Abilities that the occupation asks as its core, with their levels. */
export const coreOf = (
  { occupation }: Pick<Opening, 'occupation'>,
  taxonomy: Profiles,
): ReadonlyMap<DemandableAbility, number> =>
  new Map(
    (occupation === undefined ? [] : (taxonomy.usualDemands(occupation)?.demands ?? []))
      .filter(({ importance }) => importance === CORE)
      .map(({ ability, level }) => [ability, level]),
  )

/** By what the opening says of its work, and by the core of its occupation; where it says nothing, by what is usual. */
export const isBoundToPlace = (opening: Opening, taxonomy: Profiles): boolean => {
  const said = (opening.demands ?? []).filter((demand) => !isSuggested(demand))
  const usual =
    opening.occupation === undefined ? [] : (taxonomy.usualDemands(opening.occupation)?.demands ?? [])
  const read = new Map<DemandableAbility, number>([
    ...usual
      .filter(({ importance }) => said.length === 0 || importance === CORE)
      .map(({ ability, level }) => [ability, level] as const),
    ...said.map(({ ability, level }) => [ability, level] as const),
  ])
  return [...read].some(([ability, level]) => BINDING.has(ability) && level >= BINDING_LEVEL)
}

/** Nor is work that is said to be done at the workplace remote work in waiting, as in a kitchen. */
export const mayBeRemote = (opening: Opening, taxonomy: Profiles): boolean => {
  const offer = opening.offers?.['remote-or-hybrid']?.state
  const isOpen = offer === undefined || offer === 'unknown' ? opening.remote !== 'none' : offer !== 'declined'
  return isOpen && !isBoundToPlace(opening, taxonomy)
}
