/**
 * `node bench/market.ts [--json] [--people 300000] [--openings 20000]`: the computing of a market run, everybody against
 * every opening with the first fifty of each and the sums of each person, in chunks and batches as a run does it.
 */
import { parseArgs } from 'node:util'
import { hash64 } from '../src/index/hash.ts'
import { dayNumber } from '../src/index/layout.ts'
import { PackedIndex } from '../src/index/packed-index.ts'
import { batchOf, FIRST_KEYS_KEPT, MARKET_SIZES } from '../src/matching/market/sizes.ts'
import { ChunkScan } from '../src/scoring/market/chunk-scan.ts'
import type { ScoreProgram } from '../src/scoring/program.ts'
import { createScanLanes } from '../src/scoring/scan/scan-threads.ts'
import { programsOf, recordsOf, TODAY } from './corpus.ts'

const CORES = 2
/** So many different people and openings are generated; the rest are these under other ids. */
const KINDS = { people: 5_000, openings: 3_000 }

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '300000' },
    openings: { type: 'string', default: '20000' },
  },
})
const people = Number(values.people)
const openings = Number(values.openings)

const index = new PackedIndex()
for (const packed of recordsOf(people, KINDS.people)) index.set(packed)
const kinds = programsOf(Math.min(openings, KINDS.openings))
const programOf = (number: number): ScoreProgram => {
  const opening = `op-${number}`
  return { ...kinds[number % kinds.length]!, opening, openingHash: hash64(opening) }
}

const lanes = createScanLanes(index, CORES)
const asOf = dayNumber(TODAY)
const batch = batchOf(people, MARKET_SIZES)
const sums = { passing: 0, listed: 0, reached: 0, told: 0 }
let longestTurnMs = 0

/** While it runs, the index stands still. */
const turn = async <T>(work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const result = await work()
  longestTurnMs = Math.max(longestTurnMs, performance.now() - began)
  return result
}

const matchChunk = async (from: number, to: number): Promise<void> => {
  const scan = new ChunkScan({ index, lanes, asOf, list: FIRST_KEYS_KEPT })
  await turn(() => scan.begin())
  for (let at = from; at < to; at += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - at) }, (_, i) => at + i)
    const chunk = numbers.map((number) => ({ number, program: programOf(number), pairs: new Map() }))
    const found = await turn(() => scan.match(chunk))
    for (const { passing, first } of found) {
      sums.passing += passing
      sums.listed += first.length
    }
  }
  for (const { reached } of await scan.people()) {
    sums.reached += reached
    sums.told += 1
  }
  scan.free()
}

const began = performance.now()
for (let at = 0; at < openings; at += MARKET_SIZES.chunk)
  await matchChunk(at, Math.min(openings, at + MARKET_SIZES.chunk))
const seconds = (performance.now() - began) / 1000
await lanes.close()
if (sums.passing !== sums.reached)
  throw new Error(`openings are passed ${sums.passing} times, people pass ${sums.reached} times`)

const report = {
  ...{ people, openings, cores: CORES, seconds: Number(seconds.toFixed(2)) },
  nsPerPair: Number(((seconds * 1e9) / people / openings).toFixed(2)),
  passing: sums.passing,
  longestTurnMs: Math.round(longestTurnMs),
}
if (values.json) console.log(JSON.stringify(report))
else
  console.log(
    `Market run, computing: ${people.toLocaleString('en')} people × ${openings.toLocaleString('en')} openings in ` +
      `${seconds.toFixed(1)} s on ${CORES} threads (${report.nsPerPair} ns a pair), longest turn ${report.longestTurnMs} ms`,
  )
