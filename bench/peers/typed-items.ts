/** Points of one item, added for all rows of a block. */
import {
  ANYWHERE_KM,
  KNOWN,
  REMOTE_ONLY,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
} from '../../src/index/layout.ts'
import { abilityPool } from '../../src/scoring/criteria/abilities.ts'
import type {
  CommuteItem,
  HoursItem,
  ProgramItem,
  ScoreProgram,
  WishItem,
} from '../../src/scoring/program.ts'
import type { Posting, TypedBlock } from './typed-index.ts'

/** Of the rows in use of one block. */
export type Accumulators = {
  readonly points: Uint16Array
  /** Not 0: may not be matched, or fails a gate. */
  readonly out: Uint8Array
  /** All zero between items. */
  readonly scratch: Uint16Array
}

type Split = {
  /** Points that everyone gets. */
  readonly everyone: number
  /** What abilities deduct from. */
  readonly pool: number
  /** Those that depend on the person, abilities first. */
  readonly items: readonly ProgramItem[]
}

export const splitItems = ({ criteria }: Pick<ScoreProgram, 'criteria'>): Split => {
  const beside = criteria.filter(({ criterion }) => criterion !== 'abilities').flatMap(({ items }) => items)
  const abilities = criteria.find(({ criterion }) => criterion === 'abilities')
  return {
    // A refusal belongs to one pair: for everyone else needs cost nothing.
    everyone: beside.reduce(
      (sum, item) =>
        sum + (item.kind === 'fixed' ? item.points : item.kind === 'accommodations' ? item.max : 0),
      0,
    ),
    pool: abilities ? abilityPool(abilities) : 0,
    items: [...(abilities?.items ?? []), ...beside].filter(
      ({ kind }) => kind !== 'fixed' && kind !== 'accommodations',
    ),
  }
}

/** @param everyone what no deduction goes below */
export const addItem = (item: ProgramItem, block: TypedBlock, into: Accumulators, everyone: number): void => {
  switch (item.kind) {
    case 'fixed':
    case 'accommodations':
      return
    case 'ability':
      return deductHighNibble(into.points, block.column('abilities', item.ability), item.deducts, everyone)
    case 'language':
      return (item.language & 1) === 1
        ? addHighNibble(into.points, block.column('languages', item.language >> 1), item.table)
        : addLowNibble(into.points, block.column('languages', item.language >> 1), item.table)
    case 'shifts':
      return addLowNibble(into.points, block.column('shifts'), item.table)
    case 'hours':
      return addHours(item, block, into.points)
    case 'commute':
      return addCommute(item, block, into.points)
    case 'wish':
      return item.list === 'occupations'
        ? addWishedOccupation(item, block, into)
        : addWish(item, block, into.points)
    case 'skill':
      return addBest(
        item.held.map(({ skill, points }) => ({ posting: block.skills.get(skill), points })),
        into,
      )
    case 'experience':
      return addBest(
        item.held.map(({ occupation, points }) => ({ posting: block.experience.get(occupation), points })),
        into,
      )
  }
}

const deductHighNibble = (
  points: Uint16Array,
  values: Uint8Array,
  byNibble: readonly number[],
  least: number,
): void => {
  const table = Uint16Array.from(byNibble)
  for (let row = 0; row < points.length; row++)
    points[row] = Math.max(least, points[row]! - table[values[row]! >> 4]!)
}

const addHighNibble = (points: Uint16Array, values: Uint8Array, byNibble: readonly number[]): void => {
  const table = Uint16Array.from(byNibble)
  for (let row = 0; row < points.length; row++) points[row]! += table[values[row]! >> 4]!
}

const addLowNibble = (points: Uint16Array, values: Uint8Array, byNibble: readonly number[]): void => {
  const table = Uint16Array.from(byNibble)
  for (let row = 0; row < points.length; row++) points[row]! += table[values[row]! & SHIFT_MASK]!
}

const addHours = (item: HoursItem, block: TypedBlock, points: Uint16Array): void => {
  const min = block.column('hoursMin')
  const max = block.column('hoursMax')
  // By the gap in halves, so that a row costs one look instead of a chain of comparisons.
  const byGap = Uint16Array.from({ length: 512 }, (_, gap) => {
    const place = item.gaps.findIndex((upTo) => gap <= upTo)
    return item.points[place === -1 ? item.gaps.length : place]!
  })
  const { min: from, maxHalves: to, neutral } = item
  for (let row = 0; row < points.length; row++) {
    const has = max[row]!
    points[row]! += has === UNKNOWN_BYTE ? neutral : byGap[Math.max(0, from - has, min[row]! - to)]!
  }
}

const addCommute = (item: CommuteItem, block: TypedBlock, points: Uint16Array): void => {
  const municipality = block.words('municipality')
  const maxKm = block.column('maxKm')
  const shifts = block.column('shifts')
  const km = Uint16Array.from(item.km)
  const [quarter, half, threeQuarters, whole, beyond] = item.points as [
    number,
    number,
    number,
    number,
    number,
  ]
  for (let row = 0; row < points.length; row++) {
    const far = maxKm[row]!
    const from = municipality[row]!
    if ((shifts[row]! & REMOTE_ONLY) !== 0) {
      points[row]! += beyond
    } else if (far === UNKNOWN_BYTE || from === UNKNOWN_MUNICIPALITY) {
      points[row]! += item.neutral
    } else if (far === ANYWHERE_KM) {
      points[row]! += quarter
    } else {
      const way = 4 * km[from]!
      points[row]! +=
        way > 4 * far
          ? beyond
          : way <= far
            ? quarter
            : way <= 2 * far
              ? half
              : way <= 3 * far
                ? threeQuarters
                : whole
    }
  }
}

/** Sectors and employer kinds, which are masks in the row. */
const addWish = (item: WishItem, block: TypedBlock, points: Uint16Array): void => {
  const known = block.words('known')
  const sectors = item.list === 'sectors'
  const shift = item.target & 7
  const wished = sectors ? block.column('wishedSectors', item.target >> 3) : block.column('wishedKinds')
  const avoided = sectors ? block.column('avoidedSectors', item.target >> 3) : block.column('spareKinds')
  const avoids = sectors ? 1 : 0
  const saidAt = Math.log2(sectors ? KNOWN.wishedSectors : KNOWN.wishedKinds)
  // By (avoided, said, wished) as a number of three bits: no branch, since wishes are hard to foresee.
  const table = Uint16Array.from({ length: 8 }, (_, case_) =>
    case_ & 4 ? item.avoided : case_ & 2 ? (case_ & 1 ? item.hit : item.miss) : item.neutral,
  )
  for (let row = 0; row < points.length; row++) {
    const case_ =
      (((avoided[row]! >> shift) & avoids) << 2) |
      (((known[row]! >> saidAt) & 1) << 1) |
      ((wished[row]! >> shift) & 1)
    points[row]! += table[case_]!
  }
}

const addWishedOccupation = (item: WishItem, block: TypedBlock, { points, scratch }: Accumulators): void => {
  const known = block.words('known')
  const wished = block.wishedOccupations.get(item.target)
  const avoided = block.avoidedOccupations.get(item.target)
  const { neutral, miss, hit } = item
  for (let row = 0; row < points.length; row++) {
    const here = (known[row]! & KNOWN.wishedOccupations) === 0 ? neutral : miss
    points[row]! += here
    scratch[row] = here
  }
  for (const [{ rows, length }, replaced] of [
    [wished, hit],
    [avoided, item.avoided],
  ] as const)
    for (let at = 0; at < length; at++) {
      const row = rows[at]!
      points[row]! += replaced - scratch[row]!
      scratch[row] = replaced
    }
  scratch.fill(0)
}

type Scored = { readonly posting: Posting; readonly points: readonly number[] }

/** The best of a row's postings counts, once. */
const addBest = (lists: readonly Scored[], { points, scratch }: Accumulators): void => {
  for (const { posting, points: byValue } of lists) {
    const { rows, values, length } = posting
    const last = byValue.length - 1
    for (let at = 0; at < length; at++) {
      const row = rows[at]!
      const here = byValue[Math.min(last, values[at]!)]!
      const before = scratch[row]!
      if (here > before) {
        scratch[row] = here
        points[row]! += here - before
      }
    }
  }
  for (const { posting } of lists) for (let at = 0; at < posting.length; at++) scratch[posting.rows[at]!] = 0
}
