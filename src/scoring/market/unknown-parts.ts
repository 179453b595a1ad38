/** Points that a program gives for what is not known, whoever the person is: `low` has nothing of them. */
import { at, halfAt } from '../../index/at.ts'
import { KNOWN, SHIFT_MASK, UNKNOWN_BYTE } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import type { ProgramItem, ScoreProgram } from '../program.ts'

/** Not the way to work: rows that read the person worst have nothing of it. */
const PARTS = ['hours', 'shifts', 'occupations', 'sectors', 'employerKinds'] as const
type Part = (typeof PARTS)[number]

const partOf = (item: ProgramItem): { readonly part: Part; readonly points: number } | undefined => {
  switch (item.kind) {
    case 'hours':
      return { part: item.kind, points: item.neutral }
    case 'shifts':
      return { part: item.kind, points: at(item.table, 0) }
    case 'wish':
      return { part: item.list, points: item.neutral }
    default:
      return undefined
  }
}

/** First what the opening leaves open for everybody beside abilities, then each part of PARTS. */
export const unknownParts = ({ criteria }: ScoreProgram): Uint16Array => {
  const parts = new Uint16Array(1 + PARTS.length)
  const add = (place: number, points: number) => {
    parts[place] = halfAt(parts, place) + points
  }
  // Rows that read the person worst have nothing of what the opening leaves open of abilities: they deduct it themselves.
  const beside = criteria.filter(({ criterion }) => criterion !== 'abilities')
  for (const item of beside.flatMap(({ items }) => items)) {
    if (item.kind === 'fixed') add(0, item.points - item.low)
    const known = partOf(item)
    if (known) add(1 + PARTS.indexOf(known.part), known.points)
  }
  return parts
}

/** The parts that are unknown of a person, as places of what `unknownParts` answers. */
export const unknownOf = ({ columns }: JobseekerRecord): readonly number[] => {
  const marks = column.byte(columns, 'shifts')
  const known = column.word(columns, 'known')
  const unknown: Readonly<Record<Part, boolean>> = {
    hours: column.byte(columns, 'hoursMax') === UNKNOWN_BYTE,
    shifts: (marks & SHIFT_MASK) === 0,
    occupations: (known & KNOWN.wishedOccupations) === 0,
    sectors: (known & KNOWN.wishedSectors) === 0,
    employerKinds: (known & KNOWN.wishedKinds) === 0,
  }
  return [0, ...PARTS.flatMap((part, place) => (unknown[part] ? [1 + place] : []))]
}
