/** Gates: what keeps a person out of a list, and the kernel's instructions that find whom. */
import type { GateCode } from '../../../src/contract/shortlist.ts'

export type GateRow = {
  /** The opening, the employer or a service can lift it: alone it makes a near miss. */
  readonly liftable: boolean
  /**
   * It would stand if nobody had a need, a refusal, an ability demand, a target group or a limit of hours. Hours are left
   * out because a limit of hours may be one of health.
   */
  readonly blind: boolean
  /** Kinds of the kernel's instructions; none where the standing of a row, or a pair that is judged apart, tells it. */
  readonly kinds: readonly string[]
}

/** A new code needs a row here, `compileGates`, `failureOf`, `packGates`, texts and tests: docs/kernel-format.md. */
export const GATES: Readonly<Record<GateCode, GateRow>> = {
  'matching-not-permitted': { liftable: false, blind: false, kinds: [] },
  'not-available': { liftable: true, blind: true, kinds: ['date'] },
  'critical-ability-deficit': { liftable: true, blind: false, kinds: ['ability'] },
  'accommodation-refused': { liftable: true, blind: false, kinds: [] },
  'licence-missing': { liftable: true, blind: true, kinds: ['bitUnset'] },
  'skill-required': { liftable: true, blind: true, kinds: ['noneHeld'] },
  'language-required': { liftable: true, blind: true, kinds: ['language'] },
  'hours-incompatible': { liftable: true, blind: false, kinds: ['hours', 'shifts'] },
  'commute-too-far': { liftable: true, blind: true, kinds: ['bitSet', 'way'] },
  'employer-avoided': { liftable: false, blind: true, kinds: ['rows'] },
  'work-avoided': { liftable: false, blind: true, kinds: ['held', 'bitSet'] },
  'target-group-not-met': { liftable: true, blind: false, kinds: ['groups'] },
}
