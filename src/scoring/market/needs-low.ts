/** What `low` has of the accommodations of a person, by what an opening says of them: the same few answers come again. */

import type { OfferState } from '../../domain/opening.ts'
import { at, byteAt } from '../../index/at.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { interpretAccommodations, needsOf } from '../criteria/accommodations.ts'
import { type AccommodationsItem, NO_PAIR, type ScoreProgram } from '../program.ts'

const STATES = ['provided', 'negotiable', 'unknown', 'declined'] as const satisfies readonly OfferState[]
/** States of so many needs make a number of 52 bits; further ones are read as provided, so that `low` is not above it. */
const MOST_NEEDS = 26

/** States by number of the accommodation, as places in STATES. */
export const packOffers = ({ offers }: ScoreProgram): Uint8Array =>
  Uint8Array.from(offers, (state) => STATES.indexOf(state))

/** Whether a place in STATES carries an ability, wholly or half. */
export const carries = (state: number): boolean => state < 2

/** Points that are missing of the criterion's own at an opening that offers this. */
export type NeedsGap = (item: AccommodationsItem, offers: Uint8Array) => number

export const needsGapOf = (record: JobseekerRecord): NeedsGap => {
  const needs = needsOf(record)
    .slice(0, MOST_NEEDS)
    .map(({ accommodation }) => accommodation)
  const known = new Map<AccommodationsItem, Map<number, number>>()
  return (item, offers) => {
    let key = 0
    for (const number of needs) key = key * STATES.length + byteAt(offers, number)
    let gaps = known.get(item)
    if (!gaps) {
      gaps = new Map()
      known.set(item, gaps)
    }
    const gap = gaps.get(key)
    if (gap !== undefined) return gap
    const states = Array.from(
      offers,
      (state, number): OfferState => (needs.includes(number) ? at(STATES, state) : 'provided'),
    )
    const low = interpretAccommodations(item, record, { offers: states }, NO_PAIR).reduce(
      (sum, part) => sum + part.low,
      0,
    )
    gaps.set(key, item.max - low)
    return item.max - low
  }
}
