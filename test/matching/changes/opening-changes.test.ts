/**
 * What if an opening were otherwise:
 * 1. Counts are those of brute force: everybody interpreted by the changed opening, single changes and sets, whoever is
 *    judged apart.
 * 2. A change that is done for real, in the store, leaves as many as were told; people with negotiations and values that
 *    have ended among them.
 */

import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Opening } from '../../../src/domain/opening.ts'
import { encode } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { PackedIndex } from '../../../src/index/packed-index.ts'
import { unpackRecord } from '../../../src/index/record.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { changeOpeningBy } from '../../../src/matching/what-ifs/apply-change.ts'
import { openingChanges } from '../../../src/matching/what-ifs/opening-changes.ts'
import { proposeForOpening } from '../../../src/matching/what-ifs/propose-for-opening.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { keyStepOf, NO_PAIR, type PairStates, type ScoreProgram } from '../../../src/scoring/program.ts'
import { createLaneHere } from '../../../src/scoring/scan/scanner.ts'
import { tally } from '../../../src/scoring/scan/tally.ts'
import { jobseekerArb, openingArb, pairArb, TODAY } from '../../arbitraries.ts'
import { jobseeker, opening, requirement } from '../../builders.ts'
import { enough, runs } from '../../runs.ts'
import { openWorld, taxonomy, type World } from '../matching-world.ts'

const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const compiled = (of: Opening) => compile({ id: 'op', opening: of, weights, taxonomy })
const { permissions: PERMITTED } = jobseeker()

const peopleArb = fc
  .array(fc.record({ body: jobseekerArb, pair: pairArb, apart: fc.boolean() }), {
    minLength: 20,
    maxLength: 50,
  })
  .map((people) =>
    people.map((person, i) =>
      i % 3 > 0 ? { ...person, body: { ...person.body, permissions: PERMITTED, wishes: {} } } : person,
    ),
  )

const LAX = { skills: [], licences: [], languages: [], targetGroups: null, sector: undefined }
type Person = { readonly record: Uint8Array; readonly pair: PairStates }

/** Steps of those who pass, by the plain rule. */
const stepsOf = (of: Opening, people: readonly Person[]): readonly number[] => {
  const program = compiled(of)
  return people.flatMap(({ record, pair }) => {
    const of = interpret(program, unpackRecord(record), asOf, pair)
    return of.permitted && of.gates.length === 0 ? [keyStepOf(of, program.resolution)] : []
  })
}

it('1: counts as brute force does', async () => {
  let differing = 0
  let between = 0
  await fc.assert(
    fc.asyncProperty(
      peopleArb,
      // With all that random openings require hardly anybody passes.
      fc.tuple(openingArb, fc.boolean()).map(([random, lax]) => (lax ? { ...random, ...LAX } : random)),
      fc.boolean(),
      fc.nat(),
      async (bodies, random, isFull, pick) => {
        const people = bodies.map(({ body, pair, apart }, i) => ({
          ...{ record: encode(`p-${i}`, body, TODAY, taxonomy), apart },
          pair: apart ? pair : NO_PAIR,
        }))
        const index = new PackedIndex()
        for (const { record } of people) index.set(record)
        const skip = people.flatMap(({ apart }, row) => (apart ? [row] : []))
        const patches = skip.map((row) => ({ ...people[row]!, record: unpackRecord(people[row]!.record) }))
        const now = stepsOf(random, people)
        const step = isFull ? (now[pick % now.length] ?? 20) : null
        const input = {
          ...{ opening: random, day: TODAY, compile: compiled, taxonomy },
          count: (programs: readonly ScoreProgram[]) =>
            tally(index, createLaneHere(index), { programs, asOf, step, skip, patches }),
          leading: async (programs: readonly ScoreProgram[]) => programs.map(() => 0),
        }
        const proposed = proposeForOpening(random, TODAY, taxonomy)
        const of = (at: number) => proposed[(pick + at * 7) % proposed.length]!
        const sets = Array.from({ length: proposed.length > 2 ? 3 : 0 }, (_, n) => [of(n), of(n + 1)])
        for (const asked of sets.length > 0 ? [{}, { sets }] : [{}]) {
          const { base, told } = await openingChanges(input, asked)
          for (const { changes, tally: counted } of [{ changes: [], tally: base }, ...told]) {
            const steps = stepsOf(changeOpeningBy(random, changes), people)
            const reached = steps.filter((each) => step === null || each <= step)
            expect(counted).toEqual({ passing: steps.length, reaching: reached.length })
            if (counted.passing !== base.passing) differing += 1
            if (counted.reaching > 0 && counted.reaching < counted.passing) between += 1
          }
        }
      },
    ),
    { numRuns: runs(40) },
  )
  expect(differing).toBeGreaterThan(enough(20))
  expect(between).toBeGreaterThan(enough(20))
})

describe('done for real', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterEach(() => world.clear())
  afterAll(() => world.close())

  it('2: as many pass as were told', async () => {
    const kitchen = opening({
      demands: [
        { ability: 'd430', level: 4, importance: 3, adjustable: true, critical: requirement },
        { ability: 'b235', level: 3, importance: 3 },
      ],
      workingTime: { hours: { min: 35, max: 38 }, shifts: ['day', 'night'], gate: requirement },
      startsOn: '2026-12-01',
    })
    await world.putOpening('op-1', Opening.parse(kitchen))
    const lifting = (unaided: number, validUntil?: string) => ({
      d430: {
        ...{ unaided, source: 'physiotherapist' as const, on: '2026-10-01' },
        ...(validUntil !== undefined && { validUntil }),
      },
    })
    const shifts = { hours: { min: 35, max: 40 }, shifts: ['day' as const] }
    const people = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `hk-${i}`,
        jobseeker({
          abilities: lifting(i % 6, i % 4 === 0 ? '2026-11-30' : undefined),
          workingTime: i % 5 === 0 ? { hours: { min: 10, max: 20 }, shifts: ['day'] } : shifts,
          ...(i % 7 === 0 && { availableFrom: '2026-12-20' }),
          needs: i % 3 === 0 ? [{ accommodation: 'part-time', kind: 'essential' }] : [],
        }),
      ]),
    )
    await world.putPeople(people)
    await world.negotiate('hk-0', 'op-1', 'part-time', 'agreed')
    await world.negotiate('hk-3', 'op-1', 'part-time', 'refused')
    world.setNow('2026-12-01T08:00:00.000Z')
    const told = (await world.matching.whatIfs.forOpening('op-1', {}, 'fi'))!
    expect(told).toMatchObject({ opening: 'op-1', figures: 'exact', exhaustive: true })
    expect(new Set(told.changes.map(({ change }) => change.kind))).toEqual(
      new Set(['critical', 'hours', 'shifts', 'requirement', 'start']),
    )
    const best = told.changes.filter(({ morePassing }) => morePassing > 0)
    expect(best.length).toBeGreaterThan(4)
    for (const { change, passing, morePassing } of told.changes) {
      await world.putOpening('op-1', changeOpeningBy(kitchen, [change]))
      const { result } = await world.shortlist('op-1', {})
      expect({ change, passing }).toEqual({ change, passing: 60 - result.gated.total })
      expect(morePassing).toBe(passing - told.base.passing)
    }
    for (const { change, text } of told.changes) expect(text, JSON.stringify(change)).not.toBe('')
  })

  it('2: a set tells its own figures, and what is not there is told so', async () => {
    await world.putOpening(
      'op-2',
      opening({ workingTime: { hours: { min: 30, max: 38 }, gate: requirement } }),
    )
    await world.putPeople({
      'hk-1': jobseeker({ workingTime: { hours: { min: 10, max: 20 } }, availableFrom: '2026-11-01' }),
      'hk-2': jobseeker(),
    })
    const asked = {
      changes: [{ kind: 'demand', item: 'd430', to: 0 } as const],
      sets: [
        [
          { kind: 'hours', item: 'hours', to: { min: 15, max: 38 } } as const,
          { kind: 'demand', item: 'd430', to: 2 } as const,
        ],
      ],
    }
    const told = await world.matching.whatIfs.forOpening('op-2', asked, 'en')
    expect(told).toMatchObject({
      base: { passing: 1, reaching: 1 },
      changes: [{ passing: 1, morePassing: 0 }],
      sets: [
        { changes: [{ change: { kind: 'hours' } }, { change: { to: 2 } }], passing: 2, moreReaching: 1 },
      ],
    })
    expect(await world.matching.whatIfs.forOpeningInSteps('op-2', asked, 'en')).toMatchObject({
      base: { passing: 0, reaching: 0 },
      sets: [{ passing: 0, morePassing: 0, moreReaching: 0 }],
    })
    expect(await world.matching.whatIfs.forOpening('op-9', {}, 'en')).toBeUndefined()
  })
})
