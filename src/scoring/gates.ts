/** What keeps a person out of a list, counted per failing item; each says both sides, so that a human can lift it. */

import type { GateCode } from '../contract/shortlist.ts'
import { ACCOMMODATIONS, CEFR_LEVELS, DRIVING_LICENCES } from '../domain/codes.ts'
import { isSuggested, type TargetGroupRule } from '../domain/opening.ts'
import { checked } from '../index/checked.ts'
import {
  ABILITY_NUMBER,
  LANGUAGE_NUMBER,
  LICENCE_NUMBER,
  SECTOR_NUMBER,
  TARGET_GROUP_NUMBER,
} from '../index/encode.ts'
import { hash64 } from '../index/hash.ts'
import {
  dayNumber,
  dayOfNumber,
  PERMITTED,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_NIBBLE,
} from '../index/layout.ts'
import { column, type JobseekerRecord } from '../index/record.ts'
import { ACCOMMODATION_TABLE } from '../taxonomy/accommodations.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { needsOf } from './criteria/accommodations.ts'
import { commuteOf, kmTable, quarterOf } from './criteria/commute.ts'
import type { CompileInput } from './criteria/criterion.ts'
import { gapOf, shiftMask, shiftsOf } from './criteria/working-time.ts'
import { BLIND_GATES } from './gate-table.ts'
import type { GateResult } from './interpretation.ts'
import { LIFTS, liftMask, stateOf } from './offers.ts'
import type { PairStates, ProgramGate, ScoreProgram } from './program.ts'

/** Accommodations that can make working hours fit, and those that can make the way to work fit. */
const HOURS_LIFTERS = ACCOMMODATIONS.filter((code) =>
  ACCOMMODATION_TABLE[code].lifts?.includes('workingTime'),
)
/** A gap of more than five hours a week is another job: not tunable, since a gate keeps people out. */
const HOURS_GATE_HALVES = 10
const COMMUTE_LIFTERS = ['remote-or-hybrid', 'commute-transport'] as const

const groupMask = (groups: TargetGroupRule['anyOf']): number =>
  (groups ?? []).reduce((mask, group) => (mask | (1 << TARGET_GROUP_NUMBER[group])) >>> 0, 0)

export const compileGates = (
  { opening, taxonomy }: CompileInput,
  offers: ScoreProgram['offers'],
  neededBy: string | undefined,
): readonly ProgramGate[] => {
  const gates: ProgramGate[] = []
  const needed = neededBy ?? opening.startsOn
  if (needed) gates.push({ code: 'not-available', item: 'availableFrom', neededBy: dayNumber(needed) })

  // What is suggested gates nobody, and no licence beside it does.
  const demands = (opening.demands ?? []).filter((demand) => !isSuggested(demand))
  const levelOfDemand = new Map(demands.map(({ ability, level }) => [ability, level]))
  for (const { ability, level, critical } of demands) {
    if (critical && level > 0)
      gates.push({
        code: 'critical-ability-deficit',
        item: ability,
        ability: ABILITY_NUMBER[ability],
        asks: Math.round(level * 2),
      })
  }
  for (const { licence, gate } of opening.licences ?? []) {
    const driving = DRIVING_LICENCES.has(licence)
    if (gate && (!driving || (levelOfDemand.get('d475') ?? 0) > 0))
      gates.push({ code: 'licence-missing', item: licence, bit: LICENCE_NUMBER[licence] })
  }
  for (const { skill, gate } of opening.skills ?? []) {
    if (!gate) continue
    const number = checked(taxonomy.skillNumber(skill), skill)
    gates.push({
      code: 'skill-required',
      item: skill,
      skills: [number, ...taxonomy.skillRelations(number).narrower],
    })
  }
  for (const { language, level, gate } of opening.languages ?? []) {
    if (gate)
      gates.push({
        code: 'language-required',
        item: language,
        language: LANGUAGE_NUMBER[language],
        asks: CEFR_LEVELS.indexOf(level) + 1,
      })
  }
  const { hours, shifts, gate } = opening.workingTime ?? {}
  if (gate) {
    const lift = liftMask(offers, HOURS_LIFTERS)
    if (hours)
      gates.push({
        code: 'hours-incompatible',
        item: 'hours',
        min: Math.round(hours.min * 2),
        max: Math.round(hours.max * 2),
        beyond: HOURS_GATE_HALVES,
        lift,
      })
    if (shifts) gates.push({ code: 'hours-incompatible', item: 'shifts', asks: shiftMask(shifts), lift })
  }
  const { municipality, remote } = opening
  if (remote !== 'full' && (municipality !== undefined || remote !== undefined))
    gates.push({
      code: 'commute-too-far',
      item: 'commute',
      km: municipality === undefined ? [] : kmTable(municipality, taxonomy),
      lift: liftMask(offers, COMMUTE_LIFTERS),
    })
  gates.push({ code: 'employer-avoided', item: opening.employer.id, employer: hash64(opening.employer.id) })
  for (const occupation of avoidable(opening.occupation, taxonomy))
    gates.push({ code: 'work-avoided', item: 'occupation', occupation })
  if (opening.sector) gates.push({ code: 'work-avoided', item: 'sector', bit: SECTOR_NUMBER[opening.sector] })
  if (opening.targetGroups) {
    const { anyOf, allOf, not } = opening.targetGroups
    gates.push({
      code: 'target-group-not-met',
      item: 'targetGroups',
      anyOf: groupMask(anyOf),
      allOf: groupMask(allOf),
      not: groupMask(not),
    })
  }
  return gates
}

/** Who avoids a unit group avoids all of it; who avoids one occupation of it avoids no other. */
const avoidable = (occupation: string | undefined, taxonomy: Taxonomy): ReadonlySet<number> =>
  new Set(
    occupation === undefined
      ? []
      : [checked(taxonomy.unitGroupOf(occupation), occupation), occupation].map((code) =>
          checked(taxonomy.occupationNumber(code), code),
        ),
  )

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
      return lifters.includes(code) && (LIFTS[state] || (essential && state === 'refused'))
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
