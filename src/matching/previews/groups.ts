/** Groups of people that a preview compares, as rows of the index; they are read here and by nothing that ranks. */
import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { CRITERIA, type Weights } from '../../domain/weights.ts'
import { KNOWN, SHIFT_MASK, UNKNOWN_BYTE, UNKNOWN_MUNICIPALITY, UNKNOWN_NIBBLE } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { column } from '../../index/record.ts'
import { RowSet } from '../../index/row-set.ts'
import { criterionPoints } from '../../scoring/compile.ts'
import { MUNICIPALITIES } from '../../taxonomy/municipalities.ts'
import { itemAt } from '../look-up.ts'

export type GroupRows = {
  readonly group: string
  readonly from: 'index' | 'audit'
  readonly values: readonly { readonly value: string; readonly rows: RowSet; readonly people: number }[]
}

/** Values of people in the groups of an audit: they come from outside, by id. */
export type AuditValues = readonly {
  readonly group: string
  readonly jobseeker: string
  readonly value: string
}[]

/** Who wants fewer hours a week at most. */
const SHORT_HOURS = 25
const THIN_COVERAGE = 5_000

/**
 * How much of a profile is known, of 10,000: each criterion's points by the share of it that the person's side tells, as
 * if an opening asked for everything. It is the person's alone, so one group for all lists; an entry's coverage is not.
 */
export const profileCoverage = (columns: Uint8Array, points: readonly number[]): number => {
  const known = column.word(columns, 'known')
  const has = (bit: number) => ((known & bit) !== 0 ? 1 : 0)
  let abilities = 0
  for (let ability = 0; ability < DEMANDABLE_ABILITIES.length; ability++)
    if (column.best(columns, ability) !== UNKNOWN_NIBBLE) abilities++
  const way = [
    column.word(columns, 'municipality') !== UNKNOWN_MUNICIPALITY,
    column.byte(columns, 'maxKm') !== UNKNOWN_BYTE,
  ]
  const time = [
    column.byte(columns, 'hoursMax') !== UNKNOWN_BYTE,
    (column.byte(columns, 'shifts') & SHIFT_MASK) !== 0,
  ]
  const told: Readonly<Record<(typeof CRITERIA)[number], readonly [number, number]>> = {
    abilities: [abilities, DEMANDABLE_ABILITIES.length],
    skills: [has(KNOWN.skills), 1],
    wishes: [has(KNOWN.wishedOccupations) + has(KNOWN.wishedSectors) + has(KNOWN.wishedKinds), 3],
    accommodations: [has(KNOWN.needs), 1],
    workingTime: [time.filter(Boolean).length, 2],
    commute: [way.every(Boolean) ? 1 : 0, 1],
    experience: [has(KNOWN.experience), 1],
    languages: [has(KNOWN.languages), 1],
  }
  return CRITERIA.reduce((sum, criterion, at) => {
    const [part, whole] = told[criterion]
    return sum + Math.floor((itemAt(points, at) * part) / whole)
  }, 0)
}

/** Value by group of one row. @param points of each criterion */
export const groupValuesOf = (
  columns: Uint8Array,
  points: readonly number[],
): Readonly<Record<string, string | undefined>> => {
  const essential = column.mask(columns, 'essential') !== 0 || column.mask(columns, 'essential', 1) !== 0
  const hours = column.byte(columns, 'hoursMax')
  const home = MUNICIPALITIES[column.word(columns, 'municipality')]
  return {
    'essential-need': essential ? 'has' : 'has-not',
    hours: hours !== UNKNOWN_BYTE && hours < 2 * SHORT_HOURS ? 'under-25' : 'others',
    'profile-coverage': profileCoverage(columns, points) < THIN_COVERAGE ? 'under-5000' : 'others',
    home: home && (home.urban ? 'urban' : 'rural'),
  }
}

const ROWS_AT_ONCE = 2_048

/** The index must stand still. @param weights by which coverage counts */
export const groupRows = async (
  index: PackedIndex,
  weights: Weights,
  audit: AuditValues,
): Promise<readonly GroupRows[]> => {
  const sets = new Map<string, { readonly from: 'index' | 'audit'; readonly values: Map<string, RowSet> }>()
  const add = (group: string, from: 'index' | 'audit', value: string, row: number) => {
    const known = sets.get(group) ?? { from, values: new Map<string, RowSet>() }
    sets.set(group, known)
    const rows = known.values.get(value) ?? new RowSet(index.blocks)
    known.values.set(value, rows)
    rows.add(row)
  }
  const points = criterionPoints(weights.criteria)
  for (let row = 0; row < index.end; row++) {
    // Others have their turn: a million rows take some tenths of a second.
    if (row % ROWS_AT_ONCE === 0) await new Promise(setImmediate)
    if (!index.occupied(row)) continue
    for (const [group, value] of Object.entries(groupValuesOf(index.columns(row), points)))
      if (value !== undefined) add(group, 'index', value, row)
  }
  for (const { group, jobseeker, value } of audit) {
    const row = index.row(jobseeker)
    if (row !== undefined) add(`audit-${group}`, 'audit', value, row)
  }
  return [...sets]
    .map(([group, { from, values }]) => ({
      ...{ group, from },
      values: [...values]
        .map(([value, rows]) => ({ value, rows, people: rows.size }))
        .sort((a, b) => (a.value < b.value ? -1 : 1)),
    }))
    .sort((a, b) => (a.group < b.group ? -1 : 1))
}
