/**
 * The single changes of an opening that its employer could make, in an order that stays. Levels and marks that rest on law
 * or safety stay; that the work does not ask something any more is always one of them, for it changes the work. What the
 * employer has said no to is not asked again.
 */
import type { OpeningChange } from '../../contract/change.ts'
import { ACCOMMODATIONS, type Shift } from '../../domain/codes.ts'
import type { Hours } from '../../domain/jobseeker.ts'
import type { Demand, Opening } from '../../domain/opening.ts'
import { Day, NORMAL_IMPORTANCE } from '../../domain/values.ts'
import { mayBeRemote } from '../../explain/lifts.ts'
import { dayNumber, dayOfNumber } from '../../index/layout.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { carvedDemands, requirementsOf } from './apply-change.ts'
import { changeKeyOf, isReviewable } from './propose.ts'

/** Shorter weeks, in hours, down to which the least hours could go; and a longer one up to which the most could. */
const SHORTER_WEEKS = [20, 15] as const
const LONGER_WEEK = 30
const MONTH_DAYS = 30

/** @param day Helsinki day of today */
export const proposeForOpening = (opening: Opening, day: string): readonly OpeningChange[] => {
  const all = [
    ...requirementChanges(opening),
    ...offerChanges(opening),
    ...hoursChanges(opening.workingTime?.hours),
    ...shiftChanges(opening.workingTime?.shifts ?? []),
    ...remoteChanges(opening),
    ...startChanges(opening, day),
    ...taskChanges(opening),
    ...demandChanges(opening),
  ]
  return [...new Map(all.map((change) => [changeKeyOf(change), change])).values()]
}

const requirementChanges = (opening: Opening): readonly OpeningChange[] =>
  requirementsOf(opening).flatMap(({ item, gate }): readonly OpeningChange[] =>
    isReviewable(gate) ? [{ kind: 'requirement', item, to: 'asked' }] : [],
  )

/**
 * Accommodations that lift a gate on hours or the way to work. Others change what is certain about people, never who
 * passes or with how many points. Remote work is told as `remote`.
 */
const offerChanges = ({ offers }: Opening): readonly OpeningChange[] =>
  ACCOMMODATIONS.filter(
    (code) => code !== 'remote-or-hybrid' && (ACCOMMODATION_TABLE[code].lifts ?? []).length > 0,
  ).flatMap((item): readonly OpeningChange[] =>
    (offers?.[item]?.state ?? 'unknown') === 'unknown' ? [{ kind: 'offer', item, to: 'provided' }] : [],
  )

const hoursChanges = (hours: Hours | undefined): readonly OpeningChange[] => {
  if (!hours) return []
  const weeks: readonly Hours[] = [
    ...SHORTER_WEEKS.filter((min) => min < hours.min).map((min) => ({ min, max: hours.max })),
    ...(hours.max < LONGER_WEEK ? [{ min: hours.min, max: LONGER_WEEK }] : []),
  ]
  return weeks.map((to): OpeningChange => ({ kind: 'hours', item: 'hours', to }))
}

const shiftChanges = (shifts: readonly Shift[]): readonly OpeningChange[] => {
  if (shifts.length === 0) return []
  const without = (dropped: Shift) => shifts.filter((shift) => shift !== dropped)
  const others: readonly (readonly Shift[])[] = [without('night'), without('weekend'), ['day']]
  return others
    .filter((to) => to.length > 0 && to.join() !== shifts.join())
    .map((to): OpeningChange => ({ kind: 'shifts', item: 'shifts', to: [...to] }))
}

const remoteChanges = (opening: Opening): readonly OpeningChange[] => {
  if (opening.remote === 'full' || !mayBeRemote(opening)) return []
  const kinds = opening.remote === 'partial' ? (['full'] as const) : (['partial', 'full'] as const)
  return kinds.map((to): OpeningChange => ({ kind: 'remote', item: 'remote', to }))
}

/** A month later than planned, or than today where the planned day has passed. */
const startChanges = ({ startsOn }: Opening, day: string): readonly OpeningChange[] => {
  if (startsOn === undefined) return []
  const to = dayOfNumber(dayNumber(startsOn > day ? startsOn : day) + MONTH_DAYS)
  return Day.safeParse(to).success && to > startsOn ? [{ kind: 'start', item: 'startsOn', to }] : []
}

const taskChanges = (opening: Opening): readonly OpeningChange[] =>
  (opening.tasks ?? []).flatMap((_, place): readonly OpeningChange[] =>
    carvedDemands(opening, place).length > 0 ? [{ kind: 'task', item: String(place), to: 'carved-out' }] : [],
  )

/** What keeps people out first, then what is adjustable, then what matters most: the last are left out where there are many. */
const demandChanges = ({ demands = [] }: Opening): readonly OpeningChange[] =>
  demands
    .filter(({ level }) => level > 0)
    .sort(
      (a, b) =>
        Number(b.critical !== undefined) - Number(a.critical !== undefined) ||
        Number(b.adjustable ?? false) - Number(a.adjustable ?? false) ||
        (b.importance ?? NORMAL_IMPORTANCE) - (a.importance ?? NORMAL_IMPORTANCE),
    )
    .flatMap(lowered)

const lowered = ({ ability: item, level, critical }: Demand): readonly OpeningChange[] => {
  const must = critical !== undefined && !isReviewable(critical)
  return [
    ...(critical && !must ? [{ kind: 'critical', item, to: 'not-critical' } as const] : []),
    ...(level > 1 && !must ? [{ kind: 'demand', item, to: level - 1 } as const] : []),
    { kind: 'demand', item, to: 0 },
  ]
}
