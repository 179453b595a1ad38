/** When, how much and how far a person can work. */
import type { Shift } from '../../../src/domain/codes.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Municipality } from '../../../src/taxonomy/municipalities.ts'
import type { Career } from './career.ts'
import { addDays } from './days.ts'
import type { Random, Weighted } from './random.ts'
import type { WorkAbilityPattern } from './work-ability-pattern.ts'

type Range = readonly [min: number, max: number]

const FULL_TIME: Weighted<Range> = [
  [[35, 40], 40],
  [[37.5, 40], 14],
  [[30, 40], 24],
  [[20, 40], 18],
  [[10, 40], 4],
]
const PART_TIME: Weighted<Range> = [
  [[15, 25], 28],
  [[20, 30], 26],
  [[10, 20], 16],
  [[18, 25], 12],
  [[20, 37.5], 12],
  [[5, 15], 6],
]

export const drawWorkingTime = (
  random: Random,
  patterns: readonly WorkAbilityPattern[],
  needs: Jobseeker['needs'],
  career: Career,
): Jobseeker['workingTime'] => {
  const needsPartTime = (needs ?? []).some(
    ({ accommodation, kind }) => accommodation === 'part-time' && kind === 'essential',
  )
  const partTime = Math.max(0.14, ...patterns.map((pattern) => pattern.partTime))
  const [min, max] = random.weighted(needsPartTime || random.chance(partTime) ? PART_TIME : FULL_TIME)
  const dayOnly =
    patterns.some((pattern) => pattern.dayOnly) ||
    (needs ?? []).some(({ accommodation }) => accommodation === 'no-night-or-shift')
  const hours = random.chance(0.06) ? undefined : { min, max }
  const shifts = random.chance(0.08) ? undefined : drawShifts(random, career, dayOnly)
  if (!hours && !shifts) return undefined
  return { ...(hours && { hours }), ...(shifts && { shifts }) }
}

const drawShifts = (random: Random, { main }: Career, dayOnly: boolean): Shift[] => {
  if (dayOnly) return ['day']
  const usual = main.shifts.filter(
    (shift) => shift === 'day' || random.chance(shift === 'night' ? 0.45 : 0.72),
  )
  const shifts = new Set<Shift>(usual)
  if (random.chance(0.95)) shifts.add('day')
  if (random.chance(0.3)) shifts.add('evening')
  if (random.chance(0.15)) shifts.add('weekend')
  return shifts.size > 0 ? [...shifts] : ['day']
}

export const drawCommute = (
  random: Random,
  drives: boolean,
  home: Municipality,
  needs: Jobseeker['needs'],
): Jobseeker['commute'] => {
  if (random.chance(0.03)) return undefined
  if (random.chance(0.006)) return { maxKm: 'anywhere' }
  const needsRemote = (needs ?? []).some(({ accommodation }) => accommodation === 'remote-or-hybrid')
  if (needsRemote && random.chance(0.12)) return { remoteOnly: true }
  const far = home.urban ? 0 : 15
  const maxKm = drives ? random.pick([20, 30, 40, 50, 60, 80]) + far : random.pick([8, 10, 15, 20, 30]) + far
  return { maxKm, ...(random.chance(0.3) && { remoteOnly: false }) }
}

export type Availability = Pick<Jobseeker, 'availableFrom' | 'unemployedSince'>

export const drawAvailability = (random: Random, today: string): Availability => {
  const availableFrom = random.chance(0.2)
    ? addDays(today, random.int(1, 60))
    : random.chance(0.4)
      ? addDays(today, -random.int(0, 200))
      : undefined
  const days = Math.round(30 + 1700 * random.unit() ** 2.2)
  return {
    ...(availableFrom && { availableFrom }),
    ...(random.chance(0.86) && { unemployedSince: addDays(today, -days) }),
  }
}
