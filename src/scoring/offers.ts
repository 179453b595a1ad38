/** Where each accommodation stands at an opening, and for one person at it. */

import { ACCOMMODATIONS, type AccommodationCode } from '../domain/codes.ts'
import type { OfferState, Opening } from '../domain/opening.ts'
import { at } from '../index/at.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import type { BridgeState } from './interpretation.ts'
import type { AccommodationMask, AccommodationState, PairStates, ScoreProgram } from './program.ts'

/** Hours a week up to which a job is part-time work by itself. */
const PART_TIME_HOURS = 25

/** What the opening says about itself implies offers, unless it says otherwise. */
const implied = (opening: Opening): ReadonlySet<AccommodationCode> => {
  const { remote, workingTime } = opening
  const offers = new Set<AccommodationCode>()
  if (remote === 'full' || remote === 'partial') offers.add('remote-or-hybrid')
  if (workingTime?.shifts?.every((shift) => shift === 'day')) offers.add('no-night-or-shift')
  if (workingTime?.hours && workingTime.hours.min <= PART_TIME_HOURS) offers.add('part-time')
  return offers
}

/** State by number of the accommodation. An `unknown` that is written out is still silence, so what is implied fills it. */
export const compileOffers = (opening: Opening): readonly OfferState[] => {
  const provided = implied(opening)
  return ACCOMMODATIONS.map((code) => {
    const stated = opening.offers?.[code]?.state ?? 'unknown'
    return stated === 'unknown' && provided.has(code) ? 'provided' : stated
  })
}

export const stateOf = (
  program: Pick<ScoreProgram, 'offers'>,
  pair: PairStates,
  accommodation: number,
): BridgeState => {
  const code = at(ACCOMMODATIONS, accommodation)
  return { accommodation: code, state: pair.get(code) ?? at(program.offers, accommodation) }
}

/** Accommodations that can make working hours fit, and those that can make the way to work fit. */
export const HOURS_LIFTERS = ACCOMMODATIONS.filter((code) =>
  ACCOMMODATION_TABLE[code].lifts?.includes('workingTime'),
)
export const COMMUTE_LIFTERS = ['remote-or-hybrid', 'commute-transport'] as const

/** States in which an accommodation that a person needs lifts a gate on hours or commute. */
export const STATE_LIFTS: Readonly<Record<AccommodationState, boolean>> = {
  provided: true,
  negotiable: true,
  proposed: true,
  agreed: true,
  'partly-agreed': true,
  unknown: false,
  declined: false,
  refused: false,
}

/** Those of `codes` that would lift, as the opening offers them, as a mask over need bits. */
export const liftMask = (
  offers: readonly OfferState[],
  codes: readonly AccommodationCode[],
): AccommodationMask => {
  let low = 0
  let high = 0
  ACCOMMODATIONS.forEach((code, number) => {
    if (!codes.includes(code) || !STATE_LIFTS[at(offers, number)]) return
    if (number < 32) low |= 1 << number
    else high |= 1 << (number - 32)
  })
  return { low: low >>> 0, high: high >>> 0 }
}
