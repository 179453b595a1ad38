/**
 * The messages in Finnish, Swedish and English:
 * 1. Every pattern takes the parameters and the choices of the table, no others, and all of them in some language.
 * 2. Every message renders in every language for every choice and every number, without a trace of its pattern.
 * 3. Every message is used.
 * 4. Levels are told in the words of the anchors.
 * 5. No message holds a word that is never said to readers, nor points.
 * 6. A missing or misspelt parameter does not compile.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { LIFT_CODES, liftName } from '../../src/explain/lifts.ts'
import { EXPOSURE_ANCHORS, PERSON_ANCHORS, WORK_ANCHORS } from '../../src/taxonomy/level-anchors.ts'
import { LEVEL_CHOICES } from '../../src/texts/parameters/choices.ts'
import { type MessageKey, PARAMETERS } from '../../src/texts/parameters.ts'
import { PATTERNS, render } from '../../src/texts/render.ts'
import { UNSAYABLE } from '../explain/unsayable.ts'

const KEYS = Object.keys(PARAMETERS) as MessageKey[]
type Kinds = Readonly<Record<string, string | readonly string[]>>

type Found = { readonly names: Set<string>; readonly choices: Map<string, Set<string>> }
type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Record<string, { value: Element[] }>
}
const LITERAL = 0
const SELECT = 5
const POUND = 7

const walk = (elements: readonly Element[], found: Found): Found => {
  for (const { type, value, options } of elements) {
    if (type !== LITERAL && type !== POUND) found.names.add(String(value))
    if (type === SELECT) {
      const known = found.choices.get(String(value)) ?? new Set()
      for (const choice of Object.keys(options ?? {})) known.add(choice)
      found.choices.set(String(value), known)
    }
    for (const option of Object.values(options ?? {})) walk(option.value, found)
  }
  return found
}

const usedBy = (locale: Locale, key: MessageKey): Found =>
  walk(new IntlMessageFormat(PATTERNS[locale][key], locale).getAst() as Element[], {
    names: new Set(),
    choices: new Map(),
  })

/** Every combination of choices and of numbers that have a form of their own. */
const variants = (kinds: Kinds): readonly Record<string, string | number>[] =>
  Object.entries(kinds).reduce<Record<string, string | number>[]>(
    (all, [name, kind]) => {
      const values = Array.isArray(kind) ? kind : kind === 'number' ? [0, 0.5, 1, 2, 5, 21] : ['Näyte']
      return all.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value })))
    },
    [{}],
  )

const rendered = (locale: Locale, key: MessageKey): readonly string[] =>
  variants(PARAMETERS[key]).map((variant) =>
    (render as (...given: unknown[]) => string)(locale, key, variant),
  )

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !/src\/texts\/(?:fi|sv|en|parameters)$/.test(entry.parentPath) &&
        entry.name !== 'messages.ts',
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

describe('a message', () => {
  it('takes the parameters of the table in every language', () => {
    for (const key of KEYS) {
      const kinds: Kinds = PARAMETERS[key]
      const everywhere = new Set<string>()
      for (const locale of LOCALES) {
        const { names, choices } = usedBy(locale, key)
        for (const name of names) expect(Object.keys(kinds), `${locale} ${key}`).toContain(name)
        for (const name of names) everywhere.add(name)
        for (const [name, options] of choices) {
          const known = (kinds[name] as readonly string[]).map((choice) => choice.replaceAll('-', '_'))
          for (const option of options)
            if (option !== 'other') expect(known, `${locale} ${key} ${name}`).toContain(option)
        }
      }
      expect([...everywhere].sort(), key).toEqual(Object.keys(kinds).sort())
    }
  })

  it('leaves at most one choice to "other"', () => {
    for (const locale of LOCALES)
      for (const key of KEYS)
        for (const [name, options] of usedBy(locale, key).choices) {
          const kinds: Kinds = PARAMETERS[key]
          const named = [...options].filter((option) => option !== 'other').length
          // A part of a sentence may be there for one choice only.
          const left = (kinds[name] as readonly string[]).length - named
          expect(left, `${locale} ${key} ${name}`).toBeLessThanOrEqual(1)
        }
  })

  it('renders for every choice and number, without a trace of its pattern', () => {
    for (const locale of LOCALES)
      for (const key of KEYS)
        for (const text of rendered(locale, key)) {
          expect(text.trim(), `${locale} ${key}`).not.toBe('')
          expect(text, `${locale} ${key}`).not.toMatch(/[{}#]|undefined|\bnull\b|NaN|\s{2}|\s[.,;:]/)
        }
  })

  it('is used', () => {
    const code = sources('src').join('\n')
    for (const key of KEYS) {
      const [topic] = key.split('.')
      expect(code.includes(`'${key}'`) || code.includes(`\`${topic}.$\{`), key).toBe(true)
    }
  })

  it('holds no word that is never said, and no points', () => {
    for (const locale of LOCALES) {
      // What a worker decides at work is no administrative decision.
      for (const key of KEYS.filter((each) => each !== 'demandQuestion.d177'))
        expect(PATTERNS[locale][key], `${locale} ${key}`).not.toMatch(UNSAYABLE[locale])
      for (const code of LIFT_CODES) expect(liftName(code, locale), code).not.toMatch(UNSAYABLE[locale])
    }
  })

  it('does not compile with a missing or misspelt parameter', () => {
    // @ts-expect-error the parameter is missing
    expect(() => render('fi', 'ability.how', { ability: 'Näkeminen' })).toThrow()
    // @ts-expect-error the parameter is misspelt
    expect(() => render('fi', 'tier.equal', { tier: '1' })).not.toThrow()
    // @ts-expect-error there is no such choice
    expect(render('fi', 'support.state', { state: 'offered' })).not.toBe('')
  })
})

describe('a level', () => {
  /** What an anchor says beyond "it is … for me". */
  const core = (anchor: string): string =>
    anchor
      .replace(/^(Se on minulle |Se on |Se |Kestän sitä |En |Olen siinä )/, '')
      .replace(/^(Det är |Det |Jag tål det |Jag kan |Jag är )/, '')
      .replace(/^(It is |I stand it |I can stand |I manage it |I am |I )/, '')
      .replace(/ (för mig|for me|of mine|of it|on it|at it)$/, '')
      .replace(/^min |^a /, '')
      .replace(/vahvuuteni/, 'vahvuus')
      .split(' ')[0]!

  it('is told in the words of its anchor', () => {
    for (const locale of LOCALES)
      for (const whole of [1, 2, 3, 4, 5] as const) {
        const level = LEVEL_CHOICES[whole * 2]!
        const person = render(locale, 'level.person', { level })
        expect(person).toContain(core(PERSON_ANCHORS[whole][locale]))
        expect(render(locale, 'level.exposure', { level })).toContain(core(EXPOSURE_ANCHORS[whole][locale]))
        expect(render(locale, 'level.work', { level })).toContain(WORK_ANCHORS[whole][locale])
      }
  })

  it('has words of its own at every half', () => {
    for (const locale of LOCALES)
      for (const texts of [
        LEVEL_CHOICES.map((level) => render(locale, 'level.person', { level })),
        LEVEL_CHOICES.map((level) => render(locale, 'level.exposure', { level })),
        LEVEL_CHOICES.map((level) => render(locale, 'level.work', { level })),
      ])
        expect(new Set(texts).size).toBe(LEVEL_CHOICES.length)
  })
})
