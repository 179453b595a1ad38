/**
 * `node bench/kernel.ts`: the kernel over 10,000 to 3,000,000 people on one core, with the floor in the same run, and
 * peers with the same people and the same model, whose first twenty have to be the same.
 */
import { availableParallelism } from 'node:os'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { Bench } from 'tinybench'
import { idOf, renamed } from '../scripts/tools/synthetic/many-people.ts'
import { dayNumber } from '../src/index/layout.ts'
import type { PackedIndex } from '../src/index/packed-index.ts'
import type { ScoreProgram } from '../src/scoring/program.ts'
import { createScanner } from '../src/scoring/scan/scanner.ts'
import { select } from '../src/scoring/scan/select.ts'
import { indexOf, programsOf, recordsOf, SEED, TODAY, taxonomy } from './corpus.ts'
import { floorOf } from './floor/read-floor.ts'
import { duckdbPeer } from './peers/duckdb-peer.ts'
import { objectsPeer } from './peers/objects-peer.ts'
import type { Peer, Place } from './peers/peer.ts'
import { timedPrograms } from './peers/peer-openings.ts'
import { postgresPeer } from './peers/postgres-peer.ts'
import { typedArraysPeer } from './peers/typed-arrays-peer.ts'

const LIMIT = 20
const asOf = dayNumber(TODAY)
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Sizes, and the size at which peers are measured. */
    people: { type: 'string', default: '10000,100000,1000000,3000000' },
    peersAt: { type: 'string', default: '1000000' },
    peers: { type: 'string', default: 'typed arrays,objects,DuckDB,PostgreSQL' },
  },
})
const sizes = values.people.split(',').map(Number)
const peersAt = Number(values.peersAt)
const say = (line: string) => values.json || console.log(line)

type Figures = { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number }

/** @param run its result is consumed, so that nothing is optimised away */
const measure = async (run: () => unknown, timeMs: number, least = 10): Promise<Figures> => {
  const bench = new Bench({ time: timeMs, warmupTime: timeMs / 5, iterations: least, retainSamples: true })
  let consumed: unknown
  bench.add('run', async () => {
    consumed = await run()
  })
  await bench.run()
  const [task] = bench.tasks
  if (!task || !('latency' in task.result) || consumed === undefined) throw new Error('nothing was measured')
  const { latency } = task.result
  const sorted = [...(latency.samples ?? [])].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

const kernelOf = (index: PackedIndex) => {
  const scanner = createScanner(index)
  const kept = { areas: undefined, skip: [], candidates: undefined, list: LIMIT, nearMisses: LIMIT }
  const top = (program: ScoreProgram) =>
    scanner.scan({ program, asOf, ...kept }, (scanned) =>
      select({ program, index, scanned, asOf, limit: LIMIT, seen: 0, patches: [] }),
    )
  return {
    top,
    places: async (program: ScoreProgram): Promise<readonly Place[]> =>
      (await top(program)).entries.map(({ id, points }) => ({ id, points })),
  }
}

const PEERS: Readonly<Record<string, () => Peer>> = {
  'typed arrays': typedArraysPeer,
  objects: objectsPeer,
  DuckDB: duckdbPeer,
  PostgreSQL: postgresPeer,
}

/** Medians of a peer for both programs. @throws when its first twenty are others than the kernel's */
const measurePeer = async (
  name: string,
  people: number,
  expected: ReadonlyMap<ScoreProgram, readonly Place[]>,
) => {
  const peer = PEERS[name]!()
  try {
    const begun = performance.now()
    await peer.load(recordsOf(people))
    const loadSeconds = (performance.now() - begun) / 1_000
    const medians: number[] = []
    for (const [program, places] of expected) {
      if (!isDeepStrictEqual(await peer.top(program, asOf, LIMIT), places))
        throw new Error(`${name} finds others than the kernel for ${program.opening}`)
      medians.push((await measure(() => peer.top(program, asOf, LIMIT), 3_000, 7)).p50Ms)
    }
    return { name, loadSeconds, medians }
  } finally {
    await peer.close()
  }
}

/** People who change a second, as the feed brings them: each becomes somebody else's like. */
const updatesPerSecond = (index: PackedIndex, people: number): number => {
  const rows = Math.min(people, 50_000)
  const changed = Array.from({ length: rows }, (_, i) => {
    const number = (i * 7_919) % people
    return renamed(index.packed((number + 1) % people), idOf(number))
  })
  const begun = performance.now()
  for (const packed of changed) index.set(packed)
  return (rows / (performance.now() - begun)) * 1_000
}

const { usual, demanding } = timedPrograms(taxonomy)
const varied = programsOf(40)
const sizesFound = []
let update: { readonly people: number; readonly rowsPerSecond: number } | undefined
let compared: Awaited<ReturnType<typeof comparePeers>> | undefined

const comparePeers = async (
  people: number,
  kernel: ReturnType<typeof kernelOf>,
  ownMs: readonly number[],
) => {
  const expected = new Map<ScoreProgram, readonly Place[]>()
  for (const program of [demanding, usual]) expected.set(program, await kernel.places(program))
  const peers = []
  for (const name of values.peers.split(',')) {
    const { loadSeconds, medians } = await measurePeer(name, people, expected)
    const ratios = medians.map((median, i) => median / ownMs[i]!)
    peers.push({ name, people, loadSeconds, medians, ratios })
    say(
      `  ${name.padEnd(13)} ${medians.map((ms, i) => `${ms.toFixed(1)} ms (${ratios[i]!.toFixed(1)} ×)`).join('   ')}; loaded in ${loadSeconds.toFixed(1)} s`,
    )
  }
  return peers
}

say(
  `The kernel, one core of ${availableParallelism()}, Node ${process.version}, first ${LIMIT}; 24 demands   10 demands   40 openings`,
)
for (const people of sizes) {
  const begun = performance.now()
  const index = indexOf(people)
  const filledMs = performance.now() - begun
  const kernel = kernelOf(index)
  let turn = 0
  const own = []
  for (const program of [demanding, usual]) own.push(await measure(() => kernel.top(program), 3_000))
  const mixed = await measure(() => kernel.top(varied[turn++ % varied.length]!), 3_000, 80)
  const floors = []
  for (const program of [demanding, usual]) {
    const floor = await floorOf(program, index)
    floors.push({ bytes: floor.bytes, ...(await measure(floor.run, 1_500)) })
  }
  const bytesPerPerson = index.memory.used.length / people
  const ns = (ms: number) => (ms * 1e6) / people
  const found = {
    people,
    nsPerPair: ns(own[0]!.p50Ms),
    usualNsPerPair: ns(own[1]!.p50Ms),
    vsFloor: own[0]!.p50Ms / floors[0]!.p50Ms,
    usualVsFloor: own[1]!.p50Ms / floors[1]!.p50Ms,
    mixed,
    floorGBPerSecond: floors[0]!.bytes / floors[0]!.p50Ms / 1e6,
    indexBytesPerPerson: bytesPerPerson,
    rowsPerSecond: (people / filledMs) * 1_000,
  }
  sizesFound.push(found)
  say(
    `${people.toLocaleString('en').padStart(9)} people: ${own[0]!.p50Ms.toFixed(2)} ms, ${found.nsPerPair.toFixed(2)} ns a pair, ${found.vsFloor.toFixed(2)} × floor (${found.floorGBPerSecond.toFixed(1)} GB/s)   ` +
      `${own[1]!.p50Ms.toFixed(2)} ms, ${found.usualNsPerPair.toFixed(2)} ns, ${found.usualVsFloor.toFixed(2)} × floor   ` +
      `p50 ${mixed.p50Ms.toFixed(2)} p95 ${mixed.p95Ms.toFixed(2)} p99 ${mixed.p99Ms.toFixed(2)} ms`,
  )
  if (people === peersAt) update = { people, rowsPerSecond: updatesPerSecond(indexOf(people), people) }
  if (people === peersAt)
    compared = await comparePeers(
      people,
      kernel,
      own.map(({ p50Ms }) => p50Ms),
    )
}

const at = sizesFound.find(({ people }) => people === peersAt) ?? sizesFound.at(-1)!
const ratio = (name: string) => compared?.find((peer) => peer.name === name)?.ratios[0] ?? null
if (values.json)
  console.log(
    JSON.stringify({
      node: process.version,
      seed: SEED,
      cores: availableParallelism(),
      kernel: {
        people: at.people,
        nsPerPair: at.nsPerPair,
        vsFloor: at.vsFloor,
        vsTypedArrays: ratio('typed arrays'),
        vsObjects: ratio('objects'),
        vsDuckDb: ratio('DuckDB'),
        vsPostgres: ratio('PostgreSQL'),
      },
      sizes: sizesFound,
      update,
      peers: compared ?? [],
    }),
  )
