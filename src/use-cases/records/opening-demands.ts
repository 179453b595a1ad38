/** One demand of an opening, confirmed or corrected. */
import type { Principal } from '../../access/principal.ts'
import type { Opening } from '../../domain/opening.ts'
import { type OwnDemand, withOwnDemand } from '../../matching/questions/employer/own-demand.ts'
import type { Expectation } from '../../store/ports/records.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { type Amended, amendRecord } from './amend-record.ts'
import { type OpeningPorts, openingKind } from './record-kind.ts'

/** @throws AppError as `amendRecord` */
export const confirmDemand = (
  ports: OpeningPorts & { readonly taxonomy: Pick<Taxonomy, 'usualDemands'> },
  principal: Principal,
  {
    id,
    demand,
    expectation,
  }: { readonly id: string; readonly demand: Omit<OwnDemand, 'source'>; readonly expectation: Expectation },
): Promise<Amended<Opening>> => {
  const own = { ...demand, source: 'confirmed' as const }
  const amend = (opening: Opening): Opening => withOwnDemand(opening, own, ports.taxonomy)
  const says = () => [`/demands/${demand.ability}`]
  return amendRecord(openingKind(ports), principal, { id, expectation, amend, says })
}
