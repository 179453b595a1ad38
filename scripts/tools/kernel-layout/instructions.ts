/** Kinds of instruction: a kind's number is its place from 1 on, and 0 ends a list. Append only where order allows. */
import type { InstructionSet } from './shapes.ts'

const PLANE = { name: 'plane' }
const LIFT = { name: 'lift', words: 4 }
/** Points of sixteen places: lower bytes, then upper bytes. */
const TABLE = { name: 'table', words: 8 }

export const INSTRUCTIONS: readonly InstructionSet[] = [
  {
    name: 'gate',
    doc: 'Each finds the rows that fail. `meta` is the reason, and META_BLIND and META_LIFTABLE above it.',
    head: ['kind', 'meta', 'words'],
    kinds: [
      { name: 'date', doc: 'Later than a day.', operands: [PLANE, { name: 'day' }] },
      {
        name: 'ability',
        doc: 'Two or more nibbles short; an unknown level never is.',
        operands: [PLANE, { name: 'asks' }],
      },
      { name: 'bitUnset', doc: 'Without a bit.', operands: [PLANE, { name: 'mask' }] },
      { name: 'bitSet', doc: 'With a bit.', operands: [PLANE, { name: 'mask' }, LIFT] },
      {
        name: 'language',
        doc: 'A nibble below what is asked; `upper` tells which of a byte.',
        operands: [PLANE, { name: 'upper' }, { name: 'asks' }],
      },
      {
        name: 'hours',
        doc: 'A gap of hours, in halves, that is larger than `beyond`.',
        operands: [
          ...[{ name: 'minPlane' }, { name: 'maxPlane' }],
          ...[{ name: 'min' }, { name: 'max' }, { name: 'beyond' }, LIFT],
        ],
      },
      {
        name: 'shifts',
        doc: 'Shifts are said, of those in `all`, and none is asked.',
        operands: [PLANE, { name: 'all' }, { name: 'asks' }, LIFT],
      },
      { name: 'way', doc: 'Beyond the longest commute, as the way plane has it.', operands: [LIFT] },
      {
        name: 'groups',
        doc: 'Target groups by 32-bit masks.',
        operands: [PLANE, { name: 'anyOf' }, { name: 'allOf' }, { name: 'not' }],
      },
      {
        name: 'noneHeld',
        doc: 'Nothing of some keys is held.',
        operands: [{ name: 'count' }, { name: 'keys', words: 'rest' }],
      },
      { name: 'held', doc: 'A key is held.', operands: [{ name: 'key' }] },
      { name: 'rows', doc: 'Rows that are told beside the program.', operands: [] },
    ],
  },
  {
    name: 'item',
    doc: 'Each adds points to every row; those of abilities come first, and deduct.',
    head: ['kind', 'words'],
    kinds: [
      {
        name: 'ability',
        doc: 'Deducts by the best level, at most 255 points.',
        operands: [PLANE, { name: 'table', words: 4 }],
      },
      {
        name: 'abilityPair',
        doc: 'Two abilities of at most 255 points together.',
        operands: [
          ...[PLANE, { name: 'table', words: 4 }],
          ...[{ name: 'otherPlane' }, { name: 'otherTable', words: 4 }],
        ],
      },
      { name: 'abilityWide', doc: 'As `ability`, of more points.', operands: [PLANE, TABLE] },
      {
        name: 'abilityFour',
        doc: 'Four of more points together: each has what is left of a shift by FOUR_SHIFT, then what is shifted out.',
        operands: [
          { name: 'planes', words: 4 },
          { name: 'tables', words: 32 },
        ],
      },
      { name: 'language', doc: 'By the level held.', operands: [PLANE, { name: 'upper' }, TABLE] },
      { name: 'shifts', doc: 'By the set of shifts; none is unknown.', operands: [PLANE, TABLE] },
      {
        name: 'hours',
        doc: 'By the gap of hours, in halves; places of HOURS_PLACE.',
        operands: [
          ...[{ name: 'minPlane' }, { name: 'maxPlane' }, { name: 'min' }, { name: 'max' }],
          ...[{ name: 'none' }, { name: 'small' }, { name: 'large' }, TABLE],
        ],
      },
      { name: 'way', doc: 'By the way plane, places of WAY_PLACE.', operands: [TABLE] },
      {
        name: 'wish',
        doc: 'By bits; places of WISH_PLACE. Where nothing is avoided, `avoidedBit` is 0.',
        operands: [
          ...[{ name: 'knownPlane' }, { name: 'known' }, { name: 'wishedPlane' }, { name: 'avoidedPlane' }],
          ...[{ name: 'wishedBit' }, { name: 'avoidedBit' }, TABLE],
        ],
      },
      {
        name: 'wishedWork',
        doc: 'By who wishes or avoids a key; places of WISH_PLACE.',
        readsPostings: true,
        operands: [
          ...[{ name: 'knownPlane' }, { name: 'known' }],
          ...[{ name: 'wishedKey' }, { name: 'avoidedKey' }, TABLE],
        ],
      },
      {
        name: 'held',
        doc: 'The best of what is held counts: [key, points] in rising order of points, so many.',
        readsPostings: true,
        operands: [{ name: 'count' }, { name: 'grades', words: 'rest' }],
      },
      {
        name: 'heldByOne',
        doc: 'As `held` for one person: relations of RELATION_BYTES, by number from `holdings` on.',
        readsPostings: true,
        operands: [{ name: 'holdings' }, { name: 'count' }, { name: 'relations', words: 'rest' }],
      },
    ],
  },
  {
    name: 'gain',
    doc: 'What one unknown value could bring; `most` is the most of it, and falls from one to the next.',
    head: ['kind', 'words', 'most'],
    kinds: [
      {
        name: 'bits',
        doc: 'Unknown where some bits of a plane have a value.',
        operands: [PLANE, { name: 'mask' }, { name: 'unknown' }],
      },
      {
        name: 'ability',
        doc: 'Unknown where the lower nibble is; what it deducts depends on the upper one, 16 bits each.',
        operands: [PLANE, { name: 'rests', words: 8 }],
      },
      {
        name: 'way',
        doc: 'By places of WAY_PLACE, 16 bits each; FAR_UNSAID beside what is missing where that is left behind, too.',
        operands: [PLANE, { name: 'rests', words: 8 }],
      },
    ],
  },
]
