/**
 * Whether people with an essential need come onto lists as often as they pass the gates. HTTP tells nobody who passes, so
 * the same people are made again and their gates judged here, by the service's own rules.
 */
import type { Weights } from '../../../src/domain/weights.ts'
import { encodeRecord } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { isPermitted } from '../../../src/scoring/gates.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { elementAt } from '../element-at.ts'
import { createFairness, type Fairness } from '../fairness.ts'
import { generateJobseekers } from '../synthetic/jobseekers.ts'
import { type Asked, entriesOf } from './ask.ts'
import type { DemoData } from './load-data.ts'

export type Impact = {
  readonly opening: string
  readonly passing: number
  /** Of those, people with an essential need. */
  readonly passingWithNeed: number
  readonly places: number
  readonly placesWithNeed: number
}

type Person = ReturnType<typeof generateJobseekers> extends Generator<infer P> ? P : never

const hasEssentialNeed = ({ needs = [] }: Person): boolean => needs.some(({ kind }) => kind === 'essential')

/** @returns of each list, and of the groups that are watched over all of them */
export const impactOf = (
  data: DemoData,
  asked: readonly Asked[],
  weights: Weights,
): { readonly impacts: readonly Impact[]; readonly groups: readonly Fairness[] } => {
  const taxonomy = starterTaxonomy()
  const { asOf } = elementAt(asked, 0).list.snapshot
  const today = dayNumber(asOf)
  const counted = asked.map((one) => ({
    one,
    program: compile({ id: one.id, opening: one.opening, weights, taxonomy }),
    ...{ all: 0, withNeed: 0 },
    listed: new Set(entriesOf(one).map(({ jobseeker }) => jobseeker)),
  }))
  const fairness = createFairness(weights)
  const withNeed = new Set<string>()
  for (const person of generateJobseekers(data.seed, data.jobseekers, data.today)) {
    const { id, ...body } = person
    const needs = hasEssentialNeed(person)
    if (needs) withNeed.add(id)
    const record = encodeRecord(id, body, asOf, taxonomy)
    if (!isPermitted(record, today)) continue
    for (const passing of counted) {
      const of = interpret(passing.program, record, today, NO_PAIR)
      if (of.gates.length > 0) continue
      fairness.add(record.columns, of, passing.listed.has(id))
      passing.all++
      if (needs) passing.withNeed++
    }
  }
  const impacts = counted.map(({ one, all, withNeed: passingWithNeed }) => {
    const listed = entriesOf(one)
    return {
      opening: one.id,
      passing: all,
      passingWithNeed,
      places: listed.length,
      placesWithNeed: listed.filter(({ jobseeker }) => withNeed.has(jobseeker)).length,
    }
  })
  return { impacts, groups: fairness.result() }
}

/** The places they hold, of those that their share among the people who pass would give them. */
export const ratioOf = (impacts: readonly Impact[]): number => {
  const held = impacts.reduce((sum, { placesWithNeed }) => sum + placesWithNeed, 0)
  const due = impacts.reduce(
    (sum, { passing, passingWithNeed, places }) => sum + (passing ? (places * passingWithNeed) / passing : 0),
    0,
  )
  return held / due
}
