/** The vocabulary of an installation: the one that ships, and beside it what was imported into the store. */
import { LOCALES, type Names } from '../domain/values.ts'
import type { Concept, ConceptKind, VocabularyImport } from './concept.ts'
import { type OccupationBody, readBody, type SkillBody } from './esco/esco-concepts.ts'
import { escoUsualSkills } from './esco/usual-skills.ts'
import { knownIn } from './known.ts'
import { usualDemandsOf } from './onet/onet-concepts.ts'
import { SKILL_LINKS } from './starter-links.ts'
import { starterVocabulary } from './starter-taxonomy.ts'
import type { Alternatives, Vocabulary, VocabularyOccupation, VocabularySkill } from './vocabulary.ts'

/** All imported concepts of a kind, in order of number. */
export type ListConcepts = (kind: ConceptKind) => Promise<readonly Concept[]>

/**
 * Starter skills first, so that their numbers do not depend on imports; a linked one is its ESCO skill.
 * @param imports the newest of each source
 */
export const readVocabulary = async (
  imports: readonly VocabularyImport[],
  list: ListConcepts,
): Promise<Vocabulary> => {
  const starter = starterVocabulary()
  if (imports.length === 0) return starter
  const [skills, occupations, profiles] = [
    await list('skill'),
    await list('occupation'),
    await list('demand-profile'),
  ]
  const version = imports.map((each) => `${each.source} ${each.version}`).join(' ')
  return {
    ...starter,
    name: version.replaceAll(' ', '-'),
    skills: mergedSkills(starter.skills, skills),
    usualSkills: new Map([...usualSkillsOf(skills, occupations), ...starter.usualSkills]),
    usualDemands: new Map([...starter.usualDemands, ...usualDemandsOf(profiles)]),
    occupations: occupations.map((concept): VocabularyOccupation => {
      const { code: escoCode, unitGroup, names, alternatives } = readBody<OccupationBody>(concept)
      return { code: concept.code, escoCode, unitGroup, names, alternatives, ...withdrawn(concept) }
    }),
  }
}

/** Of occupations that the newest import has. What ships for a unit group was chosen by hand, and stays. */
const usualSkillsOf = (
  skills: readonly Concept[],
  occupations: readonly Concept[],
): Vocabulary['usualSkills'] => {
  const codes = new Map(skills.map(({ number, code }) => [number, code]))
  const starters = new Map(Object.entries(SKILL_LINKS).map(([code, uri]) => [uri, code]))
  const codeOf = (number: number): string => {
    const uri = knownIn(codes, number)
    return starters.get(uri) ?? uri
  }
  return escoUsualSkills(
    occupations
      .filter(({ current }) => current)
      .map((concept) => {
        const { unitGroup, essential } = readBody<OccupationBody>(concept)
        return { code: concept.code, unitGroup, essential: [...new Set(essential)].map(codeOf) }
      }),
  )
}

const withdrawn = ({ current }: Concept) => (current ? {} : { withdrawn: true })

const mergedSkills = (
  starters: readonly VocabularySkill[],
  concepts: readonly Concept[],
): readonly VocabularySkill[] => {
  const bodies = new Map(concepts.map((concept) => [concept.code, readBody<SkillBody>(concept)]))
  const uris = new Map(concepts.map(({ number, code }) => [number, code]))
  const starterOf = new Map(
    Object.entries(SKILL_LINKS).flatMap(([code, uri]) => (bodies.has(uri) ? [[uri, code] as const] : [])),
  )
  const uriOf = new Map([...starterOf].map(([uri, code]) => [code, uri]))
  const codeOf = (number: number): string => {
    const uri = knownIn(uris, number)
    return starterOf.get(uri) ?? uri
  }
  const fromEsco = (uri: string): Pick<VocabularySkill, 'parents' | 'similar' | 'alternatives'> => {
    const { parents, similar, alternatives } = knownIn(bodies, uri)
    return {
      parents: parents.map(codeOf),
      similar: similar.map(([number, similarity]) => [codeOf(number), similarity]),
      alternatives,
    }
  }
  return [
    ...starters.map((skill): VocabularySkill => {
      const uri = uriOf.get(skill.code)
      if (uri === undefined) return skill
      const { parents, similar, alternatives } = fromEsco(uri)
      return {
        ...skill,
        aliases: [uri],
        parents: [...new Set([...skill.parents, ...parents])],
        similar: nearestOf([...skill.similar, ...similar], skill.code),
        alternatives: withNames(alternatives ?? {}, knownIn(bodies, uri).names),
      }
    }),
    ...concepts
      .filter(({ code }) => !starterOf.has(code))
      .map((concept): VocabularySkill => {
        const { names } = knownIn(bodies, concept.code)
        return { code: concept.code, names, ...fromEsco(concept.code), ...withdrawn(concept) }
      }),
  ]
}

/** What ESCO calls it finds it as well. */
const withNames = (alternatives: Alternatives, names: Names): Alternatives =>
  Object.fromEntries(LOCALES.map((locale) => [locale, [names[locale], ...(alternatives[locale] ?? [])]]))

/** Two sources may name one skill: the higher similarity holds. */
const nearestOf = (similar: VocabularySkill['similar'], self: string): VocabularySkill['similar'] => {
  const best = new Map<string, number>()
  for (const [code, similarity] of similar)
    if (code !== self) best.set(code, Math.max(similarity, best.get(code) ?? 0))
  return [...best]
}
