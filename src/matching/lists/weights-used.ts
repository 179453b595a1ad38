/** Which weights a list was made with, as its answer says: nothing in it is about a person. */
import type { WeightsUsed } from '../../contract/shortlist.ts'
import { CRITERIA, type Criterion } from '../../domain/weights.ts'
import { suggestedCriteria } from '../../scoring/applied-weights.ts'
import { areaOfWork, criterionPoints } from '../../scoring/compile.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { itemAt } from '../look-up.ts'
import type { ListContext } from './list-context.ts'

const byCriterion = (points: readonly number[]): Record<Criterion, number> =>
  Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, itemAt(points, at)])) as Record<
    Criterion,
    number
  >

export const weightsUsed = (
  { row, request, opening, weights, program }: ListContext,
  taxonomy: Taxonomy,
): WeightsUsed => {
  const area = areaOfWork(opening, taxonomy)
  const suggestedBy = area !== undefined && weights.overlays?.[area] ? (`area:${area}` as const) : 'national'
  return {
    suggested: byCriterion(criterionPoints(suggestedCriteria(weights, area))),
    applied: byCriterion(program.criteria.map(({ max }) => max)),
    suggestedBy,
    setBy: request.emphasis === undefined ? suggestedBy : roleOf(row.createdBy),
  }
}

/** Rows name who asked as `role:subject`; a person who asked is nobody's to read here. */
const roleOf = (createdBy: string): 'coordinator' | 'employer-service' =>
  createdBy.startsWith('coordinator:') ? 'coordinator' : 'employer-service'
