/**
 * 1. What a scan of openings finds for a person is what interpreting each finds: gates, points, and a worst case that
 *    `low` is never above and points never below.
 * 2. Openings come, change and leave between persons, and persons follow one another, without a trace.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encode } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { PersonScan } from '../../src/scoring/market/person-scan.ts'
import { NO_PAIR, type ScoreProgram } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY, weightsArb } from '../arbitraries.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)

it('finds of every opening what interpreting it finds', () => {
  const scan = new PersonScan()
  const kept = new Map<string, ScoreProgram>()
  let compared = 0
  const step = fc.record({ id: fc.nat({ max: 9 }), opening: fc.option(openingArb, { nil: undefined }) })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      weightsArb,
      fc.array(jobseekerArb, { minLength: 1, maxLength: 4 }),
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
          const packed = encode(`p-${i}`, person, TODAY, taxonomy)
          const record = unpackRecord(packed)
          const found = new Map(scan.judge(packed, asOf).map((each) => [each.opening, each]))
          for (const [opening, program] of kept) {
            const of = interpret(program, record, asOf, NO_PAIR)
            const here = found.get(opening)
            compared += 1
            if (!of.permitted) {
              expect(here).toBeUndefined()
              continue
            }
            expect(here!.gates).toBe(Math.min(2, of.gates.length))
            if (of.gates.length > 0) continue
            expect(here!.points).toBe(of.points)
            expect(here!.worst).toBeGreaterThanOrEqual(of.low)
            expect(here!.worst).toBeLessThanOrEqual(of.points)
          }
        })
      },
    ),
    { numRuns: 120 },
  )
  expect(compared).toBeGreaterThan(1_000)
})
