/** A gate in words: what keeps the person out of the list, and what would lift it. */

import type { Explanation } from '../contract/explanation.ts'
import type { SectorCode, Shift } from '../domain/codes.ts'
import type { LiftCode } from '../scoring/gate-lifts.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES, LICENCE_NAMES, SECTOR_NAMES, TARGET_GROUP_NAMES } from '../taxonomy/closed-lists.ts'
import { requirementOf } from './gate-requirement.ts'
import { kindOf, personLevel, workLevel } from './items/levels.ts'
import { cefrOf } from './items/list-text.ts'
import { shiftsList } from './items/time-text.ts'
import { liftName, liftsOf } from './lifts.ts'
import {
  abilityName,
  accommodationName,
  dayText,
  hoursText,
  inside,
  languageInside,
  listAnd,
  listOr,
  occupationName,
  say,
  sentences,
  skillName,
  type Wording,
} from './wording.ts'

export type ExplainedGate = Explanation['gates'][number]

/** Further ones stand in `liftedBy`; a sentence with seven of them is not read. */
const LIFTS_NAMED = 4

const liftText = (lifts: readonly LiftCode[], wording: Wording): string => {
  const { locale } = wording
  if (lifts.length === 0) return ''
  // The last ones change the work itself and are named even where many accommodations would help.
  const named = lifts.length <= LIFTS_NAMED ? lifts : [...lifts.slice(0, LIFTS_NAMED - 1), ...lifts.slice(-1)]
  return say(wording, 'gate.lift', {
    lifts: listOr(
      named.map((code) => inside(liftName(code, locale))),
      locale,
    ),
    count: named.length,
    more: lifts.length > named.length ? 'yes' : 'no',
  })
}

const groupsText = (wording: Wording): string =>
  sentences(
    ...(['anyOf', 'allOf', 'not'] as const).map((rule) => {
      const groups = wording.opening.targetGroups?.[rule]
      if (!groups) return undefined
      const names = groups.map((group) => inside(TARGET_GROUP_NAMES[group][wording.locale]))
      const joined = rule === 'anyOf' ? listOr(names, wording.locale) : listAnd(names, wording.locale)
      return say(wording, 'gate.groups', { rule, groups: joined, count: names.length })
    }),
  )

const avoidedText = (item: 'occupation' | 'sector', wording: Wording): string => {
  const { occupation = '', sector } = wording.opening
  const target =
    item === 'occupation'
      ? occupationName(wording, occupation)
      : (SECTOR_NAMES[sector as SectorCode]?.[wording.locale] ?? '')
  return say(wording, 'gate.workAvoided', { part: item, target: inside(target) })
}

/** Fully remote work has no such gate. */
const remoteOf = ({ opening: { remote } }: Wording): 'none' | 'partial' | 'unsaid' =>
  remote === 'none' || remote === 'partial' ? remote : 'unsaid'

const commuteText = (gate: Extract<GateResult, { code: 'commute-too-far' }>, wording: Wording): string => {
  const { km, maxKm, remoteOnly } = gate
  return remoteOnly || km === null || typeof maxKm !== 'number'
    ? say(wording, 'gate.remoteOnly', { remote: remoteOf(wording) })
    : say(wording, 'gate.commute', { km, maxKm })
}

const timeText = (gate: Extract<GateResult, { code: 'hours-incompatible' }>, wording: Wording): string => {
  const { locale } = wording
  const { asks, has } = gate
  if ('min' in asks)
    return say(wording, 'gate.hours', {
      asks: hoursText(asks, locale),
      has: has !== null && 'min' in has ? hoursText(has, locale) : '–',
    })
  const list = (shifts: readonly Shift[]) => shiftsList(shifts, wording)
  return say(wording, 'gate.shifts', {
    asks: list(asks),
    has: has !== null && !('min' in has) ? list(has) : '–',
  })
}

const languageText = (gate: Extract<GateResult, { code: 'language-required' }>, wording: Wording): string => {
  const language = languageInside(LANGUAGE_NAMES[gate.item][wording.locale], wording.locale)
  const asks = cefrOf(gate.asks) ?? ''
  const has = cefrOf(gate.has)
  return has === undefined
    ? say(wording, 'gate.languageNone', { language, asks })
    : say(wording, 'gate.language', { language, asks, has })
}

/** Whether the level that fell short holds support already. */
const isBridged = (ability: string, { criteria }: Interpretation): boolean =>
  criteria.some(({ items }) =>
    items.some(({ fact }) => fact.kind === 'ability' && fact.ability === ability && fact.bridged),
  )

const stateText = (gate: GateResult, interpretation: Interpretation, wording: Wording): string => {
  const { locale } = wording
  switch (gate.code) {
    case 'matching-not-permitted':
      return say(wording, 'gate.notPermitted')
    case 'not-available':
      return say(wording, 'gate.notAvailable', {
        from: dayText(gate.availableFrom, locale),
        needed: dayText(gate.neededBy, locale),
      })
    case 'critical-ability-deficit':
      return say(wording, 'gate.critical', {
        ability: inside(abilityName(wording, gate.item)),
        how: personLevel(wording, gate.item, gate.has),
        supported: isBridged(gate.item, interpretation) ? 'yes' : 'no',
        kind: kindOf(gate.item),
        work: workLevel(wording, gate.asks),
      })
    case 'accommodation-refused':
      return say(wording, 'gate.refused', { accommodation: inside(accommodationName(wording, gate.item)) })
    case 'licence-missing':
      return say(wording, 'gate.licence', { licence: inside(LICENCE_NAMES[gate.item][locale]) })
    case 'skill-required':
      return say(wording, 'gate.skill', { skill: inside(skillName(wording, gate.item)) })
    case 'language-required':
      return languageText(gate, wording)
    case 'hours-incompatible':
      return timeText(gate, wording)
    case 'commute-too-far':
      return commuteText(gate, wording)
    case 'employer-avoided':
      return say(wording, 'gate.employerAvoided')
    case 'work-avoided':
      return avoidedText(gate.item, wording)
    case 'target-group-not-met':
      return sentences(say(wording, 'gate.targetGroup'), groupsText(wording))
  }
}

/** What keeps out first, then what would lift it. */
export const gateText = (gate: GateResult, interpretation: Interpretation, wording: Wording): string => {
  const ground = requirementOf(gate, wording)?.ground
  return sentences(
    stateText(gate, interpretation, wording),
    ground && say(wording, 'gate.ground', { ground }),
    liftText(liftsOf(gate, interpretation, wording), wording),
  )
}

/** Both sides as the contract has them; a side that the gate does not compare is absent. */
const sidesOf = (gate: GateResult): { readonly asks?: unknown; readonly has?: unknown } => {
  switch (gate.code) {
    case 'not-available':
      return { asks: gate.neededBy, has: gate.availableFrom }
    case 'critical-ability-deficit':
    case 'hours-incompatible':
      return { asks: gate.asks, has: gate.has }
    case 'language-required':
      return { asks: cefrOf(gate.asks), has: cefrOf(gate.has) ?? null }
    case 'commute-too-far':
      return { asks: { km: gate.km }, has: { maxKm: gate.maxKm, remoteOnly: gate.remoteOnly } }
    case 'licence-missing':
    case 'skill-required':
      return { asks: gate.item, has: null }
    default:
      return {}
  }
}

export const explainGate = (
  gate: GateResult,
  interpretation: Interpretation,
  wording: Wording,
): ExplainedGate => ({
  code: gate.code,
  item: gate.item,
  ...sidesOf(gate),
  liftedBy: [...liftsOf(gate, interpretation, wording)],
  text: gateText(gate, interpretation, wording),
})
