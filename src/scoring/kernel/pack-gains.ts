/** What an unknown value could bring, as the kernel's instructions: [kind, words in all, the most it could bring, operands]. */
import { KNOWN, PLANE, REMOTE_ONLY, SHIFT_MASK, UNKNOWN_BYTE } from '../../index/layout.ts'
import type { AbilityItem, ProgramItem, ScoreProgram } from '../program.ts'

/** As in assembly/gains.ts. */
const GAIN = { end: 0, bits: 1, ability: 2, way: 3 } as const
const HEAD_WORDS = 3

type Instruction = { readonly kind: number; readonly most: number; readonly operands: readonly number[] }

const bits = (most: number, plane: number, mask: number, unknown: number): Instruction => ({
  kind: GAIN.bits,
  most,
  operands: [plane, mask, unknown],
})

/** By the best level, which may be known where the unaided one is not. */
const abilityGain = ({ ability, table, max }: AbilityItem): Instruction => {
  const rests = Uint16Array.from(table, (points) => max - points)
  return {
    kind: GAIN.ability,
    most: Math.max(...rests),
    operands: [PLANE.abilities + ability, ...new Uint32Array(rests.buffer)],
  }
}

const WISHES = {
  occupations: KNOWN.wishedOccupations,
  sectors: KNOWN.wishedSectors,
  employerKinds: KNOWN.wishedKinds,
} as const

const gainOf = (item: ProgramItem): readonly Instruction[] => {
  switch (item.kind) {
    case 'ability':
      return item.asks === 0 ? [] : [abilityGain(item)]
    case 'shifts':
      return [bits(item.max - item.table[0]!, PLANE.shifts, SHIFT_MASK, 0)]
    case 'hours':
      return [bits(item.max - item.neutral, PLANE.hoursMax, UNKNOWN_BYTE, UNKNOWN_BYTE)]
    case 'wish':
      return [bits(item.max - item.neutral, PLANE.known, WISHES[item.list], 0)]
    case 'commute':
      return [
        {
          kind: GAIN.way,
          most: item.max - item.neutral,
          operands: [PLANE.maxKm, PLANE.municipality, PLANE.shifts, REMOTE_ONLY],
        },
      ]
    default:
      return []
  }
}

/** What could bring most comes first, so that a row is done when nothing that follows could bring more. */
export const packGains = ({ criteria }: ScoreProgram): readonly number[] => [
  ...criteria
    .flatMap(({ items }) => items.flatMap(gainOf))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most)
    .flatMap(({ kind, most, operands }) => [kind, HEAD_WORDS + operands.length, most, ...operands]),
  GAIN.end,
]
