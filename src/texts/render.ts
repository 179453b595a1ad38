/** ICU messages in Finnish, Swedish of Finland and English. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '../domain/values.ts'
import type { Kinds } from '../messages.ts'
import { EN } from './en/messages.ts'
import { FI } from './fi/messages.ts'
import { type Arguments, type MessageKey, PARAMETERS, type Patterns } from './parameters.ts'
import { SV } from './sv/messages.ts'

export const PATTERNS: Readonly<Record<Locale, Patterns>> = { fi: FI, sv: SV, en: EN }

/** Numbers and dates as Finland writes them in each language. */
export const LOCALE_TAG: Readonly<Record<Locale, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

type Formatters = Readonly<Record<MessageKey, IntlMessageFormat>>

const compiled = new Map<Locale, Formatters>()

/** Compiled at the first text of a language, then kept: parsing costs a hundred times what formatting does. */
const formattersOf = (locale: Locale): Formatters => {
  const known = compiled.get(locale)
  if (known) return known
  const formatters = Object.fromEntries(
    Object.entries(PATTERNS[locale]).map(([key, pattern]) => [
      key,
      new IntlMessageFormat(pattern, LOCALE_TAG[locale], undefined, { ignoreTag: true }),
    ]),
  ) as Formatters
  compiled.set(locale, formatters)
  return formatters
}

/** ICU allows no hyphen in the name of a choice: `partly-agreed` is written `partly_agreed` in a pattern. */
const choiceName = (value: string | number): string | number =>
  typeof value === 'string' ? value.replaceAll('-', '_') : value

export const render = <K extends MessageKey>(locale: Locale, key: K, ...given: Arguments<K>): string => {
  const kinds: Kinds = PARAMETERS[key]
  const values = Object.entries<string | number>({ ...given[0] }).map(([name, value]) => [
    name,
    Array.isArray(kinds[name]) ? choiceName(value) : value,
  ])
  return String(formattersOf(locale)[key].format(Object.fromEntries(values)))
}
