/**
 * 1. What a scan of openings finds for a person is what interpreting each finds: points, near misses, gates by reason, and
 *    a worst case that `low` is never above and points never below.
 * 2. Openings come, change and leave between persons, and persons follow one another, without a trace.
 * 3. The worst case is seldom far from `low`.
 */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import type { GateCode } from '../../src/contract/shortlist.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { PersonScan } from '../../src/scoring/market/person-scan.ts'
import { NO_PAIR, type ScoreProgram } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY, weightsArb } from '../arbitraries.ts'
import { enough, runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)

const permitted = jobseekerArb.map(
  (person): Jobseeker => ({
    ...person,
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
  }),
)

it('finds of every opening what interpreting it finds', () => {
  const scan = new PersonScan()
  const kept = new Map<string, ScoreProgram>()
  let compared = 0
  const step = fc.record({ id: fc.nat({ max: 9 }), opening: fc.option(openingArb, { nil: undefined }) })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      weightsArb,
      fc.array(fc.oneof({ weight: 4, arbitrary: permitted }, { weight: 1, arbitrary: jobseekerArb }), {
        minLength: 1,
        maxLength: 4,
      }),
      (steps, weights, people) => {
        for (const { id, opening } of steps) {
          const name = `op-${id}`
          if (opening) {
            const program = compile({ id: name, opening, weights, taxonomy })
            scan.set(program)
            kept.set(name, program)
          } else {
            scan.remove(name)
            kept.delete(name)
          }
        }
        expect(scan.size).toBe(kept.size)
        people.forEach((person, i) => {
          const record = encodeRecord(`p-${i}`, person, TODAY, taxonomy)
          const found = scan.judge(record, asOf)
          const passing = new Map([...found.passing].map((each) => [each.terms.opening, each]))
          const nearMisses = new Map([...found.nearMisses].map((each) => [each.terms.opening, each]))
          const byReason: Partial<Record<GateCode, number>> = {}
          for (const [opening, program] of kept) {
            const of = interpret(program, record, asOf, NO_PAIR)
            compared += 1
            expect(found.permitted).toBe(of.permitted)
            for (const code of new Set(of.gates.map((gate) => gate.code)))
              byReason[code] = (byReason[code] ?? 0) + 1
            const { gates } = of
            const near = of.permitted && gates.length === 1 && LIFTABLE[gates[0]!.code]
            expect([passing.has(opening), nearMisses.has(opening)]).toEqual([gates.length === 0, near])
            const here = passing.get(opening) ?? nearMisses.get(opening)
            if (!here) continue
            expect(here.points).toBe(of.points)
            expect(here.terms).toMatchObject({ reference: program.reference, unitGroup: program.unitGroup })
            expect(here.worst).toBeGreaterThanOrEqual(of.low)
            expect(here.worst).toBeLessThanOrEqual(of.points)
          }
          expect(found.gated).toEqual({ total: kept.size - passing.size, byReason })
        })
      },
    ),
    { numRuns: runs(120) },
  )
  expect(compared).toBeGreaterThan(enough(1_000))
})

it('is so tight that few openings are interpreted in vain', () => {
  const scan = new PersonScan()
  const programs = [...generateOpenings(7, 60, TODAY)].map(({ id, ...opening }) =>
    compile({ id, opening, weights: shippedWeights(), taxonomy }),
  )
  for (const program of programs) scan.set(program)
  let judged = 0
  let exact = 0
  let slack = 0
  for (const { id, ...person } of generateJobseekers(7, 60, TODAY)) {
    const record = encodeRecord(id, person, TODAY, taxonomy)
    const { passing, nearMisses } = scan.judge(record, asOf)
    const found = new Map([...passing, ...nearMisses].map((each) => [each.terms.opening, each]))
    for (const program of programs) {
      const here = found.get(program.opening)
      if (!here) continue
      const { low, points } = interpret(program, record, asOf, NO_PAIR)
      expect(here.points).toBe(points)
      expect(here.worst).toBeGreaterThanOrEqual(low)
      judged += 1
      slack += here.worst - low
      if (here.worst === low) exact += 1
    }
  }
  expect(judged).toBeGreaterThan(1_000)
  expect(exact / judged).toBeGreaterThan(0.99)
  expect(slack / judged).toBeLessThan(1)
})
