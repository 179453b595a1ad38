/**
 * 1 All 52 abilities of O*NET are mapped or said to be left out, with the reason. 2 None becomes what an opening may
 * not demand, or a condition of the work.
 */
import { expect, test } from 'vitest'
import { DEMANDABLE_ABILITIES } from '../../../src/domain/codes.ts'
import { ELEMENTS_OF, ONET_ABILITIES } from '../../../src/taxonomy/onet/ability-map.ts'

const mapped = Object.entries(ONET_ABILITIES)

test('1: 52 abilities, each with a target or a reason for none', () => {
  expect(mapped).toHaveLength(52)
  expect(new Set(mapped.map(([, { name }]) => name)).size).toBe(52)
  const kinds = new Map<string, number>()
  for (const [id, { to, why }] of mapped) {
    expect(id).toMatch(/^1\.A\.[1-4]\.[a-g]\.[1-7]$/)
    if (to === null) expect(why).not.toBe('')
    else expect(to.length).toBeGreaterThan(0)
    kinds.set(id[4]!, (kinds.get(id[4]!) ?? 0) + 1)
  }
  // Cognitive, psychomotor, physical, sensory.
  expect([...kinds]).toEqual([
    ['1', 21],
    ['2', 10],
    ['3', 9],
    ['4', 12],
  ])
})

test('2: every target may be demanded, and none is an x. code', () => {
  for (const [, { to }] of mapped)
    for (const ability of to ?? []) {
      expect(DEMANDABLE_ABILITIES).toContain(ability)
      expect(ability).not.toMatch(/^x\./)
    }
  // Left alone, so that no profile outgrows what a person reads.
  expect(ELEMENTS_OF.size).toBeLessThanOrEqual(20)
})
