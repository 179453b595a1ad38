/**
 * Which of an occupation's essential skills stand for it. ESCO does not order them: a skill weighs by how many of the
 * occupations in the unit group ask it, and by how few do elsewhere. Of a unit group itself, likewise over its occupations.
 */
import type { Importance } from '../../domain/values.ts'
import { rarityOf } from '../rarity.ts'
import { MOST_USUAL_SKILLS, type UsualSkills, type VocabularyOccupation } from '../vocabulary.ts'

/** An occupation with the codes of its skills, each once in a list. */
export type OccupationSkills = Pick<VocabularyOccupation, 'code' | 'unitGroup'> & {
  readonly essential: readonly string[]
  readonly optional: readonly string[]
}

/** The first two are what the work rests on, as often as not; the next three are in most of it. */
const importanceAt = (place: number): Importance => (place < 2 ? 3 : place < 5 ? 2 : 1)

const countsOf = (occupations: readonly OccupationSkills[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { essential } of occupations)
    for (const skill of essential) counts.set(skill, (counts.get(skill) ?? 0) + 1)
  return counts
}

/** @returns by occupation and by unit group; what asks nothing has no entry */
export const escoUsualSkills = (
  occupations: readonly OccupationSkills[],
): ReadonlyMap<string, UsualSkills> => {
  const everywhere = countsOf(occupations)
  const usual = new Map<string, UsualSkills>()
  for (const [unitGroup, members] of Map.groupBy(occupations, (each) => each.unitGroup)) {
    const here = countsOf(members)
    const worth = (skill: string): number =>
      (here.get(skill) ?? 0) * rarityOf(everywhere.get(skill) ?? 0, occupations.length)
    const enter = (code: string, skills: Iterable<string>) => {
      const first = [...skills]
        .map((skill) => ({ skill, worth: worth(skill) }))
        .sort((a, b) => b.worth - a.worth || (a.skill < b.skill ? -1 : 1))
        .slice(0, MOST_USUAL_SKILLS)
        .map(({ skill }, place) => ({ skill, importance: importanceAt(place) }))
      if (first.length > 0) usual.set(code, { source: 'esco', skills: first })
    }
    enter(unitGroup, here.keys())
    for (const { code, essential } of members) enter(code, essential)
  }
  return usual
}
