/** The skills that an occupation usually asks, as a suggestion with its source. */
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { SKILLS_ATTRIBUTION } from '../../taxonomy/attribution.ts'
import { unknownCode } from '../../taxonomy/check.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'

type Usual = NonNullable<ReturnType<Taxonomy['usualSkills']>>

/** The attribution is shown wherever the skills are. */
export type AttributedSkills = Usual & {
  readonly attribution: (typeof SKILLS_ATTRIBUTION)[Usual['source']]
}

/** For everybody who may ask at all. @throws AppError not-found where nothing is known of the occupation */
export const attributedSkillsOf = (
  { taxonomy }: { readonly taxonomy: Pick<Taxonomy, 'usualSkills' | 'unitGroupOf'> },
  occupation: string,
): AttributedSkills => {
  const usual = taxonomy.usualSkills(occupation)
  if (!usual && taxonomy.unitGroupOf(occupation) === undefined)
    throw new AppError('not-found', undefined, [unknownCode(':code', 'occupation', occupation)])
  if (!usual) throw new AppError('not-found', told('detail.usualSkillsUnknown'))
  return { ...usual, attribution: SKILLS_ATTRIBUTION[usual.source] }
}
