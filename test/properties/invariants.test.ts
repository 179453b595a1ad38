/**
 * The invariants of the domain that one pair of a person and an opening shows, for random people, openings, weights and
 * negotiations:
 * 1. The parts sum to the score, exactly; low ≤ points ≤ high; coverage is at most full.
 * 2. Declaring a need never lowers points and never gates, until the employer has refused it to this person; an
 *    accommodation that becomes available never lowers points.
 * 3. A higher ability, one more skill, one more hour, a longer commute never lowers points.
 * 4. Recording what was unknown moves points only within the former interval; the question's gain is exact.
 * 5. Subsidy, age and target groups are no inputs of points.
 * 6. One more deficit, or a larger one, never raises points, whatever else is asked; a severe one takes at least the floor,
 *    one at the core at least the core floor.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccommodationCode, DEMANDABLE_ABILITIES, TARGET_GROUPS } from '../../src/domain/codes.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { packRecord, unpackRecord } from '../../src/index/record.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR, type PairStates, stepOf } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, needArb, openingArb, pairArb, TODAY, weightsArb } from '../arbitraries.ts'
import { runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const RUNS = { numRuns: runs(300) }

/** Everybody may be matched here: the gates of permission have their own tests. */
const permitted = jobseekerArb.map(
  (person): Jobseeker => ({
    ...person,
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
  }),
)

const judge = (
  person: Jobseeker,
  opening: Opening,
  weights: Parameters<typeof compile>[0]['weights'],
  pair: PairStates = NO_PAIR,
) =>
  interpret(
    compile({ id: 'op', opening, weights, taxonomy }),
    encodeRecord('p', person, TODAY, taxonomy),
    asOf,
    pair,
  )

const without = (pair: PairStates, accommodation: AccommodationCode): PairStates =>
  new Map([...pair].filter(([code]) => code !== accommodation))

describe('invariants', () => {
  it('1: items sum to criteria, criteria to points, and low ≤ points ≤ high at every level', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, pairArb, (person, opening, weights, pair) => {
        const result = judge(person, opening, weights, pair)
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(result.criteria.map(({ points }) => points))).toBe(result.points)
        expect(sum(result.criteria.map(({ max }) => max))).toBe(10_000)
        for (const { items, ...criterion } of result.criteria) {
          expect(sum(items.map(({ points }) => points))).toBe(criterion.points)
          expect(sum(items.map(({ max }) => max))).toBe(criterion.max)
          expect(criterion.points).toBeGreaterThanOrEqual(0)
          expect(criterion.low).toBeGreaterThanOrEqual(0)
          for (const item of [...items, criterion]) {
            expect(item.low).toBeLessThanOrEqual(item.points)
            expect(item.points).toBeLessThanOrEqual(item.high)
          }
        }
        expect(result.coverage).toBeLessThanOrEqual(10_000)
        expect(result.coverage).toBeGreaterThanOrEqual(0)
      }),
      RUNS,
    )
  })

  it('2: declaring a need never lowers points, tier or rank, and never gates, before a refusal', () => {
    fc.assert(
      fc.property(
        permitted,
        openingArb,
        weightsArb,
        pairArb,
        needArb,
        fc.constantFrom('essential' as const, 'helpful' as const),
        (person, opening, weights, refusals, accommodation, kind) => {
          const pair = without(refusals, accommodation)
          const needs = (person.needs ?? []).filter((need) => need.accommodation !== accommodation)
          const before = judge({ ...person, needs }, opening, weights, pair)
          const after = judge(
            { ...person, needs: [...needs, { accommodation, kind }] },
            opening,
            weights,
            pair,
          )
          expect(after.points).toBeGreaterThanOrEqual(before.points)
          expect(stepOf(after.points, weights.resolution)).toBeLessThanOrEqual(
            stepOf(before.points, weights.resolution),
          )
          const gates = (result: typeof after) => result.gates.map(({ code, item }) => `${code} ${item}`)
          expect(gates(before)).toEqual(expect.arrayContaining(gates(after)))
        },
      ),
      RUNS,
    )
  })

  it('2: declaring the first needs at all never lowers points either', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, needArb, (person, opening, weights, accommodation) => {
        const { needs: _, ...silent } = person
        const before = judge(silent, opening, weights)
        const after = judge({ ...silent, needs: [{ accommodation, kind: 'essential' }] }, opening, weights)
        expect(after.points).toBeGreaterThanOrEqual(before.points)
      }),
      RUNS,
    )
  })

  it("2: an accommodation that becomes available never lowers anybody's points, low or gates", () => {
    fc.assert(
      fc.property(
        permitted,
        openingArb,
        weightsArb,
        pairArb,
        needArb,
        (person, opening, weights, pair, code) => {
          const provided = {
            ...opening,
            offers: { ...opening.offers, [code]: { state: 'provided' as const } },
          }
          const before = judge(person, opening, weights, pair)
          const after = judge(person, provided, weights, pair)
          const agreed = judge(person, opening, weights, new Map([...pair, [code, 'agreed' as const]]))
          for (const better of [after, agreed]) {
            expect(better.points).toBeGreaterThanOrEqual(before.points)
            expect(better.low).toBeGreaterThanOrEqual(before.low)
            expect(better.gates.length).toBeLessThanOrEqual(before.gates.length)
          }
        },
      ),
      RUNS,
    )
  })

  it('2: only a refusal to this person deducts, and never more than the criterion holds', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, needArb, (person, opening, weights, accommodation) => {
        const needing: Jobseeker = { ...person, needs: [{ accommodation, kind: 'essential' }] }
        const refused = judge(needing, opening, weights, new Map([[accommodation, 'refused' as const]]))
        const open = judge(needing, opening, weights)
        expect(refused.points).toBeLessThanOrEqual(open.points)
        expect(refused.gates.filter(({ code }) => code === 'accommodation-refused')).toHaveLength(1)
        const criterion = open.criteria.find(({ criterion: name }) => name === 'accommodations')!
        expect(criterion.points).toBe(criterion.max)
      }),
      RUNS,
    )
  })

  it('3: more of an ability, a skill, an hour or a kilometre never lowers points', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, pairArb, (person, opening, weights, pair) => {
        const before = judge(person, opening, weights, pair).points
        const not = (better: Jobseeker) =>
          expect(judge(better, opening, weights, pair).points).toBeGreaterThanOrEqual(before)

        for (const [code, value] of Object.entries(person.abilities ?? {})) {
          const raised = (level: number | null | undefined) =>
            level === null || level === undefined ? level : Math.min(5, level + 0.5)
          const supported = raised(value.supported)
          const higher = { ...value, unaided: raised(value.unaided) ?? null }
          not({
            ...person,
            abilities: {
              ...person.abilities,
              [code]: supported === undefined ? higher : { ...higher, supported },
            },
          })
        }
        for (const asked of opening.skills ?? []) {
          if (person.skills?.some(({ skill }) => skill === asked.skill)) continue
          not({ ...person, skills: [...(person.skills ?? []), { skill: asked.skill }] })
        }
        person.skills?.forEach((held, i) => {
          if (held.proficiency && held.proficiency < 4)
            not({ ...person, skills: person.skills!.with(i, { ...held, proficiency: held.proficiency + 1 }) })
        })
        const { hours } = person.workingTime ?? {}
        if (hours && hours.max < 60)
          not({ ...person, workingTime: { ...person.workingTime, hours: { ...hours, max: hours.max + 1 } } })
        const { maxKm } = person.commute ?? {}
        if (typeof maxKm === 'number')
          for (const further of [Math.min(250, maxKm + 10), 'anywhere' as const])
            not({ ...person, commute: { ...person.commute, maxKm: further } })
      }),
      RUNS,
    )
  })

  it('4: recording an unknown ability, hours, shifts or commute stays within the former interval', () => {
    const level = fc.integer({ min: 0, max: 10 }).map((half) => half / 2)
    fc.assert(
      fc.property(
        permitted,
        openingArb,
        weightsArb,
        pairArb,
        fc.record({
          unaided: level,
          supported: level,
          hours: fc.integer({ min: 0, max: 60 }),
          km: fc.integer({ min: 0, max: 250 }),
        }),
        (person, opening, weights, pair, answers) => {
          const before = judge(person, opening, weights, pair)
          const within = (recorded: Jobseeker) => {
            const { points } = judge(recorded, opening, weights, pair)
            expect(points).toBeGreaterThanOrEqual(before.low)
            expect(points).toBeLessThanOrEqual(before.high)
          }
          for (const code of DEMANDABLE_ABILITIES.filter((_, i) => i % 5 === 0)) {
            const value = person.abilities?.[code]
            const expired = value?.validUntil !== undefined && value.validUntil < TODAY
            const fresh = { source: 'coordinator' as const, on: TODAY }
            const put = (recorded: NonNullable<typeof value>) =>
              within({ ...person, abilities: { ...person.abilities, [code]: recorded } })
            if (value === undefined && person.otherAbilities === undefined) {
              put({ ...fresh, unaided: answers.unaided })
              put({ ...fresh, unaided: null, supported: answers.supported })
            }
            if (value?.unaided === null && !expired) put({ ...value, unaided: answers.unaided })
            if (value && !expired && (value.supported === null || value.supported === undefined))
              put({ ...value, supported: answers.supported })
            if (expired) put({ ...fresh, unaided: answers.unaided, supported: answers.supported })
          }
          const { workingTime, commute } = person
          if (!workingTime?.hours)
            within({ ...person, workingTime: { ...workingTime, hours: { min: 0, max: answers.hours } } })
          if (!workingTime?.shifts) within({ ...person, workingTime: { ...workingTime, shifts: ['night'] } })
          if (commute?.maxKm === undefined) within({ ...person, commute: { ...commute, maxKm: answers.km } })
          if (!person.municipality) within({ ...person, municipality: '091' })
        },
      ),
      RUNS,
    )
  })

  it('4: recording an absent list stays within the former interval, refusals on record or not', () => {
    fc.assert(
      fc.property(
        permitted,
        permitted,
        openingArb,
        weightsArb,
        pairArb,
        (person, other, opening, weights, pair) => {
          const before = judge(person, opening, weights, pair)
          for (const field of ['needs', 'skills', 'experience', 'languages', 'wishes'] as const) {
            if (person[field] !== undefined || other[field] === undefined) continue
            const { points } = judge({ ...person, [field]: other[field] }, opening, weights, pair)
            expect(points).toBeGreaterThanOrEqual(before.low)
            expect(points).toBeLessThanOrEqual(before.high)
          }
        },
      ),
      RUNS,
    )
  })

  it('4: the question to ask first brings exactly its gain when the answer is full', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, (person, opening, weights) => {
        const program = compile({ id: 'op', opening, weights, taxonomy })
        const record = encodeRecord('p', person, TODAY, taxonomy)
        const { question, criteria, points: now, farUnsaid } = interpret(program, record, asOf, NO_PAIR)
        const open = criteria
          .flatMap(({ items }) => items)
          // Of who is far-unsaid nothing but the way to work is asked: it comes before any points.
          .filter(({ unknown, fact }) => unknown && (!farUnsaid || fact.kind === 'commute'))
        /** What the whole would have if the level of this ability were as high as asked. */
        const answered = (code: string) => {
          const full = program.criteria.map((criterion) => ({
            ...criterion,
            items: criterion.items.map((item) =>
              item.kind === 'ability' && item.item === code
                ? { ...item, deducts: item.deducts.map(() => 0) }
                : item,
            ),
          }))
          return interpret({ ...program, criteria: full }, record, asOf, NO_PAIR).points - now
        }
        const gains = open.map(({ item, max, points, fact }) =>
          fact.kind === 'ability' ? answered(item) : max - points,
        )
        expect(question?.gain ?? 0).toBe(Math.max(0, ...gains))
      }),
      RUNS,
    )
  })

  const professional = { source: 'physiotherapist' as const, on: '2026-01-15' }
  const limits = fc.uniqueArray(
    fc.record({
      ability: fc.constantFrom(...DEMANDABLE_ABILITIES.filter((_, i) => i % 5 === 0)),
      level: fc.integer({ min: 0, max: 5 }).map((half) => half / 2),
    }),
    { minLength: 1, maxLength: 8, selector: ({ ability }) => ability },
  )

  it('6: one more deficit, or a larger one, never raises points, whatever else is asked', () => {
    fc.assert(
      fc.property(
        permitted,
        limits,
        openingArb,
        weightsArb,
        pairArb,
        (person, found, opening, weights, pair) => {
          const ordinary = { are: 'ordinary' as const, ...professional }
          let limited: Jobseeker = { ...person, abilities: {}, otherAbilities: ordinary }
          let before = judge(limited, opening, weights, pair).points
          const put = (ability: string, unaided: number) => {
            limited = {
              ...limited,
              abilities: { ...limited.abilities, [ability]: { ...professional, unaided } },
            }
            const { points } = judge(limited, opening, weights, pair)
            expect(points).toBeLessThanOrEqual(before)
            before = points
          }
          for (const { ability, level } of found)
            for (let unaided = 2.5; unaided >= level; unaided -= 0.5) put(ability, unaided)
        },
      ),
      RUNS,
    )
  })

  it('6: a severe limit takes at least the floor, or all that is left, however much else is asked', () => {
    fc.assert(
      fc.property(
        permitted,
        openingArb,
        weightsArb,
        fc.integer({ min: 5, max: 10 }),
        (person, opening, weights, asked) => {
          const others = (opening.demands ?? []).filter(({ ability }) => ability !== 'd430')
          const demands = [...others, { ability: 'd430' as const, level: asked / 2 }]
          const unaided = Math.min(2.5, asked / 2 - 2)
          const limited = {
            ...person,
            needs: [],
            abilities: { ...person.abilities, d430: { ...professional, unaided } },
          }
          const { criteria } = judge(limited, { ...opening, demands }, weights)
          const { points, max, items } = criteria.find(({ criterion }) => criterion === 'abilities')!
          const open = items.find(({ fact }) => fact.kind === 'fixed')
          const pool = max - (open ? open.max - open.points : 0)
          expect(points).toBeLessThanOrEqual(Math.max(0, pool - weights.abilities.floor))
        },
      ),
      RUNS,
    )
  })

  it('6: a core that is very hard takes at least the core floor, whatever skills and years are told', () => {
    fc.assert(
      fc.property(
        permitted,
        openingArb,
        weightsArb,
        fc.integer({ min: 0, max: 3 }),
        (person, opening, weights, halves) => {
          const others = (opening.demands ?? []).filter(({ ability }) => ability !== 'd430')
          const demands = [...others, { ability: 'd430' as const, level: 4, importance: 3 as const }]
          const limited = {
            ...person,
            needs: [],
            abilities: { ...person.abilities, d430: { ...professional, unaided: halves / 2 } },
          }
          const { criteria } = judge(limited, { ...opening, demands }, weights)
          const { points, max, items } = criteria.find(({ criterion }) => criterion === 'abilities')!
          const open = items.find(({ fact }) => fact.kind === 'fixed')
          const pool = max - (open ? open.max - open.points : 0)
          const { floor, coreFloor } = weights.abilities
          expect(points).toBeLessThanOrEqual(Math.max(0, pool - Math.max(floor, coreFloor)))
        },
      ),
      RUNS,
    )
  })

  it('5: target groups move no points, and neither do dates of unemployment', () => {
    fc.assert(
      fc.property(permitted, openingArb, weightsArb, (person, opening, weights) => {
        const before = judge(person, opening, weights)
        const after = judge(
          { ...person, targetGroups: [...TARGET_GROUPS], unemployedSince: '2020-01-01' },
          opening,
          weights,
        )
        expect(after.criteria).toEqual(before.criteria)
      }),
      RUNS,
    )
  })

  it('a packed record reads back as it was encoded', () => {
    fc.assert(
      fc.property(jobseekerArb, (person) => {
        const record = encodeRecord('hk-1042', person, TODAY, taxonomy)
        expect(unpackRecord(packRecord(record))).toEqual(record)
      }),
      RUNS,
    )
  })
})
