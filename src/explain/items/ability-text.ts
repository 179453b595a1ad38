import { isAskedOfPerson } from '../../scoring/flags.ts'
import type { AbilityFact, BridgeState } from '../../scoring/interpretation.ts'
import { abilityName, accommodationName, inside, listAnd, say, sentences, type Wording } from '../wording.ts'
import { kindOf, personLevel, scaleOf, workLevel } from './levels.ts'

const namesOf = (by: readonly BridgeState[], wording: Wording): string =>
  listAnd(
    by.map(({ accommodation }) => inside(accommodationName(wording, accommodation))),
    wording.locale,
  )

/** How the person manages, the supported level first; or that it is to be asked. */
const leadText = (fact: AbilityFact, wording: Wording): string => {
  const { unaided, supported, counts, refused, bridged, by } = fact
  const code = fact.ability
  const ability = abilityName(wording, code)
  const scale = scaleOf(code)
  const refusals = by.filter(({ state }) => state === 'refused')
  if (refusals.length > 0 && bridged && supported !== null) {
    const given = {
      ability,
      supported: personLevel(wording, code, supported),
      accommodations: namesOf(refusals, wording),
    }
    return unaided === null
      ? say(wording, 'ability.refusedUnknown', { ...given, scale })
      : say(wording, 'ability.refused', { ...given, unaided: personLevel(wording, code, unaided, 'bare') })
  }
  const shown = refused ? unaided : counts
  if (shown === null) {
    return say(wording, fact.expired ? 'ability.expired' : 'ability.unknown', { ability, scale })
  }
  if (!refused && bridged && unaided !== null)
    return say(wording, 'ability.supported', {
      ability,
      supported: personLevel(wording, code, shown),
      unaided: personLevel(wording, code, unaided, 'bare'),
    })
  if (!refused && unaided === null)
    return say(wording, 'ability.supportedOnly', { ability, supported: personLevel(wording, code, shown) })
  const how = personLevel(wording, code, shown)
  return fact.ordinary === 'no'
    ? say(wording, 'ability.how', { ability, how })
    : say(wording, 'ability.ordinary', { ability, how, said: fact.ordinary })
}

/** What the work asks, or usually does in the occupation, against the level that counts. */
const workText = (fact: AbilityFact, wording: Wording): string => {
  const given = { kind: kindOf(fact.ability), work: workLevel(wording, fact.asks) }
  const deficit = fact.counts === null ? null : fact.asks - fact.counts
  if (fact.suggested) {
    const enough = deficit !== null && deficit <= 0
    return say(wording, enough ? 'work.suggestedEnough' : 'work.suggested', given)
  }
  const critical = fact.critical && say(wording, 'work.critical')
  if (deficit === null) return sentences(say(wording, 'work.asks', given), critical)
  if (deficit <= 0) return say(wording, 'work.enough', given)
  if (isAskedOfPerson(fact))
    return sentences(
      say(wording, 'work.short', given),
      say(wording, 'work.askPerson', { scale: scaleOf(fact.ability) }),
    )
  if (deficit === 0.5) return sentences(say(wording, 'work.nearly', given), critical)
  return sentences(
    say(wording, 'work.short', given),
    critical,
    say(wording, fact.adjustable ? 'work.adjustable' : 'work.askCarving'),
  )
}

/** Where each support stands. */
const supportText = (fact: AbilityFact, wording: Wording): string => {
  const { by, supported, bridged, counts, asks } = fact
  const refusals = by.filter(({ state }) => state === 'refused')
  if (refusals.length > 0) {
    // Where it is known how the support helps, the lead has said so.
    return bridged && supported !== null
      ? ''
      : say(wording, 'support.refused', { accommodations: namesOf(refusals, wording) })
  }
  if (bridged || (counts === null && by.length > 0)) {
    const states = [...new Set(by.map(({ state }) => state))]
    return sentences(
      ...states.map((state) =>
        say(wording, 'support.by', {
          accommodations: namesOf(
            by.filter((bridge) => bridge.state === state),
            wording,
          ),
          state: say(wording, 'support.state', { state }),
        }),
      ),
    )
  }
  return by.length > 0 && supported === null && counts !== null && counts < asks
    ? say(wording, 'support.unassessed', { accommodations: namesOf(by, wording) })
    : ''
}

export const abilityText = (fact: AbilityFact, wording: Wording): string => {
  const ability = abilityName(wording, fact.ability)
  if (fact.asks === 0) {
    const key = fact.suggested ? 'ability.seldomNeeded' : 'ability.notNeeded'
    return say(wording, key, { ability, kind: kindOf(fact.ability) })
  }
  return sentences(
    leadText(fact, wording),
    workText(fact, wording),
    supportText(fact, wording),
    fact.supportSelfSaid && !fact.refused && say(wording, 'support.selfSaid'),
  )
}
