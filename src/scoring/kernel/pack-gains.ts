/** What an unknown value could bring, as the kernel's instructions. */

import { at } from '../../index/at.ts'
import { KNOWN, PLANE, SHIFT_MASK, UNKNOWN_BYTE } from '../../index/layout.ts'
import type { AbilityItem, CommuteItem, ProgramItem, ScoreProgram } from '../program.ts'
import { GAIN, gain, type Instruction } from './instructions.ts'
import { FAR_UNSAID, WAY_PLACE } from './layout.ts'

type Gain = { readonly most: number; readonly instruction: Instruction }

const bits = (most: number, of: Parameters<typeof gain.bits>[1]): Gain => ({
  most,
  instruction: gain.bits(most, of),
})

/**
 * By the best level, which may be known where the unaided one is not. The kernel reads all of them once more where
 * together they deduct more than there is.
 */
const abilityGain = ({ ability, deducts }: AbilityItem): Gain => {
  const rests = Uint16Array.from(deducts)
  const most = Math.max(...rests)
  const of = { plane: PLANE.abilities + ability, rests: [...new Uint32Array(rests.buffer)] }
  return { most, instruction: gain.ability(most, of) }
}

/** Of who is far-unsaid the answer brings FAR_UNSAID, too: it makes them one of the others. */
const wayGain = ({ max, points, unsaid, neutral }: CommuteItem): Gain => {
  const parts = [...points.map(() => max), ...unsaid, neutral]
  const rests = new Uint16Array(16)
  parts.forEach((part, place) => {
    rests[place] = max - part + (place === WAY_PLACE.farUnsaid ? FAR_UNSAID : 0)
  })
  const most = FAR_UNSAID + Math.max(...parts.map((part) => max - part))
  return {
    most,
    instruction: gain.way(most, { plane: PLANE.maxKm, rests: [...new Uint32Array(rests.buffer)] }),
  }
}

const WISHES = {
  occupations: KNOWN.wishedOccupations,
  sectors: KNOWN.wishedSectors,
  employerKinds: KNOWN.wishedKinds,
} as const

const gainOf = (item: ProgramItem): readonly Gain[] => {
  switch (item.kind) {
    case 'ability':
      return item.asks === 0 ? [] : [abilityGain(item)]
    case 'shifts':
      return [bits(item.max - at(item.table, 0), { plane: PLANE.shifts, mask: SHIFT_MASK, unknown: 0 })]
    case 'hours': {
      const of = { plane: PLANE.hoursMax, mask: UNKNOWN_BYTE, unknown: UNKNOWN_BYTE }
      return [bits(item.max - item.neutral, of)]
    }
    case 'wish':
      return [bits(item.max - item.neutral, { plane: PLANE.known, mask: WISHES[item.list], unknown: 0 })]
    case 'commute':
      return [wayGain(item)]
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
    .flatMap(({ instruction }) => instruction),
  GAIN.end,
]
