/** Points of a person by item, and which of them differ. */
import type { Criterion } from '../../domain/weights.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'

/** By `criterion/item`; the items of a person's needs are one, `accommodations`: they would name the needs. */
export type ItemPoints = Readonly<Record<string, number>>

/** Whose items would name the person's needs. */
const OF_NEEDS: ReadonlySet<Criterion> = new Set(['accommodations'])

/** Whose items would tell an operator of one person's health: needs, results of single abilities, hours and shifts. */
const OF_HEALTH: ReadonlySet<Criterion> = new Set(['accommodations', 'abilities', 'workingTime'])

const pointsOf = ({ criteria }: Interpretation, folded: ReadonlySet<Criterion>): ItemPoints => {
  const points: Record<string, number> = {}
  for (const { criterion, points: sum, items } of criteria)
    if (folded.has(criterion)) points[criterion] = sum
    else for (const item of items) points[`${criterion}/${item.item}`] = item.points
  return points
}

/** Of people who are made up. */
export const itemPoints = (of: Interpretation): ItemPoints => pointsOf(of, OF_NEEDS)

/** As may be told of real people without a name: each criterion that is about health is one item. */
export const foldedItemPoints = (of: Interpretation): ItemPoints => pointsOf(of, OF_HEALTH)

export type ItemChange = {
  readonly item: string
  /** Undefined where there was, or is, no such item. */
  readonly was: number | undefined
  readonly is: number | undefined
}

/** Largest first, then by name. */
export const itemChanges = (was: ItemPoints, is: ItemPoints): readonly ItemChange[] => {
  const size = ({ was: a = 0, is: b = 0 }: ItemChange) => Math.abs(b - a)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((item) => ({ item, was: was[item], is: is[item] }))
    .filter((change) => change.was !== change.is)
    .sort((a, b) => size(b) - size(a) || (a.item < b.item ? -1 : 1))
}
