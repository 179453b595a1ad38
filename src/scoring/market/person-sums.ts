/** What many openings are to one person: how many are reached, which are best, and what alone stood in the way. */

import { type Effort, effortRank, isNear } from '../../contract/effort.ts'
import { GATE_CODES, type GateCode } from '../../contract/shortlist.ts'
import { at } from '../../index/at.ts'
import { type Hash64, hash64, tieHash } from '../../index/hash.ts'
import { BEST, BEST_TIE_SHIFT } from '../kernel/layout.ts'
import { liftStepOf, type ScoreProgram } from '../program.ts'

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

/** What a person's best are ordered by. */
export type BestOrder = {
  step(entry: Best): number
  tie(number: number): Hash64
}

export type BestTerms = Pick<ScoreProgram, 'openingHash' | 'reference' | 'resolution'>

/** The person's hash is made when it is first asked for: steps decide often. */
export const orderOf = (id: string, termsOf: (number: number) => BestTerms): BestOrder => {
  let person: Hash64 | undefined
  return {
    step: ({ number, points }) => liftStepOf(points, termsOf(number)),
    tie: (number) => {
      person ??= hash64(id)
      return tieHash(termsOf(number).openingHash, person)
    },
  }
}

/** Bits of the lower half of a tie hash that a key of the kernel has not. */
const TIE_LOST = BEST_TIE_SHIFT

/**
 * The step of what the person brings beyond the reference person, then the first bits of the tie hash, then points and
 * number: as in the kernel.
 */
const comesBefore = (a: Best, b: Best, order: BestOrder): boolean => {
  const [stepA, stepB] = [order.step(a), order.step(b)]
  if (stepA !== stepB) return stepA < stepB
  const [tieA, tieB] = [order.tie(a.number), order.tie(b.number)]
  if (tieA.hi !== tieB.hi) return tieA.hi < tieB.hi
  const [lowA, lowB] = [tieA.lo >>> TIE_LOST, tieB.lo >>> TIE_LOST]
  if (lowA !== lowB) return lowA < lowB
  return a.points === b.points ? a.number < b.number : a.points > b.points
}

/** Adds an opening to the best, where it is one of them. */
export const keepBest = (best: Best[], entry: Best, order: BestOrder): void => {
  let place = best.length
  while (place > 0 && comesBefore(entry, at(best, place - 1), order)) place -= 1
  if (place === BEST) return
  best.splice(place, 0, entry)
  if (best.length > BEST) best.pop()
}

/** The sums of one person over openings that were judged in several places, no opening in two of them. */
export const addSums = (parts: readonly PersonSums[], order: BestOrder): PersonSums => {
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
    for (const entry of part.best) keepBest(best, entry, order)
  }
  return { reached, best, nearMisses }
}

export const NO_SUMS: PersonSums = { reached: 0, best: [], nearMisses: GATE_CODES.map(() => 0) }

/** The least that lifting a gate of a kind takes; what one person's takes is told by the near miss itself. */
export const LEAST_EFFORT: Readonly<Record<GateCode, Effort>> = {
  'matching-not-permitted': 'no',
  'not-available': 'no',
  'critical-ability-deficit': 'arrange',
  'accommodation-refused': 'arrange',
  'licence-missing': 'card',
  'skill-required': 'course',
  'language-required': 'course',
  'hours-incompatible': 'arrange',
  'commute-too-far': 'arrange',
  'employer-avoided': 'no',
  'work-avoided': 'no',
  'target-group-not-met': 'no',
}

/**
 * The single gate whose lifting opens most openings: one that takes at most a course before one that does not; of equals
 * the one that takes less, then the first. Undefined where none ever stood alone.
 */
export const hindranceOf = (
  nearMisses: readonly number[],
): { readonly code: GateCode; readonly openings: number } | undefined => {
  const [first] = GATE_CODES.map((code, place) => ({ code, openings: at(nearMisses, place) }))
    .filter(({ openings }) => openings > 0)
    .sort((a, b) => {
      const [effortA, effortB] = [LEAST_EFFORT[a.code], LEAST_EFFORT[b.code]]
      return (
        Number(isNear(effortB)) - Number(isNear(effortA)) ||
        b.openings - a.openings ||
        effortRank(effortA) - effortRank(effortB)
      )
    })
  return first
}
