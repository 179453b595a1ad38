/** What keeps a person out of a list, counted per failing item; each says both sides, so that a human can lift it. */

import type { GateCode } from '../contract/shortlist.ts'
import { dayOfNumber, PERMITTED, SHIFT_MASK, UNKNOWN_BYTE, UNKNOWN_NIBBLE } from '../index/layout.ts'
import { column, type JobseekerRecord } from '../index/record.ts'
import { needsOf } from './criteria/accommodations.ts'
import { commuteOf, quarterOf } from './criteria/commute.ts'
import { gapOf, shiftsOf } from './criteria/working-time.ts'
import { BLIND_GATES } from './gate-table.ts'
import type { GateResult } from './interpretation.ts'
import { COMMUTE_LIFTERS, HOURS_LIFTERS, STATE_LIFTS, stateOf } from './offers.ts'
import type { PairStates, ProgramGate, ScoreProgram } from './program.ts'

export const isPermitted = (record: JobseekerRecord, asOf: number): boolean =>
  (column.byte(record.columns, 'shifts') & PERMITTED) !== 0 &&
  column.word(record.columns, 'pausedUntil') < asOf

/** What would lift a gate if a person who needs it got it. */
const LIFTERS: Readonly<Partial<Record<GateCode, readonly string[]>>> = {
  'hours-incompatible': HOURS_LIFTERS,
  'commute-too-far': COMMUTE_LIFTERS,
}

/** Whether a need of the person lifts a gate, or the gate only follows from a refusal that is a gate itself. */
const liftedByNeed = (
  gate: ProgramGate,
  record: JobseekerRecord,
  program: ScoreProgram,
  pair: PairStates,
): boolean => {
  const lifters = LIFTERS[gate.code]
  return (
    lifters !== undefined &&
    needsOf(record).some(({ accommodation, essential }) => {
      const { accommodation: code, state } = stateOf(program, pair, accommodation)
      return lifters.includes(code) && (STATE_LIFTS[state] || (essential && state === 'refused'))
    })
  )
}

/** Every gate that fails, in the order of the program; refusals to this person come last. */
export const interpretGates = (
  program: ScoreProgram,
  record: JobseekerRecord,
  pair: PairStates,
): readonly GateResult[] => {
  const failing = program.gates.flatMap((gate): GateResult[] => {
    const failure = failureOf(gate, record)
    return failure && !liftedByNeed(gate, record, program, pair) ? [failure] : []
  })
  const refused = needsOf(record).flatMap(({ accommodation, essential }): GateResult[] => {
    const { accommodation: code, state } = stateOf(program, pair, accommodation)
    return essential && state === 'refused' ? [{ code: 'accommodation-refused', item: code }] : []
  })
  return [...failing, ...refused]
}

/** How a gate fails for this record when no need lifts it. */
const failureOf = (gate: ProgramGate, record: JobseekerRecord): GateResult | undefined => {
  const { columns } = record
  switch (gate.code) {
    case 'not-available': {
      const from = column.word(columns, 'availableFrom')
      if (from <= gate.neededBy) return undefined
      const { code, item } = gate
      return { code, item, availableFrom: dayOfNumber(from), neededBy: dayOfNumber(gate.neededBy) }
    }
    case 'critical-ability-deficit': {
      const has = column.best(columns, gate.ability)
      if (has === UNKNOWN_NIBBLE || gate.asks - has < 2) return undefined
      return { code: gate.code, item: gate.item, asks: gate.asks / 2, has: has / 2 }
    }
    case 'licence-missing':
      return column.hasBit(columns, 'licences', gate.bit) ? undefined : { code: gate.code, item: gate.item }
    case 'skill-required':
      return record.skills.some(({ skill }) => gate.skills.includes(skill))
        ? undefined
        : { code: gate.code, item: gate.item }
    case 'language-required': {
      const has = column.language(columns, gate.language)
      return has >= gate.asks ? undefined : { code: gate.code, item: gate.item, asks: gate.asks, has }
    }
    case 'hours-incompatible':
      return gate.item === 'hours' ? hoursFail(gate, record) : shiftsFail(gate, record)
    case 'commute-too-far': {
      const commute = commuteOf(gate.km, record)
      return quarterOf(commute) === 4 ? { code: gate.code, item: gate.item, ...commute } : undefined
    }
    case 'employer-avoided':
      return record.avoidedEmployers.some(({ hi, lo }) => hi === gate.employer.hi && lo === gate.employer.lo)
        ? { code: gate.code, item: gate.item }
        : undefined
    case 'work-avoided': {
      const avoids =
        gate.item === 'occupation'
          ? record.avoidedOccupations.includes(gate.occupation)
          : column.hasBit(columns, 'avoidedSectors', gate.bit)
      return avoids ? { code: gate.code, item: gate.item } : undefined
    }
    case 'target-group-not-met':
      return meetsTargetGroups(gate, column.mask(columns, 'targetGroups'))
        ? undefined
        : { code: gate.code, item: gate.item }
  }
}

const hoursFail = (
  gate: Extract<ProgramGate, { item: 'hours' }>,
  { columns }: JobseekerRecord,
): GateResult | undefined => {
  const min = column.byte(columns, 'hoursMin')
  const max = column.byte(columns, 'hoursMax')
  if (max === UNKNOWN_BYTE || gapOf(gate, { min, max }) <= gate.beyond) return undefined
  return {
    code: gate.code,
    item: gate.item,
    asks: { min: gate.min / 2, max: gate.max / 2 },
    has: { min: min / 2, max: max / 2 },
  }
}

const shiftsFail = (
  gate: Extract<ProgramGate, { item: 'shifts' }>,
  { columns }: JobseekerRecord,
): GateResult | undefined => {
  const has = column.byte(columns, 'shifts') & SHIFT_MASK
  if (has === 0 || (has & gate.asks) !== 0) return undefined
  return { code: gate.code, item: gate.item, asks: shiftsOf(gate.asks), has: shiftsOf(has) }
}

export const meetsTargetGroups = (
  rule: { readonly anyOf: number; readonly allOf: number; readonly not: number },
  groups: number,
): boolean =>
  (rule.anyOf === 0 || (groups & rule.anyOf) !== 0) &&
  (groups & rule.allOf) >>> 0 === rule.allOf &&
  (groups & rule.not) === 0

/** Whether a person passes the blind gates; a need lifts nothing here. */
export const passesBlind = (program: ScoreProgram, record: JobseekerRecord): boolean =>
  program.gates.every((gate) => !BLIND_GATES.has(gate.code) || failureOf(gate, record) === undefined)

/** Whether the work is beyond the person's commute, whatever a need lifts. */
export const commuteFails = (program: ScoreProgram, record: JobseekerRecord): boolean =>
  program.gates.some((gate) => gate.code === 'commute-too-far' && failureOf(gate, record) !== undefined)
