/**
 * 1. The kernel equals `interpret` for every row: points, gates, reasons, near misses, the largest gain, the blind count.
 * 2. The selection holds the first keys, and its counts are those of a plain recount.
 * 3. A person who is judged apart (patched) counts exactly as in the scan.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import { encode } from '../../src/index/encode.ts'
import { tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { RowSet } from '../../src/index/row-set.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { isPermitted, passesBlind } from '../../src/scoring/gates.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import type { Interpretation } from '../../src/scoring/interpretation.ts'
import type { Kept } from '../../src/scoring/kernel/scan-lane.ts'
import { keyStepOf, NO_PAIR, type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'
import { createScanner } from '../../src/scoring/scan/scanner.ts'
import { type Selection, select } from '../../src/scoring/scan/select.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY, weightsArb } from '../arbitraries.ts'
import { jobseeker } from '../builders.ts'
import { enough, runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const { permissions: PERMITTED } = jobseeker()

/** Two of three may be matched for sure: of others nothing but that is compared. */
const peopleArb = (size: { readonly minLength: number; readonly maxLength: number }) =>
  fc
    .array(jobseekerArb, size)
    .map((people) => people.map((person, i) => (i % 3 > 0 ? { ...person, permissions: PERMITTED } : person)))

const indexOf = (packed: readonly Uint8Array[]): PackedIndex => {
  const index = new PackedIndex()
  for (const record of packed) index.set(record)
  return index
}

/** Nearly everybody passes; whoever avoids the work stays out, since a list asks them nothing. */
const ungated = (program: ScoreProgram): ScoreProgram => ({
  ...program,
  gates: program.gates.filter(({ code }) => code === 'work-avoided'),
})

const everybody = { asOf, areas: undefined, skip: [], candidates: undefined }

describe('the kernel', () => {
  it('equals interpret for every row of random programs (over 10,000 triples a run)', async () => {
    let triples = 0
    let compared = 0
    await fc.assert(
      fc.asyncProperty(
        peopleArb({ minLength: 40, maxLength: 60 }),
        openingArb,
        weightsArb,
        async (people, opening, weights) => {
          const packed = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
          const index = indexOf(packed)
          const scanner = createScanner(index)
          const gated = compile({ id: 'op', opening, weights, taxonomy })
          // Nine in ten fail a gate of a random opening, and only who passes or fails one alone is given points.
          for (const program of [gated, ungated(gated)]) {
            const expected = packed.map((bytes) => interpret(program, unpackRecord(bytes), asOf, NO_PAIR))
            const pointsOf = (is: (of: Interpretation) => boolean) =>
              new Map(expected.flatMap((of, row) => (is(of) ? [[row, of.points] as const] : [])))
            const passing = pointsOf(({ gates }) => gates.length === 0)
            const nearMisses = pointsOf(({ gates }) => gates.length === 1 && LIFTABLE[gates[0]!.code])
            const input = { program, ...everybody, list: people.length, nearMisses: people.length }
            await scanner.scan(input, async ({ kept, ask, ...scanned }) => {
              const byRow = (entries: readonly Kept[]) =>
                new Map(entries.map(({ row, points }) => [row, points]))
              expect(byRow(kept.list)).toEqual(passing)
              expect(byRow(kept.nearMisses)).toEqual(nearMisses)
              expect(scanned).toMatchObject({
                gated: people.length - passing.size,
                byReason: GATE_CODES.map(
                  (reason) =>
                    expected.filter(({ gates }) => gates.some(({ code }) => code === reason)).length,
                ),
              })
              // Wherever the list might end: who stands there, and whom one answer would bring there.
              const stepsOf = expected.map((of) => keyStepOf(of, program.resolution))
              for (const lastStep of new Set(stepsOf)) {
                const { inStep, brought, first } = await ask(lastStep)
                const rows = [...passing.keys()].filter((row) => {
                  const { points, question } = expected[row]!
                  const best = question ? stepOf(points + question.gain, program.resolution) : stepsOf[row]!
                  return stepsOf[row]! > lastStep && best <= lastStep
                })
                expect(first.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows)
                expect({ inStep, brought }).toEqual({
                  inStep: [...passing.keys()].filter((row) => stepsOf[row] === lastStep).length,
                  brought: rows.length,
                })
              }
            })
            triples += people.length
            compared += passing.size + nearMisses.size
          }
        },
      ),
      { numRuns: runs(260) },
    )
    expect(compared).toBeGreaterThanOrEqual(enough(8_000))
    console.log(`${triples} triples equal, with the points of ${compared}`)
  })

  it('selects the first keys and counts as a plain recount does, whoever is patched', async () => {
    await fc.assert(
      fc.asyncProperty(
        peopleArb({ minLength: 1, maxLength: 60 }),
        openingArb,
        weightsArb,
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        async (people, opening, weights, gates, limit, patched, found) => {
          const records = people.map((person, i) => encode(`p-${i}`, person, TODAY, taxonomy))
          const index = indexOf(records)
          const compiled = compile({ id: 'op', opening, weights, taxonomy })
          const program = gates ? compiled : ungated(compiled)
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
              step: keyStepOf(result, program.resolution),
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
      { numRuns: runs(300) },
    )
  })
})
