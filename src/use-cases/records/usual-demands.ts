/** What an occupation usually asks of abilities, as a suggestion with its source. */
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { DEMANDS_ATTRIBUTION } from '../../taxonomy/attribution.ts'
import { unknownCode } from '../../taxonomy/check.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'

type Usual = NonNullable<ReturnType<Taxonomy['usualDemands']>>

/** The attribution is shown wherever the demands are. */
export type AttributedDemands = Usual & {
  readonly attribution: (typeof DEMANDS_ATTRIBUTION)[Usual['source']]
}

/** For everybody who may ask at all. @throws AppError not-found where nothing is known of the occupation */
export const attributedDemandsOf = (
  { taxonomy }: { readonly taxonomy: Pick<Taxonomy, 'usualDemands' | 'unitGroupOf'> },
  occupation: string,
): AttributedDemands => {
  const usual = taxonomy.usualDemands(occupation)
  if (!usual && taxonomy.unitGroupOf(occupation) === undefined)
    throw new AppError('not-found', undefined, [unknownCode(':code', 'occupation', occupation)])
  if (!usual) throw new AppError('not-found', told('detail.usualDemandsUnknown'))
  return { ...usual, attribution: DEMANDS_ATTRIBUTION[usual.source] }
}
