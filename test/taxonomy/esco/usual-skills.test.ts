/**
 * 1 Of an occupation's essential skills those stand for it that its unit group asks and few others do; at most eight.
 * 2 A unit group has those of its occupations. 3 Rarity is whole, falls as more ask a skill, and is never 0. 4 Who asks a skill asks what
 * lies above it.
 */
import { expect, test } from 'vitest'
import { escoUsualSkills } from '../../../src/taxonomy/esco/usual-skills.ts'
import { askedBy, rarityOf } from '../../../src/taxonomy/rarity.ts'

const occupation = (code: string, unitGroup: string, ...essential: string[]) => ({
  code,
  unitGroup,
  essential,
  optional: [],
})
const many = Array.from({ length: 12 }, (_, at) => `own-${String(at).padStart(2, '0')}`)
const usual = escoUsualSkills([
  occupation('cook', '5120', 'cook', 'lead', 'safety'),
  occupation('grill', '5120', 'cook', 'grill', 'safety'),
  occupation('guard', '5414', 'watch', 'safety'),
  occupation('clerk', '4110', 'file', 'safety', 'lead'),
  occupation('other', '9999', ...many),
  occupation('idle', '1111'),
])
const skillsOf = (code: string) => usual.get(code)?.skills.map(({ skill }) => skill)

test('1: what the group asks and few others do stands first', () => {
  expect(skillsOf('cook')).toEqual(['cook', 'lead', 'safety'])
  expect(usual.get('cook')!.skills.map(({ importance }) => importance)).toEqual([3, 3, 2])
  expect(skillsOf('other')).toEqual(many.slice(0, 8))
  expect(usual.has('idle')).toBe(false)
})

test('2: a unit group has those of its occupations', () => {
  expect(skillsOf('5120')).toEqual(['cook', 'grill', 'lead', 'safety'])
})

test('3: rarity falls as more ask a skill', () => {
  expect([0, 1, 2, 4, 8, 1000, 1024].map((count) => rarityOf(count, 1024))).toEqual([
    41, 41, 37, 33, 29, 1, 1,
  ])
  expect(rarityOf(3, 10)).toBe(7)
})

test('4: a broad skill is asked by whoever asks a part of it', () => {
  const above: Readonly<Record<string, readonly string[]>> = { rye: ['bread'], bread: ['baking'] }
  const counts = askedBy([['rye'], ['bread', 'baking'], ['grain']], (skill) => above[skill] ?? [])
  expect(Object.fromEntries(counts)).toEqual({ rye: 1, bread: 2, baking: 2, grain: 1 })
})
