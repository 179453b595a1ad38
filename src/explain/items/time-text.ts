/** Working time and commute in words. */
import type { Shift } from '../../domain/codes.ts'
import type { CommuteFact, HoursFact, ShiftsFact } from '../../scoring/interpretation.ts'
import { SHIFT_NAMES } from '../../taxonomy/closed-lists.ts'
import { hoursText, inside, listAnd, say, type Wording } from '../wording.ts'

export const shiftsList = (shifts: readonly Shift[], { locale }: Wording): string =>
  listAnd(
    shifts.map((shift) => inside(SHIFT_NAMES[shift][locale])),
    locale,
  )

export const hoursItemText = ({ asks, has, gap }: HoursFact, wording: Wording): string => {
  const asked = hoursText(asks, wording.locale)
  if (has === null) return say(wording, 'hours.unknown', { asks: asked })
  const given = { asks: asked, has: hoursText(has, wording.locale) }
  return gap ? say(wording, 'hours.gap', { ...given, gap }) : say(wording, 'hours.fit', { asks: asked })
}

export const shiftsItemText = ({ asks, has, missing }: ShiftsFact, wording: Wording): string => {
  const asked = shiftsList(asks, wording)
  if (has === null) return say(wording, 'shifts.unknown', { asks: asked })
  return missing.length === 0
    ? say(wording, 'shifts.fit', { asks: asked, count: asks.length })
    : say(wording, 'shifts.missing', {
        has: shiftsList(has, wording),
        missing: shiftsList(missing, wording),
      })
}

export const commuteItemText = ({ km, maxKm, remoteOnly }: CommuteFact, wording: Wording): string => {
  if (remoteOnly) return say(wording, 'commute.remoteOnly')
  if (km === null) return say(wording, 'commute.homeUnknown')
  if (maxKm === null) return say(wording, 'commute.limitUnknown', { km })
  if (km === 0) return say(wording, 'commute.near')
  if (maxKm === 'anywhere') return say(wording, 'commute.anywhere', { km })
  return say(wording, km > maxKm ? 'commute.beyond' : 'commute.fit', { km, maxKm })
}
