/**
 * Counts of many programs at once, over an index of several blocks, the last of them in part:
 * 1. who passes and who comes to the step are those whom a scan of each program alone finds, wherever the step is,
 * 2. on threads as on one, whoever is skipped,
 * 3. the event loop goes on, and all memory is given back.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { BLOCK_ROWS, dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { NO_PAIR, type ScoreProgram } from '../../src/scoring/program.ts'
import { createScanLanes } from '../../src/scoring/scan/scan-threads.ts'
import { createLaneHere, createScanner, type Lanes } from '../../src/scoring/scan/scanner.ts'
import { type Tally, tally } from '../../src/scoring/scan/tally.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { manyPeople } from '../index/many-people.ts'

const PEOPLE = 2 * BLOCK_ROWS + 1_000
const SKIP = [40_000, 7, BLOCK_ROWS - 1, BLOCK_ROWS, 20_001].filter((row) => row < PEOPLE)
const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const programs = [...generateOpenings(5, 12, TODAY)].map(({ id, ...opening }) =>
  compile({ id, opening, weights, taxonomy }),
)

let index: PackedIndex
let threads: Lanes
beforeAll(() => {
  index = new PackedIndex()
  for (const packed of manyPeople(PEOPLE)) index.set(packed)
  threads = createScanLanes(index, 2)
})
afterAll(() => threads.close())

/** Everybody who passes, from the scan that lists are made by. */
const byScan = (program: ScoreProgram, step: number | null): Promise<Tally> =>
  createScanner(index).scan(
    { program, asOf, areas: undefined, skip: SKIP, candidates: undefined, list: PEOPLE, nearMisses: 0 },
    async ({ kept, passing }) => ({
      passing,
      reaching: kept.list.filter((each) => step === null || each.step <= step).length,
    }),
  )

it('finds what a scan of each program alone finds', async () => {
  const here = createLaneHere(index)
  let between = 0
  for (const step of [0, 12, 25, 50, null]) {
    const expected = await Promise.all(programs.map((program) => byScan(program, step)))
    const input = { programs, asOf, step, skip: SKIP, patches: [] }
    expect(await tally(index, here, input)).toEqual(expected)
    expect(await tally(index, threads, input)).toEqual(expected)
    between += expected.filter(({ passing, reaching }) => reaching > 0 && reaching < passing).length
  }
  expect(between).toBeGreaterThan(5)
})

it('judges apart whom it is given apart', async () => {
  const patches = SKIP.map((row) => ({ record: unpackRecord(index.packed(row)), pair: NO_PAIR }))
  const input = { programs, asOf, step: 25 }
  const without = await tally(index, threads, { ...input, skip: [], patches: [] })
  expect(await tally(index, threads, { ...input, skip: SKIP, patches })).toEqual(without)
  const left = await tally(index, threads, { ...input, skip: SKIP, patches: [] })
  expect(left).not.toEqual(without)
})

it('keeps the event loop going, and gives its memory back', async () => {
  const here = createLaneHere(index)
  await tally(index, here, { programs, asOf, step: 25, skip: SKIP, patches: [] })
  const { size } = index.memory
  let turns = 0
  let counting = true
  const turning = (async () => {
    for (; counting; turns++) await new Promise(setImmediate)
  })()
  for (let round = 0; round < 5; round++)
    await tally(index, here, { programs, asOf, step: 25, skip: SKIP, patches: [] })
  counting = false
  await turning
  expect(turns).toBeGreaterThanOrEqual(5 * index.blocks)
  expect(index.memory.size).toBe(size)
})
