/** An opening that says nothing of skills is read with those that its occupation usually asks. */
import type { Opening } from '../domain/opening.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { withUsualDemands } from './usual-demands.ts'

/** The opening with suggested skills where it says nothing of skills and its occupation is known; otherwise as it stands. */
export const withUsualSkills = (opening: Opening, taxonomy: Pick<Taxonomy, 'usualSkills'>): Opening => {
  if (opening.skills !== undefined || opening.occupation === undefined) return opening
  const skills = taxonomy.usualSkills(opening.occupation)?.skills ?? []
  return skills.length === 0
    ? opening
    : { ...opening, skills: skills.map((asked) => ({ ...asked, source: 'suggested' as const })) }
}

/** As it is scored: with all that is usual of what it leaves unsaid. */
export const withUsual = (
  opening: Opening,
  taxonomy: Pick<Taxonomy, 'usualDemands' | 'usualSkills'>,
): Opening => withUsualSkills(withUsualDemands(opening, taxonomy), taxonomy)
