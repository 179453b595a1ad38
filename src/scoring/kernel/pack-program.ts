/** A score program as the kernel reads it: 32-bit words that can lie anywhere, the same in every process. */
import { PERMITTED, PLANE, REMOTE_ONLY } from '../../index/layout.ts'
import type { ScoreProgram } from '../program.ts'
import { MOST_KM, PROGRAM_WORDS, programWords, standingWords, UNKNOWN_KM, wayWords } from './layout.ts'
import { packGains } from './pack-gains.ts'
import { packGates } from './pack-gates.ts'
import { packItems } from './pack-items.ts'

/** What is the same for every program: where the kernel reads a row's standing. */
export const PACKED_STANDING = Uint32Array.from(
  standingWords({
    occupied: PLANE.occupied,
    marks: PLANE.shifts,
    pausedUntil: PLANE.pausedUntil,
    area: PLANE.area,
    permits: PERMITTED,
  }),
)

/** Kilometres by municipality, two a word, one more for who has none. */
const packKm = (km: readonly number[]): readonly number[] => {
  const halves = new Uint16Array(2 * Math.ceil((km.length + 1) / 2)).fill(UNKNOWN_KM)
  km.forEach((way, municipality) => {
    halves[municipality] = Math.min(MOST_KM, way)
  })
  return [...new Uint32Array(halves.buffer)]
}

const packWay = (
  program: ScoreProgram,
): { readonly way: readonly number[]; readonly km: readonly number[] } => {
  if (!program.way) return { way: [], km: [] }
  const { km, unsaidKm } = program.way
  const [firstKm = 0, secondKm = 0, thirdKm = 0, fourthKm = 0] = unsaidKm
  return {
    way: wayWords({
      ...{ municipality: PLANE.municipality, maxKm: PLANE.maxKm, marks: PLANE.shifts },
      ...{ remoteOnly: REMOTE_ONLY, municipalities: km.length },
      ...{ firstKm, secondKm, thirdKm, fourthKm },
    }),
    km: packKm(km),
  }
}

/** @param forPerson for judging one person, whose holdings are told by number */
export const packProgram = (program: ScoreProgram, forPerson = false): Uint32Array => {
  const gates = packGates(program.gates)
  const { base, pool, words: items } = packItems(program, forPerson)
  const { way, km } = packWay(program)
  const gatesAt = PROGRAM_WORDS
  const itemsAt = gatesAt + gates.length
  // One person's openings are asked for no gain.
  const gains = forPerson ? [] : packGains(program)
  const gainsAt = itemsAt + items.length
  const wayAt = gainsAt + gains.length
  const kmAt = wayAt + way.length
  const head = programWords({
    base,
    pool,
    hashHigh: program.openingHash.hi,
    hashLow: program.openingHash.lo,
    resolution: program.resolution,
    gates: gatesAt * 4,
    items: itemsAt * 4,
    way: way.length === 0 ? 0 : wayAt * 4,
    km: kmAt * 4,
    gains: gainsAt * 4,
  })
  const words = new Uint32Array(kmAt + km.length)
  const parts = [head, gates, items, gains, way, km]
  let at = 0
  for (const part of parts) {
    words.set(part, at)
    at += part.length
  }
  return words
}
