/** What the kernel is told of each opening when it judges one person. */
import type { Hash64 } from '../../index/hash.ts'
import type { JobseekerRecord } from '../../index/record.ts'
import { carries } from './needs-low.ts'

const ENTRY_WORDS = 6

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
  const entries = new Uint32Array(openings.length * ENTRY_WORDS)
  let at = 0
  for (const [, { at: program, employers, offers }] of openings) {
    let row = 1
    for (let bit = 0; bit < carrying.length; bit++) if (!carries(offers[carrying[bit]!]!)) row += 1 << bit
    entries[at] = program
    entries[at + 3] = self
    if (avoided.size > 0 && employers.some((employer) => avoided.has(keyOf(employer)))) entries[at + 4] = 1
    entries[at + 5] = row
    at += ENTRY_WORDS
  }
  return entries
}
