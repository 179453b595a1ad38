/** The packed index: what a row holds, where, and what its values mean. A change of any raises LAYOUT_VERSION. */
import type { Column, Constant } from './shapes.ts'

export const BLOCK_ROWS = 16_384
export const SET_BYTES = BLOCK_ROWS / 8

/** Columns in row order. Multi-byte values are little-endian. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'abilities',
    bytes: 62,
    doc: 'Low nibble unaided, high nibble best; a nibble is twice the level, 15 unknown. Room for 62 abilities.',
  },
  { name: 'essential', bytes: 8, doc: 'Bit = accommodation; essential needs, then helpful ones.' },
  { name: 'helpful', bytes: 8 },
  { name: 'languages', bytes: 8, doc: 'Sixteen nibbles: 0 not held, else CEFR level A1 = 1 … C2 = 6.' },
  { name: 'hoursMin', bytes: 1, doc: 'Hours a week in halves, 255 unknown.' },
  { name: 'hoursMax', bytes: 1 },
  { name: 'shifts', bytes: 1, doc: 'Bits 0–3 shifts (none set: unknown), then PERMITTED and REMOTE_ONLY.' },
  { name: 'maxKm', bytes: 1, doc: 'Longest commute, 254 anywhere, 255 unknown.' },
  { name: 'municipality', bytes: 2, doc: 'Number of the municipality, 65,535 unknown.' },
  { name: 'area', bytes: 1, doc: 'Number of the employment area, 255 none.' },
  { name: 'licences', bytes: 4 },
  { name: 'targetGroups', bytes: 4 },
  { name: 'availableFrom', bytes: 2, doc: 'Days since 2000-01-01; 0 at once.' },
  { name: 'pausedUntil', bytes: 2, doc: 'Last day of a pause, 0 none.' },
  { name: 'recheck', bytes: 2, doc: 'Last day on which this encoding holds, 65,535 for ever.' },
  { name: 'wishedSectors', bytes: 3 },
  { name: 'avoidedSectors', bytes: 3 },
  { name: 'wishedKinds', bytes: 1 },
  { name: 'spareKinds', bytes: 1 },
  { name: 'channel', bytes: 2, doc: 'Kept for the last-resort channel.' },
  { name: 'known', bytes: 2, doc: 'KNOWN bits: which lists of the person are known.' },
]

/** Planes of a block behind those of the columns: what a row needs that no item reads. */
export const BESIDE: readonly Column[] = [
  { name: 'occupied', bytes: 1, doc: '1 where the row has a person.' },
  { name: 'encodedOn', bytes: 2, doc: '16 bits: day number for which the row was encoded.' },
  { name: 'hash', bytes: 8, doc: "64 bits: hash of the person's id." },
  { name: 'record', bytes: 4, doc: 'Where the rest of the packed record is.' },
]

/** Lists of the person that the column `known` tells of, from bit 0 on. */
export const KNOWN = [
  'needs',
  'skills',
  'experience',
  'languages',
  'wishedOccupations',
  'wishedSectors',
  'wishedKinds',
]

/** Both sides read them. */
export const INDEX_CONSTANTS: readonly Constant[] = [
  {
    name: 'BLOCK_ROWS',
    value: BLOCK_ROWS,
    late: true,
    doc: 'Rows of a block: its 16-bit accumulators stay in the cache while an item streams one column.',
  },
  { name: 'SET_BYTES', value: SET_BYTES, late: true, doc: "A block's set of rows as one bit each." },
  { name: 'UNKNOWN_NIBBLE', value: 15 },
  { name: 'UNKNOWN_BYTE', value: 255 },
  { name: 'ANYWHERE_KM', value: 254 },
  { name: 'UNKNOWN_MUNICIPALITY', value: 65_535 },
  { name: 'SHIFT_MASK', value: 0b1111, doc: 'The four shifts in the column `shifts`.' },
  {
    name: 'POSTING_FACTOR',
    value: 0x9e3779b1,
    doc: 'A key times this, shifted right by POSTING_SHIFT, is where its entry is looked for first.',
  },
  { name: 'POSTING_SHIFT', value: 7 },
]

/** Only TypeScript reads them: the kernel is told by operands. */
export const ROW_CONSTANTS: readonly Constant[] = [
  { name: 'LAYOUT_VERSION', value: 1 },
  { name: 'NO_RECHECK', value: 65_535 },
  { name: 'PERMITTED', value: 1 << 4, doc: 'Bits of `shifts` beside the four shifts.' },
  { name: 'REMOTE_ONLY', value: 1 << 5 },
  { name: 'ROWS_AT_ONCE', value: 128, doc: 'The kernel works on so many rows of a block at least.' },
]
