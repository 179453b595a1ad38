/** People as columns of typed arrays in blocks, with postings of its own in each block: what the typed-array peer reads. */
import type { Hash64 } from '../../src/index/hash.ts'
import { BLOCK_ROWS, type Column, OFFSET, ROW_BYTES } from '../../src/index/layout.ts'
import { type JobseekerRecord, unpackRecord } from '../../src/index/record.ts'

/** Rows of one key within a block, and a small value beside each. */
export type Posting = { rows: Uint16Array; values: Uint8Array; length: number }

const NOTHING: Posting = { rows: new Uint16Array(0), values: new Uint8Array(0), length: 0 }

export class Postings<K extends number | string> {
  readonly #lists = new Map<K, Posting>()

  get(key: K): Posting {
    return this.#lists.get(key) ?? NOTHING
  }

  get bytes(): number {
    return [...this.#lists.values()].reduce((sum, { rows }) => sum + rows.length * 3, 0)
  }

  add(key: K, row: number, value: number): void {
    let list = this.#lists.get(key)
    if (!list) {
      list = { rows: new Uint16Array(4), values: new Uint8Array(4), length: 0 }
      this.#lists.set(key, list)
    }
    if (list.length === list.rows.length) {
      const rows = new Uint16Array(list.length * 2)
      const values = new Uint8Array(list.length * 2)
      rows.set(list.rows)
      values.set(list.values)
      list.rows = rows
      list.values = values
    }
    list.rows[list.length] = row
    list.values[list.length] = value
    list.length += 1
  }
}

export const employerKey = ({ hi, lo }: Hash64): string => `${hi}.${lo}`

/** Columns that are read as one number of 2 or 4 bytes; all others are columns of single bytes. */
const WIDE: readonly (readonly [name: Column, width: 2 | 4, parts: number])[] = [
  ['essential', 4, 2],
  ['helpful', 4, 2],
  ['municipality', 2, 1],
  ['licences', 4, 1],
  ['targetGroups', 4, 1],
  ['availableFrom', 2, 1],
  ['pausedUntil', 2, 1],
  ['known', 2, 1],
]

/** Bytes of the number that each byte of a row belongs to, and its place in it. */
const WIDTH = new Uint8Array(ROW_BYTES).fill(1)
const PLACE = new Uint8Array(ROW_BYTES)
for (const [name, width, parts] of WIDE)
  for (let byte = 0; byte < width * parts; byte++) {
    WIDTH[OFFSET[name] + byte] = width
    PLACE[OFFSET[name] + byte] = byte % width
  }

export class TypedBlock {
  readonly skills = new Postings<number>()
  readonly experience = new Postings<number>()
  readonly wishedOccupations = new Postings<number>()
  readonly avoidedOccupations = new Postings<number>()
  readonly avoidedEmployers = new Postings<string>()
  readonly hashHigh = new Uint32Array(BLOCK_ROWS)
  readonly hashLow = new Uint32Array(BLOCK_ROWS)
  readonly ids: string[] = []
  readonly #bytes = new Uint8Array(ROW_BYTES * BLOCK_ROWS)

  /** Rows in use. */
  get length(): number {
    return this.ids.length
  }

  get bytes(): number {
    const postings = [
      this.skills,
      this.experience,
      this.wishedOccupations,
      this.avoidedOccupations,
      this.avoidedEmployers,
    ]
    return this.#bytes.length + 8 * BLOCK_ROWS + postings.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  add(record: JobseekerRecord): void {
    const row = this.ids.length
    this.ids.push(record.id)
    this.hashHigh[row] = record.hash.hi
    this.hashLow[row] = record.hash.lo
    for (let byte = 0; byte < ROW_BYTES; byte++) {
      const place = PLACE[byte]!
      this.#bytes[(byte - place) * BLOCK_ROWS + row * WIDTH[byte]! + place] = record.columns[byte]!
    }
    for (const { skill, proficiency } of record.skills) this.skills.add(skill, row, proficiency)
    for (const { occupation, years } of record.experience) this.experience.add(occupation, row, years)
    for (const occupation of record.wishedOccupations) this.wishedOccupations.add(occupation, row, 0)
    for (const occupation of record.avoidedOccupations) this.avoidedOccupations.add(occupation, row, 0)
    for (const employer of record.avoidedEmployers) this.avoidedEmployers.add(employerKey(employer), row, 0)
  }

  /** `index` picks among the columns of a wide one (an ability, a byte of languages or sectors). */
  column(name: Column, index = 0): Uint8Array {
    const start = (OFFSET[name] + index) * BLOCK_ROWS
    return this.#bytes.subarray(start, start + BLOCK_ROWS)
  }

  words(name: Column): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, OFFSET[name] * BLOCK_ROWS, BLOCK_ROWS)
  }

  /** `half` 1 is the upper half of a 64-bit mask. */
  masks(name: Column, half = 0): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, (OFFSET[name] + half * 4) * BLOCK_ROWS, BLOCK_ROWS)
  }
}

export const typedBlocks = (records: Iterable<Uint8Array>): readonly TypedBlock[] => {
  const blocks: TypedBlock[] = []
  let last: TypedBlock | undefined
  for (const packed of records) {
    if (last === undefined || last.length === BLOCK_ROWS) {
      last = new TypedBlock()
      blocks.push(last)
    }
    last.add(unpackRecord(packed))
  }
  return blocks
}
