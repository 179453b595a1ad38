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
  made.criteria!.find(({ criterion }) => criterion === 'abilities')!.items!
const itemOf = (made: ReturnType<typeof explained>, code: string) =>
  itemsOf(made).find(({ item }) => item === code)!

const NOT_CONFIRMED: Readonly<Record<Locale, RegExp>> = {
  fi: /tässä ammatissa .*Työnantaja ei ole vahvistanut sitä\./i,
  sv: /i det här yrket.*Arbetsgivaren har inte bekräftat det\./i,
  en: /in this occupation.*The employer has not confirmed it\./i,
}
/** How a demand of the work itself is told. */
const OF_THE_WORK: Readonly<Record<Locale, RegExp>> = {
  fi: /niin kuin työ vaatii|tässä työssä|työpaikan mukaan/i,
  sv: /så bra som arbetet kräver|i det här arbetet|enligt arbetsplatsen/i,
  en: /as well as the work asks|in this work|the workplace says/i,
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
      'Tässä ammatissa on tavallista: tasapaino. Työnantaja ei ole vahvistanut sitä. Se sopii työnhakijalle. Nyt se sujuu niin kuin työssä yleensä.',
      'I det här yrket är detta vanligt: balans. Arbetsgivaren har inte bekräftat det. Det passar den arbetssökande. Nu går det som på jobbet i allmänhet.',
      'In this occupation this is usual: balance. The employer has not confirmed it. It suits the jobseeker. Now it goes as people usually manage at work.',
    ])
    expect(texts({ ability: 'x.noise', level: 3 })).toEqual([
      'Tässä ammatissa on tavallista: melu. Työnantaja ei ole vahvistanut sitä. Se ei nyt sovi työnhakijalle. Nyt hän kestää sitä melko vähän. Kysy työnantajalta, vaatiiko tämä työ sitä.',
      'I det här yrket är detta vanligt: buller. Arbetsgivaren har inte bekräftat det. Det passar inte den arbetssökande nu. Nu tål personen det ganska lite. Fråga arbetsgivaren om det här arbetet kräver det.',
      'In this occupation this is usual: noise. The employer has not confirmed it. It does not suit the jobseeker now. Now they can stand some of it, less than most. Ask the employer whether this work asks it.',
    ])
    expect(texts({ ability: 'b235', level: 0 })).toEqual([
      'Tässä ammatissa tätä ei yleensä tarvita: tasapaino. Työnantaja ei ole vahvistanut sitä.',
      'I det här yrket behövs detta vanligen inte: balans. Arbetsgivaren har inte bekräftat det.',
      'In this occupation this is not usually needed: balance. The employer has not confirmed it.',
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
      'Ilmoitus ei kerro, mitä työssä pitää pystyä tekemään. Kysy työnantajalta.',
      'Annonsen berättar inte vad man ska klara i arbetet. Fråga arbetsgivaren.',
      'The opening does not say what one has to manage in the work. Ask the employer.',
    ])
    const both = { demands: [...only.demands!, { ability: 'd430' as const, level: 3 }] }
    expect(rest(both, 'fi')).toBe('Ilmoitus ei kerro muista vaatimuksista. Kysy työnantajalta.')
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
