/** What is the same of every gate of a code. Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file. */
import type { GateCode } from '../contract/shortlist.ts'

/** Gates that the opening, the employer or a service can lift: one of them alone makes a near miss. */

export const LIFTABLE: Readonly<Record<GateCode, boolean>> = {
  'matching-not-permitted': false,
  'not-available': true,
  'critical-ability-deficit': true,
  'accommodation-refused': true,
  'licence-missing': true,
  'skill-required': true,
  'language-required': true,
  'hours-incompatible': true,
  'commute-too-far': true,
  'employer-avoided': false,
  'work-avoided': false,
  'target-group-not-met': true,
}

/** Gates that would stand if nobody had a need, a refusal, an ability demand, a target group or a limit of hours: what the smallest group of an adviser's view is counted by. Hours are left out because a limit of hours may be one of health. */

export const BLIND_GATES: ReadonlySet<GateCode> = new Set([
  'not-available',
  'licence-missing',
  'skill-required',
  'language-required',
  'commute-too-far',
  'employer-avoided',
  'work-avoided',
])

/** Where a code's bit is in the kernel's sets of reasons and counts: its place in GATE_CODES. */

export const REASON: Readonly<Record<GateCode, number>> = {
  'matching-not-permitted': 0,
  'not-available': 1,
  'critical-ability-deficit': 2,
  'accommodation-refused': 3,
  'licence-missing': 4,
  'skill-required': 5,
  'language-required': 6,
  'hours-incompatible': 7,
  'commute-too-far': 8,
  'employer-avoided': 9,
  'work-avoided': 10,
  'target-group-not-met': 11,
}
