/** What the kernel is told of each opening when it judges one person. */
import { byteAt } from '../../index/at.ts'
import type { Hash64 } from '../../index/hash.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { JUDGE_ENTRY, JUDGE_ENTRY_WORDS } from '../kernel/layout.ts'
import { carries } from './needs-low.ts'

/** Of an opening that is kept for judging. */
export type JudgeEntry = {
  /** Where its program lies. */
  readonly at: number
  readonly employers: readonly Hash64[]
  readonly offers: Uint8Array
}

const keyOf = ({ hi, lo }: Hash64): string => `${hi}.${lo}`

/** @param self a list of rows that has the person's alone */
export const entriesOf = (
  openings: readonly (readonly [opening: string, entry: JudgeEntry])[],
  { avoidedEmployers }: JobseekerRecord,
  carrying: readonly number[],
  self: number,
): Uint32Array => {
  const avoided = new Set(avoidedEmployers.map(keyOf))
  const entries = new Uint32Array(openings.length * JUDGE_ENTRY_WORDS)
  let at = 0
  for (const [, { at: program, employers, offers }] of openings) {
    let row = 1
    let pattern = 1
    for (const need of carrying) {
      if (!carries(byteAt(offers, need))) row += pattern
      pattern <<= 1
    }
    entries[at + JUDGE_ENTRY.program] = program
    entries[at + JUDGE_ENTRY.avoiding] = self
    if (avoided.size > 0 && employers.some((employer) => avoided.has(keyOf(employer))))
      entries[at + JUDGE_ENTRY.avoidingCount] = 1
    entries[at + JUDGE_ENTRY.worstRow] = row
    at += JUDGE_ENTRY_WORDS
  }
  return entries
}
