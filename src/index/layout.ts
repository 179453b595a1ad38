/** Columns of the packed index: what a row holds, where, and what its values mean. A change of any raises LAYOUT_VERSION. */

export const LAYOUT_VERSION = 1

/** Rows of a block: its 16-bit accumulators stay in the cache while an item streams one column. */
export const BLOCK_ROWS = 16_384

/** Columns in row order: [name, bytes]. Multi-byte values are little-endian. */
const COLUMNS = [
  /** Low nibble unaided, high nibble best; a nibble is twice the level, 15 unknown. Room for 62 abilities. */
  ['abilities', 62],
  /** Bit = accommodation; essential needs, then helpful ones. */
  ['essential', 8],
  ['helpful', 8],
  /** Sixteen nibbles: 0 not held, else CEFR level A1 = 1 … C2 = 6. */
  ['languages', 8],
  /** Hours a week in halves, 255 unknown. */
  ['hoursMin', 1],
  ['hoursMax', 1],
  /** Bits 0–3 shifts (none set: unknown), then PERMITTED and REMOTE_ONLY. */
  ['shifts', 1],
  /** Longest commute, 254 anywhere, 255 unknown. */
  ['maxKm', 1],
  /** Number of the municipality, 65,535 unknown. */
  ['municipality', 2],
  /** Number of the employment area, 255 none. */
  ['area', 1],
  ['licences', 4],
  ['targetGroups', 4],
  /** Days since 2000-01-01; 0 at once. */
  ['availableFrom', 2],
  /** Last day of a pause, 0 none. */
  ['pausedUntil', 2],
  /** Last day on which this encoding holds, 65,535 for ever. */
  ['recheck', 2],
  ['wishedSectors', 3],
  ['avoidedSectors', 3],
  ['wishedKinds', 1],
  ['spareKinds', 1],
  /** Kept for the last-resort channel. */
  ['channel', 2],
  /** KNOWN bits: which lists of the person are known. */
  ['known', 2],
] as const

export type Column = (typeof COLUMNS)[number][0]

/** Byte offset of each column in a row; times BLOCK_ROWS it is the column's offset in a block. */
export const OFFSET = {} as Record<Column, number>
let end = 0
for (const [name, bytes] of COLUMNS) {
  OFFSET[name] = end
  end += bytes
}
/** Bytes of a row's columns. */
export const ROW_BYTES = end

/**
 * A block is planes of BLOCK_ROWS bytes: one for every byte of a row, then what a row needs that no item reads. Numbers
 * of more than one byte lie a byte a plane, but for the municipality and those below, whose planes together are one array.
 */
export const PLANE = {
  ...OFFSET,
  /** 1 where the row has a person. */
  occupied: ROW_BYTES,
  /** 16 bits: day number for which the row was encoded. */
  encodedOn: ROW_BYTES + 1,
  /** 64 bits: hash of the person's id. */
  hash: ROW_BYTES + 3,
  /** 32 bits: where the rest of the packed record is. */
  record: ROW_BYTES + 11,
} as const
export const BLOCK_PLANES = ROW_BYTES + 15
export const BLOCK_BYTES = BLOCK_PLANES * BLOCK_ROWS

export const UNKNOWN_NIBBLE = 15
export const UNKNOWN_BYTE = 255
export const ANYWHERE_KM = 254
export const UNKNOWN_MUNICIPALITY = 65_535
export const NO_RECHECK = 65_535

/** Bits of `shifts` beside the four shifts. */
export const PERMITTED = 1 << 4
export const REMOTE_ONLY = 1 << 5
export const SHIFT_MASK = 0b1111

/** Bits of `known`. */
export const KNOWN = {
  needs: 1 << 0,
  skills: 1 << 1,
  experience: 1 << 2,
  languages: 1 << 3,
  wishedOccupations: 1 << 4,
  wishedSectors: 1 << 5,
  wishedKinds: 1 << 6,
} as const

const DAY_MS = 86_400_000
const EPOCH_MS = Date.UTC(2000, 0, 1)

/** Days since 2000-01-01 of `YYYY-MM-DD`, held within 1–65,534 so that 0 and 65,535 keep their meanings. */
export const dayNumber = (day: string): number =>
  Math.min(65_534, Math.max(1, Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / DAY_MS)))

/** The day of a number that `dayNumber` gave. */
export const dayOfNumber = (days: number): string =>
  new Date(EPOCH_MS + days * DAY_MS).toISOString().slice(0, 10)
