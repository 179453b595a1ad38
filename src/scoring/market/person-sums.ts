/** What many openings are to one person: how many are reached, which are best, and what alone stood in the way. */

import { GATE_CODES, type GateCode } from '../../contract/shortlist.ts'
import { at } from '../../index/at.ts'
import { type Hash64, hash64, tieHash } from '../../index/hash.ts'
import { BEST } from '../kernel/layout.ts'

/** An opening by its number. */
export type Best = { readonly number: number; readonly points: number }

export type PersonSums = {
  /** Openings whose gates the person passes. */
  readonly reached: number
  /** Best first, at most BEST. */
  readonly best: readonly Best[]
  /** By place in GATE_CODES: openings that this gate alone keeps the person from, and that could be lifted. */
  readonly nearMisses: readonly number[]
}

/** The tie hash of the person with the opening of a number. */
export type TieOf = (number: number) => Hash64

/** The person's hash is made when it is first asked for: points decide nearly always. */
export const tiesOf = (id: string, openingHash: (number: number) => Hash64): TieOf => {
  let person: Hash64 | undefined
  return (number) => {
    person ??= hash64(id)
    return tieHash(openingHash(number), person)
  }
}

/** Of equal points, the first 48 bits of the tie hash decide, and then the number: as in the kernel. */
const comesBefore = (a: Best, b: Best, tieOf: TieOf): boolean => {
  if (a.points !== b.points) return a.points > b.points
  const [tieA, tieB] = [tieOf(a.number), tieOf(b.number)]
  if (tieA.hi !== tieB.hi) return tieA.hi < tieB.hi
  const [lowA, lowB] = [tieA.lo >>> 16, tieB.lo >>> 16]
  return lowA === lowB ? a.number < b.number : lowA < lowB
}

/** Adds an opening to the best, where it is one of them. */
export const keepBest = (best: Best[], entry: Best, tieOf: TieOf): void => {
  const last = best[BEST - 1]
  if (last !== undefined && last.points > entry.points) return
  let place = best.length
  while (place > 0 && comesBefore(entry, at(best, place - 1), tieOf)) place -= 1
  if (place === BEST) return
  best.splice(place, 0, entry)
  if (best.length > BEST) best.pop()
}

/** The sums of one person over openings that were judged in several places, no opening in two of them. */
export const addSums = (parts: readonly PersonSums[], tieOf: TieOf): PersonSums => {
  const [first, ...others] = parts.filter(
    ({ reached, nearMisses }) => reached > 0 || nearMisses.some(Boolean),
  )
  if (first === undefined) return NO_SUMS
  if (others.length === 0) return first
  const best = [...first.best]
  const nearMisses = first.nearMisses.map((times, place) =>
    others.reduce((sum, part) => sum + at(part.nearMisses, place), times),
  )
  let { reached } = first
  for (const part of others) {
    reached += part.reached
    for (const entry of part.best) keepBest(best, entry, tieOf)
  }
  return { reached, best, nearMisses }
}

export const NO_SUMS: PersonSums = { reached: 0, best: [], nearMisses: GATE_CODES.map(() => 0) }

/** The single gate that stands most often in the way; of equals the first. Undefined where none ever stood alone. */
export const hindranceOf = (
  nearMisses: readonly number[],
): { readonly code: GateCode; readonly openings: number } | undefined => {
  const openings = Math.max(...nearMisses)
  return openings === 0 ? undefined : { code: at(GATE_CODES, nearMisses.indexOf(openings)), openings }
}
