/** Whether people with an essential need get places as often as they pass the gates. */
import type { GoldenList, GroupCounts } from './golden-lists.ts'

export const FORMULA =
  '(places held by people of the group ÷ those of them who pass the gates) ÷ (the same of everybody else), summed over the openings'

export type ImpactRatio = {
  readonly ratio: number
  readonly places: GroupCounts
  readonly passing: GroupCounts
}

export const impactRatio = (lists: readonly Pick<GoldenList, 'places' | 'passing'>[]): ImpactRatio => {
  const sum = (of: 'places' | 'passing', group: keyof GroupCounts) =>
    lists.reduce((total, list) => total + list[of][group], 0)
  const places = { withNeed: sum('places', 'withNeed'), others: sum('places', 'others') }
  const passing = { withNeed: sum('passing', 'withNeed'), others: sum('passing', 'others') }
  const ratio = places.withNeed / passing.withNeed / (places.others / passing.others)
  return { ratio, places, passing }
}
