/** A score program as the kernel reads it: 32-bit words that can lie anywhere, the same in every process. */
import { PERMITTED, PLANE, REMOTE_ONLY } from '../../index/layout.ts'
import type { ScoreProgram } from '../program.ts'
import { packGains } from './pack-gains.ts'
import { packGates } from './pack-gates.ts'
import { packItems } from './pack-items.ts'

const HEAD_WORDS = 9
/** Word of a packed program that has its resolution. */
export const RESOLUTION_WORD = 3
const UNKNOWN_KM = 65_535
/** A longer way is beyond every commute, and four times this is 16 bits. */
const MOST_KM = 16_383

/** What is the same for every program: where the kernel reads a row's standing. */
export const STANDING_WORDS = Uint32Array.of(
  PLANE.occupied,
  PLANE.shifts,
  PLANE.pausedUntil,
  PLANE.area,
  PERMITTED,
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
  const item = program.criteria.flatMap(({ items }) => items).find(({ kind }) => kind === 'commute')
  const gate = program.gates.find(({ code }) => code === 'commute-too-far')
  const km = item?.kind === 'commute' ? item.km : gate?.code === 'commute-too-far' ? gate.km : undefined
  if (km === undefined) return { way: [], km: [] }
  return {
    way: [PLANE.municipality, PLANE.maxKm, PLANE.shifts, REMOTE_ONLY, km.length],
    km: packKm(km),
  }
}

/** @param forPerson for judging one person, whose holdings are told by number */
export const packProgram = (program: ScoreProgram, forPerson = false): Uint32Array => {
  const gates = packGates(program.gates)
  const { base, words: items } = packItems(program, forPerson)
  const { way, km } = packWay(program)
  const gatesAt = HEAD_WORDS
  const itemsAt = gatesAt + gates.length
  // One person's openings are asked for no gain.
  const gains = forPerson ? [] : packGains(program)
  const gainsAt = itemsAt + items.length
  const wayAt = gainsAt + gains.length
  const kmAt = wayAt + way.length
  const head = [
    base,
    program.openingHash.hi,
    program.openingHash.lo,
    program.resolution,
    gatesAt * 4,
    itemsAt * 4,
    way.length === 0 ? 0 : wayAt * 4,
    kmAt * 4,
    gainsAt * 4,
  ]
  const words = new Uint32Array(kmAt + km.length)
  const parts = [head, gates, items, gains, way, km]
  let at = 0
  for (const part of parts) {
    words.set(part, at)
    at += part.length
  }
  return words
}
