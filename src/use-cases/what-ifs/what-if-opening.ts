/** What if an opening were otherwise: exactly for a coordinator, in steps for employer services. */
import type { Principal } from '../../access/principal.ts'
import {
  OpeningChangesInSteps,
  type OpeningChangesView,
  type WhatIf,
} from '../../contract/opening-changes.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import type { Locale } from '../../domain/values.ts'
import type { WhatIfs } from '../../matching/what-ifs/what-ifs.ts'
import { requireRecord } from '../records/read-records.ts'
import { type OpeningPorts, openingKind } from '../records/record-kind.ts'
import { countVariations, isLimited, variationsIn } from '../records/variation-limit.ts'
import { requireFound } from '../require-found.ts'

export type WhatIfOpeningPorts = OpeningPorts & {
  readonly whatIfs: Pick<WhatIfs, 'faults' | 'forOpening' | 'forOpeningInSteps'>
}

/**
 * Nothing is written but that employer services asked so often.
 * @throws AppError not-found, for openings beyond the caller's reach as well; invalid-body for what the opening does not
 * have; too-many-variations
 */
export const whatIfOpening = async (
  ports: WhatIfOpeningPorts,
  principal: Principal,
  { opening, asked, locale }: { readonly opening: string; readonly asked: WhatIf; readonly locale: Locale },
): Promise<OpeningChangesView | OpeningChangesInSteps> => {
  const { whatIfs } = ports
  const { body } = await requireRecord(openingKind(ports), principal, opening)
  requireFaultless(whatIfs.faults(body, asked))
  if (isLimited(principal))
    await countVariations(ports, principal, { of: opening, count: variationsIn(asked) })
  if (principal.view === 'full') return requireFound(await whatIfs.forOpening(opening, asked, locale))
  // Its schema checks what leaves: a figure that was not rounded is an error, not a leak.
  return OpeningChangesInSteps.parse(requireFound(await whatIfs.forOpeningInSteps(opening, asked, locale)))
}
