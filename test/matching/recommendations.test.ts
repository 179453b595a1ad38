/**
 * 1. What a person is recommended is what interpreting every open opening for them gives: items and their order, near
 *    misses, counts, whatever was negotiated with whom.
 * 2. Points, figures, gates and items of the explanation are those of the opening's own shortlist.
 * 3. Who may not be matched is told so, and of no opening.
 * 4. A person is read as of the day: what has ended counts as ended.
 */

import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NEAR_MISSES_SHOWN } from '../../src/contract/recommendation.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { hash64, tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { isErased } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import type { Recommendations } from '../../src/matching/recommendations/recommendations.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import type { Interpretation } from '../../src/scoring/interpretation.ts'
import { NO_PAIR, type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import { jobseekerArb, openingArb, pairArb, TODAY } from '../arbitraries.ts'
import { jobseeker, opening, requirement } from '../builders.ts'
import { enough, runs } from '../runs.ts'
import { openWorld, taxonomy, type World } from './matching-world.ts'

let world: World
let recommendations: Recommendations
beforeAll(async () => {
  world = await openWorld()
  recommendations = world.matching.recommendations
})
const removeOpenings = async () => {
  for (const { id } of await world.store.openings.list('*', { limit: 1_000 }))
    await world.store.openings.remove(id)
}
afterEach(async () => {
  await removeOpenings()
  await world.clear()
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const recommend = async (id: string, limit?: number) =>
  (await recommendations.recommend(id, { limit, locale: 'fi' }))!
const mean = ({ low, points }: Interpretation) => (low + points + 1) >> 1

/** By the plain rule, every opening interpreted. */
const expected = (
  id: string,
  judged: readonly { opening: string; program: ScoreProgram; of: Interpretation }[],
) => {
  const ordered = judged
    .map((each) => ({
      ...each,
      lift: stepOf(mean(each.of) - each.program.reference, each.program.resolution),
      tie: tieHash(hash64(each.opening), hash64(id)),
    }))
    .sort((a, b) => a.lift - b.lift || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
  const near = ordered.filter(({ of: { gates } }) => gates.length === 1 && LIFTABLE[gates[0]!.code])
  const byReason: Record<string, number> = {}
  for (const { of } of judged)
    for (const code of new Set(of.gates.map((gate) => gate.code))) byReason[code] = (byReason[code] ?? 0) + 1
  const items: typeof ordered = []
  const passing = ordered.filter(({ of }) => of.gates.length === 0)
  for (const each of passing) {
    const group = items.filter(({ program }) => program.unitGroup === each.program.unitGroup)
    if (items.length < 10 && (each.program.unitGroup === undefined || group.length < 3)) items.push(each)
  }
  return { items: [...items, ...passing.filter((each) => !items.includes(each))], near, byReason }
}

const permitted = jobseekerArb.map((person) => ({
  ...person,
  permissions: { matching: { basis: 'public-task' as const, since: '2026-01-01' } },
}))

describe('recommendations', () => {
  it('are what interpreting every opening gives, and each is what its shortlist tells', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(openingArb, pairArb), { minLength: 1, maxLength: 14 }),
        fc.oneof({ weight: 5, arbitrary: permitted }, { weight: 1, arbitrary: jobseekerArb }),
        fc.integer({ min: 1, max: 6 }),
        async (openings, person, limit) => {
          await removeOpenings()
          await world.clear()
          await world.putPeople({ 'hk-1': person })
          for (const [n, [body, pair]] of openings.entries()) {
            await world.putOpening(`op-${n}`, body)
            for (const [accommodation, state] of n % 3 === 0 ? pair : [])
              await world.negotiate('hk-1', `op-${n}`, accommodation, state)
          }
          const record = encodeRecord('hk-1', person, TODAY, taxonomy)
          const judged = openings.map(([body, pair], n) => {
            const opening = `op-${n}`
            const program = compile({ id: opening, opening: body, weights: shippedWeights(), taxonomy })
            const of = interpret(program, record, dayNumber(TODAY), n % 3 === 0 ? pair : NO_PAIR)
            return { opening, program, of }
          })
          const { items, near, byReason } = expected('hk-1', judged)
          const found = await recommend('hk-1', limit)
          expect(found.snapshot.openings).toBe(openings.length)
          expect(found.gated).toEqual({ total: openings.length - items.length, byReason })
          const figures = ({ of }: (typeof judged)[number]) => ({
            ...{ points: of.points, low: of.low, high: of.high, coverage: of.coverage },
            criteria: Object.fromEntries(of.criteria.map(({ criterion, points }) => [criterion, points])),
          })
          expect(found.items).toMatchObject(
            items
              .slice(0, limit)
              .map((each, n) => ({ rank: n + 1, opening: each.opening, ...figures(each) })),
          )
          expect(found.items).toHaveLength(Math.min(limit, items.length))
          expect(found.nearMisses.total).toBe(near.length)
          expect(found.nearMisses.items).toMatchObject(
            near.slice(0, Math.min(limit, NEAR_MISSES_SHOWN)).map((each) => ({
              ...{ opening: each.opening, gate: { code: each.of.gates[0]!.code } },
              ...figures(each),
            })),
          )
          const some = found.items[0]?.opening ?? found.nearMisses.items[0]?.opening ?? 'op-0'
          const { row, result } = await world.shortlist(some)
          const there = await world.matching.lists.explain(row, 'hk-1', { areas: '*', locale: 'sv' })
          const here = await recommendations.explain('hk-1', some, 'sv')
          const { rank: _rank, tier: _tier, ...same } = there!
          expect(here).toMatchObject(same)
          const entry = result.entries.find((each) => !isErased(each) && each.jobseeker === 'hk-1')
          if (entry && !isErased(entry) && found.items[0]) {
            const { points, low, high, coverage, criteria, flags } = entry
            expect(found.items[0]).toMatchObject({ points, low, high, coverage, criteria, flags })
            compared += 1
          }
        },
      ),
      { numRuns: runs(60), seed: 20_261_124 },
    )
    expect(compared).toBeGreaterThan(enough(5))
  })

  it('put a place where things are arranged before one that says nothing', async () => {
    await world.putPeople({
      'hk-1': jobseeker({ needs: [{ accommodation: 'lifting-aid', kind: 'essential' }] }),
    })
    await world.putOpening('silent', opening())
    await world.putOpening('arranged', opening({ offers: { 'lifting-aid': { state: 'provided' } } }))
    const { items } = await recommend('hk-1')
    expect(items.map((item) => item.opening)).toEqual(['arranged', 'silent'])
    expect(items[0]!.points).toBe(items[1]!.points)
    expect(items[0]!.title).toEqual({ fi: 'Keittiöapulainen' })
    expect(items[0]!.summary).toMatch(/\./)
  })

  it('show what one change would open, with what would lift the gate', async () => {
    await world.putPeople({ 'hk-1': jobseeker() })
    await world.putOpening(
      'passport',
      opening({ licences: [{ licence: 'hygiene-passport', gate: requirement }] }),
    )
    await world.negotiate('hk-1', 'passport', 'lifting-aid', 'refused')
    const { items, nearMisses, gated } = await recommend('hk-1')
    expect(items).toEqual([])
    expect(gated).toEqual({ total: 1, byReason: { 'licence-missing': 1 } })
    expect(nearMisses).toMatchObject({
      total: 1,
      items: [{ opening: 'passport', gate: { code: 'licence-missing', item: 'hygiene-passport' } }],
    })
  })

  it('are none for somebody who may not be matched, and say so', async () => {
    await world.putPeople({ 'hk-1': jobseeker({ permissions: {} }) })
    await world.putOpening('op-1', opening())
    const found = await recommend('hk-1')
    expect(found).toMatchObject({
      gates: [{ code: 'matching-not-permitted', text: expect.any(String) }],
      gated: { total: 1, byReason: { 'matching-not-permitted': 1 } },
      items: [],
      nearMisses: { total: 0, items: [] },
    })
    expect(await recommendations.recommend('nobody', { locale: 'fi' })).toBeUndefined()
  })

  it('read a person as of the day', async () => {
    const until = '2026-11-24'
    await world.putPeople({
      'hk-1': jobseeker({
        abilities: {
          d4154: { unaided: 5, source: 'physiotherapist', on: '2026-09-01', validUntil: until },
        },
      }),
      'hk-2': jobseeker({ permissions: { matching: { basis: 'consent', since: '2026-01-01', until } } }),
    })
    await world.putOpening('op-1', opening())
    const today = await recommend('hk-1')
    expect((await recommend('hk-2')).items).toHaveLength(1)
    world.setNow('2026-11-25T08:00:00.000Z')
    const tomorrow = await recommend('hk-1')
    expect(tomorrow.snapshot.asOf).toBe('2026-11-25')
    expect(tomorrow.items[0]!.low).toBeLessThan(today.items[0]!.low)
    expect((await recommend('hk-2')).gates).toMatchObject([{ code: 'matching-not-permitted' }])
  })
})

it('counts an opening by the overlay of its area, as its shortlist does', async () => {
  const { bounds: _, ...shipped } = shippedWeights()
  const area = taxonomy.areaOf('091')!
  await world.putWeights({
    ...{ ...shipped, name: 'overlaid', bounds: { commute: [0, 90] } },
    overlays: { [area]: { reason: 'long ways', criteria: { commute: 90 } } },
  })
  await world.putPeople({ 'hk-1': jobseeker({ municipality: '049', skills: [] }) })
  await world.putOpening('op-1', opening({ municipality: '091' }))
  const { result, row } = await world.shortlist('op-1')
  const [entry] = result.entries
  const points = isErased(entry!) ? undefined : entry!.points
  expect((await world.matching.lists.weightsUsed(row))!.suggestedBy).toBe(`area:${area}`)
  const told = await recommend('hk-1')
  expect(told.items).toMatchObject([{ opening: 'op-1', points }])
  expect(await world.matching.lists.verify(row)).toMatchObject({ equal: true })
  const explained = (await recommendations.explain('hk-1', 'op-1', 'fi'))!
  expect(explained.points).toBe(points)
})
