/** From the figures of all rows to the list, the near misses and the questions, patched people merged in. */
import { GATE_CODES, type GateCode } from '../../domain/shortlist.ts'
import { type Hash64, tieHash } from '../../index/hash.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { passesBlind } from '../gates.ts'
import { interpret } from '../interpret.ts'
import { LIFTABLE, type PairStates, REASON_BIT, type ScoreProgram, stepOf } from '../program.ts'
import { FirstKeys, type Keyed } from './first-keys.ts'
import { type RowFigures, STANDING } from './scan.ts'

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

/** One person's figures, wherever they came from. */
type Judged = {
  readonly id: string
  readonly hash: Hash64
  readonly permitted: boolean
  readonly candidate: boolean
  readonly points: number
  readonly gates: number
  readonly reasons: number
  readonly gain: number
  readonly blind: number
}

const NOT_PERMITTED = GATE_CODES.indexOf('matching-not-permitted')

const LIFTABLE_BITS = GATE_CODES.reduce((bits, code) => (LIFTABLE[code] ? bits | REASON_BIT[code] : bits), 0)

const judge = ({ record, pair }: Patch, program: ScoreProgram, asOf: number, candidate: boolean): Judged => {
  const { permitted, points, question, gates } = interpret(program, record, asOf, pair)
  return {
    id: record.id,
    hash: record.hash,
    permitted,
    candidate,
    points,
    gates: gates.length,
    reasons: gates.reduce((bits, { code }) => bits | REASON_BIT[code], 0),
    gain: question?.gain ?? 0,
    blind: passesBlind(program, record) ? 0 : 1,
  }
}

export type SelectInput = {
  readonly program: ScoreProgram
  readonly index: PackedIndex
  readonly figures: RowFigures
  readonly asOf: number
  readonly limit: number
  /** How many places are told at least, entries among them. */
  readonly seen: number
  /** Rows that the retriever found, one byte each; undefined is everyone. */
  readonly candidates: Uint8Array | undefined
  /** Patched people in scope, with whether the retriever found them. */
  readonly patches: readonly (Patch & { readonly candidate: boolean })[]
}

export const select = (input: SelectInput): Selection => {
  const { program, asOf, limit } = input
  const { resolution } = program
  const patched = input.patches.map((patch) => judge(patch, program, asOf, patch.candidate))
  const everyone = (visit: (judged: Judged) => void) => {
    visitRows(input, visit)
    for (const judged of patched) visit(judged)
  }
  const place = (judged: Judged): Placed => {
    const tie = tieHash(program.openingHash, judged.hash)
    return {
      id: judged.id,
      points: judged.points,
      step: stepOf(judged.points, resolution),
      tieHigh: tie.hi,
      tieLow: tie.lo,
    }
  }
  const keep = (into: FirstKeys<Placed>, judged: Judged) => {
    // A cheap look first: most people are behind the last kept step.
    if (into.wants(stepOf(judged.points, resolution), 0)) into.offer(place(judged))
  }

  const byBit = new Array<number>(GATE_CODES.length).fill(0)
  const perStep = new Map<number, number>()
  const list = new FirstKeys<Placed>(Math.max(limit, input.seen))
  const nearMisses = new FirstKeys<Placed>(limit)
  let gatedTotal = 0
  let passing = 0
  let passingBlind = 0
  let nearMissTotal = 0
  everyone((judged) => {
    if (!judged.permitted) {
      gatedTotal += 1
      byBit[NOT_PERMITTED]! += 1
      return
    }
    if (judged.candidate && judged.blind === 0) passingBlind += 1
    if (judged.gates > 0) {
      gatedTotal += 1
      for (let bit = 0; bit < byBit.length; bit++) byBit[bit]! += (judged.reasons >> bit) & 1
      if (judged.gates === 1 && (judged.reasons & LIFTABLE_BITS) !== 0) {
        nearMissTotal += 1
        keep(nearMisses, judged)
      }
      return
    }
    if (!judged.candidate) return
    passing += 1
    const step = stepOf(judged.points, resolution)
    perStep.set(step, (perStep.get(step) ?? 0) + 1)
    keep(list, judged)
  })

  const ranked = list.sorted()
  const entries = ranked.slice(0, limit)
  const last = entries.at(-1)
  const inLastTier = last ? entries.filter(({ step }) => step === last.step).length : 0
  return {
    gated: {
      total: gatedTotal,
      byReason: Object.fromEntries(
        GATE_CODES.flatMap((code, bit) => (byBit[bit]! > 0 ? [[code, byBit[bit]!] as const] : [])),
      ),
    },
    passing,
    passingBlind,
    entries,
    behind: ranked.slice(limit),
    sameTierBeyond: last ? perStep.get(last.step)! - inLastTier : 0,
    nearMisses: { total: nearMissTotal, entries: nearMisses.sorted() },
    askFirst: last
      ? selectAskFirst({ everyone, keep, lastStep: last.step, limit, resolution })
      : { total: 0, entries: [] },
  }
}

/** Ungated candidates outside the list whom one unknown item, read full, brings to the list's last step. */
const selectAskFirst = (given: {
  readonly everyone: (visit: (judged: Judged) => void) => void
  readonly keep: (into: FirstKeys<Placed>, judged: Judged) => void
  readonly lastStep: number
  readonly limit: number
  readonly resolution: number
}): Selection['askFirst'] => {
  const { lastStep, resolution } = given
  const first = new FirstKeys<Placed>(given.limit)
  let total = 0
  given.everyone((judged) => {
    if (!judged.permitted || judged.gates > 0 || !judged.candidate || judged.gain === 0) return
    const [step, best] = [judged.points, judged.points + judged.gain].map((points) =>
      stepOf(points, resolution),
    )
    // Who stands on the last step already is behind by the draw: no answer decides that.
    if (step! <= lastStep || best! > lastStep) return
    total += 1
    given.keep(first, judged)
  })
  return { total, entries: first.sorted() }
}

const visitRows = ({ index, figures, candidates }: SelectInput, visit: (judged: Judged) => void): void => {
  for (let row = 0; row < index.end; row++) {
    const standing = figures.standing[row]!
    if (standing === STANDING.out) continue
    visit({
      id: index.id(row),
      hash: index.hash(row),
      permitted: standing === STANDING.in,
      candidate: candidates === undefined || candidates[row] === 1,
      points: figures.points[row]!,
      gates: figures.gates[row]!,
      reasons: figures.reasons[row]!,
      gain: figures.gain[row]!,
      blind: figures.blind[row]!,
    })
  }
}
