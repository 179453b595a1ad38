/** What the kernel gives a worst row for abilities that are only suggested: `low` has nothing of them. */
import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { UNKNOWN_NIBBLE } from '../../index/layout.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { needsOf } from '../criteria/accommodations.ts'
import { ORDINARY_NIBBLE, WORST, worstNibble } from '../kernel/worst-row.ts'
import type { AbilityItem, ScoreProgram } from '../program.ts'

export const suggestedOf = ({ criteria }: ScoreProgram): readonly AbilityItem[] =>
  criteria.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'ability' && item.suggested && item.asks > 0 ? [item] : [])),
  )

/** By ability, the worst that stands in any worst row of the person: no accommodation carries. */
export const leastNibbles = (record: JobseekerRecord): readonly number[] => {
  const needs = new Set(needsOf(record).map(({ accommodation }) => accommodation))
  return DEMANDABLE_ABILITIES.map((_, ability) => worstNibble(record, ability, needs))
}

/** Points that every worst row has of the item at least. */
export const leastOf = ({ ability, table }: AbilityItem, least: readonly number[]): number => {
  const nibble = least[ability]!
  if (nibble === WORST.unknown) return 0
  if (nibble === WORST.selfSaid) return Math.min(table[ORDINARY_NIBBLE]!, table[UNKNOWN_NIBBLE]!)
  return table[nibble]!
}
