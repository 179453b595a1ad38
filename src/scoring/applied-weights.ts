/** The weights that an opening's list is made with: the country's, its area's overlay, and the emphasis of who asks. */
import { CRITERIA, type Criterion, type Weights } from '../domain/weights.ts'

/** Steps by criterion, −2 to 2. */
export type EmphasisSteps = Readonly<Partial<Record<Criterion, number | undefined>>>

/** A step is this part of a criterion's weight: two steps take a half away or add one. */
const STEPS_PER_WEIGHT = 4

type CriterionWeights = Readonly<Record<Criterion, number>>

/** What the operators suggest for openings of this area. */
export const suggestedCriteria = (
  { criteria, overlays }: Weights,
  area: string | undefined,
): CriterionWeights => ({ ...criteria, ...(area !== undefined && overlays?.[area]?.criteria) })

/** Weight × (4 + step), in quarters, so that the parts stay whole; as they were where nothing is emphasised. */
export const emphasised = (criteria: CriterionWeights, emphasis: EmphasisSteps = {}): CriterionWeights =>
  CRITERIA.every((criterion) => (emphasis[criterion] ?? 0) === 0)
    ? criteria
    : (Object.fromEntries(
        CRITERIA.map((criterion) => [
          criterion,
          criteria[criterion] * (STEPS_PER_WEIGHT + (emphasis[criterion] ?? 0)),
        ]),
      ) as CriterionWeights)
