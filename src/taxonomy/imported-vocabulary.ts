/** The vocabulary of an installation: the one that ships, and beside it what was imported into the store. */
import { LOCALES, type Names } from '../domain/values.ts'
import type { Concept, ConceptKind, VocabularyImport } from './concept.ts'
import { type OccupationBody, readBody, type SkillBody } from './esco/esco-concepts.ts'
import { escoUsualSkills, type OccupationSkills } from './esco/usual-skills.ts'
import { knownIn } from './known.ts'
import { STARTER_OCCUPATIONS } from './occupations/index.ts'
import { usualDemandsOf } from './onet/onet-concepts.ts'
import { askedBy, rarityOf } from './rarity.ts'
import { SKILL_LINKS } from './starter-links.ts'
import { starterCounts, starterVocabulary } from './starter-taxonomy.ts'
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
  const asked = occupationSkillsOf(skills, occupations)
  const version = imports.map((each) => `${each.source} ${each.version}`).join(' ')
  return {
    ...starter,
    name: version.replaceAll(' ', '-'),
    skills: withRarity(mergedSkills(starter.skills, skills), asked),
    // What ships for a unit group was chosen by hand, and stays.
    usualSkills: new Map([...escoUsualSkills(asked), ...starter.usualSkills]),
    usualDemands: new Map([...starter.usualDemands, ...usualDemandsOf(profiles)]),
    occupations: occupations.map((concept): VocabularyOccupation => {
      const { code: escoCode, unitGroup, names, alternatives } = readBody<OccupationBody>(concept)
      return { code: concept.code, escoCode, unitGroup, names, alternatives, ...withdrawn(concept) }
    }),
  }
}

/** Starter skills that are an imported one go by their own code. */
const codesOf = (skills: readonly Concept[]): ((number: number) => string) => {
  const uris = new Map(skills.map(({ number, code }) => [number, code]))
  const starters = new Map(Object.entries(SKILL_LINKS).map(([code, uri]) => [uri, code]))
  return (number) => {
    const uri = knownIn(uris, number)
    return starters.get(uri) ?? uri
  }
}

/** Of occupations that the newest import has. */
const occupationSkillsOf = (
  skills: readonly Concept[],
  occupations: readonly Concept[],
): readonly OccupationSkills[] => {
  const codeOf = codesOf(skills)
  return occupations
    .filter(({ current }) => current)
    .map((concept) => {
      const { unitGroup, essential, optional } = readBody<OccupationBody>(concept)
      return {
        ...{ code: concept.code, unitGroup },
        essential: [...new Set(essential)].map(codeOf),
        optional: [...new Set(optional)].map(codeOf),
      }
    })
}

/**
 * Over the imported occupations, essential and optional skills alike. A starter skill that ESCO has none for counts by the
 * occupations that ship, as if they were as many.
 */
const withRarity = (
  skills: readonly VocabularySkill[],
  occupations: readonly OccupationSkills[],
): readonly VocabularySkill[] => {
  if (occupations.length === 0) return skills
  const parents = new Map(skills.map((skill) => [skill.code, skill.parents]))
  const counts = askedBy(
    occupations.map(({ essential, optional }) => [...essential, ...optional]),
    (skill) => parents.get(skill) ?? [],
  )
  const shipped = starterCounts()
  const alike = (count: number) => Math.round((count * occupations.length) / STARTER_OCCUPATIONS.length)
  return skills.map((skill) => ({
    ...skill,
    rarity: rarityOf(
      counts.get(skill.code) ?? (skill.aliases ? 0 : alike(shipped.get(skill.code) ?? 0)),
      occupations.length,
    ),
  }))
}

const withdrawn = ({ current }: Concept) => (current ? {} : { withdrawn: true })

const mergedSkills = (
  starters: readonly VocabularySkill[],
  concepts: readonly Concept[],
): readonly VocabularySkill[] => {
  const bodies = new Map(concepts.map((concept) => [concept.code, readBody<SkillBody>(concept)]))
  const starterOf = new Map(
    Object.entries(SKILL_LINKS).flatMap(([code, uri]) => (bodies.has(uri) ? [[uri, code] as const] : [])),
  )
  const uriOf = new Map([...starterOf].map(([uri, code]) => [code, uri]))
  const codeOf = codesOf(concepts)
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
        return { code: concept.code, names, rarity: 1, ...fromEsco(concept.code), ...withdrawn(concept) }
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
