/** One person who is one change away, by plain interpretation. */
import type { Effort } from '../contract/effort.ts'
import type { JobseekerRecord } from '../index/record.ts'
import { interpret } from './interpret.ts'
import type { GateResult, Interpretation } from './interpretation.ts'
import type { LiftedProgram } from './lifted-programs.ts'
import type { PairStates, ScoreProgram } from './program.ts'

export type NearMissFound = {
  readonly gate: GateResult
  readonly effort: Effort
  /** As it would stand after the lift. */
  readonly after: Interpretation
}

export type NearMissInput = {
  readonly program: ScoreProgram
  readonly lifted: readonly LiftedProgram[]
  /** Day number. */
  readonly asOf: number
}

/** Undefined of who passes, of who may not be matched, of whom several gates keep out, or one that nothing near lifts. */
export const nearMissOf = (
  { program, lifted, asOf }: NearMissInput,
  record: JobseekerRecord,
  pair: PairStates,
): NearMissFound | undefined => {
  const { permitted, gates } = interpret(program, record, asOf, pair)
  const [gate, ...others] = gates
  if (!permitted || !gate || others.length > 0) return undefined
  if (gate.code === 'accommodation-refused') {
    // The reasons are looked at again, or another accommodation is found: it is talked about.
    const after = interpret(program, record, asOf, new Map([...pair, [gate.item, 'proposed']]))
    return after.gates.length === 0 ? { gate, effort: 'arrange', after } : undefined
  }
  const own = lifted.find((each) => each.gate.code === gate.code && each.gate.item === gate.item)
  if (!own) return undefined
  const after = interpret(own.program, record, asOf, pair)
  return after.gates.length === 0 ? { gate, effort: own.effort, after } : undefined
}
