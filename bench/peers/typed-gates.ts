/** Puts out the rows of a block that fail a gate. */
import {
  ANYWHERE_KM,
  PERMITTED,
  REMOTE_ONLY,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../src/index/layout.ts'
import type { AccommodationMask, ProgramGate } from '../../src/scoring/program.ts'
import { employerKey, type Posting, type TypedBlock } from './typed-index.ts'
import type { Accumulators } from './typed-items.ts'

/** Sets `out` anew: 1 for those who may not be matched. */
export const startOut = (block: TypedBlock, asOf: number, out: Uint8Array): void => {
  const shifts = block.column('shifts')
  const paused = block.words('pausedUntil')
  for (let row = 0; row < out.length; row++)
    out[row] = (shifts[row]! & PERMITTED) !== 0 && paused[row]! < asOf ? 0 : 1
}

export const failGate = (gate: ProgramGate, block: TypedBlock, { out, scratch }: Accumulators): void => {
  switch (gate.code) {
    case 'not-available': {
      const from = block.words('availableFrom')
      const { neededBy } = gate
      for (let row = 0; row < out.length; row++) out[row]! |= from[row]! > neededBy ? 1 : 0
      return
    }
    case 'critical-ability-deficit': {
      const levels = block.column('abilities', gate.ability)
      const fails = Uint8Array.from({ length: 16 }, (_, best) =>
        best !== UNKNOWN_NIBBLE && gate.asks - best >= 2 ? 1 : 0,
      )
      for (let row = 0; row < out.length; row++) out[row]! |= fails[levels[row]! >> 4]!
      return
    }
    case 'licence-missing': {
      const licences = block.masks('licences')
      const { bit } = gate
      for (let row = 0; row < out.length; row++) out[row]! |= ~(licences[row]! >>> bit) & 1
      return
    }
    case 'language-required': {
      const levels = block.column('languages', gate.language >> 1)
      const shift = (gate.language & 1) * 4
      const { asks } = gate
      for (let row = 0; row < out.length; row++) out[row]! |= ((levels[row]! >> shift) & 15) < asks ? 1 : 0
      return
    }
    case 'hours-incompatible':
      return gate.item === 'hours' ? failHours(gate, block, out) : failShifts(gate, block, out)
    case 'commute-too-far':
      return failCommute(gate, block, out)
    case 'employer-avoided':
      return failAll(block.avoidedEmployers.get(employerKey(gate.employer)), out)
    case 'work-avoided': {
      if (gate.item === 'occupation') return failAll(block.avoidedOccupations.get(gate.occupation), out)
      const sectors = block.column('avoidedSectors', gate.bit >> 3)
      const shift = gate.bit & 7
      for (let row = 0; row < out.length; row++) out[row]! |= (sectors[row]! >> shift) & 1
      return
    }
    case 'target-group-not-met': {
      const groups = block.masks('targetGroups')
      const { allOf, not } = gate
      const anyOf = gate.anyOf === 0 ? -1 : gate.anyOf
      const free = gate.anyOf === 0
      for (let row = 0; row < out.length; row++) {
        const has = groups[row]!
        const met = (free || (has & anyOf) !== 0) && (~has & allOf) === 0 && (has & not) === 0
        out[row]! |= met ? 0 : 1
      }
      return
    }
    case 'skill-required': {
      const holders = gate.skills.map((skill) => block.skills.get(skill))
      for (const { rows, length } of holders) for (let at = 0; at < length; at++) scratch[rows[at]!] = 1
      for (let row = 0; row < out.length; row++) out[row]! |= scratch[row]! ^ 1
      scratch.fill(0)
      return
    }
  }
}

const failAll = ({ rows, length }: Posting, out: Uint8Array): void => {
  for (let at = 0; at < length; at++) out[rows[at]!] = 1
}

/** Whether a row needs one of these accommodations: asked only of the rows that fail. */
const lifter = (block: TypedBlock, { low, high }: AccommodationMask): ((row: number) => boolean) => {
  if (low === 0 && high === 0) return () => false
  const essentialLow = block.masks('essential', 0)
  const essentialHigh = block.masks('essential', 1)
  const helpfulLow = block.masks('helpful', 0)
  const helpfulHigh = block.masks('helpful', 1)
  return (row) =>
    ((essentialLow[row]! | helpfulLow[row]!) & low) !== 0 ||
    ((essentialHigh[row]! | helpfulHigh[row]!) & high) !== 0
}

type HoursGate = Extract<ProgramGate, { code: 'hours-incompatible'; item: 'hours' }>
type ShiftsGate = Extract<ProgramGate, { code: 'hours-incompatible'; item: 'shifts' }>
type CommuteGate = Extract<ProgramGate, { code: 'commute-too-far' }>

const failHours = (gate: HoursGate, block: TypedBlock, out: Uint8Array): void => {
  const min = block.column('hoursMin')
  const max = block.column('hoursMax')
  const lifted = lifter(block, gate.lift)
  for (let row = 0; row < out.length; row++) {
    const has = max[row]!
    if (has === UNKNOWN_BYTE || Math.max(gate.min - has, min[row]! - gate.max) <= gate.beyond) continue
    if (!lifted(row)) out[row] = 1
  }
}

const failShifts = ({ asks, lift }: ShiftsGate, block: TypedBlock, out: Uint8Array): void => {
  const shifts = block.column('shifts')
  const lifted = lifter(block, lift)
  for (let row = 0; row < out.length; row++) {
    const has = shifts[row]! & SHIFT_MASK
    if (has !== 0 && (has & asks) === 0 && !lifted(row)) out[row] = 1
  }
}

const failCommute = (gate: CommuteGate, block: TypedBlock, out: Uint8Array): void => {
  const municipality = block.words('municipality')
  const maxKm = block.column('maxKm')
  const shifts = block.column('shifts')
  const km = Uint16Array.from(gate.km)
  const known = km.length > 0
  const lifted = lifter(block, gate.lift)
  for (let row = 0; row < out.length; row++) {
    const far = maxKm[row]!
    const from = municipality[row]!
    const fails =
      (shifts[row]! & REMOTE_ONLY) !== 0 ||
      (known && far < ANYWHERE_KM && from !== UNKNOWN_MUNICIPALITY && km[from]! > far)
    if (fails && !lifted(row)) out[row] = 1
  }
}
