/**
 * 1 What is hidden is in nothing that the similarity reads, as essential or as optional, and the same seed hides the
 * same. 2 Recall is the share of the hidden among the first, without what is seen.
 */
import { expect, test } from 'vitest'
import { type Asked, hideSkills, recallAt } from '../../../bench/similarity/hidden-skills.ts'
import { readEsco } from '../../../src/taxonomy/esco/read-esco.ts'
import { escoFolder } from './esco-folder.ts'

const esco = readEsco(escoFolder())
const [baker] = esco.occupations
const uris = esco.skills.map(({ uri }) => uri)
/** One occupation of enough skills, each both essential and optional; one of too few. */
const twice = { ...esco, occupations: [{ ...baker!, essential: uris, optional: uris }, baker!] }
const GIVEN = { seed: 1, occupations: 5, leastEssential: 3, percent: 30 }

test('1: what is hidden is left nowhere in the occupation, others are as they were', () => {
  const { left, asked } = hideSkills(twice, GIVEN)
  expect(asked).toHaveLength(1)
  const [{ hidden, seen, occupation }] = asked as [Asked]
  expect(hidden.size).toBe(1)
  expect([...seen, ...hidden].sort()).toEqual([0, 1, 2])
  const rest = seen.map((skill) => uris[skill])
  expect(left.occupations[0]).toMatchObject({ essential: rest, optional: rest })
  expect(occupation).toBe(left.occupations[0])
  expect(left.occupations[1]).toBe(baker)
  expect(hideSkills(twice, GIVEN)).toEqual({ left, asked })
})

test('2: counts the hidden among the first', () => {
  const asked: Asked[] = [{ occupation: baker!, seen: [0], hidden: new Set([1, 2]) }]
  const recall = (at: number, scores: readonly number[]) =>
    recallAt(at, asked, () => Float64Array.from(scores)).mean
  expect(recall(2, [9, 3, 1, 2])).toBe(0.5)
  expect(recall(3, [9, 3, 1, 2])).toBe(1)
  expect(recall(3, [9, 3, 0, 2])).toBe(0.5)
})
