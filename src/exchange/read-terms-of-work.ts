/** The terms on which the work is done: where from, how many people, when, how long, for what pay. */

import { helsinkiDay } from '../clock.ts'
import { SHIFTS } from '../domain/codes.ts'
import type { Draft } from './draft.ts'
import { isNode, nodesOf, numberOf, type Spot, type TextSpot, textsOf, valuesOf } from './spot.ts'
import { CONTRACTS, HOURS_TEXT, keyOfWord, LOCATION_TYPES, SHIFT_TEXT } from './vocabulary.ts'

export const readRemote = (posting: Spot, { set }: Draft): void => {
  for (const spot of textsOf(posting, 'jobLocationType')) {
    const remote = keyOfWord(LOCATION_TYPES, spot.text)
    if (remote) set(['remote'], remote, spot)
  }
}

export const readContract = (posting: Spot, { set }: Draft): void => {
  for (const spot of textsOf(posting, 'employmentType')) {
    const contract = keyOfWord(CONTRACTS, spot.text)
    if (contract) set(['contract'], contract, spot)
  }
}

export const readCount = (posting: Spot, { set }: Draft): void => {
  for (const spot of valuesOf(posting, 'totalJobOpenings')) {
    const wanted = numberOf(spot)
    if (wanted !== undefined) set(['wanted'], wanted, spot)
  }
}

export const readDays = (posting: Spot, { set }: Draft): void => {
  const read = (property: string, field: string) => {
    for (const spot of textsOf(posting, property)) {
      const day = dayOf(spot)
      if (day !== undefined) set([field], day, spot)
    }
  }
  read('validThrough', 'validUntil')
  read('jobStartDate', 'startsOn')
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** A day, or the day of a moment: in Finland where the moment has a zone, else as written. */
const dayOf = ({ text }: TextSpot): string | undefined => {
  const [, day, zone] = DATE_TIME.exec(text) ?? []
  if (zone === undefined) return day
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? day : helsinkiDay(at)
}

/** Euros an hour. Other currencies and units stay unread: how a month's pay divides into hours is not said. */
export const readPay = (posting: Spot, { set, marks, has }: Draft): void => {
  for (const amount of nodesOf(posting, 'baseSalary')) {
    const currency = textsOf(amount, 'currency').find(({ text }) => text === 'EUR')
    for (const value of valuesOf(amount, 'value').filter(isNode)) {
      const unit = textsOf(value, 'unitText').find(({ text }) => /^(?:HOUR|HUR)$/i.test(text))
      const single = valuesOf(value, 'value')[0]
      const min = valuesOf(value, 'minValue')[0] ?? single
      const max = valuesOf(value, 'maxValue')[0] ?? single
      if (!currency || !unit || !min || !max || has(['pay', 'minPerHour'])) continue
      const [minPerHour, maxPerHour] = [numberOf(min), numberOf(max)]
      if (minPerHour === undefined || maxPerHour === undefined) continue
      set(['pay', 'minPerHour'], minPerHour, min)
      set(['pay', 'maxPerHour'], maxPerHour, max)
      marks.read(currency, unit)
    }
  }
}

/** Hours a week and shifts in our own words alone: what "flexible" or "8–16" means for a week is not said. */
export const readWorkHours = (posting: Spot, draft: Draft): void => {
  const shifts = new Map<string, TextSpot>()
  for (const spot of textsOf(posting, 'workHours')) {
    const [, min, max = min] = HOURS_TEXT.exec(spot.text) ?? []
    const hours = ['workingTime', 'hours'] as const
    if (min !== undefined && !draft.has([...hours, 'min'])) {
      draft.set([...hours, 'min'], Number(min), spot)
      draft.set([...hours, 'max'], Number(max), spot)
    }
    const [, word] = SHIFT_TEXT.exec(spot.text) ?? []
    const shift = SHIFTS.find((known) => known === word)
    if (shift) shifts.set(shift, spot)
  }
  const [first] = shifts.values()
  if (!first) return
  draft.set(['workingTime', 'shifts'], [...shifts.keys()], first)
  draft.marks.read(...shifts.values())
}
