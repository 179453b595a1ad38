/**
 * `node bench/intake.ts`: the next question for a person among 20,000 open openings, every answer to every open question
 * tried at each: as people of the pool are known, and with nothing known on any scale. `--json` prints one JSON object.
 */
import { generateJobseekers } from '../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
import { createRandom } from '../scripts/tools/synthetic/random.ts'
import { answersOf } from '../src/contract/intake.ts'
import { LANGUAGES, LICENCES } from '../src/domain/codes.ts'
import type { Jobseeker } from '../src/domain/jobseeker.ts'
import { encodeRecord } from '../src/index/encode.ts'
import { dayNumber } from '../src/index/layout.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { openQuestions } from '../src/matching/questions/intake/answer.ts'
import { weighQuestions } from '../src/matching/questions/intake/best-question.ts'
import { compile } from '../src/scoring/compile.ts'
import { PersonScan } from '../src/scoring/market/person-scan.ts'
import { SEED, TODAY, taxonomy } from './corpus.ts'
import { knownValues, masked } from './intake/known-values.ts'

const OPENINGS = 20_000
const GENERATED = 4_000
const PERSONS = 60
const json = process.argv.includes('--json')

const bodies = [...generateOpenings(SEED, GENERATED, TODAY)].map(({ id: _, ...body }) => body)
const weights = shippedWeights()
const scan = new PersonScan()
for (let number = 0; number < OPENINGS; number++)
  scan.set(compile({ id: `op-${number}`, opening: bodies[number % GENERATED]!, weights, taxonomy }))

const quantile = (samples: readonly number[], q: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

const kinds: Readonly<Record<string, (body: Jobseeker, n: number) => Jobseeker>> = {
  asKnown: (body) => body,
  masked60: (body, n) =>
    masked(body, { values: knownValues(body, TODAY), share: 0.6, random: createRandom(SEED, n), day: TODAY }),
  nothingKnown: ({ abilities: _, otherAbilities: _o, workingTime: _w, commute: _c, ...body }) => body,
  // Little gates, so that most programs are run.
  littleGates: ({ permissions = {} }) => ({
    permissions,
    languages: Object.fromEntries(LANGUAGES.map((language) => [language, 'C2'])),
    licences: [...LICENCES],
  }),
}

const people = [...generateJobseekers(SEED, PERSONS, TODAY)].filter(
  ({ permissions }) => permissions?.matching !== undefined,
)
let asked = 0
type Told = Readonly<Record<'variantsP50' | 'passingP50' | 'p50Ms' | 'p95Ms' | 'p99Ms', number>>
const told: Record<string, Told> = {}
for (const [kind, make] of Object.entries(kinds)) {
  const samples: number[] = []
  const variants: number[] = []
  const passing: number[] = []
  for (const [n, { id, ...body }] of people.entries()) {
    const jobseeker = make(body, n)
    const questions = openQuestions(jobseeker, TODAY)
    passing.push(scan.judge(encodeRecord(id, jobseeker, TODAY, taxonomy), dayNumber(TODAY)).passing.length)
    const began = performance.now()
    const weighed = await weighQuestions({ id, jobseeker, questions, day: TODAY, taxonomy, scan })
    samples.push(performance.now() - began)
    asked += weighed[0]?.mean ?? 0
    variants.push(questions.reduce((sum, question) => sum + answersOf(question).length, 0))
  }
  told[kind] = {
    variantsP50: quantile(variants, 0.5),
    passingP50: quantile(passing, 0.5),
    p50Ms: quantile(samples, 0.5),
    p95Ms: quantile(samples, 0.95),
    p99Ms: quantile(samples, 0.99),
  }
}
if (asked === 0) throw new Error('no answer changed anything')

const report = {
  node: process.version,
  seed: SEED,
  openings: OPENINGS,
  generated: GENERATED,
  people: people.length,
  ...told,
}
if (json) console.log(JSON.stringify(report))
else {
  console.log(
    `the next question among ${OPENINGS.toLocaleString('en')} openings (${GENERATED.toLocaleString('en')} generated), ${people.length} people, Node ${process.version}`,
  )
  for (const [kind, { variantsP50, passingP50, p50Ms, p95Ms, p99Ms }] of Object.entries(told))
    console.log(
      `${kind}: ${variantsP50} answers tried, ${passingP50} openings passing; p50 ${p50Ms.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)}, p99 ${p99Ms.toFixed(0)}`,
    )
}
