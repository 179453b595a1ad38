/**
 * Over several blocks and several batches, with rows and avoided employers apart:
 * 1. what a market scan finds of an opening is what a scan of it alone finds,
 * 2. what it finds of a row is what a recount over all scans finds: how many openings it passes, its best ones in order,
 *    and how often which gate alone stood in the way.
 */
import { expect, it } from 'vitest'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import { tieHash } from '../../src/index/hash.ts'
import { BLOCK_ROWS, dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { startKernel } from '../../src/scoring/kernel/kernel.ts'
import { BEST } from '../../src/scoring/kernel/layout.ts'
import { ScanLane } from '../../src/scoring/kernel/scan-lane.ts'
import { MarketScan } from '../../src/scoring/market/market-scan.ts'
import { NO_PAIR, stepOf } from '../../src/scoring/program.ts'
import { createScanner, runHere } from '../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { manyPeople } from '../index/many-people.ts'

const PEOPLE = BLOCK_ROWS + 700
const KINDS = 300
const LIST = 10
const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const asOf = dayNumber(TODAY)

it('finds of each opening and of each row what scans of one opening find', async () => {
  const people = manyPeople(PEOPLE, KINDS)
  const index = new PackedIndex()
  for (const packed of people) index.set(packed)
  const programs = [...generateOpenings(5, 24, TODAY)].map(({ id, ...opening }) =>
    compile({ id, opening, weights, taxonomy }),
  )
  const skipOf = (number: number) => (number % 3 === 0 ? [number, BLOCK_ROWS + number, 40] : [])
  const kernel = startKernel(index.memory.memory)
  const lane = new ScanLane(index, kernel.scratchBytes())
  const market = new MarketScan(index, runHere(kernel, lane), { asOf, list: LIST })
  const batches = [programs.slice(0, 7), programs.slice(7)]
  const found = []
  for (const [n, batch] of batches.entries()) {
    const entries = batch.map((program, i) => ({ number: n * 7 + i, program, skip: skipOf(n * 7 + i) }))
    found.push(...(await market.match(entries)))
  }

  const scanner = createScanner(index)
  for (const { number, passing, nearMisses, first } of found) {
    const program = programs[number]!
    const input = { program, asOf, areas: undefined, skip: skipOf(number), candidates: undefined }
    await scanner.scan({ ...input, list: LIST, nearMisses: LIST }, async (scanned) => {
      expect({ passing, nearMisses }).toEqual({ passing: scanned.passing, nearMisses: scanned.nearMisses })
      const byRow = (kept: readonly { row: number }[]) => [...kept].sort((a, b) => a.row - b.row)
      expect(byRow(first)).toEqual(byRow(scanned.kept.list))
    })
  }

  // Of each kind of person one interpretation tells all: ids and with them tie hashes differ.
  const kinds = people.slice(0, KINDS).map((packed) => {
    const record = unpackRecord(packed)
    return programs.map((program) => interpret(program, record, asOf, NO_PAIR))
  })
  let rows = 0
  for (const { row, reached, best, nearMisses } of market.sums.each(kernel)) {
    if (row >= PEOPLE) {
      expect(reached).toBe(0)
      continue
    }
    rows += 1
    const judged = kinds[row % KINDS]!.map((of, number) => ({ of, number })).filter(
      ({ number }) => !skipOf(number).includes(row),
    )
    const passed = judged.filter(({ of }) => of.permitted && of.gates.length === 0)
    expect(reached).toBe(passed.length)
    const ordered = passed
      .map(({ of, number }) => ({
        number,
        points: of.points,
        lift: stepOf(of.points - programs[number]!.reference, programs[number]!.resolution),
        tie: tieHash(programs[number]!.openingHash, index.hash(row)),
      }))
      .sort((a, b) => a.lift - b.lift || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
    expect(best).toEqual(ordered.slice(0, BEST).map(({ number, points }) => ({ number, points })))
    const near = GATE_CODES.map(
      (code) =>
        judged.filter(
          ({ of: { gates, permitted } }) =>
            permitted && gates.length === 1 && gates[0]!.code === code && LIFTABLE[code],
        ).length,
    )
    expect(nearMisses).toEqual(near)
  }
  expect(rows).toBe(PEOPLE)
  const { size } = index.memory
  market.free()
  expect(index.memory.size).toBe(size)
})
