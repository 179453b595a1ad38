/**
 * Demands that are usual in the occupation and not confirmed by the employer, in words:
 * 1. The item says so in every language, whether or not the level would do, and the contract has its source.
 * 2. Nothing calls it the work's own demand: neither the item, nor the summary, nor what is left unsaid.
 * 3. The question to the person says so too.
 * 4. Missing data that is only suggested is the employer's to tell.
 */
import { describe, expect, it } from 'vitest'
import { Explanation } from '../../src/contract/explanation.ts'
import type { Demand, Opening } from '../../src/domain/opening.ts'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { questionText } from '../../src/explain/question.ts'
import { ABILITY_TABLE } from '../../src/taxonomy/abilities.ts'
import { explained, judge, kitchen, names, person } from './kitchen.ts'

const of = (demand: Demand): Demand => ({ ...demand, source: 'suggested' })
const suggesting = (...demands: readonly Demand[]): { readonly opening: Partial<Opening> } => ({
  opening: { demands: demands.map(of) },
})
const itemsOf = (made: ReturnType<typeof explained>) =>
  made.criteria!.find(({ criterion }) => criterion === 'abilities')!.items
const itemOf = (made: ReturnType<typeof explained>, code: string) =>
  itemsOf(made).find(({ item }) => item === code)!

const NOT_CONFIRMED: Readonly<Record<Locale, RegExp>> = {
  fi: /tässä ammatissa .*Työnantaja ei ole vahvistanut sitä\./i,
  sv: /i det här yrket.*Arbetsgivaren har inte bekräftat det\./i,
  en: /in this occupation.*The employer has not confirmed it\./i,
}
/** How a demand of the work itself is told. */
const OF_THE_WORK: Readonly<Record<Locale, RegExp>> = {
  fi: /tehtävissä tätä|tässä työssä|työpaikan mukaan/i,
  sv: /i uppgifterna|i det här arbetet|enligt arbetsplatsen/i,
  en: /in these tasks|in this work|the workplace says/i,
}

describe('the item of a suggested demand', () => {
  it('says in every language that it is usual in the occupation and not confirmed', () => {
    const levels = { enough: 2, short: 4, none: 0 } as const
    for (const locale of LOCALES)
      for (const level of Object.values(levels))
        for (const ability of ['b235', 'x.noise', 'd240', 'd430'] as const) {
          const { text, source } = itemOf(explained(suggesting({ ability, level }), locale), ability)
          expect(text, `${locale} ${ability} ${level}`).toMatch(NOT_CONFIRMED[locale])
          expect(text, `${locale} ${ability} ${level}`).not.toMatch(OF_THE_WORK[locale])
          expect(source).toBe('suggested')
        }
  })

  it('reads word for word as a plain text', () => {
    const texts = (demand: Demand) =>
      LOCALES.map(
        (locale) =>
          itemOf(explained({ person: { needs: [] }, ...suggesting(demand) }, locale), demand.ability).text,
      )
    expect(texts({ ability: 'b235', level: 3 })).toEqual([
      'Tasapaino: sujuu niin kuin työssä yleensä. Se riittää siihen, mikä tässä ammatissa on tavallista: tätä tarvitaan kuten työssä yleensä. Työnantaja ei ole vahvistanut sitä.',
      'Balans: går som på jobbet i allmänhet. Det räcker för det som är vanligt i det här yrket: detta behövs lika mycket som i de flesta arbeten. Arbetsgivaren har inte bekräftat det.',
      'Balance: manages this as people usually do at work. That is enough for what is usual in this occupation: this is needed as much as in most work. The employer has not confirmed it.',
    ])
    expect(texts({ ability: 'x.noise', level: 3 })).toEqual([
      'Melu: kestää tätä melko vähän. Tässä ammatissa on tavallista, että tätä on kuten työssä yleensä. Työnantaja ei ole vahvistanut sitä. Kysy työnantajalta.',
      'Buller: tål detta ganska lite. I det här yrket är det vanligt att detta förekommer lika mycket som i de flesta arbeten. Arbetsgivaren har inte bekräftat det. Fråga arbetsgivaren.',
      'Noise: can stand some of this, less than most. In this occupation it is usual that this comes up as much as in most work. The employer has not confirmed it. Ask the employer.',
    ])
    expect(texts({ ability: 'b235', level: 0 })).toEqual([
      'Tasapaino: tässä ammatissa tätä ei yleensä tarvita. Työnantaja ei ole vahvistanut sitä.',
      'Balans: i det här yrket behövs detta vanligen inte. Arbetsgivaren har inte bekräftat det.',
      'Balance: in this occupation this is usually not needed. The employer has not confirmed it.',
    ])
  })

  it('has its source in the contract, and a stated or confirmed demand has none', () => {
    const made = explained(suggesting({ ability: 'b235', level: 3 }))
    expect(Explanation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
    const confirmed = explained({
      opening: { demands: [{ ability: 'b235', level: 3, source: 'confirmed' }] },
    })
    for (const item of [...itemsOf(explained()), ...itemsOf(confirmed)])
      expect(item).not.toHaveProperty('source')
  })
})

describe('what is said beside it', () => {
  it('leaves the demands of the work unsaid where all that is known is suggested', () => {
    const rest = (opening: Partial<Opening>, locale: Locale) =>
      itemOf(explained({ opening }, locale), 'unstated').text
    const only = suggesting({ ability: 'b235', level: 3 }).opening
    expect(LOCALES.map((locale) => rest(only, locale))).toEqual([
      'Työpaikka ei ole kertonut, mitä työssä pitää pystyä tekemään. Kysy työnantajalta.',
      'Arbetsplatsen har inte berättat vad man behöver kunna klara i arbetet. Fråga arbetsgivaren.',
      'The workplace has not said what one needs to be able to do in the work. Ask the employer.',
    ])
    const both = { demands: [...only.demands!, { ability: 'd430' as const, level: 3 }] }
    expect(rest(both, 'fi')).toBe('Muista työn vaatimuksista työpaikka ei ole kertonut. Kysy työnantajalta.')
  })

  it('is a summary that names it neither among what fits nor among what is open', () => {
    const demands = kitchen.demands!.map(({ critical: _, ...demand }) => demand)
    for (const locale of LOCALES) {
      const said = explained({ opening: { demands } }, locale)
      const made = explained(suggesting(...demands), locale)
      for (const code of ['d430', 'b235', 'd240'] as const) {
        const name = ABILITY_TABLE[code].names[locale].toLowerCase()
        expect(said.summary.toLowerCase()).toContain(name)
        expect(made.summary.toLowerCase()).not.toContain(name)
      }
      expect(made.flags.filter(({ item }) => demands.some(({ ability }) => ability === item))).toEqual([])
    }
  })

  it('asks the employer for data that is thin because nothing is confirmed', () => {
    const demands = kitchen.demands!.map(({ critical: _, ...demand }) => demand)
    const { flags, summary } = explained({ person: { needs: [] }, ...suggesting(...demands) })
    expect(flags).toContainEqual(expect.objectContaining({ code: 'thin-data' }))
    expect(summary).toMatch(/ Selvitä työnantajan kanssa: puuttuvat tiedot, /)
  })

  it('is a question to the person that says so', () => {
    const question = { criterion: 'abilities', item: 'd240' } as const
    const ask = (demand: Demand, locale: Locale) => {
      const opening = { ...kitchen, demands: [demand] }
      return questionText(question, judge(person, opening), { names, opening, locale })
    }
    const demand: Demand = { ability: 'd240', level: 4 }
    const more = LOCALES.map((locale) => ask(of(demand), locale)!.replace(`${ask(demand, locale)!} `, ''))
    expect(more).toEqual([
      'Tämä on ammatissa tavallista, mutta työnantaja ei ole vahvistanut, että se kuuluu tähän työhön.',
      'Detta är vanligt i yrket, men arbetsgivaren har inte bekräftat att det hör till det här arbetet.',
      'This is usual in the occupation, but the employer has not confirmed that it is part of this work.',
    ])
  })
})
