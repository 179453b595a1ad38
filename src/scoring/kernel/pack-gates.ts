/** Gates as the kernel's instructions: [kind, reason and marks, words in all, operands]. */
import { GATE_CODES } from '../../contract/shortlist.ts'
import { PLANE, REMOTE_ONLY, SHIFT_MASK } from '../../index/layout.ts'
import { avoidedKey, skillKeys } from '../../index/posting-keys.ts'
import { BLIND_GATES } from '../gates.ts'
import { type AccommodationMask, LIFTABLE, type ProgramGate } from '../program.ts'

/** As in assembly/gates.ts. */
const GATE = {
  end: 0,
  date: 1,
  ability: 2,
  bitUnset: 3,
  bitSet: 4,
  language: 5,
  hours: 6,
  shifts: 7,
  way: 8,
  groups: 9,
  noneHeld: 10,
  held: 11,
  rows: 12,
} as const
const BLIND = 1 << 8
const CAN_BE_LIFTED = 1 << 9
const HEAD_WORDS = 3

const NO_LIFT: AccommodationMask = { low: 0, high: 0 }
const lifting = ({ low, high }: AccommodationMask): readonly number[] => [
  PLANE.essential,
  PLANE.helpful,
  low,
  high,
]

const bitOf = (bit: number): number => 1 << (bit & 7)

const instruction = (gate: ProgramGate): readonly [kind: number, ...operands: number[]] => {
  switch (gate.code) {
    case 'not-available':
      return [GATE.date, PLANE.availableFrom, gate.neededBy]
    case 'critical-ability-deficit':
      return [GATE.ability, PLANE.abilities + gate.ability, gate.asks]
    case 'licence-missing':
      return [GATE.bitUnset, PLANE.licences + (gate.bit >> 3), bitOf(gate.bit)]
    case 'skill-required': {
      const keys = gate.skills.flatMap(skillKeys)
      return [GATE.noneHeld, keys.length, ...keys]
    }
    case 'language-required':
      return [GATE.language, PLANE.languages + (gate.language >> 1), gate.language & 1, gate.asks]
    case 'hours-incompatible':
      return gate.item === 'hours'
        ? [GATE.hours, PLANE.hoursMin, PLANE.hoursMax, gate.min, gate.max, gate.beyond, ...lifting(gate.lift)]
        : [GATE.shifts, PLANE.shifts, SHIFT_MASK, gate.asks, ...lifting(gate.lift)]
    case 'commute-too-far':
      return gate.km.length === 0
        ? [GATE.bitSet, PLANE.shifts, REMOTE_ONLY, ...lifting(gate.lift)]
        : [GATE.way, ...lifting(gate.lift)]
    case 'employer-avoided':
      return [GATE.rows]
    case 'work-avoided':
      return gate.item === 'occupation'
        ? [GATE.held, avoidedKey(gate.occupation)]
        : [GATE.bitSet, PLANE.avoidedSectors + (gate.bit >> 3), bitOf(gate.bit), ...lifting(NO_LIFT)]
    case 'target-group-not-met':
      return [GATE.groups, PLANE.targetGroups, gate.anyOf, gate.allOf, gate.not]
  }
}

export const packGates = (gates: readonly ProgramGate[]): readonly number[] => [
  ...gates.flatMap((gate) => {
    const [kind, ...operands] = instruction(gate)
    const marks = (BLIND_GATES.has(gate.code) ? BLIND : 0) | (LIFTABLE[gate.code] ? CAN_BE_LIFTED : 0)
    return [kind, GATE_CODES.indexOf(gate.code) | marks, HEAD_WORDS + operands.length, ...operands]
  }),
  GATE.end,
]
