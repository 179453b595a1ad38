/** A text means what names hold: 1 never pieces of codes, 2 and occupations inside a unit group as their unit group. */
import { expect, test } from 'vitest'
import { allMeant, textReader } from '../../src/retrieval/text-meaning.ts'
import { starterVocabulary } from '../../src/taxonomy/starter-taxonomy.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'

const URI = 'http://data.europa.eu/esco'
const taxonomy = taxonomyOf({
  ...starterVocabulary(),
  skills: [
    ...starterVocabulary().skills,
    {
      code: `${URI}/skill/cad0`,
      names: { fi: 'puhaltaa lasia', sv: 'blåsa glas', en: 'blow glass' },
      parents: [],
      similar: [],
      rarity: 1,
    },
  ],
  occupations: [
    {
      code: `${URI}/occupation/1`,
      escoCode: '5131.2.1',
      unitGroup: '5131',
      names: { fi: 'sommelieeri', sv: 'sommelier', en: 'sommelier' },
    },
  ],
})
const { read } = textReader(taxonomy)
const meant = (text: string) => {
  const meaning = allMeant(read(text))
  return { skills: [...(meaning?.skills ?? [])], occupations: [...(meaning?.occupations ?? [])] }
}

test('1: no piece of a code is a word', () => {
  expect(meant('europa')).toEqual({ skills: [], occupations: [] })
  expect(meant('esco').skills).not.toContain(taxonomy.skillNumber(`${URI}/skill/cad0`))
  expect(meant('cad').skills).toEqual([taxonomy.skillNumber('cad-drawing')])
  expect(meant('group').occupations.length).toBeLessThan(100)
})

test('2: an occupation is its unit group', () => {
  expect(meant('sommelieeri').occupations).toEqual([5131])
})
