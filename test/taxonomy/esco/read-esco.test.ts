/**
 * 1 Concepts come with labels in three languages, the English one where there is none, and their alternatives. 2 What
 * refers to a concept without a description is left out and counted. 3 A file that is missing, lacks a column or holds
 * an unknown relation is named.
 */
import { expect, test } from 'vitest'
import { readEsco } from '../../../src/taxonomy/esco/read-esco.ts'
import { TableFault } from '../../../src/taxonomy/read-table.ts'
import { ESCO_FILES, escoFolder, occupationUri, skillUri } from './esco-folder.ts'

test('1: reads labels, alternatives and what lies above', () => {
  const { skills, groups, occupations, relations } = readEsco(escoFolder())
  expect(skills).toHaveLength(3)
  expect(skills[0]).toEqual({
    uri: skillUri('bread'),
    names: { fi: 'valmistaa leipää', sv: 'baka bröd', en: 'make bread' },
    alternatives: { fi: ['leipoa leipää'], sv: [], en: ['bake bread', 'bread making'] },
    broader: [skillUri('baking')],
  })
  expect(skills[1]!.broader).toEqual([skillUri('bread')])
  expect(skills[2]!.names.fi).toBe('make cakes')
  expect(groups).toEqual([{ uri: skillUri('baking'), code: 'S6.1', name: 'baking', broader: [] }])
  expect(occupations).toMatchObject([
    {
      uri: occupationUri('baker'),
      code: '7512.1',
      unitGroup: '7512',
      names: { fi: 'leipuri', sv: 'bagare', en: 'baker' },
      essential: [skillUri('bread')],
      optional: [skillUri('cake')],
    },
  ])
  expect(relations).toEqual([{ from: skillUri('cake'), to: skillUri('bread'), kind: 'optional' }])
})

test('2: counts what leads nowhere', () => {
  expect(readEsco(escoFolder()).leftOut).toBe(1)
})

test('3: names the file that is not as it should be', () => {
  const faultOf = (changed: Record<string, readonly string[]>) => {
    try {
      readEsco(escoFolder(changed))
    } catch (error) {
      expect(error).toBeInstanceOf(TableFault)
      return (error as Error).message
    }
    throw new Error('was read')
  }
  expect(faultOf({ skills_fi: ['conceptUri,label', 'x,y'] })).toMatch(/skills_fi\.csv.*preferredLabel/)
  expect(
    faultOf({
      occupationSkillRelations_en: [
        ESCO_FILES.occupationSkillRelations_en[0],
        `${occupationUri('baker')},needed,,${skillUri('bread')}`,
      ],
    }),
  ).toMatch(/"needed"/)
  expect(() => readEsco('/nowhere')).toThrow(/skills_en\.csv/)
})
