/** What every text needs: the language, the opening, names in that language, and how they stand inside a sentence. */
import type { AbilityCode, AccommodationCode } from '../domain/codes.ts'
import type { Opening } from '../domain/opening.ts'
import type { Locale, Names } from '../domain/values.ts'
import { ABILITY_TABLE } from '../taxonomy/abilities.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import type { Arguments, MessageKey } from '../texts/parameters.ts'
import { LOCALE_TAG, render } from '../texts/render.ts'

export type NameSource = Pick<Taxonomy, 'skillNames' | 'occupationNames' | 'usualDemands'>

export type Wording = {
  readonly locale: Locale
  readonly names: NameSource
  readonly opening: Opening
}

/** A code that has no name stands for itself: a text with a code in it is better than none. */
const nameOf = (names: Names | undefined, code: string, locale: Locale): string => names?.[locale] ?? code

export const skillName = ({ names, locale }: Wording, code: string): string =>
  nameOf(names.skillNames(code), code, locale)

export const occupationName = ({ names, locale }: Wording, code: string): string =>
  nameOf(names.occupationNames(code), code, locale)

export const abilityName = ({ locale }: Wording, code: string): string =>
  nameOf((ABILITY_TABLE as Readonly<Record<string, { names: Names }>>)[code]?.names, code, locale)

export const accommodationName = ({ locale }: Wording, code: AccommodationCode): string =>
  ACCOMMODATION_TABLE[code].names[locale]

const PROPER = /^(Kela|Kelan|Kela's)\b/
/** WC, CAD, EA 1: a capital or a digit after the first letter; Occupational Safety Card: a second capitalised word. */
const KEEPS_CAPITAL = /^\S+[\p{Lu}\d]|^\S+ \p{Lu}\p{Ll}/u

/** A name as it stands inside a sentence: a small first letter, unless it is a proper noun or an abbreviation. */
export const inside = (name: string): string =>
  PROPER.test(name) || KEEPS_CAPITAL.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Names of languages are proper nouns in English. */
export const languageInside = (name: string, locale: Locale): string =>
  locale === 'en' ? name : inside(name)

/** Without what stands in brackets: words inside them do not run into those outside. */
const bare = (part: string): string => part.replace(/\([^)]*\)/g, '')

/** All but the last, and the last; undefined of fewer than two. */
const endOf = (parts: readonly string[]) => {
  const last = parts.at(-1)
  return last === undefined || parts.length < 2 ? undefined : { head: parts.slice(0, -1).join(', '), last }
}

/** The word between the last two of a list, with its spaces. */
const jointOf = (key: 'list.and' | 'list.or', locale: Locale): string =>
  render(locale, key, { head: '', last: '' })

/** "a, b and c"; with another word for "and" where a part is a list itself. */
export const listAnd = (parts: readonly string[], locale: Locale): string => {
  const end = endOf(parts)
  if (!end) return parts[0] ?? ''
  const joints = [',', jointOf('list.and', locale)]
  const nested = parts.some((part) => joints.some((joint) => bare(part).includes(joint)))
  return render(locale, nested ? 'list.andNested' : 'list.and', end)
}

/** "a, b, c", which asks no case of its parts; between semicolons where a part holds a comma. */
export const listed = (parts: readonly string[]): string =>
  parts.join(parts.some((part) => bare(part).includes(',')) ? '; ' : ', ')

/** "a, b or c"; between semicolons where a part is an alternative itself. */
export const listOr = (parts: readonly string[], locale: Locale): string => {
  const end = endOf(parts)
  if (!end) return parts[0] ?? ''
  const joint = jointOf('list.or', locale)
  return parts.some((part) => bare(part).includes(joint)) ? parts.join('; ') : render(locale, 'list.or', end)
}

/** A calendar day in words of the language. */
export const dayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(LOCALE_TAG[locale], {
    day: 'numeric',
    month: locale === 'en' ? 'long' : 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

export const hoursText = (
  { min, max }: { readonly min: number; readonly max: number },
  locale: Locale,
): string =>
  min === max ? render(locale, 'hours.exact', { hours: min }) : render(locale, 'hours.range', { min, max })

export const isExposure = (code: string): boolean => ABILITY_TABLE[code as AbilityCode]?.exposure ?? false

export const sentences = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part).join(' ')

/** Renders in the language of the wording. */
export const say = <K extends MessageKey>({ locale }: Wording, key: K, ...given: Arguments<K>): string =>
  render(locale, key, ...given)
