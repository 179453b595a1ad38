/**
 * A hundred texts as people type them, by the vocabulary that ships:
 * 1. What is meant stands among the first three for at least 90 of them, in a list's text as in the vocabulary's search.
 * 2. None that a person would understand reads as nothing.
 * 3. An occupation’s unit group follows right after it.
 * 4. What tells no trade from another is left out.
 */
import { expect, test } from 'vitest'
import { TYPED_TEXTS } from '../../bench/text-reader/texts.ts'
import { textReader } from '../../src/retrieval/text-meaning.ts'
import { createCatalogue } from '../../src/taxonomy/catalogue.ts'
import { starterVocabulary } from '../../src/taxonomy/starter-taxonomy.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'

const vocabulary = starterVocabulary()
const reader = textReader(taxonomyOf(vocabulary))
const PAGE = { limit: 3, offset: 0 }

test('1, 2: texts of lists are read', () => {
  const concepts = TYPED_TEXTS.map(({ text }) => reader.read(text).read.flatMap((part) => part.concepts))
  const right = TYPED_TEXTS.filter(({ means }, at) =>
    concepts[at]!.slice(0, 3).some((code) => means.includes(code)),
  )
  expect(right.length).toBeGreaterThanOrEqual(90)
  expect(TYPED_TEXTS.filter((_, at) => concepts[at]!.length === 0)).toEqual([])
})

test('1, 2: the vocabulary is searched by them', async () => {
  const catalogue = createCatalogue(vocabulary)
  let right = 0
  for (const { text, locale, means } of TYPED_TEXTS) {
    const [occupations, skills] = await Promise.all([
      catalogue.list('occupations', text, locale, PAGE),
      catalogue.list('skills', text, locale, PAGE),
    ])
    const found = [...occupations, ...skills].map(({ code }) => code)
    expect([text, found.length > 0]).toEqual([text, true])
    if (found.some((code) => means.includes(code))) right += 1
  }
  expect(right).toBeGreaterThanOrEqual(90)
})

test('3: a title that is an occupation shows its group next, and what only looks alike stands behind', async () => {
  const uri = 'http://data.europa.eu/esco/occupation/sommelier'
  const catalogue = createCatalogue({
    ...vocabulary,
    occupations: [
      {
        code: uri,
        escoCode: '5131.2.1',
        unitGroup: '5131',
        names: { fi: 'sommelieeri', sv: 'sommelier', en: 'sommelier' },
      },
    ],
  })
  const first = async (text: string) =>
    (await catalogue.list('occupations', text, 'sv', PAGE)).map(({ code }) => code)
  expect((await first('sommelier')).slice(0, 2)).toEqual([uri, '5131'])
  expect((await first('lokalvårdare'))[0]).toBe('9112')
})

test('4: verbs, hours and languages of a sentence are not read as trades', () => {
  const conceptsOf = (text: string) => reader.read(text).read.flatMap(({ concepts }) => concepts)
  expect(conceptsOf('osaa englantia ja voi työskennellä vuoroissa')).toEqual([])
  expect(conceptsOf('vi söker en städare som kan arbeta på kvällar')).toEqual(['9112'])
  expect(conceptsOf('hyvä suomen kieli ja kokemusta')).toEqual([])
  expect(conceptsOf('a cleaner who can work evenings and speaks Finnish')).toEqual(['9112'])
})
