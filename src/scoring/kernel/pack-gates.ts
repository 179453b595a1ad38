/** Gates as the kernel's instructions. */
import { PLANE, REMOTE_ONLY, SHIFT_MASK } from '../../index/layout.ts'
import { avoidedKey, skillKeys } from '../../index/posting-keys.ts'
import { BLIND_GATES, LIFTABLE, REASON } from '../gate-table.ts'
import type { AccommodationMask, ProgramGate } from '../program.ts'
import { GATE, type Instruction, gate as pack } from './instructions.ts'
import { liftWords, META_BLIND, META_LIFTABLE } from './layout.ts'

const NO_LIFT: AccommodationMask = { low: 0, high: 0 }
const lifting = (mask: AccommodationMask): readonly number[] =>
  liftWords({ essential: PLANE.essential, helpful: PLANE.helpful, ...mask })

const bitOf = (bit: number): number => 1 << (bit & 7)

/** Kinds are those that the table of gates names for the code. @param meta reason and marks */
const instruction = (gate: ProgramGate, meta: number): Instruction => {
  switch (gate.code) {
    case 'not-available':
      return pack.date(meta, { plane: PLANE.availableFrom, day: gate.neededBy })
    case 'critical-ability-deficit':
      return pack.ability(meta, { plane: PLANE.abilities + gate.ability, asks: gate.asks })
    case 'licence-missing':
      return pack.bitUnset(meta, { plane: PLANE.licences + (gate.bit >> 3), mask: bitOf(gate.bit) })
    case 'skill-required': {
      const keys = gate.skills.flatMap(skillKeys)
      return pack.noneHeld(meta, { count: keys.length, keys })
    }
    case 'language-required': {
      const { language, asks } = gate
      return pack.language(meta, { plane: PLANE.languages + (language >> 1), upper: language & 1, asks })
    }
    case 'hours-incompatible': {
      const lift = lifting(gate.lift)
      if (gate.item === 'shifts')
        return pack.shifts(meta, { plane: PLANE.shifts, all: SHIFT_MASK, asks: gate.asks, lift })
      const { min, max, beyond } = gate
      return pack.hours(meta, { minPlane: PLANE.hoursMin, maxPlane: PLANE.hoursMax, min, max, beyond, lift })
    }
    case 'commute-too-far': {
      const lift = lifting(gate.lift)
      return gate.km.length === 0
        ? pack.bitSet(meta, { plane: PLANE.shifts, mask: REMOTE_ONLY, lift })
        : pack.way(meta, { lift })
    }
    case 'employer-avoided':
      return pack.rows(meta)
    case 'work-avoided': {
      if (gate.item === 'occupation') return pack.held(meta, { key: avoidedKey(gate.occupation) })
      const plane = PLANE.avoidedSectors + (gate.bit >> 3)
      return pack.bitSet(meta, { plane, mask: bitOf(gate.bit), lift: lifting(NO_LIFT) })
    }
    case 'target-group-not-met': {
      const { anyOf, allOf, not } = gate
      return pack.groups(meta, { plane: PLANE.targetGroups, anyOf, allOf, not })
    }
  }
}

export const packGates = (gates: readonly ProgramGate[]): readonly number[] => [
  ...gates.flatMap((gate) => {
    const { code } = gate
    const marks = (BLIND_GATES.has(code) ? META_BLIND : 0) | (LIFTABLE[code] ? META_LIFTABLE : 0)
    return instruction(gate, REASON[code] | marks)
  }),
  GATE.end,
]
