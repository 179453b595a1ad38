/**
 * 1. The scan equals `interpret` for every row: points, failing items, reasons, the largest gain, the blind count.
 * 2. The selection holds the first keys, and its counts are those of a plain recount.
 * 3. A person who is judged apart (patched) counts exactly as in the scan.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../src/index/encode.ts'
import { tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { compile } from '../../src/scoring/compile.ts'
import { isPermitted, passesBlind } from '../../src/scoring/gates.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { LIFTABLE, NO_PAIR, REASON_BIT, stepOf } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'
import { newFigures, STANDING, scan } from '../../src/scoring/scan/scan.ts'
import { type Selection, select } from '../../src/scoring/scan/select.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY, weightsArb } from '../arbitraries.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const figures = newFigures(16_384)

const population = fc.array(jobseekerArb, { minLength: 1, maxLength: 60 })

const crowd = fc.array(jobseekerArb, { minLength: 40, maxLength: 60 })

const indexOf = (packed: readonly Uint8Array[]): PackedIndex => {
  const index = new PackedIndex()
  for (const record of packed) index.set(record)
  return index
}

describe('scan', () => {
  it('equals interpret for every row of random programs (over 10,000 triples a run)', () => {
    let triples = 0
    fc.assert(
      fc.property(crowd, openingArb, weightsArb, (people, opening, weights) => {
        const packed = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
        const index = indexOf(packed)
        const program = compile({ id: 'op', opening, weights, taxonomy })
        scan(program, index, { asOf, areas: undefined, skip: new Uint8Array(16_384) }, figures)
        packed.forEach((bytes, row) => {
          triples += 1
          const record = unpackRecord(bytes)
          const expected = interpret(program, record, asOf, NO_PAIR)
          if (!expected.permitted) {
            expect(figures.standing[row]).toBe(STANDING.notPermitted)
            return
          }
          expect({
            standing: figures.standing[row],
            points: figures.points[row],
            gates: figures.gates[row],
            reasons: figures.reasons[row],
            gain: figures.gain[row],
            passesBlind: figures.blind[row] === 0,
          }).toEqual({
            standing: STANDING.in,
            points: expected.points,
            gates: expected.gates.length,
            reasons: expected.gates.reduce((bits, { code }) => bits | REASON_BIT[code], 0),
            gain: expected.question?.gain ?? 0,
            passesBlind: passesBlind(program, record),
          })
        })
      }),
      { numRuns: 260 },
    )
    expect(triples).toBeGreaterThanOrEqual(10_000)
  })

  it('selects the first keys and counts as a plain recount does, whoever is patched', () => {
    fc.assert(
      fc.property(
        population,
        openingArb,
        weightsArb,
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (people, opening, weights, limit, patched, found) => {
          const records = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
          const index = indexOf(records)
          const program = compile({ id: 'op', opening, weights, taxonomy })
          const run = (apart: readonly boolean[]): Selection => {
            const skip = new Uint8Array(16_384)
            const candidates = new Uint8Array(16_384)
            people.forEach((_, row) => {
              skip[row] = apart[row] ? 1 : 0
              candidates[row] = found[row] ? 1 : 0
            })
            scan(program, index, { asOf, areas: undefined, skip }, figures)
            return select({
              program,
              index,
              figures,
              asOf,
              limit,
              seen: 0,
              candidates,
              patches: records.flatMap((bytes, row) =>
                apart[row] ? [{ record: unpackRecord(bytes), pair: NO_PAIR, candidate: found[row]! }] : [],
              ),
            })
          }
          const selection = run([])
          expect(run(patched)).toEqual(selection)

          const judged = records.map((bytes, row) => {
            const record = unpackRecord(bytes)
            const result = interpret(program, record, asOf, NO_PAIR)
            const tie = tieHash(program.openingHash, record.hash)
            return {
              ...result,
              record,
              candidate: found[row]!,
              id: record.id,
              step: stepOf(result.points, program.resolution),
              tieHigh: tie.hi,
              tieLow: tie.lo,
            }
          })
          const ranked = judged
            .filter(({ permitted, gates, candidate }) => permitted && gates.length === 0 && candidate)
            .sort(compareKeys)
          const list = ranked.slice(0, limit)
          expect(selection.entries.map(({ id }) => id)).toEqual(list.map(({ id }) => id))
          expect(selection.passing).toBe(ranked.length)
          const lastStep = list.at(-1)?.step
          expect(selection.sameTierBeyond).toBe(
            ranked.slice(limit).filter(({ step }) => step === lastStep).length,
          )
          expect(selection.gated.total).toBe(judged.filter(({ gates }) => gates.length > 0).length)
          const near = judged
            .filter(({ permitted, gates }) => permitted && gates.length === 1 && LIFTABLE[gates[0]!.code])
            .sort(compareKeys)
          expect(selection.nearMisses).toMatchObject({ total: near.length })
          expect(selection.nearMisses.entries.map(({ id }) => id)).toEqual(
            near.slice(0, limit).map(({ id }) => id),
          )
          const ask = ranked
            .slice(limit)
            .filter(
              ({ points, step, question }) =>
                question &&
                step > lastStep! &&
                stepOf(points + question.gain, program.resolution) <= lastStep!,
            )
          expect(selection.askFirst.total).toBe(ask.length)
          expect(selection.askFirst.entries.map(({ id }) => id)).toEqual(
            ask.slice(0, limit).map(({ id }) => id),
          )
          expect(selection.passingBlind).toBe(
            judged.filter(
              ({ record, candidate }) =>
                candidate && isPermitted(record, asOf) && passesBlind(program, record),
            ).length,
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
