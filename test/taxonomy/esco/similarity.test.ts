/**
 * 1 The nearest are at most ten, 40–100, highest first and then by index, never the skill itself: the head of what is
 * similar at all. 2 Similarity is the same in both directions. 3 An occupation that asks for both brings them together:
 * as essential more than as optional, the fewer it asks for the more, and the fewer others ask for them. 4 So does the
 * hierarchy: parent, child, siblings, the more the smaller the family; and a relation that ESCO states. 5 A skill alone
 * has none. 6 The order of rows and lists has no effect, whatever ESCO says. 7 The figures are those of the formula.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Esco } from '../../../src/taxonomy/esco/esco.ts'
import { nearestSkills, skillSimilarity } from '../../../src/taxonomy/esco/similarity.ts'
import { escoOf, fillers, type Said } from './said-esco.ts'

/** Similarity 0–100 of two skills. */
const similarity = (said: Said, a: string, b: string): number => {
  const esco = escoOf(said)
  const at = (uri: string) => esco.skills.findIndex((skill) => skill.uri === uri)
  return skillSimilarity(esco)(at(a), 1).find(({ skill }) => skill === at(b))?.similarity ?? 0
}

/** Every similarity of 1 or more, by the pair of URIs. */
const allSimilarities = (esco: Esco): ReadonlyMap<string, number> => {
  const similarTo = skillSimilarity(esco)
  const uri = (skill: number) => esco.skills[skill]!.uri
  return new Map(
    esco.skills.flatMap((_, skill) =>
      similarTo(skill, 1).map((other) => [`${uri(skill)} → ${uri(other.skill)}`, other.similarity] as const),
    ),
  )
}

const names = Array.from({ length: 14 }, (_, index) => `s${index}`)
const some = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...names), { maxLength })
const saidArb: fc.Arbitrary<Said> = fc.record({
  skills: fc
    .array(fc.uniqueArray(fc.constantFrom('g0', 'g1', ...names.slice(0, 4)), { maxLength: 2 }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((lists) =>
      Object.fromEntries(names.map((name, index) => [name, lists[index]!.filter((above) => above !== name)])),
    ),
  occupations: fc.array(fc.record({ essential: some(14), optional: some(4) }), { maxLength: 6 }),
  relations: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 4 }),
})

test('1: the nearest are the ten first of 40 or more', () => {
  let lists = 0
  let cut = 0
  fc.assert(
    fc.property(saidArb, (said) => {
      const esco = escoOf(said)
      const similarTo = skillSimilarity(esco)
      const nearest = nearestSkills(esco)
      expect(nearest).toHaveLength(esco.skills.length)
      for (const [skill, list] of nearest.entries()) {
        const all = similarTo(skill, 1)
        for (const { skill: other, similarity } of all) {
          expect(other).not.toBe(skill)
          expect(Number.isInteger(similarity) && similarity >= 1 && similarity <= 100).toBe(true)
        }
        for (const [index, { skill: other, similarity }] of all.slice(1).entries()) {
          const before = all[index]!
          expect(
            before.similarity > similarity || (before.similarity === similarity && before.skill < other),
          ).toBe(true)
        }
        const near = all.filter(({ similarity }) => similarity >= 40)
        expect(list).toEqual(near.slice(0, 10))
        if (list.length > 0) lists++
        if (near.length > 10) cut++
      }
    }),
    { seed: 20_261_124 },
  )
  expect(lists).toBeGreaterThan(100)
  expect(cut).toBeGreaterThan(10)
})

test('2: similarity is symmetric', () => {
  fc.assert(
    fc.property(saidArb, (said) => {
      const all = allSimilarities(escoOf(said))
      for (const [pair, similarity] of all)
        expect(all.get(pair.split(' → ').reverse().join(' → '))).toBe(similarity)
    }),
  )
})

test('3: essential in one occupation brings closer than optional, and one of each not at all', () => {
  const skills = { bread: [], cake: [] }
  const asked = (...occupations: NonNullable<Said['occupations']>) =>
    similarity({ skills, occupations }, 'bread', 'cake')
  const essential = asked({ essential: ['bread', 'cake'] })
  const optional = asked({ optional: ['bread', 'cake'] })
  expect(essential).toBeGreaterThan(optional)
  expect(optional).toBeGreaterThan(0)
  expect(asked({ essential: ['bread'], optional: ['cake'] })).toBe(0)
})

test('3: an occupation that asks for few brings them closer than one that asks for many', () => {
  const asked = (others: number) => {
    const more = fillers(others)
    return similarity(
      {
        skills: { bread: [], cake: [], ...more },
        occupations: [{ essential: ['bread', 'cake', ...Object.keys(more)] }],
      },
      'bread',
      'cake',
    )
  }
  expect(asked(0)).toBeGreaterThan(asked(3))
  expect(asked(3)).toBeGreaterThan(asked(18))
})

test('3: a skill that other occupations ask for too is farther than one that none else asks for', () => {
  const said: Said = {
    skills: { bread: [], cake: [], teamwork: [], ...fillers(2) },
    occupations: [
      { essential: ['bread', 'cake', 'teamwork'] },
      { essential: ['teamwork', 'filler 0'] },
      { essential: ['teamwork', 'filler 1'] },
    ],
  }
  expect(similarity(said, 'bread', 'cake')).toBeGreaterThan(similarity(said, 'bread', 'teamwork'))
  expect(similarity(said, 'bread', 'teamwork')).toBeGreaterThan(0)
})

test('3: what several occupations ask for together is closer than what one does', () => {
  const asked = (times: number) =>
    similarity(
      { skills: { bread: [], cake: [] }, occupations: Array(times).fill({ essential: ['bread', 'cake'] }) },
      'bread',
      'cake',
    )
  expect(asked(3)).toBeGreaterThan(asked(1))
})

test('4: parent and child, siblings below a skill and siblings below a group are similar', () => {
  const said: Said = {
    skills: { bread: [], rye: ['bread'], wheat: ['bread'], sweep: ['cleaning'], mop: ['cleaning'] },
  }
  expect(similarity(said, 'bread', 'rye')).toBeGreaterThan(0)
  expect(similarity(said, 'rye', 'wheat')).toBeGreaterThan(0)
  expect(similarity(said, 'sweep', 'mop')).toBeGreaterThan(0)
  expect(similarity(said, 'rye', 'mop')).toBe(0)
})

test('4: siblings of a small family are closer than those of a large one, which are not near', () => {
  const family = (size: number) =>
    similarity(
      { skills: Object.fromEntries(Array.from({ length: size }, (_, at) => [`s${at}`, ['group']])) },
      's0',
      's1',
    )
  expect(family(2)).toBeGreaterThan(family(5))
  expect(family(100)).toBeLessThan(40)
})

test('4: a relation that ESCO states between skills makes them similar, whichever is named first', () => {
  const skills = { bread: [], flour: [], mop: [] }
  expect(similarity({ skills, relations: [['bread', 'flour']] }, 'bread', 'flour')).toBeGreaterThanOrEqual(40)
  expect(similarity({ skills, relations: [['bread', 'flour']] }, 'bread', 'mop')).toBe(0)
  expect(similarity({ skills, relations: [['flour', 'bread']] }, 'bread', 'flour')).toBe(
    similarity({ skills, relations: [['bread', 'flour']] }, 'bread', 'flour'),
  )
})

test('5: a skill of which nothing is said, or that stands alone in an occupation, has none', () => {
  const esco = escoOf({ skills: { bread: [], cake: [], mop: [] }, occupations: [{ essential: ['mop'] }] })
  expect(nearestSkills(esco)).toEqual([[], [], []])
  expect(allSimilarities(esco).size).toBe(0)
  expect(nearestSkills(escoOf({ skills: {} }))).toEqual([])
})

test('6: the order of rows and of lists has no effect', () => {
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
  const pairArb = saidArb.chain((said) => {
    const esco = escoOf(said)
    return fc
      .record({
        skills: shuffled(esco.skills),
        groups: shuffled(esco.groups),
        occupations: shuffled(esco.occupations),
        relations: shuffled(esco.relations),
      })
      .map((rows): readonly [Esco, Esco] => [
        esco,
        {
          ...rows,
          skills: rows.skills.map((skill) => ({ ...skill, broader: skill.broader.toReversed() })),
          occupations: rows.occupations.map((occupation) => ({
            ...occupation,
            essential: occupation.essential.toReversed(),
            optional: occupation.optional.toReversed(),
          })),
          leftOut: 0,
        },
      ])
  })
  fc.assert(
    fc.property(pairArb, ([esco, other]) => {
      const sorted = (of: Esco) => [...allSimilarities(of)].sort()
      expect(sorted(other)).toEqual(sorted(esco))
      // Indexes are those of the skills, so the lists are equal only where the skills keep their order.
      expect(nearestSkills({ ...other, skills: esco.skills })).toEqual(nearestSkills(esco))
    }),
  )
})

test('7: one occupation of 42 skills takes two of which no more is said just to 40, and naming one twice adds nothing', () => {
  const asked = (others: number, twice = false) => {
    const essential = ['bread', 'cake', ...Object.keys(fillers(others))]
    return similarity(
      {
        skills: { bread: [], cake: [], ...fillers(others) },
        occupations: [{ essential: twice ? [...essential, 'cake', 'bread'] : essential }],
      },
      'bread',
      'cake',
    )
  }
  // √((1/42) / (1/42 + 1/8)) = 0.4
  expect(asked(40)).toBe(40)
  expect(asked(42)).toBe(39)
  expect(asked(40, true)).toBe(40)
  // √((1/2) / (1/2 + 1/8))
  expect(asked(0)).toBe(89)
})

test('7: what either has beside the other counts under a root', () => {
  const said: Said = {
    skills: { bread: [], cake: [], mop: [] },
    occupations: [{ essential: ['bread', 'cake'] }, { essential: ['bread', 'mop'] }],
  }
  // √((1/2) / √((1/2 + 1/2 + 1/8) · (1/2 + 1/8)))
  expect(similarity(said, 'bread', 'cake')).toBe(77)
})

test('7: families have fixed worth: an only child and its parent, or two that ESCO relates, come to 71', () => {
  // √((1/8) / (1/8 + 1/8))
  expect(similarity({ skills: { bread: [], rye: ['bread'] } }, 'bread', 'rye')).toBe(71)
  expect(
    similarity({ skills: { bread: [], flour: [] }, relations: [['bread', 'flour']] }, 'bread', 'flour'),
  ).toBe(71)
})
