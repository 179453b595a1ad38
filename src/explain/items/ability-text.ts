/** An ability in words: a sentence for a reader who goes through the list, and the whole of it. */
import { isAskedOfPerson } from '../../scoring/flags.ts'
import type { AbilityFact, BridgeState } from '../../scoring/interpretation.ts'
import { abilityName, accommodationName, inside, listed, say, sentences, type Wording } from '../wording.ts'
import { kindOf, personLevel, workLevel } from './levels.ts'

const namesOf = (by: readonly BridgeState[], wording: Wording): string =>
  listed(by.map(({ accommodation }) => inside(accommodationName(wording, accommodation))))

const refusalsOf = ({ by }: AbilityFact): readonly BridgeState[] =>
  by.filter(({ state }) => state === 'refused')

/** Levels below what is asked; null where the level that counts is not known. */
const deficitOf = ({ asks, counts }: AbilityFact): number | null => (counts === null ? null : asks - counts)

const unknownText = ({ ability, expired }: AbilityFact, wording: Wording): string =>
  expired
    ? say(wording, 'ability.expired', { ability: inside(abilityName(wording, ability)) })
    : say(wording, `abilityUnknown.${ability}`)

/** Nobody has said that the work asks what is suggested: it is told of the occupation. */
const suggestedText = (fact: AbilityFact, wording: Wording): string => {
  const deficit = deficitOf(fact)
  return sentences(
    say(wording, 'work.usual', { ability: inside(abilityName(wording, fact.ability)) }),
    say(wording, 'work.suggestedFit', {
      fit: deficit === null ? 'unknown' : deficit <= 0 ? 'enough' : 'short',
    }),
  )
}

/** One sentence or two: whether it goes as the work asks. */
export const abilityLine = (fact: AbilityFact, wording: Wording): string => {
  const { ability: code, asks, suggested } = fact
  const ability = inside(abilityName(wording, code))
  if (asks === 0)
    return say(wording, suggested ? 'ability.seldomNeeded' : 'ability.notNeeded', {
      ability,
      kind: kindOf(code),
    })
  if (suggested) return suggestedText(fact, wording)
  const deficit = deficitOf(fact)
  // More than the usual, of somebody whose level is only said in general: it is not known.
  if (deficit === null || isAskedOfPerson(fact)) return unknownText(fact, wording)
  if (deficit <= 0) return say(wording, `abilityFits.${code}`)
  return say(wording, deficit < 1 ? `abilitySmallGap.${code}` : `abilityLargeGap.${code}`)
}

const levelText = (
  fact: AbilityFact,
  when: 'now' | 'supported' | 'unaided',
  level: number,
  wording: Wording,
): string => say(wording, 'ability.level', { when, how: personLevel(wording, fact.ability, level) })

/** With support first, where what counts rests on it. */
const levelsText = (fact: AbilityFact, wording: Wording): string => {
  const { unaided, supported, counts, refused, bridged, ordinary } = fact
  if (bridged && supported !== null)
    return sentences(
      levelText(fact, 'supported', supported, wording),
      unaided === null
        ? say(wording, 'ability.unaidedUnknown')
        : levelText(fact, 'unaided', unaided, wording),
    )
  const shown = refused ? unaided : counts
  if (shown === null) return ''
  if (!refused && unaided === null)
    return sentences(levelText(fact, 'supported', shown, wording), say(wording, 'ability.unaidedUnknown'))
  return sentences(
    levelText(fact, 'now', shown, wording),
    ordinary !== 'no' && say(wording, 'ability.ordinary', { said: ordinary }),
  )
}

/** Where each support stands. */
const supportText = (fact: AbilityFact, wording: Wording): string => {
  const { by, supported, bridged, counts, asks } = fact
  const refusals = refusalsOf(fact)
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

/** What would go with a support that the employer has refused comes first. */
const refusedText = (fact: AbilityFact, wording: Wording): string => {
  const refusals = refusalsOf(fact)
  return refusals.length > 0 && fact.bridged && fact.supported !== null
    ? say(wording, 'ability.refused', {
        ability: inside(abilityName(wording, fact.ability)),
        accommodations: namesOf(refusals, wording),
      })
    : ''
}

export const abilityText = (fact: AbilityFact, wording: Wording): string => {
  const { ability, asks, suggested, critical, adjustable } = fact
  const line = abilityLine(fact, wording)
  if (asks === 0) return line
  const deficit = deficitOf(fact)
  return sentences(
    refusedText(fact, wording),
    line,
    levelsText(fact, wording),
    !suggested && say(wording, 'work.asks', { kind: kindOf(ability), work: workLevel(wording, asks) }),
    !suggested && critical && say(wording, 'work.critical'),
    !suggested && adjustable && deficit !== null && deficit >= 1 && say(wording, 'work.adjustable'),
    supportText(fact, wording),
    fact.supportSelfSaid && !fact.refused && say(wording, 'support.selfSaid'),
  )
}
