/** Points of one item for all rows of a block, or for all rows of its postings. */
import {
  ANYWHERE_KM,
  BLOCK_ROWS,
  KNOWN,
  REMOTE_ONLY,
  SHIFT_MASK,
  UNKNOWN_BYTE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_NIBBLE,
} from '../../index/layout.ts'
import { type Block, bytesOf, type PackedIndex, wordsOf } from '../../index/packed-index.ts'
import type { Posting } from '../../index/postings.ts'
import type {
  AbilityItem,
  CommuteItem,
  ExperienceItem,
  HoursItem,
  ProgramItem,
  SkillItem,
  WishItem,
} from '../program.ts'
import type { RowFigures } from './scan.ts'

const addAll = (points: Uint16Array, constant: number): void => {
  if (constant === 0) return
  for (let row = 0; row < points.length; row++) points[row]! += constant
}

/** Adds a table's points; `unknownAt` is the index whose answer, read full, would bring the rest of `max`. */
const addTable = (
  { points, gain }: RowFigures,
  values: Uint8Array,
  read: { readonly shift: number; readonly mask: number },
  lookup: { readonly table: readonly number[]; readonly unknownAt: number; readonly max: number },
): void => {
  const { shift, mask } = read
  const table = Uint16Array.from(lookup.table)
  const rest = lookup.unknownAt < 0 ? 0 : lookup.max - table[lookup.unknownAt]!
  if (rest === 0) {
    for (let row = 0; row < points.length; row++) points[row]! += table[(values[row]! >> shift) & mask]!
    return
  }
  const gains = new Uint16Array(table.length)
  gains[lookup.unknownAt] = rest
  for (let row = 0; row < points.length; row++) {
    const value = (values[row]! >> shift) & mask
    points[row]! += table[value]!
    const here = gains[value]!
    if (here > gain[row]!) gain[row] = here
  }
}

const SHIFT_BITS = { shift: 0, mask: SHIFT_MASK }

/** What an item adds from the columns of one block. */
export const scanItem = (item: ProgramItem, block: Block, figures: RowFigures): void => {
  switch (item.kind) {
    case 'fixed':
      return addAll(figures.points, item.points)
    case 'accommodations':
      // A refusal belongs to one pair, and such rows are judged apart: for everyone else needs cost nothing.
      return addAll(figures.points, item.max)
    case 'ability':
      return addAbility(item, bytesOf(block, 'abilities', item.ability), figures)
    case 'shifts':
      return addTable(figures, bytesOf(block, 'shifts'), SHIFT_BITS, {
        table: item.table,
        unknownAt: 0,
        max: item.max,
      })
    case 'language':
      return addTable(
        figures,
        bytesOf(block, 'languages', item.language >> 1),
        { shift: (item.language & 1) * 4, mask: 15 },
        { table: item.table, unknownAt: -1, max: item.max },
      )
    case 'hours':
      return addHours(item, block, figures)
    case 'commute':
      return addCommute(item, block, figures)
    case 'wish':
      return item.list === 'occupations' ? undefined : addWish(item, block, figures)
    case 'skill':
    case 'experience':
      return undefined
  }
}

/** By the best level; what is asked first is the unaided one. */
const addAbility = (item: AbilityItem, levels: Uint8Array, { points, gain }: RowFigures): void => {
  const table = Uint16Array.from(item.table)
  const { asks, max } = item
  for (let row = 0; row < points.length; row++) {
    const level = levels[row]!
    const here = table[level >> 4]!
    points[row]! += here
    if ((level & 15) === UNKNOWN_NIBBLE && asks > 0 && max - here > gain[row]!) gain[row] = max - here
  }
}

const addHours = (item: HoursItem, block: Block, { points, gain }: RowFigures): void => {
  const min = bytesOf(block, 'hoursMin')
  const max = bytesOf(block, 'hoursMax')
  const [, upTo1, upTo2] = item.gaps as [number, number, number]
  const [none, small, large, beyond] = item.points as [number, number, number, number]
  const rest = item.max - item.neutral
  for (let row = 0; row < points.length; row++) {
    if (max[row] === UNKNOWN_BYTE) {
      points[row]! += item.neutral
      if (rest > gain[row]!) gain[row] = rest
      continue
    }
    const gap = Math.max(0, item.min - max[row]!, min[row]! - item.maxHalves)
    points[row]! += gap === 0 ? none : gap <= upTo1 ? small : gap <= upTo2 ? large : beyond
  }
}

const addCommute = (item: CommuteItem, block: Block, { points, gain }: RowFigures): void => {
  const municipality = wordsOf(block, 'municipality')
  const maxKm = bytesOf(block, 'maxKm')
  const shifts = bytesOf(block, 'shifts')
  const km = Uint16Array.from(item.km)
  const [quarter, half, threeQuarters, whole, beyond] = item.points as [
    number,
    number,
    number,
    number,
    number,
  ]
  const rest = item.max - item.neutral
  for (let row = 0; row < points.length; row++) {
    const far = maxKm[row]!
    const from = municipality[row]!
    if ((shifts[row]! & REMOTE_ONLY) !== 0) {
      points[row]! += beyond
    } else if (far === UNKNOWN_BYTE || from === UNKNOWN_MUNICIPALITY) {
      points[row]! += item.neutral
      if (rest > gain[row]!) gain[row] = rest
    } else if (far === ANYWHERE_KM) {
      points[row]! += quarter
    } else {
      const way = 4 * km[from]!
      points[row]! +=
        way <= far
          ? quarter
          : way <= 2 * far
            ? half
            : way <= 3 * far
              ? threeQuarters
              : way <= 4 * far
                ? whole
                : beyond
    }
  }
}

/** Sectors and employer kinds, which are masks in the row. */
const addWish = (item: WishItem, block: Block, { points, gain }: RowFigures): void => {
  const known = wordsOf(block, 'known')
  const sectors = item.list === 'sectors'
  const byte = item.target >> 3
  const bit = 1 << (item.target & 7)
  const wished = sectors ? bytesOf(block, 'wishedSectors', byte) : bytesOf(block, 'wishedKinds')
  const avoided = sectors ? bytesOf(block, 'avoidedSectors', byte) : undefined
  const said = sectors ? KNOWN.wishedSectors : KNOWN.wishedKinds
  const rest = item.max - item.neutral
  for (let row = 0; row < points.length; row++) {
    if (avoided !== undefined && (avoided[row]! & bit) !== 0) {
      points[row]! += item.avoided
    } else if ((known[row]! & said) === 0) {
      points[row]! += item.neutral
      if (rest > gain[row]!) gain[row] = rest
    } else {
      points[row]! += (wished[row]! & bit) !== 0 ? item.hit : item.miss
    }
  }
}

/** What an item adds from postings, over the whole index. */
export const scanItemPostings = (item: ProgramItem, index: PackedIndex, figures: RowFigures): void => {
  switch (item.kind) {
    case 'skill':
      return addBest(skillLists(item, index), figures)
    case 'experience':
      return addBest(experienceLists(item, index), figures)
    case 'wish':
      return item.list === 'occupations' ? addWishedOccupation(item, index, figures) : undefined
    default:
      return undefined
  }
}

type Scored = { readonly posting: Posting; readonly points: Uint16Array; readonly last: number }

const skillLists = (item: SkillItem, index: PackedIndex): readonly Scored[] =>
  item.held.map(({ skill, points }) => ({
    posting: index.skills.get(skill),
    points: Uint16Array.from(points),
    last: points.length - 1,
  }))

const experienceLists = (item: ExperienceItem, index: PackedIndex): readonly Scored[] =>
  item.held.map(({ occupation, points }) => ({
    posting: index.experience.get(occupation),
    points: Uint16Array.from(points),
    last: points.length - 1,
  }))

/** The best of a row's postings counts, once. */
const addBest = (lists: readonly Scored[], { points, scratch }: RowFigures): void => {
  for (const { posting, points: byValue, last } of lists) {
    const { rows, values, length } = posting
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
  for (const { posting } of lists) clear(scratch, posting)
}

const clear = (scratch: Uint16Array, { rows, length }: Posting): void => {
  for (let at = 0; at < length; at++) scratch[rows[at]!] = 0
}

const addWishedOccupation = (item: WishItem, index: PackedIndex, figures: RowFigures): void => {
  const { points, gain, scratch } = figures
  const avoided = index.avoidedOccupations.get(item.target)
  const wished = index.wishedOccupations.get(item.target)
  const rest = item.max - item.neutral
  for (let at = 0; at < wished.length; at++) scratch[wished.rows[at]!] = 1
  for (let at = 0; at < avoided.length; at++) scratch[avoided.rows[at]!] = 2
  index.blocks.forEach((block, place) => {
    const known = wordsOf(block, 'known')
    const start = place * BLOCK_ROWS
    for (let at = 0, row = start; at < BLOCK_ROWS && row < index.end; at++, row++) {
      const mark = scratch[row]!
      if (mark === 2) {
        points[row]! += item.avoided
      } else if ((known[at]! & KNOWN.wishedOccupations) === 0) {
        points[row]! += item.neutral
        if (rest > gain[row]!) gain[row] = rest
      } else {
        points[row]! += mark === 1 ? item.hit : item.miss
      }
    }
  })
  clear(scratch, wished)
  clear(scratch, avoided)
}
