/**
 * What every label search promises:
 * 1. The whole name comes first, in each language, and so does its name from its first half onwards as it is typed.
 * 2. A typo, a missing mark, an ending and the head of a compound find the name, in Finnish and in Swedish.
 * 3. What people say finds what a vocabulary calls it.
 * 4. A name in the reader's language comes before the same word in another; alternatives find their thing.
 * 5. A code finds first, by itself, by its beginning, and by the end of a URI.
 * 6. Pages of any size, laid end to end, are the one list: no gap, no repeat, the same each time.
 * 7. Nothing like it gives nothing; odd and empty texts give nothing or something, and never an error.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/domain/values.ts'
import { type Labelled, type LabelSearch, MAX_FOUND } from '../../src/taxonomy/search/label-search.ts'

const named = (code: string, fi: string, sv: string, en: string): Labelled => ({
  code,
  names: { fi, sv, en },
})

const OCCUPATIONS: readonly Labelled[] = [
  named('9112.1', 'laitossiivooja', 'fastighetsstädare', 'building cleaner'),
  named('9112.2', 'siivooja, junat', 'tågstädare', 'train cleaner'),
  named('5120.1', 'kokki', 'kock', 'cook'),
  named('5120.2', 'pizzakokki', 'pizzabagare', 'pizzaiolo'),
  named('9412.1', 'keittiöapulainen', 'köksbiträde', 'kitchen assistant'),
  named('8332.1', 'kuorma-autonkuljettaja', 'lastbilsförare', 'lorry driver'),
  named('8331.1', 'linja-autonkuljettaja', 'bussförare', 'bus driver'),
  named('8343.1', 'torninosturinkuljettaja', 'tornkranförare', 'tower crane operator'),
  named('2342.1', 'lastentarhan opettaja', 'förskollärare', 'early years teacher'),
  named('2341.1', 'luokanopettaja', 'klasslärare', 'primary school teacher'),
  named('7115.1', 'kirvesmies', 'snickare', 'carpenter'),
  named('7126.1', 'putkiasentaja', 'rörmokare', 'plumber'),
  named('7411.1', 'sähköasentaja', 'elektriker', 'electrician'),
  named('2221.1', 'sairaanhoitaja', 'sjuksköterska', 'nurse'),
  named('5321.1', 'lähihoitaja', 'undersköterska', 'practical nurse'),
  named('5414.1', 'vartija', 'säkerhetsvakt', 'security guard'),
  named('2512.1', 'ohjelmistokehittäjä', 'programvaruutvecklare', 'software developer'),
  named('7512.1', 'leipuri', 'bagare', 'baker'),
  named('a.sv', 'esittelijä', 'manöken', 'fashion model'),
  named('b.fi', 'manöken', 'provdocka', 'dress form'),
  named('4110.1', 'toimistosihteeri', 'kontorist', 'office clerk'),
  {
    ...named('6113.1', 'puutarhuri', 'trädgårdsmästare', 'gardener'),
    alternatives: { fi: ['viherrakentaja'], sv: ['parkarbetare'], en: ['groundskeeper'] },
  },
  named('http://data.europa.eu/esco/occupation/0019b951-c699-4191', 'tutkija', 'forskare', 'researcher'),
]

/** Enough of a kind that not all of it is found. */
const MANY: readonly Labelled[] = Array.from({ length: MAX_FOUND + 60 }, (_, place) => {
  const number = String(place).padStart(3, '0')
  return named(`many.${number}`, `konetyö ${number}`, `maskinarbete ${number}`, `machine work ${number}`)
})

export const LABELLED: readonly Labelled[] = [...OCCUPATIONS, ...MANY]

export type LabelSearchFixture = { readonly search: LabelSearch; close(): Promise<void> }

export const labelSearchContract = (name: string, open: () => Promise<LabelSearchFixture>): void => {
  describe(`label search contract: ${name}`, () => {
    let fixture: LabelSearchFixture
    beforeAll(async () => {
      fixture = await open()
    })
    afterAll(() => fixture?.close())

    const find = (text: string, locale: Locale = 'fi', limit = 20) =>
      fixture.search.find(text, { locale, limit })
    const first = async (text: string, locale: Locale = 'fi') => (await find(text, locale, 1))[0]

    it('puts the whole name first, in each language', async () => {
      for (const { code, names } of OCCUPATIONS)
        for (const locale of ['fi', 'sv', 'en'] as const)
          expect(await first(names[locale], locale)).toBe(code)
    })

    it('finds a name from its second letter, and puts it first from half of it onwards', async () => {
      for (const [code, text, locale] of [
        ['9412.1', 'keittiöapulainen', 'fi'],
        ['7411.1', 'sähköasentaja', 'fi'],
        ['9112.1', 'fastighetsstädare', 'sv'],
      ] as const)
        for (let typed = 2; typed <= text.length; typed++) {
          const found = await find(text.slice(0, typed), locale)
          expect(found).toContain(code)
          if (typed >= text.length / 2) expect(found[0]).toBe(code)
        }
    })

    it.each([
      ['two letters swapped', 'sairaanhoitjaa', 'fi', '2221.1'],
      ['a letter left out', 'putkasentaja', 'fi', '7126.1'],
      ['a letter twice', 'kirvessmies', 'fi', '7115.1'],
      ['a neighbouring key', 'ohjelmistokehittäka', 'fi', '2512.1'],
      ['two slips', 'toimsitosihteri', 'fi', '4110.1'],
      ['marks left out', 'keittioapulainen', 'fi', '9412.1'],
      ['a slip in Swedish', 'rörmokrae', 'sv', '7126.1'],
      ['marks left out in Swedish', 'tradgardsmastare', 'sv', '6113.1'],
      ['a spelling of the loan', 'elektricker', 'sv', '7411.1'],
      ['a loan by its sound', 'pitsakokki', 'fi', '5120.2'],
      ['a genitive', 'lähihoitajan', 'fi', '5321.1'],
      ['a local case of several', 'sairaanhoitajilla', 'fi', '2221.1'],
      ['a weak grade', 'kokin', 'fi', '5120.1'],
      ['a nominative of another stem', 'kirvesmiehet', 'fi', '7115.1'],
      ['a Swedish plural', 'rörmokarna', 'sv', '7126.1'],
      ['a Swedish definite form', 'sjuksköterskan', 'sv', '2221.1'],
      ['a modifier of its own', 'hotellisiivooja', 'fi', '9112.2'],
      ['the head alone', 'nosturinkuljettaja', 'fi', '8343.1'],
      ['another head', 'ohjelmistosuunnittelija', 'fi', '2512.1'],
      ['a Swedish head alone', 'kranförare', 'sv', '8343.1'],
      ['a Swedish modifier of its own', 'hotellstädare', 'sv', '9112.2'],
      ['two words written as one', 'lastentarhanopettaja', 'fi', '2342.1'],
    ] as const)('finds by %s: %s', async (_rule, text, locale, code) => {
      expect((await find(text, locale)).slice(0, 2)).toContain(code)
    })

    it('finds all compounds of a head', async () => {
      expect(await find('siivooja')).toEqual(expect.arrayContaining(['9112.1', '9112.2']))
      expect(await find('städare', 'sv')).toEqual(expect.arrayContaining(['9112.1', '9112.2']))
    })

    it.each([
      ['rekkakuski', 'fi', '8332.1'],
      ['bussikuskit', 'fi', '8331.1'],
      ['hoitsu', 'fi', '2221.1'],
      ['talosiistijä', 'fi', '9112.1'],
      ['timpuri', 'fi', '7115.1'],
      ['dagisfröken', 'sv', '2342.1'],
      ['lastbilschaufför', 'sv', '8332.1'],
    ] as const)('knows what is meant by %s', async (text, locale, code) => {
      expect((await find(text, locale)).slice(0, 3)).toContain(code)
    })

    it('finds in other languages, after those in one’s own', async () => {
      expect(await first('plumber', 'fi')).toBe('7126.1')
      expect((await find('manöken', 'fi')).slice(0, 2)).toEqual(['b.fi', 'a.sv'])
      expect((await find('manöken', 'sv')).slice(0, 2)).toEqual(['a.sv', 'b.fi'])
      const [fi, sv] = [await find('kock', 'fi'), await find('kock', 'sv')]
      expect(fi).toContain('5120.1')
      expect(sv[0]).toBe('5120.1')
      expect((await find('ba', 'sv'))[0]).toBe('7512.1')
    })

    it('finds by what a thing is also called', async () => {
      expect(await first('viherrakentaja')).toBe('6113.1')
      expect(await first('parkarbetaren', 'sv')).toBe('6113.1')
      expect(await first('groundskeepers', 'en')).toBe('6113.1')
    })

    it('finds by code, its beginning and the end of a URI', async () => {
      const uri = OCCUPATIONS.at(-1)!.code
      expect(await first('8332.1')).toBe('8332.1')
      expect((await find('9112')).slice(0, 2)).toEqual(['9112.1', '9112.2'])
      expect(await first(uri)).toBe(uri)
      expect(await first('0019b951-c699')).toBe(uri)
    })

    it('gives pages that are the one list, in the same order each time', async () => {
      for (const text of ['kone', 'siivooja', 'opettaja', 'k', 'konetyö 1']) {
        const all = await find(text, 'fi', 1_000)
        expect(new Set(all).size).toBe(all.length)
        expect(all.length).toBeLessThanOrEqual(MAX_FOUND)
        const paged: string[] = []
        for (let offset = 0; offset < all.length; offset += 7)
          paged.push(...(await fixture.search.find(text, { locale: 'fi', limit: 7, offset })))
        expect(paged).toEqual(all)
        expect(await fixture.search.find(text, { locale: 'fi', limit: 7, offset: all.length })).toEqual([])
      }
      expect((await find('konetyö', 'fi', 1_000)).length).toBeGreaterThan(40)
    })

    it('puts equals in the order of their codes', async () => {
      const found = (await find('konetyö', 'fi', 30)).filter((code) => code.startsWith('many.'))
      expect(found.length).toBeGreaterThan(20)
      expect(found).toEqual([...found].sort())
    })

    it('finds nothing where nothing is like it', async () => {
      for (const text of ['qqxzwvgh', 'zzzzzz', '日本語', 'ЖЖЖЖЖЖ', '77777'])
        expect(await find(text)).toEqual([])
      expect(await find('kokki', 'fi', 0)).toEqual([])
    })

    it('takes any text', async () => {
      for (const text of ['', ' ', '!?.,-–', '🙂🙂', '\u0301', '"kokki', 'kokki -apulainen', "l'a", '%_*\\'])
        expect(Array.isArray(await find(text))).toBe(true)
      for (const text of ['', ' ', '!?.,-–', '🙂🙂', '\u0301']) expect(await find(text)).toEqual([])
      for (const letter of ['a', 'ö', 'k ', '🙂', 'ﬁ'])
        expect(Array.isArray(await find(letter.repeat(100).slice(0, 100)))).toBe(true)
      expect(await first(`kokki ${' '.repeat(90)}`)).toBe('5120.1')
    })
  })
}
