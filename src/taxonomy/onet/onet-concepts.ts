/** Demand profiles as concepts to keep, and kept ones as usual demands. */
import { type Concept, type KnownNumbers, type NewConcept, numbersFor } from '../concept.ts'
import { knownIn } from '../known.ts'
import type { UsualDemands } from '../vocabulary.ts'
import type { DemandProfile } from './demand-profile.ts'
import type { OnetProfiles } from './read-onet.ts'

/** By unit group and by ESCO occupation. */
export const onetConcepts = (
  { unitGroups, occupations }: OnetProfiles,
  known: KnownNumbers,
): readonly NewConcept[] => {
  const profiles = new Map<string, DemandProfile>([...unitGroups, ...occupations])
  const numbers = numbersFor([...profiles.keys()], known)
  return [...profiles].map(([code, { demands, from }]) => ({
    code,
    number: knownIn(numbers, code),
    body: JSON.stringify({ source: 'onet', from, demands } satisfies UsualDemands),
  }))
}

/** Profiles of the newest import alone: a withdrawn one is no suggestion any more. */
export const usualDemandsOf = (concepts: readonly Concept[]): ReadonlyMap<string, UsualDemands> =>
  new Map(
    concepts
      .filter(({ current }) => current)
      .map(({ code, body }) => [code, JSON.parse(body) as UsualDemands]),
  )
