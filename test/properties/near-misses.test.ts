/**
 * Near misses:
 * 1. Over random lists they are whom plain interpretation of everybody finds one change away, by effort, then by the key
 *    after the lift; their total, and who is out of reach by reason, count everybody else who is gated.
 * 2. What is told of a person's lifts and what the lists are made by is one judgement: near is who has a lift of at most
 *    a course, and by the least of them.
 * 3. No lift takes points.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effortRank } from '../../src/contract/effort.ts'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import { encode } from '../../src/index/encode.ts'
import { tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { makeList } from '../../src/matching/lists/make-list.ts'
import { isErased } from '../../src/matching/lists/result.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { effortOfLifts, gateLifts, isNearGate } from '../../src/scoring/gate-lifts.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { liftedPrograms } from '../../src/scoring/lifted-programs.ts'
import { nearMissOf } from '../../src/scoring/near-miss.ts'
import { keyStepOf, NO_PAIR, type PairStates } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'
import { createScanner } from '../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, pairArb, TODAY } from '../arbitraries.ts'
import { jobseeker, requirement } from '../builders.ts'
import { enough, runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const { permissions } = jobseeker()

/** Nearly everybody may be matched, and nobody avoids the work: otherwise few are one change away. */
const peopleArb = fc.array(
  jobseekerArb.map(({ wishes: _, ...person }): Jobseeker => ({ ...person, permissions })),
  { minLength: 20, maxLength: 40 },
)

/** Of a random opening few gates are left: who fails one of many gates mostly fails others as well. */
const nearlyOpenArb = fc
  .tuple(openingArb, fc.nat(5), fc.boolean())
  .map(([opening, kept, adjustable]): Opening => {
    const { startsOn: _s, targetGroups: _t, sector: _c, ...rest } = opening
    const gate = requirement
    const bare: Opening = {
      ...rest,
      remote: 'full',
      licences: [],
      demands: (rest.demands ?? []).map(({ critical: _, ...demand }) => demand),
      skills: (rest.skills ?? []).map((asked) => ({ ...asked, gate: null })),
      languages: (rest.languages ?? []).map((asked) => ({ ...asked, gate: null })),
      workingTime: { ...rest.workingTime, gate: null },
    }
    switch (kept) {
      case 0:
        return {
          ...bare,
          licences: [{ licence: adjustable ? 'hygiene-passport' : 'nurse-registration', gate }],
        }
      case 1:
        return { ...bare, languages: [{ language: 'fi', level: 'B1', gate }] }
      case 2:
        return { ...bare, workingTime: { hours: { min: 35, max: 38 }, shifts: ['day', 'evening'], gate } }
      case 3: {
        const [first, ...others] = bare.demands ?? []
        return { ...bare, demands: first ? [{ ...first, adjustable, critical: gate }, ...others] : [] }
      }
      case 4:
        return { ...bare, remote: adjustable ? 'partial' : 'none', municipality: '091' }
      default:
        return opening
    }
  })

const programOf = (opening: Opening) => compile({ id: 'op', opening, weights, taxonomy })

describe('near misses', () => {
  it('1: are exactly whom plain interpretation of everybody finds, in that order', async () => {
    let found = 0
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        peopleArb,
        nearlyOpenArb,
        pairArb,
        fc.constantFrom(3, 50),
        async (people, opening, pair, limit) => {
          const program = programOf(opening)
          const records = people.map((person, i) => unpackRecord(encode(`p-${i}`, person, TODAY, taxonomy)))
          const index = new PackedIndex()
          people.forEach((person, i) => {
            index.set(encode(`p-${i}`, person, TODAY, taxonomy))
          })
          const pairs = new Map<number, PairStates>([[0, pair]])
          const made = await makeList({
            context: { program, opening, asOf, areas: undefined, limit },
            index,
            apart: { rows: [0], patches: records.slice(0, 1).map((record) => ({ record, pair })) },
            retrieved: { rows: undefined, finds: () => true },
            taxonomy,
            scanner: createScanner(index),
          })
          const lifted = liftedPrograms(program, opening, taxonomy)
          const expected = records
            .flatMap((record, i) => {
              const near = nearMissOf({ program, lifted, asOf }, record, pairs.get(i) ?? NO_PAIR)
              if (!near) return []
              const tie = tieHash(program.openingHash, record.hash)
              const { points } = near.after
              const step = keyStepOf(near.after, program.resolution)
              return [{ ...near, points, id: record.id, step, tieHigh: tie.hi, tieLow: tie.lo }]
            })
            .sort((a, b) => effortRank(a.effort) - effortRank(b.effort) || compareKeys(a, b))
          const { total, entries, outOfReach } = made.result.nearMisses
          expect(total).toBe(expected.length)
          expect(
            entries.map((entry) => (isErased(entry) ? null : [entry.jobseeker, entry.gate.code, entry.lift])),
          ).toEqual(
            expected
              .slice(0, limit)
              .map(({ id, gate, effort, points }) => [id, gate.code, { effort, points }]),
          )
          const { gated } = made.result
          expect(outOfReach?.total).toBe(gated.total - total)
          for (const code of GATE_CODES) {
            const near = expected.filter(({ gate }) => gate.code === code).length
            expect((gated.byReason[code] ?? 0) - (outOfReach?.byReason[code] ?? 0)).toBe(near)
          }
          for (const { gate, effort } of expected) kinds.add(`${gate.code} ${effort}`)
          found += expected.length
        },
      ),
      // Each run makes an index of its own.
      { numRuns: runs(60) },
    )
    expect(found).toBeGreaterThan(enough(60))
    expect(kinds.size).toBeGreaterThan(3)
  })

  it('2, 3: are who has a lift of at most a course, by the least of them, which never takes points', () => {
    let compared = 0
    fc.assert(
      fc.property(peopleArb, nearlyOpenArb, (people, opening) => {
        const program = programOf(opening)
        const lifted = liftedPrograms(program, opening, taxonomy)
        people.forEach((person, i) => {
          const record = unpackRecord(encode(`p-${i}`, person, TODAY, taxonomy))
          const now = interpret(program, record, asOf, NO_PAIR)
          const [gate, ...others] = now.gates
          if (!gate || others.length > 0) return
          const near = nearMissOf({ program, lifted, asOf }, record, NO_PAIR)
          expect([gate, near !== undefined]).toEqual([gate, isNearGate(gate, opening, taxonomy)])
          if (!near) return
          expect(near.effort).toBe(effortOfLifts(gateLifts(gate, opening, taxonomy)))
          expect(near.after.points).toBeGreaterThanOrEqual(now.points)
          compared += 1
        })
      }),
      { numRuns: runs(200) },
    )
    expect(compared).toBeGreaterThan(enough(200))
  })
})
