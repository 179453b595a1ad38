/** The vocabulary that ships: skills of entry-level work, and plain names of the unit groups that it is most found in. */
import { DEMANDABLE_ABILITIES } from '../domain/codes.ts'
import type { Importance } from '../domain/values.ts'
import { knownIn } from './known.ts'
import { STARTER_OCCUPATIONS } from './occupations/index.ts'
import type { StarterOccupation } from './occupations/starter-occupation.ts'
import { askedBy, rarityOf } from './rarity.ts'
import { STARTER_SKILLS, type StarterSkill } from './skills/index.ts'
import type { Taxonomy } from './taxonomy.ts'
import { taxonomyOf } from './taxonomy-of.ts'
import {
  MOST_USUAL_SKILLS,
  type UsualDemands,
  type UsualSkills,
  type Vocabulary,
  type VocabularySkill,
} from './vocabulary.ts'

/** Similarity both ways, though it is written once. */
const similarities = (skills: readonly StarterSkill[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const all = new Map(skills.map(({ code }) => [code, new Map<string, number>()]))
  for (const { code, related = {} } of skills)
    for (const [other, similarity] of Object.entries(related as Record<string, number>)) {
      knownIn(all, code).set(other, similarity)
      knownIn(all, other).set(code, similarity)
    }
  return all
}

const usualDemandsOf = (demands: StarterOccupation['demands']): UsualDemands => ({
  source: 'starter',
  demands: DEMANDABLE_ABILITIES.flatMap((ability) => {
    const demand = demands[ability]
    return demand ? [{ ability, level: demand[0], importance: demand[1] }] : []
  }),
})

/** The first is what the work rests on, the next two are in most of it. */
const importanceAt = (place: number): Importance => (place === 0 ? 3 : place < 3 ? 2 : 1)

const usualSkillsOf = (skills: StarterOccupation['skills']): UsualSkills => ({
  source: 'starter',
  skills: skills
    .slice(0, MOST_USUAL_SKILLS)
    .map((skill, place) => ({ skill, importance: importanceAt(place) })),
})

/** How many of the occupations that ship ask each skill. */
export const starterCounts = (
  skills: readonly StarterSkill[] = STARTER_SKILLS,
): ReadonlyMap<string, number> => {
  const parents = new Map(skills.map(({ code, parent }) => [code, parent === undefined ? [] : [parent]]))
  return askedBy(
    STARTER_OCCUPATIONS.map((occupation) => occupation.skills),
    (skill) => parents.get(skill) ?? [],
  )
}

/** @param skills in order of their numbers; parents and related skills are among them */
export const starterVocabulary = (skills: readonly StarterSkill[] = STARTER_SKILLS): Vocabulary => {
  const similar = similarities(skills)
  const counts = starterCounts(skills)
  return {
    name: 'starter',
    skills: skills.map(
      ({ code, names, parent }): VocabularySkill => ({
        code,
        names,
        parents: parent === undefined ? [] : [parent],
        similar: [...knownIn(similar, code)],
        rarity: rarityOf(counts.get(code) ?? 0, STARTER_OCCUPATIONS.length),
      }),
    ),
    occupations: [],
    plainNames: new Map(STARTER_OCCUPATIONS.map(({ code, names }) => [code, names])),
    usualDemands: new Map(STARTER_OCCUPATIONS.map(({ code, demands }) => [code, usualDemandsOf(demands)])),
    usualSkills: new Map(STARTER_OCCUPATIONS.map(({ code, skills: usual }) => [code, usualSkillsOf(usual)])),
  }
}

export const starterTaxonomy = (): Taxonomy => taxonomyOf(starterVocabulary())
