/** One plain sentence: what fits, then what is to be settled or would have to change. */
import type { AccommodationCode, LicenceCode } from '../domain/codes.ts'
import type { FlagResult, GateResult, Interpretation } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES, LICENCE_NAMES } from '../taxonomy/closed-lists.ts'
import { cefrOf } from './items/list-text.ts'
import { isOnlySuggested } from './only-suggested.ts'
import { fitsText } from './strengths.ts'
import {
  abilityName,
  accommodationName,
  dayText,
  inside,
  languageInside,
  listAnd,
  say,
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
        things: all.slice(0, limit).join(', '),
        count: all.length - limit,
      })
    : listAnd(all, wording.locale)

type Party = 'person' | 'employer' | 'workplace' | 'service'

/** With whom a flag is settled first. */
const PARTY: Readonly<Record<Exclude<FlagResult['code'], 'thin-data'>, Party>> = {
  'core-deficit': 'employer',
  'core-unknown': 'person',
  'critical-unknown': 'person',
  'critical-half': 'workplace',
  'bridge-on-critical': 'workplace',
  'essential-open': 'employer',
  'self-reported-support': 'workplace',
  'hours-to-negotiate': 'employer',
  'commute-to-arrange': 'service',
  'licence-to-get': 'service',
  'expired-value': 'person',
}

const openThing = ({ code, item = '' }: FlagResult, wording: Wording): string => {
  switch (code) {
    case 'essential-open':
      return inside(accommodationName(wording, item as AccommodationCode))
    case 'licence-to-get':
      return inside(LICENCE_NAMES[item as LicenceCode]?.[wording.locale] ?? item)
    case 'hours-to-negotiate':
      return say(wording, 'open.time', { part: item === 'shifts' ? 'shifts' : 'hours' })
    case 'commute-to-arrange':
      return say(wording, 'thing.commute')
    case 'thin-data':
      return say(wording, 'open.data')
    default:
      return inside(abilityName(wording, item))
  }
}

/** Whose silence is the larger part of what is not known. */
const silentParty = ({ criteria }: Interpretation): Party => {
  let openings = 0
  let persons = 0
  for (const { fact, max, covered } of criteria.flatMap(({ items }) => items)) {
    const unsaid = fact.kind === 'fixed' ? fact.why === 'unstated' : isOnlySuggested(fact)
    if (unsaid) openings += max
    else persons += max - covered
  }
  return openings > persons ? 'employer' : 'person'
}

const openText = (interpretation: Interpretation, wording: Wording): string => {
  const { flags } = interpretation
  const thin = silentParty(interpretation)
  const parts = (['person', 'employer', 'workplace', 'service'] as const).flatMap((party) => {
    const mine = flags.filter(({ code }) => (code === 'thin-data' ? thin : PARTY[code]) === party)
    const all = [...new Set(mine.map((flag) => openThing(flag, wording)))]
    if (all.length === 0) return []
    return [say(wording, `open.${party}`, { things: firstOf(all, OPEN_NAMED, wording) })]
  })
  return parts.join('; ')
}

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

const gatedText = (gates: readonly GateResult[], fits: string, wording: Wording): string =>
  // An avoidance is not to be talked over with what else would have to change.
  gates.some(({ code }) => AVOIDANCES.has(code))
    ? say(wording, 'summary.avoided', { fits })
    : say(wording, 'summary.gated', {
        fits,
        changes: firstOf(changesIn(gates, wording), CHANGES_NAMED, wording),
      })

export const summaryText = (interpretation: Interpretation, wording: Wording): string => {
  const { gates, permitted } = interpretation
  if (!permitted) return say(wording, 'gate.notPermitted')
  const known = fitsText(interpretation, wording)
  const fits = known ?? say(wording, 'summary.little')
  if (gates.length > 0) return gatedText(gates, fits, wording)
  const open = openText(interpretation, wording)
  if (open) return say(wording, 'summary.open', { fits, open })
  return say(wording, known ? 'summary.clear' : 'summary.plain', { fits })
}
