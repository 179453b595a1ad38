/**
 * Named texts of one kitchen opening, word for word where the words matter:
 * 1. An item gives both sides, the state of each support and the source of the level, and starts with what the person can do.
 * 2. The employer's silence is told as the employer's, with whom to ask.
 * 3. Each flag says what to settle and with whom.
 * 4. The question is put to the person in plain words.
 * 5. The summary starts with what fits, and for a gated person says what would have to change.
 */
import { describe, expect, it } from 'vitest'
import { FLAG_CODES } from '../../src/contract/shortlist.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { Locale } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { flagText } from '../../src/explain/flags.ts'
import { questionText } from '../../src/explain/question.ts'
import type { PairStates } from '../../src/scoring/program.ts'
import { explained, judge, kitchen, names, person, requirement } from './kitchen.ts'

type Made = ReturnType<typeof explained>
const item = (made: Made, criterion: string, code: string) =>
  made.criteria!.find((one) => one.criterion === criterion)!.items!.find((one) => one.item === code)!

describe('an item', () => {
  it('gives both sides, the support and the source, and starts with what the person can do', () => {
    expect(item(explained(), 'abilities', 'd430')).toMatchObject({
      asks: 3,
      has: { unaided: 1, supported: 3 },
      counts: 3,
      by: [{ accommodation: 'lifting-aid', state: 'provided' }],
      evidence: { source: 'physiotherapist', on: '2026-09-14' },
      text: 'Nostaminen ja kantaminen sujuvat niin kuin työ vaatii. Tuettuna se sujuu niin kuin työssä yleensä. Ilman tukea se on hyvin vaikeaa. Työssä sitä tarvitaan kuten työssä yleensä. Tuki: nostamisen apuväline (työpaikalla valmiina).',
    })
  })

  it('has no source where the ability is not listed', () => {
    const made = explained({ person: { abilities: {} } })
    expect(item(made, 'abilities', 'd430')).not.toHaveProperty('evidence')
  })

  it('tells the silence of the workplace as its own, with whom to ask', () => {
    expect(item(explained(), 'accommodations', 'quiet-space').text).toBe(
      'Työnhakija tarvitsee rauhallista työtilaa. Tilanne: työpaikka ei ole vielä kertonut kantaansa. Kysy työnantajalta: Onko työpaikalla mahdollista saada rauhallinen työtila?',
    )
    expect(item(explained({}, 'sv'), 'skills', 'unstated').text).toBe(
      'Annonsen berättar inte om andra kunskaper. Fråga arbetsgivaren.',
    )
    const { skills: _, occupation: _o, ...silent } = kitchen
    const interpretation = judge(person, silent)
    const made = explain({ interpretation, rank: 1, tier: 0, names, opening: silent, locale: 'en' })
    expect(item(made, 'skills', 'unstated').text).toBe(
      'The opening does not say what skills the work needs. Ask the employer.',
    )
  })

  it('starts with what works with support even where the support was refused', () => {
    const made = explained({ pair: new Map([['lifting-aid', 'refused']]) })
    expect(item(made, 'abilities', 'd430').text).toMatch(
      /^Tuettuna tämä onnistuisi: nostaminen ja kantaminen\. Työnantaja on kieltäytynyt mukautuksesta: nostamisen apuväline\..* Ilman tukea se on hyvin vaikeaa\./,
    )
  })

  it('asks how an expired level is now', () => {
    const made = explained({
      person: {
        abilities: { d430: { unaided: 3, source: 'self', on: '2025-01-01', validUntil: '2026-01-01' } },
      },
    })
    expect(item(made, 'abilities', 'd430').text).toContain('Aiempi tieto on vanhentunut')
  })

  it('writes halves and plurals as each language does', () => {
    const hours = { workingTime: { hours: { min: 10, max: 13.5 } } }
    const text = (locale: Locale) => item(explained({ person: hours }, locale), 'workingTime', 'hours').text
    expect(text('fi')).toContain(
      'Työssä on 15–30 tuntia viikossa. Työnhakijalle sopii 10–13,5 tuntia viikossa. Ero on 1,5 tuntia',
    )
    expect(text('sv')).toContain('Skillnaden är 1,5 timmar')
    expect(text('en')).toContain('The difference is 1.5 hours')
    const one = explained({ person: { experience: [{ occupation: '9412', years: 1 }] } }, 'sv')
    expect(item(one, 'experience', 'experience').text).toContain(', 1 år.')
  })
})

describe('a flag', () => {
  const WHO: Readonly<Record<string, RegExp>> = {
    'core-deficit': /työnantajan kanssa/,
    'core-unknown': /Kysy työnhakijalta/,
    'critical-unknown': /Kysy työnhakijalta/,
    'critical-half': /tutustumisesta työpaikkaan/,
    'bridge-on-critical': /tutustumisesta työpaikkaan tai työkokeilusta/,
    'essential-open': /Kysy työnantajalta/,
    'self-reported-support': /tutustumisesta työpaikkaan tai työkokeilusta/,
    'hours-to-negotiate': /Kysy työnantajalta/,
    'commute-to-arrange': /Selvitä kuljetus ja etätyö/,
    'licence-to-get': /Selvitä, miten sen voi hankkia/,
    'expired-value': /Kysy työnhakijalta/,
    'thin-data': /Täydennä tietoja yhdessä/,
  }
  const ITEMS: Readonly<Record<string, string>> = {
    'essential-open': 'quiet-space',
    'hours-to-negotiate': 'shifts',
    'commute-to-arrange': 'commute',
    'licence-to-get': 'hygiene-passport',
  }

  it('says what to settle and with whom', () => {
    const interpretation = judge(person, kitchen)
    for (const code of FLAG_CODES) {
      const flag = code === 'thin-data' ? { code } : { code, item: ITEMS[code] ?? 'd430' }
      expect(
        flagText(flag, { ...interpretation, flags: [flag] }, { names, opening: kitchen, locale: 'fi' }),
      ).toMatch(WHO[code]!)
    }
  })

  it('follows the state of an essential need', () => {
    const text = (pair: PairStates) =>
      flagText({ code: 'essential-open', item: 'quiet-space' }, judge(person, kitchen, pair), {
        names,
        opening: kitchen,
        locale: 'fi',
      })
    expect(text(new Map([['quiet-space', 'proposed']]))).toContain('Kysy vastausta työnantajalta.')
    expect(text(new Map([['quiet-space', 'partly-agreed']]))).toContain('mikä on auki')
  })
})

describe('a question', () => {
  const unknown = judge({ permissions: person.permissions! }, kitchen)
  const ask = (
    criterion: 'abilities' | 'wishes' | 'workingTime' | 'commute',
    code: string,
    locale: Locale = 'fi',
  ) => questionText({ criterion, item: code }, unknown, { names, opening: kitchen, locale })

  it('is put to the person in plain words', () => {
    expect(ask('abilities', 'd430')).toBe(
      'Kysy: Nostaminen ja kantaminen – miten tämä sujuu sinulta työssä, ja mikä auttaisi?',
    )
    expect(ask('abilities', 'x.noise', 'sv')).toBe(
      'Fråga: Buller – hur tål du detta i arbetet, och vad skulle hjälpa?',
    )
    expect(ask('workingTime', 'hours')).toBe(
      'Kysy: Montako tuntia viikossa sinulle sopii? Tässä työssä on 15–30 tuntia viikossa.',
    )
    expect(ask('workingTime', 'shifts', 'en')).toBe(
      'Ask: Which shifts suit you? The shifts of this work: day work.',
    )
    expect(ask('commute', 'commute')).toBe(
      'Kysy: Missä kunnassa asut, ja kuinka pitkä työmatka sinulle sopii?',
    )
    expect(ask('wishes', 'occupations')).toBe('Kysy: Kiinnostaako sinua tämä ammatti: keittiöapulainen?')
  })

  it('can be put about every item of the explanation', () => {
    const texts = unknown.criteria.flatMap(({ criterion, items }) =>
      items.map(({ item: code }) => ({ criterion, item: code })),
    )
    const known = judge(person, kitchen)
    for (const interpretation of [unknown, known])
      for (const question of texts)
        expect(questionText(question, interpretation, { names, opening: kitchen, locale: 'fi' })).toMatch(
          /^Kysy(: | työnantajalta: ).*\?/,
        )
  })

  it('is undefined for an item that is not there', () => {
    expect(ask('abilities', 'd999')).toBeUndefined()
  })
})

describe('a summary', () => {
  it('starts with what fits, then says what to settle with whom', () => {
    expect(explained().summary).toBe(
      'Sopii hyvin: keittiöhygienia, nostaminen ja kantaminen tuettuna, tasapaino, kokemus samasta työstä. Kysy työnhakijalta: paine ja kiire, toiveet. Selvitä työnantajan kanssa: rauhallinen työtila, mitä ilmoitus ei kerro.',
    )
    expect(explained({}, 'sv').summary).toMatch(/^Passar bra: kökshygien, /)
    expect(explained({}, 'en').summary).toMatch(/^Fits well: kitchen hygiene, /)
  })

  it('of a gated person still starts with what fits, then says what would have to change', () => {
    const licences = [{ licence: 'hygiene-passport' as const, gate: requirement }]
    expect(explained({ opening: { licences } }).summary).toMatch(
      /^Sopii hyvin: keittiöhygienia.*\. Ennen ehdotusta pitää ratkaista: hygieniapassi\.$/,
    )
  })

  it('does not argue with an avoidance', () => {
    const { summary } = explained({
      person: { wishes: { avoidSectors: ['I'] } },
      opening: { licences: [{ licence: 'hygiene-passport', gate: requirement }] },
    })
    expect(summary).toMatch(/on toivonut, ettei häntä ehdoteta tähän työhön\.$/)
    expect(summary).not.toContain('hygieniapassi')
  })

  it('says whom to ask where almost nothing is known', () => {
    const silent: Opening = { employer: { id: 'emp-12' }, title: { fi: 'Työ' } }
    const interpretation = judge(person, silent)
    const { summary } = explain({ interpretation, rank: 1, tier: 0, names, opening: silent, locale: 'fi' })
    expect(summary).toMatch(
      /^Vielä ei tiedetä, mikä tässä työssä sopisi hyvin\..* Selvitä työnantajan kanssa: /,
    )
  })
})
