/**
 * Demands that are only suggested (usual in the occupation, not confirmed by the employer):
 * 1. They weigh half of what the employer has said; openings without them score as if there were none of their kind.
 * 2. Points follow the person's level, and the interval is everything whatever the level.
 * 3. They count as known to nobody: no coverage, and no data where nothing else is said.
 * 4. They raise no flag and gate nobody, nor does a licence beside them, and none is critical.
 * 5. A level that is not known is still a question to the person, for what it brings, in the kernel too.
 * 6. Confirming one doubles its weight, narrows its interval and counts it as known.
 * 7. Read worst, they bring nothing.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemandableAbility } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { type Demand, isSuggested, Opening } from '../../src/domain/opening.ts'
import { NORMAL_IMPORTANCE } from '../../src/domain/values.ts'
import { encode, encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { apportion } from '../../src/scoring/apportion.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { PersonScan } from '../../src/scoring/market/person-scan.ts'
import { NO_PAIR, type PairStates, type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import { createScanner } from '../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { openingArb, TODAY, weightsArb } from '../arbitraries.ts'
import { jobseeker, opening as openingOf, requirement } from '../builders.ts'
import { runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
/** Points of the criterion by the shipped weights. */
const ABILITIES = 3_000

const stated = (ability: DemandableAbility, given: Partial<Demand> = {}): Demand => ({
  ...{ ability, level: 3, ...given },
})
const suggested = (ability: DemandableAbility, given: Partial<Demand> = {}): Demand =>
  stated(ability, { source: 'suggested', ...given })

const programOf = (demands: readonly Demand[], given: Partial<Opening> = {}): ScoreProgram =>
  compile({
    id: 'op',
    opening: openingOf({ demands: [...demands], ...given }),
    weights: shippedWeights(),
    taxonomy,
  })

const partOf = ({ criteria }: ScoreProgram) =>
  Object.fromEntries(
    criteria.find(({ criterion }) => criterion === 'abilities')!.items.map(({ item, max }) => [item, max]),
  )

const managing = (ability: DemandableAbility, unaided: number | null): Partial<Jobseeker> => ({
  abilities: { [ability]: { unaided, source: 'physiotherapist', on: '2026-10-01' } },
})

const judge = (program: ScoreProgram, given: Partial<Jobseeker> = {}, pair: PairStates = NO_PAIR) =>
  interpret(program, encodeRecord('p', jobseeker(given), TODAY, taxonomy), asOf, pair)

const itemOf = (result: ReturnType<typeof judge>, code: string) =>
  result.criteria.flatMap(({ items }) => items).find(({ item }) => item === code)!

describe('the weight of a suggested demand', () => {
  it('is half of that of a stated or confirmed one, exactly', () => {
    expect(partOf(programOf([stated('d430'), suggested('d4154')]))).toEqual({
      d430: 750,
      d4154: 375,
      unstated: 1_875,
    })
    expect(
      partOf(
        programOf([
          stated('d430', { importance: 3, source: 'confirmed' }),
          stated('d4154', { importance: 3, source: 'stated' }),
          suggested('d450', { importance: 3 }),
          suggested('x.noise', { importance: 1 }),
        ]),
      ),
    ).toEqual({ d430: 1_125, d4154: 1_125, d450: 563, 'x.noise': 187 })
  })

  it('goes by the unrounded rating where there is one, so that two that read 3 differ', () => {
    const demands = (['d430', 'd4154', 'd450', 'x.noise'] as const).map((ability, place) =>
      suggested(ability, { importance: 3, rating: [1.5, 3, 3, 4.5][place] }),
    )
    expect(partOf(programOf([...demands, stated('d160', { importance: 1 })]))).toEqual({
      ...{ d430: 281, d4154: 563, d450: 562, 'x.noise': 844 },
      ...{ d160: 375, unstated: 375 },
    })
    const severe = (rating: number) =>
      itemOf(judge(programOf([suggested('d4154', { rating })]), managing('d4154', 0.5)), 'd4154')
    const taken = [2, 3, 4].map((rating) => {
      const { max, points } = severe(rating)
      return max - points
    })
    expect(taken[0]!).toBeLessThan(taken[1]!)
    expect(taken[1]!).toBeLessThan(taken[2]!)
  })

  it('leaves a posting thin: what is suggested fills half of what stating it would', () => {
    const four = ['d430', 'd4154', 'd450', 'x.noise'] as const
    expect(partOf(programOf(four.map((code) => stated(code))))).not.toHaveProperty('unstated')
    expect(partOf(programOf(four.map((code) => suggested(code))))).toMatchObject({ unstated: 1_500 })
  })

  it('changes nothing where nothing is suggested', () => {
    expect(
      partOf(
        programOf([
          stated('d4154', { importance: 3 }),
          stated('d430', { source: 'stated' }),
          stated('x.wet', { source: 'confirmed' }),
          stated('x.pace'),
        ]),
      ),
    ).toEqual({ d4154: 1_000, d430: 667, 'x.pace': 667, 'x.wet': 666 })
    fc.assert(
      fc.property(openingArb, weightsArb, (opening, weights) => {
        const demands = opening.demands?.filter((demand) => !isSuggested(demand)) ?? []
        fc.pre(demands.length > 0)
        const program = compile({ id: 'op', opening: { ...opening, demands }, weights, taxonomy })
        const { max, items } = program.criteria.find(({ criterion }) => criterion === 'abilities')!
        const masses = demands.map(({ ability, importance = NORMAL_IMPORTANCE }) => ({
          ...{ code: ability as string, mass: importance as number },
        }))
        const open = weights.abilities.baseMass - masses.reduce((sum, { mass }) => sum + mass, 0)
        if (open > 0) masses.push({ code: '\uffff', mass: open })
        expect(items.map((item) => item.max)).toEqual(apportion(max, masses))
      }),
      { numRuns: runs(500) },
    )
  })
})

describe('an item of a suggested demand', () => {
  const program = programOf([stated('d430'), suggested('d4154')])

  it('has the points of the level and an interval of everything', () => {
    const at = (level: number | null) => itemOf(judge(program, managing('d4154', level)), 'd4154')
    for (const [level, points] of [
      [3, 375],
      [2, 225],
      [0, 0],
      [null, 188],
    ] as const)
      expect(at(level)).toMatchObject({ points, low: 0, high: 375, max: 375 })
  })

  it('is as open where the person declares a need, or the employer refuses it', () => {
    const needing: Partial<Jobseeker> = {
      abilities: { d430: { unaided: 1, supported: 3, source: 'physiotherapist', on: '2026-10-01' } },
      needs: [{ accommodation: 'lifting-aid', kind: 'essential' }],
    }
    const lifting = programOf([suggested('d430')], { offers: { 'lifting-aid': { state: 'provided' } } })
    expect(itemOf(judge(lifting, needing), 'd430')).toMatchObject({ points: 375, low: 0, high: 375 })
    const refused = judge(lifting, needing, new Map([['lifting-aid', 'refused']]))
    expect(itemOf(refused, 'd430')).toMatchObject({ points: 75, low: 0, high: 375 })
  })

  it('is full but just as open where it is suggested not to be needed', () => {
    const none = programOf([suggested('d4154', { level: 0, rating: 3 })])
    for (const level of [0, null])
      expect(itemOf(judge(none, managing('d4154', level)), 'd4154')).toMatchObject({
        ...{ points: 375, low: 0, high: 375, covered: 0, unknown: false },
      })
  })

  it('is not covered, however well the level is known', () => {
    const whole = judge(programOf(['d430', 'd4154', 'd450', 'x.noise'].map((code) => stated(code as 'd430'))))
    const part = judge(program)
    expect(itemOf(part, 'd4154').covered).toBe(0)
    expect(whole.coverage - part.coverage).toBe(ABILITIES - 750)
  })

  it('is no data of the opening where nothing else is said', () => {
    const hasData = (demands: readonly Demand[]) =>
      judge(programOf(demands)).criteria.find(({ criterion }) => criterion === 'abilities')!.hasData
    expect(hasData([suggested('d4154'), suggested('d430')])).toBe(false)
    expect(hasData([stated('d4154'), suggested('d430')])).toBe(true)
  })
})

describe('flags and gates', () => {
  it('are not raised by what is only suggested, whatever is known of the person', () => {
    const people: readonly Partial<Jobseeker>[] = [
      managing('d475', 0),
      managing('d475', null),
      { abilities: { d475: { unaided: 3, source: 'self', on: '2025-01-01', validUntil: '2026-01-01' } } },
      {
        abilities: { d475: { unaided: 1, supported: 3, source: 'self', on: '2026-10-01' } },
        needs: [{ accommodation: 'vehicle-adaptation', kind: 'essential' }],
      },
    ]
    const flagsAt = (demand: Demand, given: Partial<Jobseeker>) =>
      judge(programOf([demand]), given).flags.filter(({ item }) => item === 'd475')
    for (const given of people) {
      expect(flagsAt(suggested('d475', { importance: 3 }), given)).toEqual([])
      expect(flagsAt(stated('d475', { importance: 3 }), given)).not.toEqual([])
    }
  })

  it('gate nobody by a licence that only a suggestion would need: it is a flag', () => {
    const licences = [{ licence: 'driving-b' as const, gate: requirement }]
    const asked = (demand: Demand) => judge(programOf([demand], { licences }))
    expect(asked(stated('d475')).gates).toMatchObject([{ code: 'licence-missing', item: 'driving-b' }])
    const open = asked(suggested('d475'))
    expect(open.gates).toEqual([])
    expect(open.flags).toContainEqual({ code: 'licence-to-get', item: 'driving-b' })
  })

  it('hold nothing that is both suggested and critical: it is refused', () => {
    const critical = (source: 'suggested' | 'confirmed') =>
      Opening.safeParse(openingOf({ demands: [stated('d475', { source, critical: requirement })] }))
    expect(critical('confirmed').success).toBe(true)
    expect(critical('suggested').error?.issues).toMatchObject([
      { path: ['demands', 0, 'critical'], params: { code: 'suggested-and-critical' } },
    ])
  })
})

describe('a question about a suggested demand', () => {
  it('is put to the person for what the answer brings, by interpret and the kernel alike', async () => {
    // Everything else of this person is known and is full.
    const given: Partial<Jobseeker> = {
      ...managing('d4154', null),
      wishes: { occupations: ['9412'], sectors: ['I'], employerKinds: ['company'] },
    }
    const program = programOf([stated('d430'), suggested('d4154', { importance: 3 })])
    const { points, question } = judge(program, given)
    const { max, points: here } = itemOf(judge(program, given), 'd4154')
    expect(question).toEqual({ criterion: 'abilities', item: 'd4154', gain: max - here })

    const index = new PackedIndex()
    index.set(encode('p', jobseeker(given), TODAY, taxonomy))
    const fine = { ...program, resolution: 1 }
    const input = { asOf, areas: undefined, skip: [], candidates: undefined, list: 1, nearMisses: 1 }
    await createScanner(index).scan({ program: fine, ...input }, async ({ ask }) => {
      const bringsTo = async (reached: number) => (await ask(stepOf(reached, 1))).brought
      expect(await bringsTo(points + question!.gain)).toBe(1)
      expect(await bringsTo(points + question!.gain + 1)).toBe(0)
    })
  })
})

describe('confirming a suggested demand', () => {
  it('doubles its weight, narrows its interval, and counts it as known', () => {
    const before = itemOf(
      judge(programOf([stated('d430'), suggested('d4154')]), managing('d4154', 2)),
      'd4154',
    )
    const after = itemOf(
      judge(programOf([stated('d430'), stated('d4154', { source: 'confirmed' })]), managing('d4154', 2)),
      'd4154',
    )
    expect(before).toMatchObject({ points: 225, low: 0, high: 375, max: 375, covered: 0 })
    expect(after).toMatchObject({ points: 450, low: 450, high: 450, max: 750, covered: 750 })
  })
})

describe('the worst case of openings for a person', () => {
  it('has nothing of what is suggested, so that it is no further from low than elsewhere', () => {
    const scan = new PersonScan()
    const known = jobseeker({
      ...managing('d4154', 2.5),
      otherAbilities: { are: 'ordinary', source: 'coordinator', on: '2026-10-01' },
      wishes: { occupations: ['9412'], sectors: ['I'], employerKinds: ['company'] },
    })
    const record = encodeRecord('p', known, TODAY, taxonomy)
    for (const level of [0, 2, 3]) {
      const program = programOf([stated('d430'), suggested('d4154', { level }), suggested('x.noise')])
      scan.set(program)
      const { low, points } = interpret(program, record, asOf, NO_PAIR)
      expect([...scan.judge(record, asOf).passing]).toMatchObject([{ points, worst: low }])
    }
  })
})
