/**
 * `node bench/recommendations.ts [--json] [--people 1000] [--openings 4000]`: openings for a person, as they are ordered by
 * lift and as they were ordered before, by the middle between `low` and points. How often one opening comes first; how
 * many of those who wish for an occupation, of which an opening without a gate is there, have one among their first five;
 * and how evenly the first fives are spread over the openings (Gini; 0 is evenly).
 */
import { parseArgs } from 'node:util'
import { generateJobseekers } from '../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
import type { Opening } from '../src/domain/opening.ts'
import { encodeRecord } from '../src/index/encode.ts'
import { tieHash } from '../src/index/hash.ts'
import { dayNumber } from '../src/index/layout.ts'
import type { JobseekerRecord } from '../src/index/record.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { firstOpenings } from '../src/matching/recommendations/first-openings.ts'
import { compile } from '../src/scoring/compile.ts'
import { interpret } from '../src/scoring/interpret.ts'
import { meanOf } from '../src/scoring/interpretation.ts'
import { PersonScan } from '../src/scoring/market/person-scan.ts'
import { NO_PAIR, type ScoreProgram } from '../src/scoring/program.ts'
import { SEED, TODAY, taxonomy } from './corpus.ts'

const FIRST = 5
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    people: { type: 'string', default: '1000' },
    openings: { type: 'string', default: '4000' },
  },
})

const weights = shippedWeights()
const asOf = dayNumber(TODAY)
const bodies = new Map<string, Opening>()
const programs = new Map<string, ScoreProgram>()
const scan = new PersonScan()
for (const { id, ...opening } of generateOpenings(SEED, Number(values.openings), TODAY)) {
  const program = compile({ id, opening, weights, taxonomy })
  bodies.set(id, opening)
  programs.set(id, program)
  scan.set(program)
}

type Judged = { readonly terms: ScoreProgram; readonly mean: number }

const judge = (record: JobseekerRecord, opening: string): Judged => {
  const terms = programs.get(opening)!
  return { terms, mean: meanOf(interpret(terms, record, asOf, NO_PAIR)) }
}

/** The order of before: points alone, whatever the opening gives everybody. */
const formerly = (record: JobseekerRecord, openings: readonly string[]): readonly string[] =>
  openings
    .map((opening) => ({
      ...judge(record, opening),
      tie: tieHash(programs.get(opening)!.openingHash, record.hash),
    }))
    .sort((a, b) => b.mean - a.mean || a.tie.hi - b.tie.hi || a.tie.lo - b.tie.lo)
    .slice(0, FIRST)
    .map(({ terms }) => terms.opening)

const gini = (counts: readonly number[]): number => {
  const sorted = [...counts].sort((a, b) => a - b)
  const sum = sorted.reduce((total, count) => total + count, 0)
  const weighed = sorted.reduce((total, count, i) => total + (2 * (i + 1) - sorted.length - 1) * count, 0)
  return sum === 0 ? 0 : weighed / (sorted.length * sum)
}

const tally = () => ({
  people: 0,
  first: new Map<string, number>(),
  firstFive: new Map<string, number>(),
  wishing: 0,
  served: 0,
})
const orders = { formerly: tally(), lift: tally() }
const count = (of: Map<string, number>, opening: string) => of.set(opening, (of.get(opening) ?? 0) + 1)

const unitGroup = (code: string | undefined) => (code === undefined ? undefined : taxonomy.unitGroupOf(code))

for (const { id, ...person } of generateJobseekers(SEED, Number(values.people), TODAY)) {
  const record = encodeRecord(id, person, TODAY, taxonomy)
  const { passing } = scan.judge(record, asOf)
  if (passing.length === 0) continue
  const open = [...passing].map(({ terms }) => terms.opening)
  const first = await firstOpenings({
    ...{ found: passing, apart: [] as Judged[], jobseeker: record.hash, limit: FIRST, spreadGroups: true },
    interpretAll: async (found) => found.map(({ terms }) => judge(record, terms.opening)),
  })
  const wished = new Set((person.wishes?.occupations ?? []).map(unitGroup))
  const isWished = (opening: string) => {
    const group = unitGroup(bodies.get(opening)!.occupation)
    return group !== undefined && wished.has(group)
  }
  const lists = { formerly: formerly(record, open), lift: first.map(({ terms }) => terms.opening) }
  for (const name of ['formerly', 'lift'] as const) {
    const order = orders[name]
    const list = lists[name]
    order.people += 1
    count(order.first, list[0]!)
    for (const opening of list) count(order.firstFive, opening)
    if (!open.some(isWished)) continue
    order.wishing += 1
    if (list.some(isWished)) order.served += 1
  }
}

const figures = ({ people, first, firstFive, wishing, served }: ReturnType<typeof tally>) => ({
  people,
  mostOftenFirst: Math.max(...first.values()) / people,
  wishing,
  wishServed: served / wishing,
  gini: gini([...programs.keys()].map((opening) => firstFive.get(opening) ?? 0)),
})
const report = { openings: programs.size, formerly: figures(orders.formerly), lift: figures(orders.lift) }
if (values.json) console.log(JSON.stringify(report))
else {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  console.log(
    `Openings for a person: ${report.lift.people} people who pass a gate of some of ${report.openings} openings, ` +
      `${report.lift.wishing} of whom wish for an occupation that is open to them`,
  )
  console.log('                                              before     lift   goal')
  const line = (name: string, of: (f: ReturnType<typeof figures>) => string, goal: string) =>
    console.log(`${name.padEnd(44)}${of(report.formerly)} ${of(report.lift)}   ${goal}`)
  line('the opening that comes first most often', (f) => percent(f.mostOftenFirst), '≤ 2 %')
  line('a wished occupation among the first five', (f) => percent(f.wishServed), '≥ 90 %')
  line('Gini of first fives over openings', (f) => f.gini.toFixed(3).padStart(8), '')
}
