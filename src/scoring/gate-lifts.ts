/**
 * What would lift a gate for one person, what takes least first, each with what it takes. Only what could come true: an
 * accommodation carries two levels at most, transport a way that is not twice as long, hours within a working day or two,
 * remote work where the work is not bound to its place. A date and a target group are lifted by nothing but their fact.
 */
import { type Effort, effortRank, isNear, type LiftSide } from '../contract/effort.ts'
import { ACCOMMODATIONS, type AccommodationCode, type DemandableAbility } from '../domain/codes.ts'
import type { Opening } from '../domain/opening.ts'
import { ACCOMMODATION_TABLE, ALWAYS_FLAGGED_BRIDGES, type Cost } from '../taxonomy/accommodations.ts'
import { type Getting, LICENCE_GETTING, languageGetting, skillGetting } from '../taxonomy/efforts.ts'
import type { LIFT_CHANGES } from '../texts/parameters/lifts.ts'
import { coreOf, mayBeRemote, type Profiles } from './bound-to-place.ts'
import type { GateResult } from './interpretation.ts'

export type LiftCode = AccommodationCode | (typeof LIFT_CHANGES)[number]

export type GateLift = {
  readonly lift: LiftCode
  readonly getting: Getting
  /** With whom it is settled first. */
  readonly side: LiftSide
}

/** Levels that an accommodation carries at most. */
export const BRIDGED_LEVELS = 2
/**
 * One who cannot do what a bridge must never carry unseen, or for whom it is very hard (1), is not helped by it: no
 * device gives the sight of a driver.
 */
export const FLAGGED_LEAST = 1.5
/** A gate fails by so many levels. */
const FAILS_BY = 1
/** Hours a week that an agreement bridges at most. */
export const AGREED_HOURS = 15
/** The largest share of a piece of the work that somebody else could take over. */
export const CARVED_SHARE = 30

const TRANSPORT_TIMES = 1.5
const TRANSPORT_PLUS = 20
const TRANSPORT_MOST = 80

/** How far transport brings someone whose longest way is so many kilometres. */
export const transportReach = (maxKm: number): number =>
  Math.max(maxKm, Math.min(TRANSPORT_MOST, Math.max(TRANSPORT_TIMES * maxKm, maxKm + TRANSPORT_PLUS)))

/** The shortest longest way, in whole kilometres, of whom transport brings so far. */
export const kmWithTransport = (km: number): number =>
  km > TRANSPORT_MOST ? km : Math.max(0, Math.min(km - TRANSPORT_PLUS, Math.ceil(km / TRANSPORT_TIMES)))

/** Whether an accommodation could carry one of this level. */
export const isBridgeable = (ability: DemandableAbility, asks: number, has: number): boolean =>
  asks - has - BRIDGED_LEVELS < FAILS_BY && (!ALWAYS_FLAGGED_BRIDGES.has(ability) || has >= FLAGGED_LEAST)

const COSTS: readonly Cost[] = ['none', 'low', 'medium', 'recurring', 'high']
const costOf = (code: AccommodationCode): number => COSTS.indexOf(ACCOMMODATION_TABLE[code].cost)

const DAYS: Readonly<Record<Cost, Getting['days']>> = {
  none: { min: 1, max: 14 },
  low: { min: 3, max: 30 },
  medium: { min: 14, max: 60 },
  recurring: { min: 7, max: 60 },
  high: { min: 30, max: 120 },
}
const EUROS: Readonly<Partial<Record<Cost, NonNullable<Getting['euros']>>>> = {
  none: { min: 0, max: 0 },
  low: { min: 0, max: 500 },
  medium: { min: 500, max: 4000 },
}

/** What an accommodation takes: an agreement, and what its table says of its price and its payers. */
export const accommodationGetting = (code: AccommodationCode): Getting => {
  const { cost, payers } = ACCOMMODATION_TABLE[code]
  const euros = EUROS[cost]
  return {
    ...{ effort: 'arrange', days: DAYS[cost], ...(euros && { euros }) },
    payers: payers.length > 0 ? payers : ['employer'],
  }
}

const AGREEMENT: Getting = {
  ...{ effort: 'arrange', days: { min: 1, max: 14 }, euros: { min: 0, max: 0 }, payers: ['employer'] },
}
const FACT: Getting = { effort: 'no', days: { min: 0, max: 0 }, payers: [] }

const byAccommodation = (code: AccommodationCode, side: LiftSide = 'employer'): GateLift => ({
  ...{ lift: code, getting: accommodationGetting(code), side },
})
const agreed = (lift: LiftCode): GateLift => ({ lift, getting: AGREEMENT, side: 'employer' })
const fact: GateLift = { lift: 'facts-checked', getting: FACT, side: 'jobseeker' }

/** Accommodations that compensate an ability here, what costs least first: none that was declined or cannot be. */
export const compensatorsAt = (
  ability: DemandableAbility,
  opening: Opening,
  taxonomy: Profiles,
): readonly AccommodationCode[] =>
  ACCOMMODATIONS.filter(
    (code) =>
      ACCOMMODATION_TABLE[code].compensates.includes(ability) &&
      opening.offers?.[code]?.state !== 'declined' &&
      (code !== 'remote-or-hybrid' || mayBeRemote(opening, taxonomy)),
  ).sort((a, b) => costOf(a) - costOf(b))

/** Whether somebody else could do what asks it: in one piece of the work alone, and not a large one. */
export const isCarvable = ({ demands = [], tasks = [] }: Opening, ability: string): boolean => {
  const [only, ...others] = tasks.filter((task) => task.demands.some((asked) => asked === ability))
  const adjustable = demands.some((demand) => demand.ability === ability && demand.adjustable)
  return adjustable && only !== undefined && others.length === 0 && only.share <= CARVED_SHARE
}

/** Whether what the work asks may be lowered: said to be adjustable, and not the core of the occupation. */
export const isLowerable = (opening: Opening, ability: string, taxonomy: Profiles): boolean =>
  (opening.demands ?? []).some((demand) => demand.ability === ability && demand.adjustable) &&
  !coreOf(opening, taxonomy).has(ability as DemandableAbility)

/** Whether some other accommodation makes up for one of the abilities that this one does. */
const hasAlternative = (accommodation: AccommodationCode): boolean =>
  ACCOMMODATION_TABLE[accommodation].compensates.some((ability) =>
    ACCOMMODATIONS.some(
      (code) => code !== accommodation && ACCOMMODATION_TABLE[code].compensates.includes(ability),
    ),
  )

const abilityLifts = (
  gate: Extract<GateResult, { code: 'critical-ability-deficit' }>,
  opening: Opening,
  taxonomy: Profiles,
): readonly GateLift[] => [
  ...(isBridgeable(gate.item, gate.asks, gate.has)
    ? compensatorsAt(gate.item, opening, taxonomy).map((code) => byAccommodation(code))
    : []),
  ...(isCarvable(opening, gate.item) ? [byAccommodation('task-carving')] : []),
  ...(isLowerable(opening, gate.item, taxonomy) ? [agreed('lower-demand')] : []),
]

const timeLifts = (
  { asks, has }: Extract<GateResult, { code: 'hours-incompatible' }>,
  { workingTime }: Opening,
): readonly GateLift[] => {
  if (has === null) return []
  if ('min' in asks) {
    if (!('min' in has)) return []
    const tooLong = has.max < asks.min
    if (Math.max(asks.min - has.max, has.min - asks.max) > AGREED_HOURS) return []
    // Shorter hours help one for whom they are too long; more hours are never asked of the person.
    return [
      agreed('hours-agreement'),
      ...(tooLong ? (['part-time', 'gradual-hours', 'flexible-hours'] as const) : []).map((code) =>
        byAccommodation(code),
      ),
    ]
  }
  // Work of one shift is that shift: there is nothing to agree on.
  if ((workingTime?.shifts ?? []).length < 2) return []
  const days = !('min' in has) && has.includes('day')
  return [
    agreed('shift-agreement'),
    ...(days ? [byAccommodation('no-night-or-shift')] : []),
    byAccommodation('flexible-hours'),
  ]
}

/** Empty where nobody, or nobody but the person, could change it; effort `no` where only the fact can. */
export const gateLifts = (gate: GateResult, opening: Opening, taxonomy: Profiles): readonly GateLift[] => {
  switch (gate.code) {
    case 'matching-not-permitted':
    case 'employer-avoided':
    case 'work-avoided':
      return []
    case 'not-available':
    case 'target-group-not-met':
      return [fact]
    case 'critical-ability-deficit':
      return abilityLifts(gate, opening, taxonomy)
    case 'accommodation-refused':
      return [
        agreed('reasons-reviewed'),
        ...(hasAlternative(gate.item) ? [agreed('another-accommodation')] : []),
      ]
    case 'licence-missing':
      return [{ lift: 'licence-course', getting: LICENCE_GETTING[gate.item], side: 'jobseeker' }]
    case 'skill-required': {
      const asks = opening.skills?.find(({ skill }) => skill === gate.item)?.proficiency ?? 0
      return [{ lift: 'training', getting: skillGetting(asks), side: 'jobseeker' }]
    }
    case 'language-required':
      return [{ lift: 'language-course', getting: languageGetting(gate), side: 'jobseeker' }]
    case 'hours-incompatible':
      return timeLifts(gate, opening)
    case 'commute-too-far': {
      const remote = mayBeRemote(opening, taxonomy) ? [byAccommodation('remote-or-hybrid')] : []
      const { km, maxKm, remoteOnly } = gate
      const near = !remoteOnly && km !== null && typeof maxKm === 'number' && km <= transportReach(maxKm)
      return [...(near ? [byAccommodation('commute-transport', 'service')] : []), ...remote]
    }
  }
}

/** The least that lifts it; `no` where nothing does. */
export const effortOfLifts = (lifts: readonly GateLift[]): Effort =>
  lifts.reduce<Effort>(
    (least, { getting }) => (effortRank(getting.effort) < effortRank(least) ? getting.effort : least),
    'no',
  )

/** One change away: what takes least takes at most a course. */
export const isNearGate = (gate: GateResult, opening: Opening, taxonomy: Profiles): boolean =>
  isNear(effortOfLifts(gateLifts(gate, opening, taxonomy)))
