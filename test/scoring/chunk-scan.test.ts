/**
 * While people change, leave, return and come between the batches of a chunk, with negotiated pairs:
 * 1. what is found of an opening is what a scan of it alone over those who stood at the position finds,
 * 2. what is found of a person is what interpreting each opening alone finds: reached, best in order, which gate alone,
 * 3. whoever may not be matched is counted and not told of, whoever is erased is told of no more.
 */
import { expect, it } from 'vitest'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { GATE_CODES } from '../../src/contract/shortlist.ts'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import { encodeRecord } from '../../src/index/encode.ts'
import { tieHash } from '../../src/index/hash.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { packRecord } from '../../src/index/record.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { LIFTABLE } from '../../src/scoring/gate-table.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { BEST } from '../../src/scoring/kernel/layout.ts'
import { type ChunkOpening, ChunkScan, type OpeningMatches } from '../../src/scoring/market/chunk-scan.ts'
import { keyStepOf, NO_PAIR, type PairStates, stepOf } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'
import { createLaneHere } from '../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'

const LIST = 10
const FIRST_NUMBER = 40
const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const encoded = (id: string, body: Jobseeker) => encodeRecord(id, body, TODAY, taxonomy)

const people = new Map([...generateJobseekers(11, 400, TODAY)].map(({ id, ...body }) => [id, body]))
const ids = [...people.keys()]
const openings: ChunkOpening[] = [...generateOpenings(12, 30, TODAY)].map(({ id, ...opening }, i) => ({
  number: FIRST_NUMBER + i,
  program: compile({ id, opening, weights, taxonomy }),
  pairs: new Map<string, PairStates>(
    i % 4 === 0
      ? ids.slice(i, i + 40).map((id, n) => [id, new Map([['lifting-aid', n % 2 ? 'refused' : 'agreed']])])
      : [],
  ),
}))

/** What stood at the position of each opening, told by interpreting everybody. */
const judgedAll = (openings: readonly ChunkOpening[], standing: Iterable<string>) =>
  [...standing].flatMap((id) => {
    const record = encoded(id, people.get(id)!)
    return openings.map((opening) => {
      const { number, program, pairs } = opening
      const of = interpret(program, record, asOf, pairs.get(id) ?? NO_PAIR)
      const { hi: tieHigh, lo: tieLow } = tieHash(program.openingHash, record.hash)
      const key = { id, points: of.points, step: keyStepOf(of, program.resolution), tieHigh, tieLow }
      const alone = of.permitted && of.gates.length === 1 ? of.gates[0]!.code : undefined
      return {
        ...{ id, number, key, permitted: of.permitted },
        lift: stepOf(of.points - program.reference, program.resolution),
        passes: of.permitted && of.gates.length === 0,
        near: alone !== undefined && LIFTABLE[alone] ? alone : undefined,
      }
    })
  })

it('finds what judging everybody for each opening alone finds', async () => {
  const index = new PackedIndex()
  for (const [id, body] of people) index.set(packRecord(encoded(id, body)))
  const lanes = createLaneHere(index)
  const scan = new ChunkScan({ index, lanes, asOf, list: LIST })
  const stood = new Set(ids)
  const change = (id: string, body: Jobseeker | undefined) => {
    if (body) index.set(packRecord(encoded(id, body)))
    else index.remove(id)
    if (!scan.isAside(id)) scan.setAside(id, stood.has(id) ? encoded(id, people.get(id)!) : undefined)
  }
  /** Nothing of the person's versions is left. */
  const erase = (id: string) => {
    index.remove(id)
    stood.delete(id)
    if (!scan.isAside(id)) scan.setAside(id, undefined)
  }
  // Changed before the chunk began.
  for (const id of ids.slice(5, 15)) change(id, people.get(ids[0]!))
  await scan.begin()
  const judged: ReturnType<typeof judgedAll> = []
  const found: OpeningMatches[] = []
  const match = async (from: number, to: number) => {
    const batch = openings.slice(from, to)
    judged.push(...judgedAll(batch, stood))
    found.push(...(await scan.match(batch)))
  }
  await match(0, 10)
  for (const id of ids.slice(0, 60)) change(id, people.get(ids[399 - Number(ids.indexOf(id))]!))
  for (const id of ids.slice(100, 110)) change(id, undefined)
  const erased = ids.slice(200, 205)
  for (const id of erased) erase(id)
  // Newcomers take the rows of those who left, one of them under the id of one who was erased.
  for (let n = 0; n < 12; n++) change(`new-${n}`, people.get(ids[n]!))
  change(erased[0]!, people.get(ids[1]!))
  await match(10, 13)
  for (const id of ids.slice(100, 110)) change(id, people.get(id))
  for (const id of ids.slice(300, 310)) change(id, undefined)
  await match(13, 30)

  for (const { number, passing, nearMisses, first } of found) {
    const of = judged.filter((j) => j.number === number)
    const passes = of.filter((j) => j.passes).map((j) => j.key)
    expect(passing).toBe(passes.length)
    expect(nearMisses).toBe(of.filter((j) => j.near).length)
    expect(first).toEqual(passes.sort(compareKeys).slice(0, LIST))
  }
  const told = await scan.people()
  const matched = [...stood].filter((id) => judged.find((j) => j.id === id)!.permitted).sort()
  expect(told.map(({ id }) => id)).toEqual(matched)
  expect(scan.unmatched).toBe(
    ids.length - [...new Set(judged.filter((j) => j.permitted).map((j) => j.id))].length,
  )
  for (const { id, ...sums } of told) {
    const of = judged.filter((j) => j.id === id)
    const reached = of.filter((j) => j.passes)
    const best = reached.toSorted((a, b) => {
      if (a.lift !== b.lift) return a.lift - b.lift
      return a.key.tieHigh - b.key.tieHigh || a.key.tieLow - b.key.tieLow
    })
    expect(sums).toEqual({
      reached: reached.length,
      best: best.slice(0, BEST).map(({ number, key: { points } }) => ({ number, points })),
      nearMisses: GATE_CODES.map((code) => of.filter((j) => j.near === code).length),
    })
  }
  expect(told.length).toBeGreaterThan(300)
  expect(told.some(({ reached }) => reached === 0)).toBe(true)
  expect(told.some(({ reached }) => reached > BEST)).toBe(true)
  scan.free()
  await lanes.close()
})
