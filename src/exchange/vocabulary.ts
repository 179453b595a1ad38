/** How a posting names what is ours: sets of terms, codes of properties, words of plain-text properties. */
import type { DemandableAbility } from '../domain/codes.ts'
import type { Opening } from '../domain/opening.ts'

/** Sets of terms (`inDefinedTermSet`) and names of properties (`propertyID`). URNs: they name, and nobody fetches them. */
export const SETS = {
  abilities: 'urn:sovite:abilities',
  skills: 'urn:sovite:skills',
  languages: 'urn:sovite:languages',
  licences: 'urn:sovite:licences',
  sectors: 'urn:sovite:sectors',
} as const
export const OPENING_ID = 'urn:sovite:opening'
export const EMPLOYER_ID = 'urn:sovite:employer'
export const MUNICIPALITY_ID = 'urn:sovite:municipalities'
export const IMPORTANCE = 'urn:sovite:importance'
export const ADJUSTABLE = 'urn:sovite:adjustable'
export const SOURCE = 'urn:sovite:source'
/** The code follows. */
export const ACCOMMODATION = 'urn:sovite:accommodations:'
export const EMPLOYER_KIND = 'urn:sovite:employer-kinds:'

export const ISCO_SET = 'ISCO-08'
const ESCO = /^https?:\/\/data\.europa\.eu\/esco\/(skill|occupation|isco)\/([A-Za-z0-9._-]+)$/

export type EscoUri = {
  readonly kind: 'skill' | 'occupation' | 'isco'
  readonly uri: string
  readonly code: string
}

/** An ESCO URI in its one form; `code` is its last part. */
export const escoOf = (text: string): EscoUri | undefined => {
  const [, kind, code] = ESCO.exec(text) ?? []
  if (kind === undefined || code === undefined) return undefined
  // The expression names the kinds.
  return { kind: kind as EscoUri['kind'], uri: `http://data.europa.eu/esco/${kind}/${code}`, code }
}

const SENSORY: ReadonlySet<DemandableAbility> = new Set(['b210', 'b230', 'b265'])
/** Body, movement, and surroundings that a body must stand. */
const PHYSICAL: ReadonlySet<DemandableAbility> = new Set<DemandableAbility>([
  ...(['b235', 'b310', 'b455', 'b730', 'd410', 'd4153', 'd4154', 'd4152', 'd430', 'd440'] as const),
  ...(['d445', 'd450', 'd455', 'd475', 'x.heights', 'x.machines', 'x.noise', 'x.light'] as const),
  ...(['x.air', 'x.climate', 'x.vibration', 'x.wet'] as const),
])

export type DemandProperty = 'sensoryRequirement' | 'physicalRequirement' | 'skills'

/**
 * Where a posting says what is asked of an ability. Cognitive and social abilities and ways of working stand among the
 * `skills`, which schema.org defines as "knowledge, skill, ability, task or any other assertion expressing a competency".
 */
export const propertyOfDemand = (ability: DemandableAbility): DemandProperty => {
  if (SENSORY.has(ability)) return 'sensoryRequirement'
  return PHYSICAL.has(ability) ? 'physicalRequirement' : 'skills'
}

/** `employmentType`, written in capitals as its common values are. FULL_TIME and PART_TIME tell of hours, not of this. */
export const CONTRACTS = {
  permanent: 'PERMANENT',
  'fixed-term': 'FIXED_TERM',
  seasonal: 'SEASONAL',
  'temporary-agency': 'TEMPORARY_AGENCY',
  apprenticeship: 'APPRENTICESHIP',
} as const satisfies Record<NonNullable<Opening['contract']>, string>

/** `jobLocationType`; search engines know TELECOMMUTE alone, and only for work that is done remotely altogether. */
export const LOCATION_TYPES = {
  full: 'TELECOMMUTE',
  partial: 'HYBRID',
  none: 'ON_SITE',
} as const satisfies Record<NonNullable<Opening['remote']>, string>

/** The key whose word the text is, whatever its case and its separators. */
export const keyOfWord = <K extends string>(
  words: Readonly<Record<K, string>>,
  text: string,
): K | undefined => {
  const plain = (word: string) => word.toUpperCase().replaceAll(/[\s_-]/g, '')
  return text.length > 40
    ? undefined
    : (Object.keys(words) as K[]).find((key) => plain(words[key]) === plain(text))
}

/** `workHours`: "15-30 hours/week", "37.5 h/week", "day shift". */
export const HOURS_TEXT = /^(\d{1,3}(?:\.\d)?)(?:\s?[-–]\s?(\d{1,3}(?:\.\d)?))?\s?(?:h|hours?)\/week$/
export const SHIFT_TEXT = /^(day|evening|night|weekend) shift$/
