/** A few short sentences: what fits, then what is to be settled or would have to change. */

import { type MatterCode, PARTIES } from '../contract/matters.ts'
import type { AccommodationCode, LicenceCode } from '../domain/codes.ts'
import type { GateResult, Interpretation } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES, LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { cefrOf } from './items/list-text.ts'
import { type Matter, toSettle } from './settle.ts'
import { fitsText } from './strengths.ts'
import {
  abilityName,
  accommodationName,
  dayText,
  inside,
  languageInside,
  listed,
  say,
  sentences,
  skillName,
  type Wording,
} from './wording.ts'

/** Matters named of what would have to change, and of what one party is to be asked. */
const CHANGES_NAMED = 3
const OPEN_NAMED = 2

/** The first of many, and how many more there are. */
const firstOf = (all: readonly string[], limit: number, wording: Wording): string =>
  all.length > limit
    ? say(wording, 'summary.withMore', {
        things: listed(all.slice(0, limit)),
        count: all.length - limit,
      })
    : listed(all)

/** Matters that have a name of their own in a message; the others are named by what they concern. */
const NAMED = [
  ...(['ownUsual', 'skills', 'experience', 'languages', 'wishes', 'needs', 'ownHours', 'ownShifts'] as const),
  ...(['home', 'distance', 'usual', 'hours', 'shifts', 'remote', 'unsaid', 'transport', 'details'] as const),
] as const satisfies readonly MatterCode[]
const isNamed = (about: MatterCode): about is (typeof NAMED)[number] =>
  (NAMED as readonly string[]).includes(about)

/** In a few words, as it stands in a list. */
export const matterName = ({ about, items: [item = ''] }: Matter, wording: Wording): string => {
  if (isNamed(about)) return say(wording, 'open.matter', { about })
  if (about === 'need') return inside(accommodationName(wording, item as AccommodationCode))
  if (about === 'licence') return inside(LICENCE_NAMES[item as LicenceCode]?.[wording.locale] ?? item)
  if (about === 'skill') return inside(skillName(wording, item))
  return inside(abilityName(wording, item))
}

const openText = (matters: readonly Matter[], wording: Wording): string =>
  sentences(
    ...PARTIES.map((party) => {
      const all = [
        ...new Set(
          matters.filter((matter) => matter.with === party).map((matter) => matterName(matter, wording)),
        ),
      ]
      return all.length > 0 && say(wording, `open.${party}`, { things: firstOf(all, OPEN_NAMED, wording) })
    }),
  )

type GateOf<C extends GateResult['code']> = Extract<GateResult, { code: C }>

/** Gates of one code as one matter, so that three missing skills read as one list. */
const changesIn = (gates: readonly GateResult[], wording: Wording): readonly string[] => {
  const { locale } = wording
  const of = <C extends GateResult['code']>(code: C) =>
    gates.filter((gate): gate is GateOf<C> => gate.code === code)
  const together = <C extends GateResult['code']>(
    code: C,
    nameOf: (gate: GateOf<C>) => string,
    text: (names: string) => string,
  ): readonly string[] => {
    const all = of(code).map(nameOf)
    return all.length === 0 ? [] : [text(firstOf(all, OPEN_NAMED, wording))]
  }
  return [
    ...of('not-available').map((gate) =>
      say(wording, 'change.notAvailable', { from: dayText(gate.availableFrom, locale) }),
    ),
    ...together(
      'critical-ability-deficit',
      ({ item }) => inside(abilityName(wording, item)),
      (abilities) => say(wording, 'change.critical', { abilities }),
    ),
    ...of('accommodation-refused').map(({ item }) =>
      say(wording, 'change.refused', { accommodation: inside(accommodationName(wording, item)) }),
    ),
    ...of('licence-missing').map(({ item }) =>
      say(wording, 'change.licence', { licence: inside(LICENCE_NAMES[item][locale]) }),
    ),
    ...together(
      'skill-required',
      ({ item }) => inside(skillName(wording, item)),
      (skills) => say(wording, 'change.skill', { skills }),
    ),
    ...together(
      'language-required',
      ({ item, asks }) => `${languageInside(LANGUAGE_NAMES[item][locale], locale)} ${cefrOf(asks) ?? ''}`,
      (languages) => say(wording, 'change.language', { languages }),
    ),
    ...of('hours-incompatible').map(({ item }) => say(wording, 'change.time', { part: item })),
    ...of('commute-too-far').map(({ remoteOnly }) =>
      say(wording, 'change.commute', { remoteOnly: remoteOnly ? 'yes' : 'no' }),
    ),
    ...of('target-group-not-met').map(() => say(wording, 'change.targetGroup')),
  ]
}

/** A wish to stay out of a work, of which nothing but the person decides. */
const AVOIDANCES: ReadonlySet<GateResult['code']> = new Set(['employer-avoided', 'work-avoided'])

const gatedText = (gates: readonly GateResult[], wording: Wording): string =>
  // An avoidance is not to be talked over with what else would have to change.
  gates.some(({ code }) => AVOIDANCES.has(code))
    ? say(wording, 'summary.avoided')
    : say(wording, 'summary.gated', { changes: firstOf(changesIn(gates, wording), CHANGES_NAMED, wording) })

/** Says that nothing is to settle where that is so, and names what is where it is not. */
export const summaryText = (interpretation: Interpretation, wording: Wording): string => {
  const { gates, permitted } = interpretation
  if (!permitted) return say(wording, 'gate.notPermitted')
  const known = fitsText(interpretation, wording)
  const fits = known ?? say(wording, 'summary.little')
  if (gates.length > 0) return sentences(fits, gatedText(gates, wording))
  const matters = toSettle(interpretation)
  if (matters.length > 0) return sentences(fits, openText(matters, wording))
  return sentences(fits, known && say(wording, 'summary.clear'))
}
