/**
 * The one table of the kernel's layout, from which `npm run build:kernel` writes the AssemblyScript and the TypeScript side.
 * docs/kernel-format.md tells what it means and how to add to it.
 */
import { GATE_CODES } from '../../../src/contract/shortlist.ts'
import { FULL_POINTS } from '../../../src/domain/points.ts'
import { BLOCK_ROWS, SET_BYTES } from './columns.ts'
import type { Constant } from './shapes.ts'

const COUNT_SETS = 16
const BEST = 5
const BEST_POINT_BITS = 14
const BEST_TIE_BITS = 48 - BEST_POINT_BITS

/** Both sides of the kernel read them. */
export const KERNEL_CONSTANTS: readonly Constant[] = [
  { name: 'REASONS', value: GATE_CODES.length, late: true, doc: 'Gate codes, by their place in GATE_CODES.' },
  { name: 'META_BLIND', value: 1 << 8, doc: "Bits of a gate's `meta`, above the number of its reason." },
  { name: 'META_LIFTABLE', value: 1 << 9 },
  {
    name: 'UNKNOWN_KM',
    value: 65_535,
    doc: 'A way from nowhere. Any other is under 16,384: four times it has to fit in 16 bits.',
  },
  { name: 'MOST_KM', value: 16_383, doc: 'A longer way is beyond every commute.' },
  {
    name: 'FOUR_SHIFT',
    value: 6,
    doc: 'Of `abilityFour`: four rests of a division by 2^6 fit a byte together.',
  },
  { name: 'RELATION_BYTES', value: 16, doc: 'A number, and up to seven points, of 16 bits each.' },
  {
    name: 'COUNT_SETS',
    value: COUNT_SETS,
    doc: 'Bits of a count that is kept across rows: a set of rows each.',
  },
  {
    name: 'COUNTS',
    value: 1 + GATE_CODES.length,
    doc: 'Counts of a row: programs passed, then near misses by reason.',
  },
  { name: 'COUNTS_BYTES', value: SET_BYTES * COUNT_SETS * (1 + GATE_CODES.length), doc: 'Those of a block.' },
  {
    name: 'BEST',
    value: BEST,
    doc: 'Best programs of a row. Keys (step of the lift, tie hash, missing points), then numbers.',
  },
  { name: 'BEST_STEP_SHIFT', value: 48, doc: "Where a key's step begins." },
  {
    name: 'BEST_TIE_SHIFT',
    value: 64 - BEST_TIE_BITS,
    doc: `The first ${BEST_TIE_BITS} bits of a tie hash are in a key.`,
  },
  { name: 'BEST_POINT_BITS', value: BEST_POINT_BITS },
  { name: 'BEST_BYTES', value: BLOCK_ROWS * BEST * 12, doc: 'Those of a block.' },
  { name: 'DENSE_ROWS', value: 16, doc: 'Rows of a block of one person: its planes lie close together.' },
  {
    name: 'FAR_UNSAID',
    value: 1 << 14,
    doc: 'On top of the step of who is far-unsaid, so that they stand after everybody else; in points, on top of everybody else’s.',
  },
  { name: 'GATES_SHIFT', value: 16 },
  { name: 'ANSWER_NOT_PERMITTED', value: 3, doc: 'Gates of an answer: the person may not be matched.' },
]

/** The kernel alone needs them: TypeScript has them from elsewhere. */
export const ASSEMBLY_CONSTANTS: readonly Constant[] = [
  { name: 'FULL_POINTS', value: FULL_POINTS, late: true },
  {
    name: 'NOT_PERMITTED',
    value: GATE_CODES.indexOf('matching-not-permitted'),
    doc: 'The reason of who may not be matched, which no gate tells.',
  },
]

/** Places of a table of points, by what they stand for. */
export const PLACES = {
  way: [
    ...['quarter', 'half', 'threeQuarters', 'whole', 'beyond'],
    // The longest commute is not said: by kilometres.
    ...['unsaidFirst', 'unsaidSecond', 'unsaidThird', 'unsaidFourth', 'farUnsaid'],
    // The municipality is not known.
    'nowhere',
  ],
  hours: ['none', 'small', 'large', 'beyond', 'unknown'],
  wish: ['hit', 'miss', 'unsaid', 'avoided'],
} as const

export { BESIDE, COLUMNS, INDEX_CONSTANTS, KNOWN, ROW_CONSTANTS } from './columns.ts'
export { GATES } from './gates.ts'
export { INSTRUCTIONS } from './instructions.ts'
export { STRUCTS } from './structures.ts'
