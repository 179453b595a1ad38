/** The kernel's instructions, each written by a function of its kind. Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file. */
export type Instruction = readonly [kind: number, ...words: number[]]

/** Each finds the rows that fail. `meta` is the reason, and META_BLIND and META_LIFTABLE above it. */
export const GATE = {
  end: 0,
  date: 1,
  ability: 2,
  bitUnset: 3,
  bitSet: 4,
  language: 5,
  hours: 6,
  shifts: 7,
  way: 8,
  groups: 9,
  noneHeld: 10,
  held: 11,
  rows: 12,
} as const

/** Words of an instruction: kind, meta, words, operands. */
export const gate = {
  /** Later than a day. */
  date: (meta: number, of: { readonly plane: number; readonly day: number }): Instruction => [
    GATE.date,
    meta,
    5,
    of.plane,
    of.day,
  ],
  /** Two or more nibbles short; an unknown level never is. */
  ability: (meta: number, of: { readonly plane: number; readonly asks: number }): Instruction => [
    GATE.ability,
    meta,
    5,
    of.plane,
    of.asks,
  ],
  /** Without a bit. */
  bitUnset: (meta: number, of: { readonly plane: number; readonly mask: number }): Instruction => [
    GATE.bitUnset,
    meta,
    5,
    of.plane,
    of.mask,
  ],
  /** With a bit. */
  bitSet: (
    meta: number,
    of: { readonly plane: number; readonly mask: number; readonly lift: readonly number[] },
  ): Instruction => [GATE.bitSet, meta, 9, of.plane, of.mask, ...of.lift],
  /** A nibble below what is asked; `upper` tells which of a byte. */
  language: (
    meta: number,
    of: { readonly plane: number; readonly upper: number; readonly asks: number },
  ): Instruction => [GATE.language, meta, 6, of.plane, of.upper, of.asks],
  /** A gap of hours, in halves, that is larger than `beyond`. */
  hours: (
    meta: number,
    of: {
      readonly minPlane: number
      readonly maxPlane: number
      readonly min: number
      readonly max: number
      readonly beyond: number
      readonly lift: readonly number[]
    },
  ): Instruction => [GATE.hours, meta, 12, of.minPlane, of.maxPlane, of.min, of.max, of.beyond, ...of.lift],
  /** Shifts are said, of those in `all`, and none is asked. */
  shifts: (
    meta: number,
    of: {
      readonly plane: number
      readonly all: number
      readonly asks: number
      readonly lift: readonly number[]
    },
  ): Instruction => [GATE.shifts, meta, 10, of.plane, of.all, of.asks, ...of.lift],
  /** Beyond the longest commute, as the way plane has it. */
  way: (meta: number, of: { readonly lift: readonly number[] }): Instruction => [
    GATE.way,
    meta,
    7,
    ...of.lift,
  ],
  /** Target groups by 32-bit masks. */
  groups: (
    meta: number,
    of: { readonly plane: number; readonly anyOf: number; readonly allOf: number; readonly not: number },
  ): Instruction => [GATE.groups, meta, 7, of.plane, of.anyOf, of.allOf, of.not],
  /** Nothing of some keys is held. */
  noneHeld: (meta: number, of: { readonly count: number; readonly keys: readonly number[] }): Instruction => [
    GATE.noneHeld,
    meta,
    4 + of.keys.length,
    of.count,
    ...of.keys,
  ],
  /** A key is held. */
  held: (meta: number, of: { readonly key: number }): Instruction => [GATE.held, meta, 4, of.key],
  /** Rows that are told beside the program. */
  rows: (meta: number): Instruction => [GATE.rows, meta, 3],
} as const

/** Each adds points to every row; those of abilities come first, and deduct. */
export const ITEM = {
  end: 0,
  ability: 1,
  abilityPair: 2,
  abilityWide: 3,
  abilityFour: 4,
  language: 5,
  shifts: 6,
  hours: 7,
  way: 8,
  wish: 9,
  wishedWork: 10,
  held: 11,
  heldByOne: 12,
} as const

/** Words of an instruction: kind, words, operands. */
export const item = {
  /** Deducts by the best level, at most 255 points. */
  ability: (of: { readonly plane: number; readonly table: readonly number[] }): Instruction => [
    ITEM.ability,
    7,
    of.plane,
    ...of.table,
  ],
  /** Two abilities of at most 255 points together. */
  abilityPair: (of: {
    readonly plane: number
    readonly table: readonly number[]
    readonly otherPlane: number
    readonly otherTable: readonly number[]
  }): Instruction => [ITEM.abilityPair, 12, of.plane, ...of.table, of.otherPlane, ...of.otherTable],
  /** As `ability`, of more points. */
  abilityWide: (of: { readonly plane: number; readonly table: readonly number[] }): Instruction => [
    ITEM.abilityWide,
    11,
    of.plane,
    ...of.table,
  ],
  /** Four of more points together: each has what is left of a shift by FOUR_SHIFT, then what is shifted out. */
  abilityFour: (of: {
    readonly planes: readonly number[]
    readonly tables: readonly number[]
  }): Instruction => [ITEM.abilityFour, 38, ...of.planes, ...of.tables],
  /** By the level held. */
  language: (of: {
    readonly plane: number
    readonly upper: number
    readonly table: readonly number[]
  }): Instruction => [ITEM.language, 12, of.plane, of.upper, ...of.table],
  /** By the set of shifts; none is unknown. */
  shifts: (of: { readonly plane: number; readonly table: readonly number[] }): Instruction => [
    ITEM.shifts,
    11,
    of.plane,
    ...of.table,
  ],
  /** By the gap of hours, in halves; places of HOURS_PLACE. */
  hours: (of: {
    readonly minPlane: number
    readonly maxPlane: number
    readonly min: number
    readonly max: number
    readonly none: number
    readonly small: number
    readonly large: number
    readonly table: readonly number[]
  }): Instruction => [
    ITEM.hours,
    17,
    of.minPlane,
    of.maxPlane,
    of.min,
    of.max,
    of.none,
    of.small,
    of.large,
    ...of.table,
  ],
  /** By the way plane, places of WAY_PLACE. */
  way: (of: { readonly table: readonly number[] }): Instruction => [ITEM.way, 10, ...of.table],
  /** By bits; places of WISH_PLACE. Where nothing is avoided, `avoidedBit` is 0. */
  wish: (of: {
    readonly knownPlane: number
    readonly known: number
    readonly wishedPlane: number
    readonly avoidedPlane: number
    readonly wishedBit: number
    readonly avoidedBit: number
    readonly table: readonly number[]
  }): Instruction => [
    ITEM.wish,
    16,
    of.knownPlane,
    of.known,
    of.wishedPlane,
    of.avoidedPlane,
    of.wishedBit,
    of.avoidedBit,
    ...of.table,
  ],
  /** By who wishes or avoids a key; places of WISH_PLACE. */
  wishedWork: (of: {
    readonly knownPlane: number
    readonly known: number
    readonly wishedKey: number
    readonly avoidedKey: number
    readonly table: readonly number[]
  }): Instruction => [ITEM.wishedWork, 14, of.knownPlane, of.known, of.wishedKey, of.avoidedKey, ...of.table],
  /** The best of what is held counts: [key, points] in rising order of points, so many. */
  held: (of: { readonly count: number; readonly grades: readonly number[] }): Instruction => [
    ITEM.held,
    3 + of.grades.length,
    of.count,
    ...of.grades,
  ],
  /** As `held` for one person: relations of RELATION_BYTES, by number from `holdings` on. */
  heldByOne: (of: {
    readonly holdings: number
    readonly count: number
    readonly relations: readonly number[]
  }): Instruction => [ITEM.heldByOne, 4 + of.relations.length, of.holdings, of.count, ...of.relations],
} as const

/** What one unknown value could bring; `most` is the most of it, and falls from one to the next. */
export const GAIN = {
  end: 0,
  bits: 1,
  ability: 2,
  way: 3,
} as const

/** Words of an instruction: kind, words, most, operands. */
export const gain = {
  /** Unknown where some bits of a plane have a value. */
  bits: (
    most: number,
    of: { readonly plane: number; readonly mask: number; readonly unknown: number },
  ): Instruction => [GAIN.bits, 6, most, of.plane, of.mask, of.unknown],
  /** Unknown where the lower nibble is; what it deducts depends on the upper one, 16 bits each. */
  ability: (most: number, of: { readonly plane: number; readonly rests: readonly number[] }): Instruction => [
    GAIN.ability,
    12,
    most,
    of.plane,
    ...of.rests,
  ],
  /** By places of WAY_PLACE, 16 bits each; FAR_UNSAID beside what is missing where that is left behind, too. */
  way: (most: number, of: { readonly plane: number; readonly rests: readonly number[] }): Instruction => [
    GAIN.way,
    12,
    most,
    of.plane,
    ...of.rests,
  ],
} as const

/** They come last: they write to rows anywhere in a block, where others go through it tile by tile. */
export const readsPostings = ([kind]: Instruction): boolean => kind >= ITEM.wishedWork
