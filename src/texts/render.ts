/** ICU messages in Finnish, Swedish of Finland and English. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '../domain/values.ts'
import { EN } from './en/messages.ts'
import { FI } from './fi/messages.ts'
import { type MessageKey, type MessageParameters, PARAMETERS, type Patterns } from './parameters.ts'
import { SV } from './sv/messages.ts'

export const PATTERNS: Readonly<Record<Locale, Patterns>> = { fi: FI, sv: SV, en: EN }

/** Numbers and dates as Finland writes them in each language. */
export const LOCALE_TAG: Readonly<Record<Locale, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

type Formatters = ReadonlyMap<MessageKey, IntlMessageFormat>

const compiled = new Map<Locale, Formatters>()

/** Compiled at the first text of a language, then kept: parsing costs a hundred times what formatting does. */
const formattersOf = (locale: Locale): Formatters => {
  let formatters = compiled.get(locale)
  if (!formatters) {
    const entries = Object.entries(PATTERNS[locale]) as [MessageKey, string][]
    formatters = new Map(
      entries.map(([key, pattern]) => [
        key,
        new IntlMessageFormat(pattern, LOCALE_TAG[locale], undefined, { ignoreTag: true }),
      ]),
    )
    compiled.set(locale, formatters)
  }
  return formatters
}

type Arguments<K extends MessageKey> = keyof MessageParameters<K> extends never ? [] : [MessageParameters<K>]

/** ICU allows no hyphen in the name of a choice: `partly-agreed` is written `partly_agreed` in a pattern. */
const choiceName = (value: string | number): string | number =>
  typeof value === 'string' ? value.replaceAll('-', '_') : value

export const render = <K extends MessageKey>(locale: Locale, key: K, ...given: Arguments<K>): string => {
  const kinds: Readonly<Record<string, string | readonly string[]>> = PARAMETERS[key]
  const values = Object.entries<string | number>({ ...given[0] }).map(([name, value]) => [
    name,
    Array.isArray(kinds[name]) ? choiceName(value) : value,
  ])
  return String(formattersOf(locale).get(key)!.format(Object.fromEntries(values)))
}
