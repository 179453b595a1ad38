/** Seeded randomness: equal on every machine and for ever, unlike `Math.random`. */

import { elementAt } from '../element-at.ts'

/** Values, each with how often it comes relative to the others. A list must not change once it was drawn from. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[]

export type Random = {
  /** 0 ≤ x < 1. */
  unit(): number
  chance(probability: number): boolean
  /** Both ends included. */
  int(from: number, to: number): number
  /** A level in halves, both ends included. */
  level(from: number, to: number): number
  /** Of a list that is not empty. */
  pick<T extends NonNullable<unknown> | null>(list: readonly T[]): T
  weighted<T>(list: Weighted<T>): T
  /** Up to `count` different elements, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[]
  /** Each element with the same probability, in the order of the list. */
  some<T>(list: readonly T[], probability: number): T[]
}

/** Lists are constants: each is summed once. */
const totals = new WeakMap<Weighted<unknown>, number>()
const totalOf = (list: Weighted<unknown>): number => {
  const known = totals.get(list)
  if (known !== undefined) return known
  const total = list.reduce((sum, [, weight]) => sum + weight, 0)
  totals.set(list, total)
  return total
}

/** The finaliser of MurmurHash3: spreads a count over 32 bits. */
const mix = (value: number): number => {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, no multiplication. */
const sfc32 = (seed: number, stream: number): (() => number) => {
  let a = mix(seed ^ 0x9e3779b9)
  let b = mix(stream + 0x7f4a7c15)
  let c = mix(a ^ b)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // Twelve rounds are its author's advice before the first value is used.
  for (let round = 0; round < 12; round++) next()
  return next
}

/** @param stream a number for each thing that is drawn, so that no thing depends on how many came before it */
export const createRandom = (seed: number, stream: number): Random => {
  const next = sfc32(seed, stream)
  const unit = () => next() / 2 ** 32
  const chance = (probability: number) => unit() < probability
  const int = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1))
  return {
    unit,
    chance,
    int,
    level: (from, to) => int(from * 2, to * 2) / 2,
    pick: (list) => elementAt(list, int(0, list.length - 1)),
    weighted: (list) => {
      let left = unit() * totalOf(list)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      // Sums of fractions may fall a little short.
      return elementAt(list, -1)[0]
    },
    sample: (list, count) => {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, list.length)) chosen.add(int(0, list.length - 1))
      return list.filter((_, place) => chosen.has(place))
    },
    some: (list, probability) => list.filter(() => chance(probability)),
  }
}
