/**
 * `node bench/reverse.ts`: openings for a person among 50,000, from the stored body to the words of the answer. A few
 * thousand generated openings stand under many ids, as generating them all takes longer than the bench. `--json` prints
 * one JSON object and nothing else.
 */
import { generateJobseekers } from '../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
import type { Opening } from '../src/domain/opening.ts'
import { encodeRecord } from '../src/index/encode.ts'
import { dayNumber } from '../src/index/layout.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { type RecommendStore, recommend } from '../src/matching/recommendations/recommend.ts'
import { recommendationsView } from '../src/matching/recommendations/recommendations-view.ts'
import { compile } from '../src/scoring/compile.ts'
import { PersonScan } from '../src/scoring/market/person-scan.ts'
import type { Stored } from '../src/store/ports/records.ts'
import { SEED, TODAY, taxonomy } from './corpus.ts'

const OPENINGS = 50_000
const GENERATED = 4_000
const PERSONS = 200
const ROUNDS = 3
const LIMIT = 20
const json = process.argv.includes('--json')

const stored = <B>(id: string, body: B): Stored<B> => ({
  ...{ id, body, version: 1, position: 1, area: null },
})

const bodies = [...generateOpenings(SEED, GENERATED, TODAY)].map(({ id: _, ...body }) => body)
const weights = shippedWeights()
const scan = new PersonScan()
const openings = new Map<string, Stored<Opening>>()
const compileBegan = process.cpuUsage().user
for (let number = 0; number < OPENINGS; number++) {
  const id = `op-${number}`
  const body = bodies[number % GENERATED]!
  openings.set(id, stored(id, body))
  scan.set(compile({ id, opening: body, weights, taxonomy }))
}
const compileCpuMs = (process.cpuUsage().user - compileBegan) / 1000

const people = new Map(
  [...generateJobseekers(SEED, PERSONS, TODAY)].map(({ id, ...body }) => [id, stored(id, body)]),
)
const readings = { interpreted: 0 }
const some = <B>(of: ReadonlyMap<string, Stored<B>>, ids: readonly string[]) =>
  new Map(
    ids.flatMap((id): [string, Stored<B>][] => {
      const one = of.get(id)
      return one ? [[id, one]] : []
    }),
  )
const store: RecommendStore = {
  jobseekers: { bodiesAt: async (_at, ids) => some(people, ids) },
  openings: {
    bodiesAt: async (_at, ids) => {
      readings.interpreted += ids.length
      return some(openings, ids)
    },
  },
  negotiations: { ofJobseeker: async () => [] },
}
const at = { scan, position: 1, day: TODAY, weights: { version: 1, weights } }

const quantile = (samples: readonly number[], q: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}
const told = (name: string, samples: readonly number[]) => ({
  [`${name}p50Ms`]: quantile(samples, 0.5),
  [`${name}p95Ms`]: quantile(samples, 0.95),
  [`${name}p99Ms`]: quantile(samples, 0.99),
})

const whole: number[] = []
const judging: number[] = []
const interpreted: number[] = []
let consumed = 0
for (let round = 0; round <= ROUNDS; round++)
  for (const [jobseeker, { body }] of people) {
    readings.interpreted = 0
    const began = performance.now()
    const found = await recommend({ store, taxonomy, jobseeker, limit: LIMIT }, at)
    consumed += JSON.stringify(recommendationsView(found!, at, { locale: 'fi', names: taxonomy })).length
    const ended = performance.now()
    const record = encodeRecord(jobseeker, body, TODAY, taxonomy)
    const alone = performance.now()
    consumed += scan.judge(record, dayNumber(TODAY)).passing.length
    // The first round warms up. Who may not be matched costs nothing and would flatter.
    if (round === 0 || !found?.permitted) continue
    whole.push(ended - began)
    judging.push(performance.now() - alone)
    interpreted.push(readings.interpreted)
  }
if (consumed === 0) throw new Error('nothing was found')

const report = {
  node: process.version,
  seed: SEED,
  openings: OPENINGS,
  generated: GENERATED,
  persons: whole.length / ROUNDS,
  ...told('', whole),
  ...told('judge_', judging),
  interpretedP50: quantile(interpreted, 0.5),
  interpretedP95: quantile(interpreted, 0.95),
  bytesPerOpening: Math.round(scan.bytes / OPENINGS),
  compileMsPerOpening: compileCpuMs / OPENINGS,
  rssMiB: Math.round(process.memoryUsage.rss() / 1024 / 1024),
}
if (json) console.log(JSON.stringify(report))
else {
  const ms = (value: number) => value.toFixed(1)
  console.log(
    `${OPENINGS.toLocaleString('en')} openings (${GENERATED.toLocaleString('en')} generated, under new ids) for a person, Node ${process.version}`,
  )
  const { p50Ms, p95Ms, p99Ms, judge_p50Ms, judge_p95Ms } = report as unknown as Record<string, number>
  console.log(
    `whole: p50 ${ms(p50Ms!)} ms, p95 ${ms(p95Ms!)}, p99 ${ms(p99Ms!)}; judging alone p50 ${ms(judge_p50Ms!)}, p95 ${ms(judge_p95Ms!)}`,
  )
  console.log(`interpreted: p50 ${report.interpretedP50}, p95 ${report.interpretedP95}`)
  console.log(
    `${report.bytesPerOpening} bytes an opening, ${report.compileMsPerOpening.toFixed(2)} ms to compile one, ${report.rssMiB} MiB`,
  )
}
