/** Openings for one person: judged all, interpreted as few as stand first, told as the shortlist of each would tell. */

import { NEAR_MISSES_SHOWN } from '../../contract/recommendation.ts'
import type { GateCode } from '../../contract/shortlist.ts'
import type { Opening } from '../../domain/opening.ts'
import { dayNumber } from '../../index/layout.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { compile } from '../../scoring/compile.ts'
import { LIFTABLE } from '../../scoring/gate-table.ts'
import { interpret } from '../../scoring/interpret.ts'
import { type Interpretation, meanOf } from '../../scoring/interpretation.ts'
import type { FoundOpenings, OpeningFound } from '../../scoring/market/found-openings.ts'
import type { Judged } from '../../scoring/market/read-answers.ts'
import { NO_PAIR, type OpeningTerms, type PairStates, type ScoreProgram } from '../../scoring/program.ts'
import type { Position } from '../../store/ports/feed.ts'
import { ofReadable } from '../../store/ports/readable.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import type { ActiveWeights } from '../active-weights.ts'
import { lookUp } from '../look-up.ts'
import type { OpenOpenings } from '../opening-programs.ts'
import { pairsByOpening } from '../pairs.ts'
import { recordsOn } from '../records.ts'
import { firstOpenings } from './first-openings.ts'

export type OpeningInterpreted = {
  readonly opening: string
  readonly body: Opening
  readonly of: Interpretation
  readonly terms: OpeningTerms
  readonly mean: number
}

export type Recommended = {
  readonly record: JobseekerRecord
  /** Open openings, all of which were judged. */
  readonly openings: number
  readonly permitted: boolean
  readonly gated: Judged['gated']
  /** In order. */
  readonly items: readonly OpeningInterpreted[]
  readonly nearMisses: { readonly total: number; readonly items: readonly OpeningInterpreted[] }
}

/** What is read of a store. */
export type RecommendStore = {
  readonly jobseekers: Pick<Store['jobseekers'], 'bodiesAt'>
  readonly openings: Pick<Store['openings'], 'bodiesAt'>
  readonly negotiations: Pick<Store['negotiations'], 'ofJobseeker'>
}

export type PersonParts = {
  readonly store: RecommendStore
  readonly taxonomy: Taxonomy
  readonly jobseeker: string
}

type At = { readonly position: Position; readonly day: string; readonly weights: ActiveWeights }

/** The record of a person for a day; undefined where nobody of this id stood at the position. */
export const recordOf = async (
  { store, taxonomy, jobseeker }: PersonParts,
  { position, day }: Omit<At, 'weights'>,
): Promise<JobseekerRecord | undefined> =>
  (await recordsOn(store, taxonomy, { position, day }, [jobseeker])).get(jobseeker)

/** Opening + weights + person: what the opening's shortlist interprets too. */
export const interpretOpening = (
  { opening, body }: Pick<OpeningInterpreted, 'opening' | 'body'>,
  record: JobseekerRecord,
  pair: PairStates,
  { taxonomy, day, weights: { weights } }: { readonly taxonomy: Taxonomy } & Omit<At, 'position'>,
): OpeningInterpreted => {
  const program: ScoreProgram = compile({ id: opening, opening: body, weights, taxonomy })
  const of = interpret(program, record, dayNumber(day), pair)
  return { opening, body, of, terms: program, mean: meanOf(of) }
}

/** Undefined where nobody of this id stood at the position. */
export const recommend = async (
  parts: PersonParts & { readonly limit: number },
  at: OpenOpenings,
): Promise<Recommended | undefined> => {
  const { store, jobseeker, limit } = parts
  const [record, states] = await Promise.all([
    recordOf(parts, at),
    store.negotiations.ofJobseeker(jobseeker, at.position),
  ])
  if (!record) return undefined
  const pairs = new Map([...pairsByOpening(states)].filter(([opening]) => at.scan.has(opening)))

  const interpretIds = async (ids: readonly string[]): Promise<readonly OpeningInterpreted[]> => {
    const bodies = await store.openings.bodiesAt(at.position, ids)
    const stored = ids.map((id) => lookUp(bodies, id))
    return ofReadable(stored, ({ id: opening, body }) =>
      interpretOpening({ opening, body }, record, pairs.get(opening) ?? NO_PAIR, { ...parts, ...at }),
    )
  }
  const interpretAll = async (found: readonly OpeningFound[]) => {
    const scanned = new Map(found.map((each) => [each.terms.opening, each]))
    const interpreted = await interpretIds([...scanned.keys()])
    for (const { opening, of } of interpreted) check(of, lookUp(scanned, opening))
    return interpreted
  }

  const apart = await interpretIds([...pairs.keys()])
  const judged = at.scan.judge(record, dayNumber(at.day), new Set(pairs.keys()))
  const first = (found: FoundOpenings, of: typeof apart, most: number, spreadGroups: boolean) =>
    firstOpenings({ found, apart: of, jobseeker: record.hash, limit: most, interpretAll, spreadGroups })
  const near = apart.filter(isNearMiss)
  const passing = apart.filter(({ of }) => of.gates.length === 0)
  return {
    record,
    openings: at.scan.size,
    permitted: judged.permitted,
    gated: withGated(judged.gated, apart),
    items: await first(judged.passing, passing, limit, true),
    nearMisses: {
      total: judged.nearMisses.length + near.length,
      items: await first(judged.nearMisses, near, Math.min(limit, NEAR_MISSES_SHOWN), false),
    },
  }
}

/** Exactly one gate, and one that can be lifted. */
const isNearMiss = ({ of: { gates } }: OpeningInterpreted): boolean =>
  gates.length === 1 && gates.every(({ code }) => LIFTABLE[code])

const withGated = (gated: Judged['gated'], apart: readonly OpeningInterpreted[]): Judged['gated'] => {
  const byReason: Partial<Record<GateCode, number>> = { ...gated.byReason }
  let { total } = gated
  for (const { of } of apart) {
    if (of.gates.length > 0) total += 1
    for (const code of new Set(of.gates.map((gate) => gate.code))) byReason[code] = (byReason[code] ?? 0) + 1
  }
  return { total, byReason }
}

/** What was judged is what is told, and an order by it is the order. */
const check = (of: Interpretation, { points, worst }: OpeningFound): void => {
  if (of.points !== points)
    throw new Error(`the scan gave ${points} points where interpreting gives ${of.points}`)
  if (meanOf(of) > meanOf({ low: worst, points }))
    throw new Error(`the scan read ${worst} as worst where interpreting reads ${of.low}`)
}
