/** A world of one case: its people alone in an index, the list that scoring makes of them, and what is told of each. */
import { Jobseeker } from '../../../src/domain/jobseeker.ts'
import type { Weights } from '../../../src/domain/weights.ts'
import { encode, encodeRecord } from '../../../src/index/encode.ts'
import { dayNumber } from '../../../src/index/layout.ts'
import { PackedIndex } from '../../../src/index/packed-index.ts'
import { makeList } from '../../../src/matching/lists/make-list.ts'
import { isErased } from '../../../src/matching/lists/result.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { type PairChanges, pairChanges } from '../../../src/matching/what-ifs/pair-changes.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { interpret } from '../../../src/scoring/interpret.ts'
import type { Interpretation } from '../../../src/scoring/interpretation.ts'
import { NO_PAIR } from '../../../src/scoring/program.ts'
import { createScanner } from '../../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import type { Taxonomy } from '../../../src/taxonomy/taxonomy.ts'
import { COACH_DAY } from './case-bodies.ts'
import type { CoachCase } from './case-files.ts'

export type Told = {
  readonly of: Interpretation
  /** From 1; undefined where a gate keeps the person out. */
  readonly rank: number | undefined
  readonly tier: number | undefined
  /** The item of the gate that one change lifts; undefined where the person is no near miss. */
  readonly nearBy: string | undefined
}

export type CaseWorld = {
  readonly told: ReadonlyMap<string, Told>
  /** Tries every change: dear, so only where something is expected of them. */
  changes(name: string): Promise<PairChanges>
}

export type Engine = { readonly taxonomy: Taxonomy; readonly weights: Weights }

export const shippedEngine = (): Engine => ({ taxonomy: starterTaxonomy(), weights: shippedWeights() })

const OPENING = 'opening'

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase()

export const worldOf = async (
  { opening, people }: Pick<CoachCase, 'opening' | 'people'>,
  { taxonomy, weights }: Engine,
): Promise<CaseWorld> => {
  const asOf = dayNumber(COACH_DAY)
  const index = new PackedIndex()
  for (const [name, body] of people) index.set(encode(idOf(name), body, COACH_DAY, taxonomy))
  const program = compile({ id: OPENING, opening, weights, taxonomy })
  const scanner = createScanner(index)
  const { result } = await makeList({
    context: { program, opening, asOf, areas: undefined, limit: people.size },
    ...{ index, taxonomy, scanner },
    apart: { rows: [], patches: [] },
    retrieved: { rows: undefined, finds: () => true },
  })
  await scanner.close()
  const listed = new Map(
    result.entries.flatMap((entry) => (isErased(entry) ? [] : [[entry.jobseeker, entry] as const])),
  )
  const near = new Map(
    result.nearMisses.entries.flatMap((entry) =>
      isErased(entry) ? [] : [[entry.jobseeker, entry.gate.item] as const],
    ),
  )
  const told = new Map(
    [...people].map(([name, body]): [string, Told] => {
      const id = idOf(name)
      const of = interpret(program, encodeRecord(id, body, COACH_DAY, taxonomy), asOf, NO_PAIR)
      const entry = listed.get(id)
      return [name, { of, rank: entry?.rank, tier: entry?.tier, nearBy: near.get(id) }]
    }),
  )
  return {
    told,
    changes: (name) =>
      pairChanges({
        ids: { jobseeker: idOf(name), opening: OPENING },
        situation: { opening, jobseeker: Jobseeker.parse(people.get(name)), pair: NO_PAIR },
        ...{ weights, taxonomy, day: COACH_DAY, lastStep: null },
      }),
  }
}
