/** `npm run bench`: the scan over 10,000 and 100,000 people, with interpreting row by row as its peer in the same run. */
import { Bench } from 'tinybench'
import { dayNumber, ROW_BYTES } from '../src/index/layout.ts'
import type { PackedIndex } from '../src/index/packed-index.ts'
import { unpackRecord } from '../src/index/record.ts'
import { interpret } from '../src/scoring/interpret.ts'
import { NO_PAIR, type ScoreProgram } from '../src/scoring/program.ts'
import { createScanner } from '../src/scoring/scan/scanner.ts'
import { type Selection, select } from '../src/scoring/scan/select.ts'
import { indexOf, programsOf, SEED, TODAY } from './corpus.ts'

const SIZES = [10_000, 100_000]
const OPENINGS = 40
/** Interpreting is measured on so many rows and told per pair. */
const INTERPRETED_ROWS = 2_000
const LIMIT = 20
const json = process.argv.includes('--json')
const asOf = dayNumber(TODAY)

type Row = {
  readonly people: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly nsPerPair: number
  readonly vsInterpret: number
}

const selectorOf = (index: PackedIndex) => {
  const scanner = createScanner(index)
  const kept = { list: LIMIT, nearMisses: LIMIT }
  return (program: ScoreProgram): Promise<Selection> =>
    scanner.scan({ program, asOf, areas: undefined, skip: [], candidates: undefined, ...kept }, (scanned) =>
      select({ program, index, scanned, asOf, limit: LIMIT, seen: 0, patches: [] }),
    )
}

const measure = async (people: number, programs: readonly ScoreProgram[]): Promise<Row> => {
  const index = indexOf(people)
  const run = selectorOf(index)
  const records = Array.from({ length: INTERPRETED_ROWS }, (_, row) => unpackRecord(index.packed(row)))
  // The result is consumed and the opening varies, so that nothing is optimised away.
  let consumed = 0
  let turn = 0
  const next = () => programs[turn++ % programs.length]!
  const bench = new Bench({ time: 3_000, warmupTime: 1_000, iterations: 100, retainSamples: true })
  bench.add('scan', async () => {
    consumed += (await run(next())).passing
  })
  bench.add('interpret', () => {
    const program = next()
    for (const record of records) consumed += interpret(program, record, asOf, NO_PAIR).points
  })
  await bench.run()
  const [scanned, interpreted] = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result) || consumed === 0) throw new Error(`${name} was not measured`)
    return result.latency
  })
  const nsPerPair = (scanned!.p50 * 1e6) / people
  return {
    people,
    p50Ms: scanned!.p50,
    p95Ms: quantile(scanned!.samples, 0.95),
    p99Ms: scanned!.p99,
    nsPerPair,
    vsInterpret: (interpreted!.p50 * 1e6) / INTERPRETED_ROWS / nsPerPair,
  }
}

const quantile = (samples: readonly number[] | undefined, q: number): number => {
  const sorted = [...(samples ?? [])].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

const programs = programsOf(OPENINGS)
const scans: Row[] = []
for (const people of SIZES) scans.push(await measure(people, programs))

const report = { node: process.version, seed: SEED, openings: OPENINGS, bytesPerRow: ROW_BYTES, scan: scans }
if (json) {
  console.log(JSON.stringify(report))
} else {
  console.log(`Scan and top ${LIMIT} by the kernel, one core, Node ${process.version}, ${OPENINGS} openings`)
  for (const { people, p50Ms, p95Ms, p99Ms, nsPerPair, vsInterpret } of scans)
    console.log(
      `${people.toLocaleString('en')} people: p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)}; ` +
        `${nsPerPair.toFixed(0)} ns a pair, ${vsInterpret.toFixed(0)} times as fast as interpreting each row`,
    )
}
