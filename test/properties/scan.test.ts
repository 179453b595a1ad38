/**
 * 1. The kernel equals `interpret` for every row: points, gates, reasons, near misses, the largest gain, the blind count.
 * 2. The selection holds the first keys, and its counts are those of a plain recount.
 * 3. A person who is judged apart (patched) counts exactly as in the scan.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GATE_CODES } from '../../src/domain/shortlist.ts'
import { encode } from '../../src/index/encode.ts'
import { tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { RowSet } from '../../src/index/row-set.ts'
import { compile } from '../../src/scoring/compile.ts'
import { isPermitted, passesBlind } from '../../src/scoring/gates.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { startKernel } from '../../src/scoring/kernel/kernel.ts'
import { ScanLane } from '../../src/scoring/kernel/scan-lane.ts'
import { LIFTABLE, NO_PAIR, stepOf } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'
import { createScanner, runHere, type Scanner, scannerOf } from '../../src/scoring/scan/scanner.ts'
import { type Selection, select } from '../../src/scoring/scan/select.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY, weightsArb } from '../arbitraries.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const population = fc.array(jobseekerArb, { minLength: 1, maxLength: 60 })

const crowd = fc.array(jobseekerArb, { minLength: 40, maxLength: 60 })

const indexOf = (packed: readonly Uint8Array[]): PackedIndex => {
  const index = new PackedIndex()
  for (const record of packed) index.set(record)
  return index
}

/** A scanner whose figures can be looked at. */
const openScanner = (index: PackedIndex): { readonly scanner: Scanner; readonly lane: ScanLane } => {
  const kernel = startKernel(index.memory.memory)
  const lane = new ScanLane(index, kernel.scratchBytes())
  return { lane, scanner: scannerOf(index, runHere(kernel, lane)) }
}

const everybody = { asOf, areas: undefined, skip: [], candidates: undefined }

describe('the kernel', () => {
  it('equals interpret for every row of random programs (over 10,000 triples a run)', async () => {
    let triples = 0
    await fc.assert(
      fc.asyncProperty(crowd, openingArb, weightsArb, async (people, opening, weights) => {
        const packed = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
        const index = indexOf(packed)
        const program = compile({ id: 'op', opening, weights, taxonomy })
        const { scanner, lane } = openScanner(index)
        const input = { program, ...everybody, list: people.length, nearMisses: people.length }
        await scanner.scan(input, async (scanned) => {
          const reasons = GATE_CODES.map(() => 0)
          const near = new Map<number, number>()
          let gated = 0
          packed.forEach((bytes, row) => {
            triples += 1
            const record = unpackRecord(bytes)
            const expected = interpret(program, record, asOf, NO_PAIR)
            const { points, gates, permitted } = expected
            for (const code of new Set(gates.map(({ code }) => code))) reasons[GATE_CODES.indexOf(code)]! += 1
            if (gates.length > 0) gated += 1
            expect(lane.passes(row)).toBe(gates.length === 0)
            if (permitted && gates.length === 1 && LIFTABLE[gates[0]!.code]) near.set(row, points)
            if (gates.length > 1 || !permitted) return
            expect(lane.points(row)).toBe(points)
          })
          expect({ gated: scanned.gated, byReason: scanned.byReason }).toEqual({ gated, byReason: reasons })
          expect(new Map(scanned.kept.nearMisses.map(({ row, points }) => [row, points]))).toEqual(near)
        })
      }),
      { numRuns: 260 },
    )
    expect(triples).toBeGreaterThanOrEqual(10_000)
  })

  it('selects the first keys and counts as a plain recount does, whoever is patched', async () => {
    await fc.assert(
      fc.asyncProperty(
        population,
        openingArb,
        weightsArb,
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        async (people, opening, weights, limit, patched, found) => {
          const records = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
          const index = indexOf(records)
          const program = compile({ id: 'op', opening, weights, taxonomy })
          const scanner = createScanner(index)
          const run = (apart: readonly boolean[]): Promise<Selection> => {
            const candidates = new RowSet(index.blocks)
            people.forEach((_, row) => {
              if (found[row]) candidates.add(row)
            })
            const skip = people.flatMap((_, row) => (apart[row] ? [row] : []))
            const input = {
              program,
              asOf,
              areas: undefined,
              skip,
              candidates,
              list: limit,
              nearMisses: limit,
            }
            const patches = skip.map((row) => ({
              record: unpackRecord(records[row]!),
              pair: NO_PAIR,
              candidate: found[row]!,
            }))
            return scanner.scan(input, (scanned) =>
              select({ program, index, scanned, asOf, limit, seen: 0, patches }),
            )
          }
          const selection = await run([])
          expect(await run(patched)).toEqual(selection)

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
