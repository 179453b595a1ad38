/** Failing items of one gate, for all rows of a block or of its postings. */
import {
  ANYWHERE_KM,
  REMOTE_ONLY,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../index/layout.ts'
import { type Block, bytesOf, masksOf, type PackedIndex, wordsOf } from '../../index/packed-index.ts'
import { BLIND_GATES, meetsTargetGroups } from '../gates.ts'
import { type AccommodationMask, type ProgramGate, REASON_BIT } from '../program.ts'
import type { RowFigures } from './scan.ts'

type Fails = (row: number) => boolean

/** Marks the rows that fail; `lifted` fails only the blind count, which knows of no need. */
const mark = (gate: ProgramGate, figures: RowFigures, fails: Fails, lifted?: Fails): void => {
  const { gates, reasons, blind } = figures
  const bit = REASON_BIT[gate.code]
  const countsBlind = BLIND_GATES.has(gate.code) ? 1 : 0
  for (let row = 0; row < gates.length; row++) {
    if (!fails(row)) continue
    blind[row]! += countsBlind
    if (lifted?.(row)) continue
    gates[row]! += 1
    reasons[row]! |= bit
  }
}

/** Whether a row needs one of these accommodations, essentially or helpfully. */
const needs = (block: Block, mask: AccommodationMask): Fails | undefined => {
  if (mask.low === 0 && mask.high === 0) return undefined
  const essentialLow = masksOf(block, 'essential', 0)
  const essentialHigh = masksOf(block, 'essential', 1)
  const helpfulLow = masksOf(block, 'helpful', 0)
  const helpfulHigh = masksOf(block, 'helpful', 1)
  return (row) =>
    ((essentialLow[row]! | helpfulLow[row]!) & mask.low) !== 0 ||
    ((essentialHigh[row]! | helpfulHigh[row]!) & mask.high) !== 0
}

export const scanGate = (gate: ProgramGate, block: Block, figures: RowFigures): void => {
  switch (gate.code) {
    case 'not-available': {
      const from = wordsOf(block, 'availableFrom')
      return mark(gate, figures, (row) => from[row]! > gate.neededBy)
    }
    case 'critical-ability-deficit': {
      const level = bytesOf(block, 'abilities', gate.ability)
      return mark(gate, figures, (row) => {
        const best = level[row]! >> 4
        return best !== UNKNOWN_NIBBLE && gate.asks - best >= 2
      })
    }
    case 'licence-missing': {
      const licences = masksOf(block, 'licences')
      return mark(gate, figures, (row) => ((licences[row]! >>> gate.bit) & 1) === 0)
    }
    case 'language-required': {
      const levels = bytesOf(block, 'languages', gate.language >> 1)
      const shift = (gate.language & 1) * 4
      return mark(gate, figures, (row) => ((levels[row]! >> shift) & 15) < gate.asks)
    }
    case 'hours-incompatible':
      return scanHours(gate, block, figures)
    case 'commute-too-far':
      return scanCommute(gate, block, figures)
    case 'work-avoided': {
      if (gate.item === 'occupation') return
      const sectors = bytesOf(block, 'avoidedSectors', gate.bit >> 3)
      return mark(gate, figures, (row) => ((sectors[row]! >> (gate.bit & 7)) & 1) === 1)
    }
    case 'target-group-not-met': {
      const groups = masksOf(block, 'targetGroups')
      return mark(gate, figures, (row) => !meetsTargetGroups(gate, groups[row]!))
    }
    case 'skill-required':
    case 'employer-avoided':
      return
  }
}

const scanHours = (
  gate: Extract<ProgramGate, { code: 'hours-incompatible' }>,
  block: Block,
  figures: RowFigures,
): void => {
  const lifted = needs(block, gate.lift)
  if (gate.item === 'shifts') {
    const shifts = bytesOf(block, 'shifts')
    return mark(
      gate,
      figures,
      (row) => (shifts[row]! & SHIFT_MASK) !== 0 && (shifts[row]! & gate.asks) === 0,
      lifted,
    )
  }
  const min = bytesOf(block, 'hoursMin')
  const max = bytesOf(block, 'hoursMax')
  mark(
    gate,
    figures,
    (row) => max[row] !== UNKNOWN_BYTE && Math.max(gate.min - max[row]!, min[row]! - gate.max) > gate.beyond,
    lifted,
  )
}

const scanCommute = (
  gate: Extract<ProgramGate, { code: 'commute-too-far' }>,
  block: Block,
  figures: RowFigures,
): void => {
  const municipality = wordsOf(block, 'municipality')
  const maxKm = bytesOf(block, 'maxKm')
  const shifts = bytesOf(block, 'shifts')
  const km = Uint16Array.from(gate.km)
  const known = km.length > 0
  mark(
    gate,
    figures,
    (row) => {
      if ((shifts[row]! & REMOTE_ONLY) !== 0) return true
      const far = maxKm[row]!
      const from = municipality[row]!
      return known && far < ANYWHERE_KM && from !== UNKNOWN_MUNICIPALITY && km[from]! > far
    },
    needs(block, gate.lift),
  )
}

/** Gates that are read from postings, over the whole index. */
export const scanGatePostings = (gate: ProgramGate, index: PackedIndex, figures: RowFigures): void => {
  const { gates, reasons, blind, scratch } = figures
  const bit = REASON_BIT[gate.code]
  const countsBlind = BLIND_GATES.has(gate.code) ? 1 : 0
  const fail = (row: number) => {
    gates[row]! += 1
    reasons[row]! |= bit
    blind[row]! += countsBlind
  }
  if (gate.code === 'employer-avoided') {
    for (const row of index.avoiding(gate.employer)) fail(row)
  } else if (gate.code === 'work-avoided' && gate.item === 'occupation') {
    const { rows, length } = index.avoidedOccupations.get(gate.occupation)
    for (let at = 0; at < length; at++) fail(rows[at]!)
  } else if (gate.code === 'skill-required') {
    const holders = gate.skills.map((skill) => index.skills.get(skill))
    for (const { rows, length } of holders) for (let at = 0; at < length; at++) scratch[rows[at]!] = 1
    for (let row = 0; row < index.end; row++) if (scratch[row] === 0) fail(row)
    for (const { rows, length } of holders) for (let at = 0; at < length; at++) scratch[rows[at]!] = 0
  }
}
