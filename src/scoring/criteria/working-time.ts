import { SHIFTS } from '../../domain/codes.ts'
import { at } from '../../index/at.ts'
import { SHIFT_NUMBER } from '../../index/encode.ts'
import { SHIFT_MASK, UNKNOWN_BYTE } from '../../index/layout.ts'
import { column, type JobseekerRecord } from '../../index/record.ts'
import { apportion, share } from '../apportion.ts'
import type { ItemResult } from '../interpretation.ts'
import type { HoursItem, ProgramItem, ShiftsItem } from '../program.ts'
import { type CompileCriterion, scaleResult, unstated } from './criterion.ts'

export const shiftMask = (shifts: readonly (typeof SHIFTS)[number][]): number =>
  shifts.reduce((mask, shift) => mask | (1 << SHIFT_NUMBER[shift]), 0)

export const shiftsOf = (mask: number) => SHIFTS.filter((_, bit) => (mask >> bit) & 1)

const bitCount = (mask: number): number => shiftsOf(mask).length

export const compileWorkingTime: CompileCriterion = ({ opening, weights }, max) => {
  const { hours, shifts } = opening.workingTime ?? {}
  const { gapHours, byGap, byShiftsMissing } = weights.workingTime
  const [hoursMax, shiftsMax] = apportion(max, [
    { code: 'hours', mass: 1 },
    { code: 'shifts', mass: 1 },
  ]) as [number, number]
  const hoursItem: ProgramItem = hours
    ? {
        kind: 'hours',
        item: 'hours',
        max: hoursMax,
        min: Math.round(hours.min * 2),
        maxHalves: Math.round(hours.max * 2),
        gaps: gapHours.map((gap) => gap * 2),
        points: byGap.map((percent) => share(hoursMax, percent)),
        neutral: share(hoursMax, weights.neutral),
      }
    : unstated(hoursMax, weights.neutral, 'hours')
  const asks = shifts ? shiftMask(shifts) : 0
  const shiftsItem: ProgramItem = shifts
    ? {
        kind: 'shifts',
        item: 'shifts',
        max: shiftsMax,
        asks,
        table: Array.from({ length: 16 }, (_, has) =>
          has === 0
            ? share(shiftsMax, weights.neutral)
            : share(shiftsMax, at(byShiftsMissing, Math.min(2, bitCount(asks & ~has)))),
        ),
      }
    : unstated(shiftsMax, weights.neutral, 'shifts')
  return {
    criterion: 'workingTime',
    max,
    items: [hoursItem, shiftsItem],
  }
}

/** Twice the hours of gap between two ranges in halves. */
export const gapOf = (
  opening: { readonly min: number; readonly max: number },
  person: { readonly min: number; readonly max: number },
): number => Math.max(0, opening.min - person.max, person.min - opening.max)

export const interpretHours = (item: HoursItem, record: JobseekerRecord): ItemResult => {
  const min = column.byte(record.columns, 'hoursMin')
  const max = column.byte(record.columns, 'hoursMax')
  const asks = { min: item.min, max: item.maxHalves }
  const unknown = max === UNKNOWN_BYTE
  const gap = unknown ? null : gapOf(asks, { min, max })
  const place = gap === null ? -1 : item.gaps.findIndex((upTo) => gap <= upTo)
  const points = gap === null ? item.neutral : at(item.points, place === -1 ? item.gaps.length : place)
  return scaleResult(item, {
    points,
    unknown,
    fact: {
      kind: 'hours',
      asks: { min: asks.min / 2, max: asks.max / 2 },
      has: unknown ? null : { min: min / 2, max: max / 2 },
      gap: gap === null ? null : gap / 2,
    },
  })
}

export const interpretShifts = (item: ShiftsItem, record: JobseekerRecord): ItemResult => {
  const has = column.byte(record.columns, 'shifts') & SHIFT_MASK
  const unknown = has === 0
  const points = at(item.table, has)
  return scaleResult(item, {
    points,
    unknown,
    fact: {
      kind: 'shifts',
      asks: shiftsOf(item.asks),
      has: unknown ? null : shiftsOf(has),
      missing: unknown ? [] : shiftsOf(item.asks & ~has),
    },
  })
}
