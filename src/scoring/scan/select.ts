/** From a scan to the list, the near misses and the questions, patched people merged in. */

import { GATE_CODES, type GateCode } from '../../contract/shortlist.ts'
import { at } from '../../index/at.ts'
import { tieHash } from '../../index/hash.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { LIFTABLE, REASON } from '../gate-table.ts'
import { passesBlind } from '../gates.ts'
import { interpret } from '../interpret.ts'
import type { Kept } from '../kernel/scan-lane.ts'
import { keyStepOf, type PairStates, type ScoreProgram, stepOf } from '../program.ts'
import { FirstKeys, type Keyed } from './first-keys.ts'
import type { Scanned } from './scanner.ts'

/** Someone judged apart: changed after the position, past a date, or with a negotiation at this opening. */
export type Patch = { readonly record: JobseekerRecord; readonly pair: PairStates }

export type Placed = Keyed & { readonly points: number }

export type Selection = {
  /** Gated people in scope; those who may not be matched count under that reason only. */
  readonly gated: { readonly total: number; readonly byReason: Readonly<Partial<Record<GateCode, number>>> }
  /** Ungated candidates. */
  readonly passing: number
  /** People in scope and text who would pass if nobody had a need, a refusal, an ability demand or a target group. */
  readonly passingBlind: number
  readonly entries: readonly Placed[]
  /** Those who stand behind the entries, as far as `seen` reaches. */
  readonly behind: readonly Placed[]
  /** People of the last entry's step who stand behind it. */
  readonly sameTierBeyond: number
  readonly nearMisses: { readonly total: number; readonly entries: readonly Placed[] }
  readonly askFirst: { readonly total: number; readonly entries: readonly Placed[] }
}

export type SelectInput = {
  readonly program: ScoreProgram
  readonly index: PackedIndex
  readonly scanned: Scanned
  readonly asOf: number
  readonly limit: number
  /** How many places are told at least, entries among them. */
  readonly seen: number
  /** Patched people in scope, with whether the retriever found them. */
  readonly patches: readonly (Patch & { readonly candidate: boolean })[]
}

/** A patched person's figures. */
type Judged = Placed & {
  readonly reasons: ReadonlySet<GateCode>
  readonly failing: number
  readonly permitted: boolean
  readonly candidate: boolean
  /** The key's step once the question is answered. */
  readonly answered: number
  readonly blind: boolean
}

const judge = (
  { record, pair, candidate }: SelectInput['patches'][number],
  program: ScoreProgram,
  asOf: number,
): Judged => {
  const of = interpret(program, record, asOf, pair)
  const { permitted, points, question, gates } = of
  const tie = tieHash(program.openingHash, record.hash)
  return {
    id: record.id,
    points,
    step: keyStepOf(of, program.resolution),
    tieHigh: tie.hi,
    tieLow: tie.lo,
    reasons: new Set(gates.map(({ code }) => code)),
    failing: gates.length,
    permitted,
    candidate,
    // A question of who is far-unsaid is one whose answer ends that.
    answered: question
      ? stepOf(points + question.gain, program.resolution)
      : keyStepOf(of, program.resolution),
    blind: permitted && passesBlind(program, record),
  }
}

const isNearMiss = ({ permitted, failing, reasons }: Judged): boolean =>
  permitted && failing === 1 && [...reasons].every((code) => LIFTABLE[code])

const passes = ({ permitted, failing, candidate }: Judged): boolean => permitted && failing === 0 && candidate

/** The first keys of the scan's and of the patched people. */
const firstOf = (
  limit: number,
  index: PackedIndex,
  kept: readonly Kept[],
  patched: readonly Judged[],
): readonly Placed[] => {
  const first = new FirstKeys<Placed>(limit)
  for (const { row, points, step, tieHigh, tieLow } of kept)
    first.offer({ id: index.id(row), points, step, tieHigh, tieLow })
  for (const { id, points, step, tieHigh, tieLow } of patched)
    first.offer({ id, points, step, tieHigh, tieLow })
  return first.sorted()
}

export const select = async (input: SelectInput): Promise<Selection> => {
  const { program, index, scanned, asOf, limit } = input
  const patched = input.patches.map((patch) => judge(patch, program, asOf))
  const count = (of: (judged: Judged) => boolean) => patched.filter(of).length
  const byReason = GATE_CODES.map(
    (code) => [code, at(scanned.byReason, REASON[code]) + count(({ reasons }) => reasons.has(code))] as const,
  )
  const passing = patched.filter(passes)
  const near = patched.filter(isNearMiss)
  const ranked = firstOf(Math.max(limit, input.seen), index, scanned.kept.list, passing)
  const entries = ranked.slice(0, limit)
  const last = entries.at(-1)
  const asked = last && (await askFirst(input, last.step, passing))
  return {
    gated: {
      total: scanned.gated + count(({ failing }) => failing > 0),
      byReason: Object.fromEntries(byReason.filter(([, people]) => people > 0)),
    },
    passing: scanned.passing + passing.length,
    passingBlind: scanned.passingBlind + count(({ blind, candidate }) => blind && candidate),
    entries,
    behind: ranked.slice(limit),
    sameTierBeyond: asked ? asked.inStep - entries.filter(({ step }) => step === last.step).length : 0,
    nearMisses: {
      total: scanned.nearMisses + near.length,
      entries: firstOf(limit, index, scanned.kept.nearMisses, near),
    },
    askFirst: asked ? { total: asked.total, entries: asked.entries } : { total: 0, entries: [] },
  }
}

/**
 * Ungated candidates outside the list whom one unknown item, read full, brings to the list's last step. Who stands on
 * that step already is behind by the draw: no answer decides that.
 */
const askFirst = async (
  { index, scanned, limit }: SelectInput,
  lastStep: number,
  passing: readonly Judged[],
): Promise<{ readonly inStep: number; readonly total: number; readonly entries: readonly Placed[] }> => {
  const asked = await scanned.ask(lastStep)
  const brought = passing.filter(({ step, answered }) => step > lastStep && answered <= lastStep)
  return {
    inStep: asked.inStep + passing.filter(({ step }) => step === lastStep).length,
    total: asked.brought + brought.length,
    entries: firstOf(limit, index, asked.first, brought),
  }
}
