/** A flag in words: what is to be settled before the person is proposed, and with whom. */

import type { Flag } from '../contract/shortlist.ts'
import type { AccommodationCode, LicenceCode } from '../domain/codes.ts'
import type { FlagResult, Interpretation } from '../scoring/interpretation.ts'
import type { AccommodationState } from '../scoring/program.ts'
import { LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { kindOf, scaleOf } from './items/levels.ts'
import { abilityName, accommodationName, inside, say, sentences, type Wording } from './wording.ts'

const stateOfNeed = (accommodation: string, { criteria }: Interpretation): AccommodationState => {
  for (const { items } of criteria)
    for (const { fact } of items)
      if (fact.kind === 'need' && fact.accommodation === accommodation) return fact.state
  return 'unknown'
}

const essentialText = (item: string, interpretation: Interpretation, wording: Wording): string => {
  const state = stateOfNeed(item, interpretation)
  const next = (['negotiable', 'proposed', 'partly-agreed'] as const).find((open) => open === state)
  return sentences(
    say(wording, 'flag.essentialOpen', {
      accommodation: inside(accommodationName(wording, item as AccommodationCode)),
      state: say(wording, 'support.state', { state }),
    }),
    next && say(wording, 'flag.essentialNext', { state: next }),
  )
}

export const flagText = (flag: FlagResult, interpretation: Interpretation, wording: Wording): string => {
  const item = flag.item ?? ''
  const ability = abilityName(wording, item)
  switch (flag.code) {
    case 'core-deficit':
      return say(wording, 'flag.coreDeficit', { ability, kind: kindOf(item) })
    case 'core-unknown':
      return say(wording, 'flag.coreUnknown', { ability, scale: scaleOf(item) })
    case 'critical-unknown':
      return say(wording, 'flag.criticalUnknown', { ability, scale: scaleOf(item) })
    case 'critical-half':
      return say(wording, 'flag.criticalHalf', { ability })
    case 'bridge-on-critical':
      return say(wording, 'flag.bridge', { ability })
    case 'essential-open':
      return essentialText(item, interpretation, wording)
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
        licence: LICENCE_NAMES[item as LicenceCode]?.[wording.locale] ?? item,
      })
    case 'expired-value':
      return say(wording, 'flag.expired', { ability, scale: scaleOf(item) })
    case 'thin-data':
      return say(wording, 'flag.thin')
  }
}

export const explainFlag = (flag: FlagResult, interpretation: Interpretation, wording: Wording): Flag => ({
  code: flag.code,
  ...(flag.item === undefined ? {} : { item: flag.item }),
  text: flagText(flag, interpretation, wording),
})
