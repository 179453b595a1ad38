/** 1 No ESCO skill is linked twice. 2 Once ESCO is imported a linked skill has both codes, and both vocabularies' relations. */
import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/taxonomy/catalogue.ts'
import type { Concept } from '../../src/taxonomy/concept.ts'
import type { SkillBody } from '../../src/taxonomy/esco/esco-concepts.ts'
import { readVocabulary } from '../../src/taxonomy/imported-vocabulary.ts'
import { SKILL_LINKS } from '../../src/taxonomy/starter-links.ts'
import { taxonomyOf } from '../../src/taxonomy/taxonomy-of.ts'

test('1: no ESCO skill is linked twice', () => {
  const uris = Object.values(SKILL_LINKS)
  expect(uris.length).toBeGreaterThan(50)
  expect(new Set(uris).size).toBe(uris.length)
})

test('2: a linked skill has both codes, and both vocabularies’ relations', async () => {
  const uri = SKILL_LINKS['waste-sorting']!
  const names = { fi: 'x', sv: 'x', en: 'x' }
  const skill = (code: string, number: number, body: Partial<SkillBody>): Concept => ({
    ...{ code, number, current: true },
    body: JSON.stringify({ names, alternatives: {}, parents: [], groups: [], similar: [], ...body }),
  })
  const vocabulary = await readVocabulary(
    [{ source: 'esco', version: '1.2.0', at: '2026-11-24T08:00:00.000Z' }],
    async (kind) =>
      kind === 'skill'
        ? [
            skill(uri, 0, { alternatives: { fi: ['lajitteleminen'] }, parents: [1] }),
            skill('esco:handle-waste', 1, { similar: [[0, 90]] }),
            skill('esco:glass', 2, { parents: [0] }),
          ]
        : [],
  )
  const taxonomy = taxonomyOf(vocabulary)
  const number = (code: string) => taxonomy.skillNumber(code)!
  expect(number(uri)).toBe(number('waste-sorting'))
  expect(taxonomy.skillNames(uri)).toEqual(taxonomy.skillNames('waste-sorting'))
  expect(taxonomy.skillRelations(number(uri)).parents).toContain(number('esco:handle-waste'))
  expect(taxonomy.skillRelations(number(uri)).narrower).toContain(number('esco:glass'))
  expect(taxonomy.skillRelations(number('esco:handle-waste')).similar).toEqual([
    { skill: number('waste-sorting'), similarity: 90 },
  ])
  expect(taxonomy.skills).toHaveLength(184 + 2)
})

test('3: a linked skill is found by its URI, the end of it, what ESCO calls it and its alternatives', async () => {
  const uri = SKILL_LINKS['waste-sorting']!
  const body: SkillBody = {
    names: { fi: 'eritellä jätettä', sv: 'sortera avfall', en: 'zort waste' },
    alternatives: { fi: ['lajitteleminen'], en: ['partition rubbish'] },
    ...{ parents: [], groups: [], similar: [] },
  }
  const vocabulary = await readVocabulary(
    [{ source: 'esco', version: '1.2.0', at: '2026-11-24T08:00:00.000Z' }],
    async (kind) =>
      kind === 'skill' ? [{ code: uri, number: 0, current: true, body: JSON.stringify(body) }] : [],
  )
  const catalogue = createCatalogue(vocabulary)
  for (const [text, locale] of [
    [uri, 'fi'],
    [uri.slice(uri.lastIndexOf('/') + 1), 'fi'],
    ['eritellä jätettä', 'fi'],
    ['zort waste', 'en'],
    ['partition rubbish', 'en'],
  ] as const) {
    const [first] = await catalogue.list('skills', text, locale, { limit: 1, offset: 0 })
    expect(first?.code, text).toBe('waste-sorting')
  }
})
