/**
 * `npm run texts`: every text of an ability and an accommodation, one block a code, one line a language, to be read aloud.
 * `--locale sv` and `--code d430` show only those; several of each may be given. `--messages` prints the other messages.
 */
import { parseArgs } from 'node:util'
import { ACCOMMODATIONS, DEMANDABLE_ABILITIES } from '../../src/domain/codes.ts'
import { LOCALES, type Locale, type Names } from '../../src/domain/values.ts'
import { needQuestionText } from '../../src/explain/questions/intake-question.ts'
import { ABILITY_TABLE } from '../../src/taxonomy/abilities.ts'
import { ACCOMMODATION_TABLE } from '../../src/taxonomy/accommodations.ts'
import { PATTERNS, render } from '../../src/texts/render.ts'
import { say, title } from '../cli/terminal.ts'

type Row = readonly [string, (locale: Locale) => string]

const abilityRows = (code: (typeof DEMANDABLE_ABILITIES)[number]): readonly Row[] => [
  ['name', (locale) => ABILITY_TABLE[code].names[locale]],
  ['employer', (locale) => render(locale, `demandQuestion.${code}`)],
  ['person', (locale) => render(locale, `intake.${code}`)],
  ['fits', (locale) => render(locale, `abilityFits.${code}`)],
  ['small gap', (locale) => render(locale, `abilitySmallGap.${code}`)],
  ['large gap', (locale) => render(locale, `abilityLargeGap.${code}`)],
  ['unknown', (locale) => render(locale, `abilityUnknown.${code}`)],
]

const accommodationRows = (code: (typeof ACCOMMODATIONS)[number]): readonly Row[] => [
  ['name', (locale) => (ACCOMMODATION_TABLE[code].names satisfies Names)[locale]],
  ['employer', (locale) => render(locale, `offerQuestion.${code}`)],
  ['person', (locale) => needQuestionText(code, locale)],
  ['needs it', (locale) => render(locale, `needsIt.${code}`)],
]

const { values } = parseArgs({
  options: {
    locale: { type: 'string', multiple: true },
    code: { type: 'string', multiple: true },
    messages: { type: 'boolean', default: false },
  },
})
const locales = LOCALES.filter((locale) => values.locale?.includes(locale) ?? true)
const isAsked = (code: string): boolean => values.code?.includes(code) ?? true

const print = (code: string, rows: readonly Row[]): void => {
  if (!isAsked(code)) return
  title(code)
  for (const [what, text] of rows)
    for (const [place, locale] of locales.entries())
      say(`  ${(place === 0 ? what : '').padEnd(10)} ${locale}  ${text(locale)}`)
}

for (const code of DEMANDABLE_ABILITIES) print(code, abilityRows(code))
for (const code of ACCOMMODATIONS) print(code, accommodationRows(code))
if (values.messages)
  for (const locale of locales)
    for (const [key, pattern] of Object.entries(PATTERNS[locale]))
      if (isAsked(key)) say(`${locale}  ${key}  ${pattern.replaceAll(/\s+/g, ' ')}`)
