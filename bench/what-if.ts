/**
 * `node bench/what-if.ts`: sixty changes of an opening over a million people, from the opening to the counts, on the
 * threads that the service scans with; and how long the event loop waited meanwhile. `--people` other sizes, `--json`
 * prints one JSON object and nothing else.
 */
import { availableParallelism } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
import { SCAN_THREADS } from '../src/compose-parts.ts'
import type { OpeningChange } from '../src/contract/change.ts'
import { DEMANDABLE_ABILITIES } from '../src/domain/codes.ts'
import { Opening } from '../src/domain/opening.ts'
import { dayNumber } from '../src/index/layout.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { openingChanges } from '../src/matching/what-ifs/opening-changes.ts'
import { proposeForOpening } from '../src/matching/what-ifs/propose-for-opening.ts'
import { compile } from '../src/scoring/compile.ts'
import { createScanLanes } from '../src/scoring/scan/scan-threads.ts'
import { scannerOf } from '../src/scoring/scan/scanner.ts'
import { select } from '../src/scoring/scan/select.ts'
import { tally } from '../src/scoring/scan/tally.ts'
import { indexOf, SEED, TODAY, taxonomy } from './corpus.ts'

const CHANGES = 60
const LIMIT = 20
const ROUNDS = 10
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '1000000' },
  },
})
const asOf = dayNumber(TODAY)
const weights = shippedWeights()

/** Those that would be proposed, and then levels of their demands until there are sixty. */
const sixtyOf = (opening: Opening): readonly OpeningChange[] => {
  const proposed = proposeForOpening(opening, TODAY, taxonomy)
  const more = (opening.demands ?? []).flatMap(({ ability }) =>
    [...Array(11).keys()].map((half): OpeningChange => ({ kind: 'demand', item: ability, to: half / 2 })),
  )
  return [...proposed, ...more].slice(0, CHANGES)
}

const generated = [...generateOpenings(SEED, 40, TODAY)].map(({ id: _, ...body }) => Opening.parse(body))
/** Twenty-four demands are many: rows are read longest for these. */
const demanding = Opening.parse({
  ...generated[0]!,
  demands: DEMANDABLE_ABILITIES.slice(0, 24).map((ability, i) => ({
    ability,
    level: 1 + (i % 3),
    importance: 2,
  })),
  tasks: [],
})
const usual = generated.filter(({ demands = [] }) => demands.length >= 5).slice(0, 5)

const index = indexOf(Number(values.people))
const lanes = createScanLanes(index, SCAN_THREADS)
const scanner = scannerOf(index, lanes)

const run = async (opening: Opening) => {
  const compiled = (of: Opening) => compile({ id: 'op', opening: of, weights, taxonomy })
  const program = compiled(opening)
  const scope = { areas: undefined, skip: [], candidates: undefined }
  const { entries } = await scanner.scan({ program, asOf, ...scope, list: LIMIT, nearMisses: 0 }, (scanned) =>
    select({ program, index, scanned, asOf, limit: LIMIT, seen: LIMIT, patches: [] }),
  )
  const step = entries.length < LIMIT ? null : entries.at(-1)!.step
  return openingChanges(
    {
      ...{ opening, day: TODAY, compile: compiled, taxonomy },
      count: (programs) => tally(index, lanes, { programs, asOf, step, skip: [], patches: [] }),
      leading: async (programs) =>
        (await tally(index, lanes, { programs, asOf, step: 1, skip: [], patches: [] })).map(
          ({ reaching }) => reaching,
        ),
    },
    { changes: [...sixtyOf(opening)] },
  )
}

const measure = async (openings: readonly Opening[]) => {
  const samples: number[] = []
  const loop = monitorEventLoopDelay({ resolution: 1 })
  let counted = 0
  let cpu = process.cpuUsage()
  for (let round = -1; round < ROUNDS; round++)
    for (const opening of openings) {
      // The first round warms up.
      if (round === 0 && opening === openings[0]) {
        loop.enable()
        cpu = process.cpuUsage()
      }
      const began = performance.now()
      const { told } = await run(opening)
      counted += told.length
      if (round >= 0) samples.push(performance.now() - began)
    }
  loop.disable()
  const { user, system } = process.cpuUsage(cpu)
  if (counted !== CHANGES * openings.length * (ROUNDS + 1)) throw new Error(`${counted} were counted`)
  const sorted = samples.sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!
  return {
    ...{ p50Ms: at(0.5), p95Ms: at(0.95) },
    cpuMs: (user + system) / 1_000 / samples.length,
    ...{ loopP99Ms: loop.percentile(99) / 1e6, loopMaxMs: loop.max / 1e6 },
  }
}

const report = {
  ...{ node: process.version, seed: SEED, cores: availableParallelism(), threads: SCAN_THREADS },
  ...{ people: index.size, changes: CHANGES },
  usual: await measure(usual),
  demanding: await measure([demanding]),
}
await lanes.close()
if (values.json) console.log(JSON.stringify(report))
else {
  console.log(
    `${CHANGES} changes of an opening over ${index.size.toLocaleString('en')} people, ${SCAN_THREADS} threads of ${report.cores} cores, Node ${process.version}`,
  )
  for (const [name, of] of [
    ['usual', report.usual],
    ['24 demands', report.demanding],
  ] as const)
    console.log(
      `${name.padEnd(10)} p50 ${of.p50Ms.toFixed(0)} ms, p95 ${of.p95Ms.toFixed(0)} ms, ${of.cpuMs.toFixed(0)} ms of processor; the event loop waited p99 ${of.loopP99Ms.toFixed(1)} ms, at most ${of.loopMaxMs.toFixed(1)} ms`,
    )
}
