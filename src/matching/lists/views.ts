/** A done list as a coordinator reads it: people of other areas show only where they stand and who holds them. */

import type { z } from 'zod'
import { type Areas, holds } from '../../access/areas.ts'
import type { AskFirst } from '../../contract/explanation.ts'
import type { NearMiss, OutOfReach } from '../../contract/near-miss.ts'
import type { Retrieval, Shortlist } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { explainFlag } from '../../explain/flags.ts'
import { explainGate } from '../../explain/gates.ts'
import { explainLift } from '../../explain/near-miss.ts'
import { questionText } from '../../explain/question.ts'
import type { Wording } from '../../explain/wording.ts'
import { unpackRecord } from '../../index/record.ts'
import { interpret } from '../../scoring/interpret.ts'
import { keyStepOf } from '../../scoring/program.ts'
import type { DoneShortlist, JudgedRecord } from '../../store/ports/shortlists.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { onlyGateOf, type PersonFigures } from '../figures.ts'
import { tierOf } from '../tiers.ts'
import type { ListContext } from './list-context.ts'
import { type AskFirstEntry, type Erased, isErased, type ListResult, type NearMissEntry } from './result.ts'

type Placed = PersonFigures & { readonly rank: number | null; readonly tier: number | null }

/** What is shown of anyone: everything, or where they stand and who holds them. */
const shown = <T extends Placed, S>(entry: T | Erased, areas: Areas, show: (entry: Omit<T, 'area'>) => S) => {
  if (isErased(entry)) return entry
  const { area, ...rest } = entry
  return holds(areas, area) ? show(rest) : { rank: entry.rank, tier: entry.tier, heldBy: area }
}

/** How the people were found, and beside it how the text was read. */
const retrievalShown = ({ text, ...retrieval }: Retrieval) => ({ retrieval, ...(text && { text }) })

export type CoordinatorView = z.input<typeof Shortlist>

export const coordinatorView = (row: DoneShortlist, result: ListResult, areas: Areas): CoordinatorView => ({
  id: row.id,
  opening: row.opening,
  status: row.status,
  weights: row.weights,
  snapshot: { position: row.position, asOf: row.asOf, jobseekers: result.jobseekers },
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
  ...retrievalShown(row.retrieval),
  gated: { total: result.gated.total, byReason: { ...result.gated.byReason } },
  sameTierBeyond: result.sameTierBeyond,
  entries: result.entries.map((entry) =>
    shown(entry, areas, (own) => ({ ...own, flags: [...own.flags], criteria: { ...own.criteria } })),
  ),
})

export type PartInput = {
  readonly result: ListResult
  readonly context: ListContext
  readonly judged: readonly JudgedRecord[]
  readonly areas: Areas
  readonly locale: Locale
  readonly taxonomy: Taxonomy
}

/** Interprets the record that an entry was judged by, for its words. */
export const judgedOf = ({ context, judged, locale, taxonomy }: PartInput) => {
  const records = new Map(judged.map((entry) => [entry.jobseeker, entry]))
  const wording: Wording = { locale, names: taxonomy, opening: context.opening }
  const interpretation = (jobseeker: string) => {
    const kept = records.get(jobseeker)
    if (!kept) throw new Error(`the record by which ${jobseeker} was judged is not there`)
    return interpret(context.program, unpackRecord(kept.record), context.asOf, kept.pair)
  }
  return { wording, interpretation }
}

type Shown<T> = T | Erased | { rank: number | null; tier: number | null; heldBy: string | null }

/** Everybody of a part of the list, one entry each, and how many there are beside those that are kept. */
type PartView<T> = { readonly total: number; readonly items: readonly Shown<T>[] }
export type NearMissView = PartView<z.input<typeof NearMiss>> & {
  readonly outOfReach?: z.input<typeof OutOfReach>
}
export type AskFirstView = PartView<z.input<typeof AskFirst>>

export const nearMissView = (input: PartInput): NearMissView => {
  const { result } = input
  const { wording, interpretation } = judgedOf(input)
  const { outOfReach } = result.nearMisses
  const tierAfter = (points: number, farUnsaid = false) =>
    tierOf(keyStepOf({ points, farUnsaid }, input.context.program.resolution), result)
  return {
    ...(outOfReach && { outOfReach: { total: outOfReach.total, byReason: { ...outOfReach.byReason } } }),
    total: result.nearMisses.total,
    items: result.nearMisses.entries.map((entry) =>
      shown<NearMissEntry, z.input<typeof NearMiss>>(entry, input.areas, (own) => {
        const of = interpretation(own.jobseeker)
        const gate = onlyGateOf(of)
        return {
          ...worded(own, of, wording),
          rank: null,
          tier: own.tier,
          gate: explainGate(gate, of, wording),
          ...(own.lift && {
            lift: {
              ...explainLift(gate, of, wording),
              ...{
                effort: own.lift.effort,
                points: own.lift.points,
                tier: tierAfter(own.lift.points, own.farUnsaid),
              },
            },
          }),
        }
      }),
    ),
  }
}

export const askFirstView = (input: PartInput): AskFirstView => {
  const { result } = input
  const { wording, interpretation } = judgedOf(input)
  return {
    total: result.askFirst.total,
    items: result.askFirst.entries.map((entry) =>
      shown<AskFirstEntry, z.input<typeof AskFirst>>(entry, input.areas, (own) => {
        const of = interpretation(own.jobseeker)
        const text = questionText(own.ask, of, wording)
        if (text === undefined) throw new Error(`${own.jobseeker} is to be asked what has no words`)
        return { ...worded(own, of, wording), rank: null, tier: own.tier, ask: { ...own.ask, text } }
      }),
    ),
  }
}

const worded = (own: Omit<Placed, 'area'>, of: ReturnType<typeof interpret>, wording: Wording) => ({
  jobseeker: own.jobseeker,
  points: own.points,
  low: own.low,
  high: own.high,
  coverage: own.coverage,
  flags: of.flags.map((flag) => explainFlag(flag, of, wording)),
  criteria: { ...own.criteria },
})
