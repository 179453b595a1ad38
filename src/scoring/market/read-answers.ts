/** What the kernel answered of one person at many openings. */
import { GATE_CODES, type GateCode } from '../../contract/shortlist.ts'
import { at, halfAt, wordAt } from '../../index/at.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { LIFTABLE } from '../gate-table.ts'
import { ANSWER, ANSWER_WORDS, GATES_SHIFT } from '../kernel/layout.ts'
import type { AccommodationsItem, OpeningTerms } from '../program.ts'
import { FoundOpenings } from './found-openings.ts'
import type { JudgeEntry } from './judge-entries.ts'
import { needsGapOf } from './needs-low.ts'
import { unknownOf } from './unknown-parts.ts'

export type Judged = {
  /** False where the person may not be matched: then every opening is gated by that. */
  readonly permitted: boolean
  /** No gate fails. */
  readonly passing: FoundOpenings
  /** One gate fails alone, and it can be lifted. */
  readonly nearMisses: FoundOpenings
  readonly gated: { readonly total: number; readonly byReason: Readonly<Partial<Record<GateCode, number>>> }
}

/** An opening that is kept for judging, with what `worst` is made of. */
export type JudgedEntry = JudgeEntry & {
  readonly unknown: Uint16Array
  readonly accommodations: AccommodationsItem | undefined
  readonly terms: OpeningTerms
}

/** @param answers one for each opening, in their order */
export const readAnswers = (
  openings: readonly (readonly [opening: string, kept: JudgedEntry])[],
  record: JobseekerRecord,
  answers: Uint32Array,
): Judged => {
  const needsGap = needsGapOf(record)
  const unknown = unknownOf(record)
  const termsOf = (number: number) => at(openings, number)[1].terms
  const passing = new FoundOpenings(openings.length, termsOf)
  const nearMisses = new FoundOpenings(openings.length, termsOf)
  const counts = new Uint32Array(GATE_CODES.length)
  const count = (reason: number) => {
    counts[reason] = wordAt(counts, reason) + 1
  }
  for (let number = 0; number < openings.length; number++) {
    const [, kept] = at(openings, number)
    const answer = number * ANSWER_WORDS
    const pointsAndGates = wordAt(answers, answer + ANSWER.pointsAndGates)
    const gates = pointsAndGates >>> GATES_SHIFT
    const reasons = wordAt(answers, answer + ANSWER.reasons)
    const kind = gates === 0 ? passing : gates === 1 && LIFTABLE[aloneOf(reasons)] ? nearMisses : undefined
    if (kind) {
      let worst = wordAt(answers, answer + ANSWER.worst)
      for (const part of unknown) worst -= halfAt(kept.unknown, part)
      if (kept.accommodations) worst -= needsGap(kept.accommodations, kept.offers)
      const points = pointsAndGates & 0xffff
      // A way beyond the limit may bring more than a long one of somebody who has told none; `low` is not above points.
      kind.add(number, points, Math.min(worst, points))
    }
    for (let rest = reasons; rest !== 0; rest &= rest - 1) count(31 - Math.clz32(rest & -rest))
  }
  const byReason = Object.fromEntries(
    GATE_CODES.map((code, place) => [code, wordAt(counts, place)] as const).filter(([, times]) => times > 0),
  )
  return {
    permitted: true,
    passing,
    nearMisses,
    gated: { total: openings.length - passing.length, byReason },
  }
}

const aloneOf = (reasons: number): GateCode => at(GATE_CODES, 31 - Math.clz32(reasons))
