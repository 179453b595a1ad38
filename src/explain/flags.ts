/** A flag in words: what is to be settled before the person is proposed, and with whom. */

import type { Flag } from '../contract/shortlist.ts'
import type { AccommodationCode, LicenceCode } from '../domain/codes.ts'
import type { FlagResult, Interpretation } from '../scoring/interpretation.ts'
import { LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { kindOf } from './items/levels.ts'
import { toSettle } from './settle.ts'
import { askText, needStateText } from './settle-text.ts'
import { abilityName, inside, say, sentences, type Wording } from './wording.ts'

/** What is open, then what is to be done about it. */
export const flagText = (flag: FlagResult, interpretation: Interpretation, wording: Wording): string => {
  const asks = toSettle(interpretation)
    .filter((matter) => matter.flags.includes(flag.code) && (!flag.item || matter.items.includes(flag.item)))
    .map((matter) => askText(matter, interpretation, wording))
  return sentences(stateText(flag, interpretation, wording), ...new Set(asks))
}

const stateText = (flag: FlagResult, interpretation: Interpretation, wording: Wording): string => {
  const item = flag.item ?? ''
  const ability = inside(abilityName(wording, item))
  switch (flag.code) {
    case 'core-deficit':
      return say(wording, 'flag.coreDeficit', { ability, kind: kindOf(item) })
    case 'core-unknown':
      return say(wording, 'flag.coreUnknown', { ability })
    case 'critical-unknown':
      return say(wording, 'flag.criticalUnknown', { ability })
    case 'critical-half':
      return say(wording, 'flag.criticalHalf', { ability })
    case 'bridge-on-critical':
      return say(wording, 'flag.bridge', { ability })
    case 'essential-open':
      return needStateText(item as AccommodationCode, interpretation, wording)
    case 'self-reported-support':
      return say(wording, 'flag.selfSaid', { ability })
    case 'hours-to-negotiate':
      return say(wording, item === 'shifts' ? 'flag.shifts' : 'flag.hours')
    case 'commute-to-arrange':
      return say(wording, 'flag.commute')
    case 'commute-unknown':
      return sentences(
        say(wording, 'flag.commuteUnknown'),
        interpretation.farUnsaid && say(wording, 'flag.farUnsaid'),
      )
    case 'place-unknown':
      return say(wording, 'flag.placeUnknown')
    case 'licence-to-get':
      return say(wording, 'flag.licence', {
        licence: inside(LICENCE_NAMES[item as LicenceCode]?.[wording.locale] ?? item),
      })
    case 'expired-value':
      return say(wording, 'flag.expired', { ability })
    case 'thin-data':
      return say(wording, 'flag.thin')
  }
}

export const explainFlag = (flag: FlagResult, interpretation: Interpretation, wording: Wording): Flag => ({
  code: flag.code,
  ...(flag.item === undefined ? {} : { item: flag.item }),
  text: flagText(flag, interpretation, wording),
})
