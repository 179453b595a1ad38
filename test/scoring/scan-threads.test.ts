/**
 * Over an index of several blocks, the last of them in part:
 * 1. what threads find together is what one thread finds alone, ties across blocks among it, whoever is skipped or found,
 * 2. a scan sees one position: while rows come, change and leave, each result is that of an index built anew from those
 *    who were there when it began,
 * 3. the event loop goes on while threads scan,
 * 4. a thread that fails fails its scan alone: its lanes and its memory are free again, and the next scan is whole.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { BLOCK_ROWS, dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { RowSet } from '../../src/index/row-set.ts'
import { createTurns } from '../../src/index/turns.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import type { ScoreProgram } from '../../src/scoring/program.ts'
import { createScanLanes, createScanThreads } from '../../src/scoring/scan/scan-threads.ts'
import { createScanner, type Scanner, scannerOf } from '../../src/scoring/scan/scanner.ts'
import { type Selection, select } from '../../src/scoring/scan/select.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'
import { idOf, manyPeople } from '../index/many-people.ts'

const PEOPLE = 2 * BLOCK_ROWS + 1_000
const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const programs = [...generateOpenings(5, 12, TODAY)].map(({ id, ...opening }) =>
  compile({ id, opening, weights, taxonomy }),
)

const indexOf = (people: Iterable<Uint8Array>): PackedIndex => {
  const index = new PackedIndex()
  for (const packed of people) index.set(packed)
  return index
}

const selectBy = (
  scanner: Scanner,
  index: PackedIndex,
  program: ScoreProgram,
  { skip = [], candidates }: { skip?: readonly number[]; candidates?: RowSet } = {},
): Promise<Selection> =>
  scanner.scan({ program, asOf, areas: undefined, skip, candidates, list: 60, nearMisses: 60 }, (scanned) =>
    select({ program, index, scanned, asOf, limit: 60, seen: 0, patches: [] }),
  )

describe('scanning by threads', () => {
  let index: PackedIndex
  let threads: Scanner
  beforeAll(() => {
    index = indexOf(manyPeople(PEOPLE))
    threads = createScanThreads(index, 2)
  })
  afterAll(() => threads.close())

  it('finds what one thread finds alone', async () => {
    const alone = createScanner(index)
    const candidates = new RowSet(index.blocks)
    for (let row = 0; row < PEOPLE; row += 3) candidates.add(row)
    const skip = [40_000, 7, BLOCK_ROWS - 1, BLOCK_ROWS].filter((row) => row < PEOPLE)
    for (const program of programs)
      for (const scope of [{}, { candidates, skip }]) {
        const found = await selectBy(threads, index, program, scope)
        expect(found).toEqual(await selectBy(alone, index, program, scope))
        if (!('skip' in scope)) expect(found.gated.total + found.passing).toBe(PEOPLE)
      }
  })

  it('keeps the event loop going', async () => {
    let turns = 0
    let scanning = true
    const counting = (async () => {
      for (; scanning; turns++) await new Promise(setImmediate)
    })()
    for (const program of programs) await selectBy(threads, index, program)
    scanning = false
    await counting
    expect(turns).toBeGreaterThan(programs.length)
  })
})

it('is whole again after a thread failed', async () => {
  const index = indexOf(manyPeople(BLOCK_ROWS + 500))
  const lanes = createScanLanes(index, 2)
  const scanner = scannerOf(index, lanes)
  const expected = await selectBy(createScanner(index), index, programs[0]!)
  expect(await selectBy(scanner, index, programs[0]!)).toEqual(expected)
  const { size } = index.memory
  for (let round = 0; round < 5; round++) {
    const [lane] = await lanes.take(1)
    // Beyond the memory: the kernel traps, and its thread ends with an error.
    await expect(lanes.run(lane!, { call: 'ask', args: [2 ** 32 - 64, 0] })).rejects.toThrow()
    lanes.giveBack([lane!])
    const failing = scanner.scan(
      {
        program: programs[0]!,
        asOf,
        areas: undefined,
        skip: [],
        candidates: undefined,
        list: 5,
        nearMisses: 5,
      },
      async () => {
        throw new Error('whoever uses it fails')
      },
    )
    await expect(failing).rejects.toThrow('whoever uses it fails')
    expect(await selectBy(scanner, index, programs[0]!)).toEqual(expected)
  }
  expect(index.memory.size).toBe(size)
  await scanner.close()
})

it('sees one position while rows come, change and leave', async () => {
  const there = new Map(manyPeople(BLOCK_ROWS + 500).map((packed, i) => [idOf(i), packed]))
  const others = manyPeople(BLOCK_ROWS + 2_000, 300, 8)
  const index = indexOf(there.values())
  const threads = createScanThreads(index, 2)
  const turns = createTurns()
  const seen: { readonly position: number; readonly program: ScoreProgram; readonly selection: Selection }[] =
    []
  const standing: ReadonlyMap<string, Uint8Array>[] = [new Map(there)]

  const change = (round: number) =>
    turns.change(async () => {
      for (let n = 0; n < 400; n++) {
        const who = (n * 7_919 + round * 104_729) % others.length
        if (n % 5 === 0) {
          index.remove(idOf(who))
          there.delete(idOf(who))
        } else {
          index.set(others[who]!)
          there.set(idOf(who), others[who]!)
        }
      }
      standing.push(new Map(there))
    })
  const scan = (program: ScoreProgram) =>
    turns.read(async () => {
      const position = standing.length - 1
      seen.push({ position, program, selection: await selectBy(threads, index, program) })
    })

  await Promise.all(
    Array.from({ length: 5 }, (_, round) => [
      ...programs.slice(0, 4).map(scan),
      change(round),
      ...programs.slice(4, 6).map(scan),
    ]).flat(),
  )
  await threads.close()
  expect(new Set(seen.map(({ position }) => position))).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  for (const [position, people] of standing.entries()) {
    const rebuilt = indexOf(people.values())
    const scanner = createScanner(rebuilt)
    for (const { program, selection } of seen.filter((each) => each.position === position))
      expect(selection).toEqual(await selectBy(scanner, rebuilt, program))
  }
})
