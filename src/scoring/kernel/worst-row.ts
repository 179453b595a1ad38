/**
 * A person read worst, as a row of its own: a program gives it never less than what `low` counts of abilities, and seldom
 * more. Skills at their worst are told beside it: holdings.ts. Whatever else is unknown costs the same whoever the person is, so programs tell it: unknown-parts.ts.
 */

import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { at } from '../../index/at.ts'
import {
  OFFSET,
  PERMITTED,
  PLANE,
  REMOTE_ONLY,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../index/layout.ts'
import { column, type JobseekerRecord, ORDINARY } from '../../index/record.ts'
import { COMPENSATORS } from '../criteria/abilities.ts'

/** What stands in the place of a level: values that nobody has. */
export const WORST = {
  unknown: 13,
  /** An unlisted level of which only the person said that it is ordinary. */
  selfSaid: 14,
} as const
/**
 * In a block of one person, the abilities once more: where suggested demands read them, since rows that read the person
 * worst have nothing there, whatever the level.
 */
export const SUGGESTED_PLANE = PLANE.occupied + 1
/** As people usually manage at work. */
export const ORDINARY_NIBBLE = 6

const compensatorsOf = ({ columns }: JobseekerRecord, ability: number): readonly number[] =>
  at(COMPENSATORS, ability).filter((number) => column.hasBit(columns, 'essential', number))

const worstNibble = (record: JobseekerRecord, ability: number, uncarried: ReadonlySet<number>): number => {
  const { columns, listed, ordinary } = record
  const value = listed.find((entry) => entry.ability === ability)
  if (value === undefined && ordinary === ORDINARY.self) return WORST.selfSaid
  const needed = compensatorsOf(record, ability)
  const bare = needed.length === 0 || value?.supportSelfSaid || needed.some((number) => uncarried.has(number))
  const nibble = bare ? column.unaided(columns, ability) : column.best(columns, ability)
  return nibble === UNKNOWN_NIBBLE ? WORST.unknown : nibble
}

/**
 * The row for openings that say nothing, or no, of the needed accommodations `uncarried`. It may not be matched itself,
 * so that its gates are nobody's business.
 */
export const worstRow = (record: JobseekerRecord, uncarried: ReadonlySet<number>): JobseekerRecord => {
  const columns = new Uint8Array(record.columns)
  DEMANDABLE_ABILITIES.forEach((_, ability) => {
    const nibble = worstNibble(record, ability, uncarried)
    columns[OFFSET.abilities + ability] = nibble | (nibble << 4)
  })
  // A way that is not known counts nothing in `low`, wherever the work is: as for who accepts nothing but remote work.
  const unknownWay =
    column.byte(columns, 'maxKm') === UNKNOWN_BYTE ||
    column.word(columns, 'municipality') === UNKNOWN_MUNICIPALITY
  const marks = column.byte(columns, 'shifts') & ~PERMITTED
  columns[OFFSET.shifts] = unknownWay ? marks | REMOTE_ONLY : marks
  return { ...record, columns, skills: [], experience: [] }
}

/** The essential needs that carry most abilities, at most so many: what an opening says of them tells worst rows apart. */
export const carryingNeeds = (record: JobseekerRecord, most: number): readonly number[] => {
  const carried = new Map<number, number>()
  for (const { ability, supportSelfSaid } of record.listed) {
    if (supportSelfSaid || column.best(record.columns, ability) === column.unaided(record.columns, ability))
      continue
    for (const number of compensatorsOf(record, ability)) carried.set(number, (carried.get(number) ?? 0) + 1)
  }
  return [...carried]
    .sort(([a, times], [b, others]) => others - times || a - b)
    .slice(0, most)
    .map(([number]) => number)
}
