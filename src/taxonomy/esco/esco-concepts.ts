/** ESCO as concepts to keep, and kept concepts as a vocabulary. A URI takes some 70 characters, so bodies hold numbers. */
import type { Locale, Names } from '../../domain/values.ts'
import { type Concept, type ConceptKind, type KnownNumbers, type NewConcept, numbersFor } from '../concept.ts'
import { knownIn } from '../known.ts'
import type { Alternatives } from '../vocabulary.ts'
import type { Esco } from './esco.ts'
import type { SimilarSkill } from './similarity.ts'

export type SkillBody = {
  readonly names: Names
  readonly alternatives: Alternatives
  /** Numbers of the skills directly above. */
  readonly parents: readonly number[]
  /** URIs of skill groups directly above. */
  readonly groups: readonly string[]
  /** The skills that help with this one where they are held, by number, similarity 1–100, nearest first. */
  readonly similar: readonly (readonly [number: number, similarity: number])[]
}

export type SkillGroupBody = {
  readonly code: string
  readonly name: string
  readonly broader: readonly string[]
}

export type OccupationBody = {
  readonly code: string
  readonly unitGroup: string
  readonly names: Names
  readonly alternatives: Alternatives
  /** Numbers of skills. */
  readonly essential: readonly number[]
  readonly optional: readonly number[]
}

/**
 * @param nearest of each skill, in the order of `Esco.skills`
 * @param known numbers of what was imported before
 */
export const escoConcepts = (
  { skills, groups, occupations }: Esco,
  nearest: readonly (readonly SimilarSkill[])[],
  known: Readonly<Record<'skill' | 'skill-group' | 'occupation', KnownNumbers>>,
): ReadonlyMap<ConceptKind, readonly NewConcept[]> => {
  const urisOf = (concepts: readonly { readonly uri: string }[]) => concepts.map(({ uri }) => uri)
  const numbers = {
    skill: numbersFor(urisOf(skills), known.skill),
    'skill-group': numbersFor(urisOf(groups), known['skill-group']),
    occupation: numbersFor(urisOf(occupations), known.occupation),
  }
  const skillNumber = (uri: string): number => knownIn(numbers.skill, uri)
  const concept = (kind: keyof typeof numbers, uri: string, body: object): NewConcept => ({
    code: uri,
    number: knownIn(numbers[kind], uri),
    body: JSON.stringify(body),
  })
  return new Map<ConceptKind, readonly NewConcept[]>([
    [
      'skill-group',
      groups.map(({ uri, ...body }) => concept('skill-group', uri, body satisfies SkillGroupBody)),
    ],
    [
      'skill',
      skills.map(({ uri, names, alternatives, broader }, index) =>
        concept('skill', uri, {
          names,
          alternatives: said(alternatives),
          parents: broader.filter((each) => numbers.skill.has(each)).map(skillNumber),
          groups: broader.filter((each) => !numbers.skill.has(each)),
          similar: (nearest[index] ?? []).map(({ skill, similarity }) => [
            skillNumber(skills[skill]?.uri ?? ''),
            similarity,
          ]),
        } satisfies SkillBody),
      ),
    ],
    [
      'occupation',
      occupations.map(({ uri, code, unitGroup, names, alternatives, essential, optional }) =>
        concept('occupation', uri, {
          ...{ code, unitGroup, names, alternatives: said(alternatives) },
          essential: essential.map(skillNumber),
          optional: optional.map(skillNumber),
        } satisfies OccupationBody),
      ),
    ],
  ])
}

const said = (alternatives: Readonly<Record<Locale, readonly string[]>>): Alternatives =>
  Object.fromEntries(Object.entries(alternatives).filter(([, labels]) => labels.length > 0))

export const readBody = <Body>({ body }: Concept): Body => JSON.parse(body) as Body
