/** Planes of a block and columns of a row. Written by `npm run build:kernel` from scripts/tools/kernel-layout: change the table, not this file. */
export const LAYOUT_VERSION = 1
export const NO_RECHECK = 65535
/** Bits of `shifts` beside the four shifts. */
export const PERMITTED = 16
export const REMOTE_ONLY = 32
/** The kernel works on so many rows of a block at least. */
export const ROWS_AT_ONCE = 128
/** Rows of a block: its 16-bit accumulators stay in the cache while an item streams one column. */
export const BLOCK_ROWS = 16384
/** A block's set of rows as one bit each. */
export const SET_BYTES = 2048
export const UNKNOWN_NIBBLE = 15
export const UNKNOWN_BYTE = 255
export const ANYWHERE_KM = 254
export const UNKNOWN_MUNICIPALITY = 65535
/** The four shifts in the column `shifts`. */
export const SHIFT_MASK = 15
/** A key times this, shifted right by POSTING_SHIFT, is where its entry is looked for first. */
export const POSTING_FACTOR = 0x9e3779b1
export const POSTING_SHIFT = 7

/** Byte offset of each column in a row; times BLOCK_ROWS it is the column's offset in a block. */
export const OFFSET = {
  /** Low nibble unaided, high nibble best; a nibble is twice the level, 15 unknown. Room for 62 abilities. */
  abilities: 0,
  /** Bit = accommodation; essential needs, then helpful ones. */
  essential: 62,
  helpful: 70,
  /** Sixteen nibbles: 0 not held, else CEFR level A1 = 1 … C2 = 6. */
  languages: 78,
  /** Hours a week in halves, 255 unknown. */
  hoursMin: 86,
  hoursMax: 87,
  /** Bits 0–3 shifts (none set: unknown), then PERMITTED and REMOTE_ONLY. */
  shifts: 88,
  /** Longest commute, 254 anywhere, 255 unknown. */
  maxKm: 89,
  /** Number of the municipality, 65,535 unknown. */
  municipality: 90,
  /** Number of the employment area, 255 none. */
  area: 92,
  licences: 93,
  targetGroups: 97,
  /** Days since 2000-01-01; 0 at once. */
  availableFrom: 101,
  /** Last day of a pause, 0 none. */
  pausedUntil: 103,
  /** Last day on which this encoding holds, 65,535 for ever. */
  recheck: 105,
  wishedSectors: 107,
  avoidedSectors: 110,
  wishedKinds: 113,
  spareKinds: 114,
  /** Kept for the last-resort channel. */
  channel: 115,
  /** KNOWN bits: which lists of the person are known. */
  known: 117,
} as const

export type Column = keyof typeof OFFSET
/** Bytes of a row's columns. */
export const ROW_BYTES = 119

/** A block is planes of BLOCK_ROWS bytes: one for every byte of a row, then what a row needs that no item reads. Numbers of more than one byte lie a byte a plane, but for the municipality and those below, whose planes together are one array. */

export const PLANE = {
  ...OFFSET,
  /** 1 where the row has a person. */
  occupied: 119,
  /** 16 bits: day number for which the row was encoded. */
  encodedOn: 120,
  /** 64 bits: hash of the person's id. */
  hash: 122,
  /** Where the rest of the packed record is. */
  record: 130,
} as const
export const BLOCK_PLANES = 134
export const BLOCK_BYTES = 2195456

/** Bits of the column `known`. */
export const KNOWN = {
  needs: 1,
  skills: 2,
  experience: 4,
  languages: 8,
  wishedOccupations: 16,
  wishedSectors: 32,
  wishedKinds: 64,
} as const

/** A block at hand, as the table of blocks has it. Words. */
export const BLOCK = {
  planes: 0,
  /** Table of postings, 0 while there is none. */
  postings: 1,
  /** Places of that table − 1. */
  mask: 2,
  /** Rows to work on: a multiple of ROWS_AT_ONCE, or DENSE_ROWS. */
  rows: 3,
} as const

export const BLOCK_WORDS = 4

export const blockWords = (of: {
  readonly planes: number
  readonly postings: number
  readonly mask: number
  readonly rows: number
}): readonly number[] => [of.planes, of.postings, of.mask, of.rows]

/** A key's entry in a block's table of postings; key 0 is a free one. Words. */
export const POSTING = {
  key: 0,
  /** Where they lie, 16 bits each. */
  rows: 1,
  count: 2,
} as const

export const POSTING_WORDS = 3
