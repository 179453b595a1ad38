/**
 * 1. Whoever asks may move the weight of five criteria by up to two steps of a quarter, and of no other.
 * 2. The points of a list are those of the weights that its answer names, and it replays to the byte.
 * 3. The answer says what was suggested, what was applied, and who set it: for a coordinator and an employer service alike.
 * 4. However it is emphasised, points are whole, sum to 10,000, and a need costs none.
 */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPHASISED, Emphasis, ShortlistRequest } from '../../src/contract/shortlist.ts'
import { CRITERIA } from '../../src/domain/weights.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { isErased } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { jobseekerArb, openingArb, TODAY } from '../arbitraries.ts'
import { jobseeker, opening } from '../builders.ts'
import { runs } from '../runs.ts'
import { openWorld, taxonomy, type World } from './matching-world.ts'

const weights = shippedWeights()
const steps = fc.dictionary(fc.constantFrom(...EMPHASISED), fc.integer({ min: -2, max: 2 }))

describe('an emphasis', () => {
  it('is of five criteria, in two steps either way', () => {
    expect(EMPHASISED).toEqual(['skills', 'wishes', 'commute', 'experience', 'languages'])
    expect(ShortlistRequest.safeParse({ emphasis: { skills: 2, commute: -2 } }).success).toBe(true)
    for (const emphasis of [
      { skills: 3 },
      { skills: 0.5 },
      {},
      { abilities: 1 },
      { accommodations: -1 },
      { workingTime: 1 },
    ])
      expect(Emphasis.safeParse(emphasis).success, JSON.stringify(emphasis)).toBe(false)
  })

  it('moves a weight by a quarter a step before it is apportioned', () => {
    const program = compile({
      id: 'op',
      opening: opening({}),
      weights,
      taxonomy,
      emphasis: { skills: 2, wishes: -2 },
    })
    const max = Object.fromEntries(program.criteria.map(({ criterion, max }) => [criterion, max]))
    // 20 × 1.5 and 15 × 0.5 of 100 + 10 − 7.5.
    expect(max['skills']).toBe(Math.round((30 / 102.5) * 10_000))
    expect(max['wishes']).toBe(Math.round((7.5 / 102.5) * 10_000))
  })

  it('of nothing changes nothing', () => {
    const plain = compile({ id: 'op', opening: opening({}), weights, taxonomy })
    for (const emphasis of [{}, { skills: 0, languages: 0 }])
      expect(compile({ id: 'op', opening: opening({}), weights, taxonomy, emphasis })).toEqual(plain)
  })

  it('leaves whole points that sum to 10,000, and lets no need cost any', () => {
    const asOf = dayNumber(TODAY)
    fc.assert(
      fc.property(openingArb, jobseekerArb, steps, (asked, person, emphasis) => {
        const program = compile({ id: 'op', opening: asked, weights, taxonomy, emphasis })
        expect(program.criteria.reduce((sum, { max }) => sum + max, 0)).toBe(10_000)
        const points = (needs: typeof person.needs) =>
          interpret(program, encodeRecord('p', { ...person, needs }, TODAY, taxonomy), asOf, NO_PAIR).points
        expect(points([{ accommodation: 'lifting-aid', kind: 'essential' }])).toBeGreaterThanOrEqual(
          points([]),
        )
      }),
      { numRuns: runs(60) },
    )
  })
})

describe('a list with an emphasis', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await world.putPeople({
      near: jobseeker({ municipality: '091', skills: [] }),
      skilled: jobseeker({ municipality: '049', skills: [{ skill: 'dishwashing', proficiency: 3 }] }),
    })
    await world.putOpening(
      'op',
      opening({ municipality: '091', skills: [{ skill: 'dishwashing', importance: 3 }] }),
    )
  })
  afterAll(() => world.close())

  it('has the points of the weights that its answer names, and replays', async () => {
    const request = { emphasis: { skills: 2, commute: -2 } }
    const { row, result } = await world.shortlist('op', request)
    const used = (await world.matching.lists.weightsUsed(row))!
    expect(used.suggested).toMatchObject({ skills: 2000, commute: 700 })
    expect(used.applied.skills).toBeGreaterThan(2000)
    expect(used.applied.commute).toBeLessThan(700)
    expect(Object.values(used.applied).reduce((sum, points) => sum + points, 0)).toBe(10_000)
    for (const entry of result.entries) {
      const explained = (await world.matching.lists.explain(row, isErased(entry) ? '' : entry.jobseeker, {
        areas: '*',
        locale: 'en',
      }))!
      for (const { criterion, max } of explained.criteria!) expect(max).toBe(used.applied[criterion])
    }
    expect(await world.matching.lists.replay(row)).toMatchObject({ equal: true, scope: 'full' })
    expect(await world.matching.lists.verify(row)).toMatchObject({ equal: true })
  })

  it('says who set it, and of a list without one that it is the country’s', async () => {
    const [plain, own] = [
      await world.shortlist('op'),
      await world.shortlist('op', { emphasis: { wishes: 1 } }),
    ]
    expect(await world.matching.lists.weightsUsed(plain.row)).toMatchObject({
      suggestedBy: 'national',
      setBy: 'national',
    })
    const by = (createdBy: string) => world.matching.lists.weightsUsed({ ...own.row, createdBy })
    expect(await by('employer-service:x')).toMatchObject({
      suggestedBy: 'national',
      setBy: 'employer-service',
    })
    expect(await by('coordinator:x')).toMatchObject({ setBy: 'coordinator' })
    const used = (await world.matching.lists.weightsUsed(plain.row))!
    expect(used.applied).toEqual(used.suggested)
    expect(Object.keys(used.applied)).toEqual([...CRITERIA])
  })

  it('is told no weights where another scoring made it', async () => {
    const { row } = await world.shortlist('op')
    expect(await world.matching.lists.weightsUsed({ ...row, engine: 'another' })).toBeUndefined()
  })
})
