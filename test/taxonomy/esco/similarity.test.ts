/**
 * 1 Lists hold 1–100, highest first and then by index, never the skill itself, at most 256. 2 They are directed: a skill that
 * is asked everywhere helps less with a special one than the other way round. 3 What an occupation asks together helps,
 * as essential more than as optional, and more the more occupations do. 4 A skill alone has none. 5 The order of
 * occupations and of their lists has no effect. 6 The figures are those of least squares with a ridge.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Esco } from '../../../src/taxonomy/esco/esco.ts'
import { invert, paddedSize } from '../../../src/taxonomy/esco/positive-definite.ts'
import { nearestSkills } from '../../../src/taxonomy/esco/similarity.ts'
import { escoOf, type Said } from './said-esco.ts'

const RIDGE = 12
const OPTIONAL = 1 / 5
const LEAST = 0.01

/** How far a held skill helps with an asked one. */
const helps = (said: Said, held: string, asked: string): number => {
  const esco = escoOf(said)
  const at = (uri: string) => esco.skills.findIndex((skill) => skill.uri === uri)
  return nearestSkills(esco)[at(asked)]!.find(({ skill }) => skill === at(held))?.similarity ?? 0
}

const names = Array.from({ length: 14 }, (_, index) => `s${index}`)
const skills = Object.fromEntries(names.map((name) => [name, []]))
const some = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...names), { maxLength })
const saidArb: fc.Arbitrary<Said> = fc.record({
  skills: fc.constant(skills),
  occupations: fc.array(fc.record({ essential: some(14), optional: some(4) }), { maxLength: 12 }),
})

test('1: the lists', () => {
  let lists = 0
  fc.assert(
    fc.property(saidArb, (said) => {
      const nearest = nearestSkills(escoOf(said))
      expect(nearest).toHaveLength(names.length)
      for (const [asked, list] of nearest.entries()) {
        expect(list.length).toBeLessThanOrEqual(256)
        for (const { skill, similarity } of list) {
          expect(skill).not.toBe(asked)
          expect(Number.isInteger(similarity) && similarity >= 1 && similarity <= 100).toBe(true)
        }
        expect(list).toEqual([...list].sort((a, b) => b.similarity - a.similarity || a.skill - b.skill))
        if (list.length > 0) lists++
      }
    }),
  )
  expect(lists).toBeGreaterThan(100)
})

test('2: what is asked everywhere helps little with the special, and the special more with it', () => {
  const said: Said = {
    skills: { bread: [], teamwork: [] },
    occupations: [
      ...Array(3).fill({ essential: ['bread', 'teamwork'] }),
      ...Array(60).fill({ essential: ['teamwork'] }),
    ],
  }
  expect(helps(said, 'bread', 'teamwork')).toBeGreaterThan(helps(said, 'teamwork', 'bread'))
  expect(helps(said, 'teamwork', 'bread')).toBeGreaterThan(0)
})

test('3: essential together helps more than optional, often more than once', () => {
  const asked = (times: number, lists: NonNullable<Said['occupations']>[number]) =>
    helps({ skills: { bread: [], cake: [] }, occupations: Array(times).fill(lists) }, 'bread', 'cake')
  const essential = { essential: ['bread', 'cake'] }
  expect(asked(8, essential)).toBeGreaterThan(asked(1, essential))
  expect(asked(8, essential)).toBeGreaterThan(asked(8, { optional: ['bread', 'cake'] }))
  expect(asked(8, { optional: ['bread', 'cake'] })).toBeGreaterThan(0)
})

test('4: a skill of which nothing is said, or that stands alone in an occupation, has none', () => {
  const esco = escoOf({ skills: { bread: [], cake: [], mop: [] }, occupations: [{ essential: ['mop'] }] })
  expect(nearestSkills(esco)).toEqual([[], [], []])
  expect(nearestSkills(escoOf({ skills: {} }))).toEqual([])
})

test('5: the order of occupations and of their lists has no effect', () => {
  fc.assert(
    fc.property(saidArb, (said) => {
      const esco = escoOf(said)
      const occupations = esco.occupations.toReversed().map((occupation) => ({
        ...occupation,
        essential: occupation.essential.toReversed(),
        optional: occupation.optional.toReversed(),
      }))
      expect(nearestSkills({ ...esco, occupations })).toEqual(nearestSkills(esco))
    }),
  )
})

/** XᵀX of some skills. */
const gram = ({ occupations }: Esco, uris: readonly string[]) => {
  const needed = new Set(occupations.flatMap(({ essential }) => essential))
  const row = uris.map((uri) =>
    occupations.map(({ essential, optional }) =>
      essential.includes(uri) ? 1 : optional.includes(uri) && !needed.has(uri) ? OPTIONAL : 0,
    ),
  )
  return row.map((a) => row.map((b) => a.reduce((sum, x, at) => sum + x * b[at]!, 0)))
}

const inverseWithRidge = (of: readonly (readonly number[])[]) => {
  const size = paddedSize(of.length)
  const values = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) values[i * size + j] = (of[i]?.[j] ?? 0) + (i === j ? RIDGE : 0)
  invert({ size, values })
  return (i: number, j: number) => values[i * size + j]!
}

test('6: one occupation that asks two is 1 / 13 of each other; ten are 10 / 22', () => {
  const times = (count: number) =>
    helps(
      { skills: { bread: [], cake: [] }, occupations: Array(count).fill({ essential: ['bread', 'cake'] }) },
      'bread',
      'cake',
    )
  expect(times(1)).toBe(Math.round(100 * (1 / 13) ** 0.25))
  expect(times(10)).toBe(Math.round(100 * (10 / 22) ** 0.25))
})

test('6: the skills that are kept are fitted among themselves, as by the normal equations', () => {
  fc.assert(
    fc.property(saidArb, (said) => {
      const esco = escoOf(said)
      const uris = esco.skills.map(({ uri }) => uri)
      const p = inverseWithRidge(gram(esco, uris))
      const nearest = nearestSkills(esco)
      uris.forEach((_, asked) => {
        const weights = uris.map((_u, held) => (held === asked ? 0 : -p(held, asked) / p(asked, asked)))
        // Weights so near the least that rounding decides are no case.
        fc.pre(weights.every((weight) => Math.abs(weight - LEAST) > 1e-9))
        const kept = weights.flatMap((weight, held) => (weight >= LEAST ? [held] : []))
        const own = gram(
          esco,
          [...kept, asked].map((at) => uris[at]!),
        )
        const inverse = inverseWithRidge(own.slice(0, -1).map((line) => line.slice(0, -1)))
        const right = own.at(-1)!
        const fitted = kept.map((_k, i) => kept.reduce((sum, _l, j) => sum + inverse(i, j) * right[j]!, 0))
        for (const [place, held] of kept.entries()) {
          const found = nearest[asked]!.find(({ skill }) => skill === held)?.similarity ?? 0
          expect(Math.abs(found - 100 * Math.max(0, fitted[place]!) ** 0.25)).toBeLessThanOrEqual(0.51)
        }
        expect(nearest[asked]!.every(({ skill }) => kept.includes(skill))).toBe(true)
      })
    }),
    { numRuns: 60 },
  )
})
