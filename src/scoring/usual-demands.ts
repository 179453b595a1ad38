/** An opening that says nothing of what its work asks is read with what its occupation usually asks. */
import type { Opening } from '../domain/opening.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** The opening with suggested demands where it has none of its own and its occupation is known; otherwise as it stands. */
export const withUsualDemands = (opening: Opening, taxonomy: Pick<Taxonomy, 'usualDemands'>): Opening => {
  if (opening.demands !== undefined || opening.occupation === undefined) return opening
  const demands = taxonomy.usualDemands(opening.occupation)?.demands ?? []
  return demands.length === 0
    ? opening
    : { ...opening, demands: demands.map((demand) => ({ ...demand, source: 'suggested' as const })) }
}
