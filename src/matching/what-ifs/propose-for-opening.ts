/**
 * The single changes of an opening that its employer could make, in an order that stays. Never another place of work, nor
 * remote work where it is bound to its place; what the occupation is made of is not lowered, only small pieces of the work
 * are carved out. Levels and marks that rest on law or safety stay; that the work does not ask something else any more is
 * always one of them, for it changes the work. What the employer has said no to is not asked again.
 */
import type { OpeningChange } from '../../contract/change.ts'
import { ACCOMMODATIONS, type Shift } from '../../domain/codes.ts'
import type { Hours } from '../../domain/jobseeker.ts'
import type { Demand, Opening } from '../../domain/opening.ts'
import { Day, NORMAL_IMPORTANCE } from '../../domain/values.ts'
import { dayNumber, dayOfNumber } from '../../index/layout.ts'
import { coreOf, mayBeRemote, type Profiles } from '../../scoring/bound-to-place.ts'
import { CARVED_SHARE } from '../../scoring/gate-lifts.ts'
import { ACCOMMODATION_TABLE } from '../../taxonomy/accommodations.ts'
import { carvedDemands, requirementsOf } from './apply-change.ts'
import { isArrangeable } from './arrangeable.ts'
import { changeKeyOf, isLawful, isReviewable } from './propose.ts'

/** Shorter weeks, in hours, down to which the least hours could go; and a longer one up to which the most could. */
const SHORTER_WEEKS = [20, 15] as const
const LONGER_WEEK = 30
const MONTH_DAYS = 30

/** @param day Helsinki day of today */
export const proposeForOpening = (
  opening: Opening,
  day: string,
  taxonomy: Profiles,
): readonly OpeningChange[] => {
  const all = [
    ...requirementChanges(opening),
    ...offerChanges(opening, taxonomy),
    ...hoursChanges(opening.workingTime?.hours),
    ...shiftChanges(opening.workingTime?.shifts ?? []),
    ...remoteChanges(opening, taxonomy),
    ...startChanges(opening, day),
    ...taskChanges(opening),
    ...demandChanges(opening, taxonomy),
  ]
  return [...new Map(all.map((change) => [changeKeyOf(change), change])).values()]
}

const requirementChanges = (opening: Opening): readonly OpeningChange[] =>
  requirementsOf(opening).flatMap(({ item, gate }): readonly OpeningChange[] =>
    isReviewable(gate) && !isLawful(item) ? [{ kind: 'requirement', item, to: 'asked' }] : [],
  )

/**
 * Accommodations that lift a gate on hours or the way to work. Others change what is certain about people, never who
 * passes or with how many points. Remote work is told as `remote`.
 */
const offerChanges = (opening: Opening, taxonomy: Profiles): readonly OpeningChange[] =>
  ACCOMMODATIONS.filter(
    (code) => code !== 'remote-or-hybrid' && (ACCOMMODATION_TABLE[code].lifts ?? []).length > 0,
  ).flatMap((item): readonly OpeningChange[] =>
    (opening.offers?.[item]?.state ?? 'unknown') === 'unknown' && isArrangeable(item, opening, taxonomy)
      ? [{ kind: 'offer', item, to: 'provided' }]
      : [],
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

const remoteChanges = (opening: Opening, taxonomy: Profiles): readonly OpeningChange[] => {
  if (opening.remote === 'full' || !mayBeRemote(opening, taxonomy)) return []
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
  (opening.tasks ?? []).flatMap(({ share }, place): readonly OpeningChange[] =>
    share <= CARVED_SHARE && carvedDemands(opening, place).length > 0
      ? [{ kind: 'task', item: String(place), to: 'carved-out' }]
      : [],
  )

/** What keeps people out first, then what is adjustable, then what matters most: the last are left out where there are many. */
const demandChanges = (opening: Opening, taxonomy: Profiles): readonly OpeningChange[] => {
  const core = coreOf(opening, taxonomy)
  return (opening.demands ?? [])
    .filter(({ level }) => level > 0)
    .sort(
      (a, b) =>
        Number(b.critical !== undefined) - Number(a.critical !== undefined) ||
        Number(b.adjustable ?? false) - Number(a.adjustable ?? false) ||
        (b.importance ?? NORMAL_IMPORTANCE) - (a.importance ?? NORMAL_IMPORTANCE),
    )
    .flatMap((demand) => lowered(demand, core.has(demand.ability)))
}

/** What the occupation is made of is not lowered: a piece of it can be carved out. */
const lowered = ({ ability: item, level, critical }: Demand, isCore: boolean): readonly OpeningChange[] => {
  const must = critical !== undefined && !isReviewable(critical)
  const notCritical: readonly OpeningChange[] =
    critical && !must ? [{ kind: 'critical', item, to: 'not-critical' }] : []
  if (isCore) return notCritical
  return [
    ...notCritical,
    ...(level > 1 && !must ? [{ kind: 'demand', item, to: level - 1 } as const] : []),
    { kind: 'demand', item, to: 0 },
  ]
}
