/** Opening + weights version → score program. What it reads has been checked: it does not throw. */

import type { Opening } from '../domain/opening.ts'
import { FULL_POINTS } from '../domain/points.ts'
import { CRITERIA, type Criterion, type Weights } from '../domain/weights.ts'
import { at } from '../index/at.ts'
import { hash64 } from '../index/hash.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { type EmphasisSteps, emphasised, suggestedCriteria } from './applied-weights.ts'
import { apportion } from './apportion.ts'
import { compileGates } from './compile-gates.ts'
import { compileAbilities } from './criteria/abilities.ts'
import { compileAccommodations } from './criteria/accommodations.ts'
import { compileCommute, compileWay } from './criteria/commute.ts'
import type { CompileCriterion } from './criteria/criterion.ts'
import { compileExperience } from './criteria/experience.ts'
import { compileLanguages } from './criteria/languages.ts'
import { compileSkills } from './criteria/skills.ts'
import { compileWishes } from './criteria/wishes.ts'
import { compileWorkingTime } from './criteria/working-time.ts'
import { compileOffers } from './offers.ts'
import type { ScoreProgram } from './program.ts'
import { referencePoints } from './reference.ts'
import { withUsual } from './usual-skills.ts'

/** Raised whenever the same data could score differently: a stored list is replayed only by the scoring that made it. */
export const SCORING_VERSION = 3

const COMPILE: Readonly<Record<Criterion, CompileCriterion>> = {
  abilities: compileAbilities,
  skills: compileSkills,
  wishes: compileWishes,
  accommodations: compileAccommodations,
  workingTime: compileWorkingTime,
  commute: compileCommute,
  experience: compileExperience,
  languages: compileLanguages,
}

/** Points of each criterion, in order: 10,000 by weight. */
export const criterionPoints = (criteria: Readonly<Record<Criterion, number>>): readonly number[] =>
  apportion(
    FULL_POINTS,
    CRITERIA.map((code) => ({ code, mass: criteria[code] })),
  )

/** The area whose overlay applies to an opening: that of the place of work. */
export const areaOfWork = (
  { municipality }: Pick<Opening, 'municipality'>,
  taxonomy: Pick<Taxonomy, 'areaOf'>,
): string | undefined => (municipality === undefined ? undefined : taxonomy.areaOf(municipality))

/**
 * @param neededBy the day a shortlist names; otherwise the opening's start counts
 * @param emphasis of who asks for the shortlist
 */
export const compile = (given: {
  readonly id: string
  readonly opening: Opening
  readonly weights: Weights
  readonly taxonomy: Taxonomy
  readonly neededBy?: string | undefined
  readonly emphasis?: EmphasisSteps | undefined
}): ScoreProgram => {
  const { id, weights, taxonomy } = given
  const opening = withUsual(given.opening, taxonomy)
  const input = { ...given, opening }
  const suggested = suggestedCriteria(weights, areaOfWork(opening, taxonomy))
  const parts = criterionPoints(emphasised(suggested, given.emphasis))
  const offers = compileOffers(opening)
  const gates = compileGates(input, offers, given.neededBy)
  const gating = new Set(gates.flatMap(({ code, item }) => (code === 'licence-missing' ? [item] : [])))
  const { occupation } = opening
  const program: ScoreProgram = {
    opening: id,
    openingHash: hash64(id),
    unitGroup: occupation === undefined ? undefined : Number(taxonomy.unitGroupOf(occupation) ?? occupation),
    reference: 0,
    resolution: weights.resolution,
    thinData: weights.thinData,
    criteria: CRITERIA.map((criterion, index) => COMPILE[criterion](input, at(parts, index))),
    gates,
    way: compileWay(input),
    offers,
    licencesAsked: (opening.licences ?? [])
      .map(({ licence }) => licence)
      .filter((licence) => !gating.has(licence)),
  }
  return { ...program, reference: referencePoints(program, input) }
}
