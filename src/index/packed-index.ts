/** All jobseekers of one position of the change feed, as rows in blocks of columns. Changed only between scans. */
import type { Hash64 } from './hash.ts'
import { BLOCK_ROWS, type Column, OFFSET, ROW_BYTES } from './layout.ts'
import { Postings } from './postings.ts'
import { type JobseekerRecord, unpackRecord } from './record.ts'

/** One block: its columns, and beside them what a row needs that no item reads. */
export type Block = {
  /** ROW_BYTES × BLOCK_ROWS: column after column. */
  readonly bytes: Uint8Array
  readonly occupied: Uint8Array
  readonly encodedOn: Uint16Array
  readonly hashHigh: Uint32Array
  readonly hashLow: Uint32Array
}

const newBlock = (): Block => ({
  bytes: new Uint8Array(ROW_BYTES * BLOCK_ROWS),
  occupied: new Uint8Array(BLOCK_ROWS),
  encodedOn: new Uint16Array(BLOCK_ROWS),
  hashHigh: new Uint32Array(BLOCK_ROWS),
  hashLow: new Uint32Array(BLOCK_ROWS),
})

/** A column of bytes; `index` picks among those of a wide column (an ability, a byte of languages or sectors). */
export const bytesOf = (block: Block, name: Column, index = 0): Uint8Array => {
  const start = (OFFSET[name] + index) * BLOCK_ROWS
  return block.bytes.subarray(start, start + BLOCK_ROWS)
}

export const wordsOf = (block: Block, name: Column): Uint16Array =>
  new Uint16Array(block.bytes.buffer, OFFSET[name] * BLOCK_ROWS, BLOCK_ROWS)

/** 32-bit columns; `half` 1 is the upper half of a 64-bit mask. */
export const masksOf = (block: Block, name: Column, half = 0): Uint32Array =>
  new Uint32Array(block.bytes.buffer, (OFFSET[name] + half * 4) * BLOCK_ROWS, BLOCK_ROWS)

/** Widths of the columns that are read as one number; all others are columns of single bytes. */
const WIDE: readonly { readonly name: Column; readonly width: 2 | 4; readonly parts: number }[] = [
  { name: 'essential', width: 4, parts: 2 },
  { name: 'helpful', width: 4, parts: 2 },
  { name: 'municipality', width: 2, parts: 1 },
  { name: 'licences', width: 4, parts: 1 },
  { name: 'targetGroups', width: 4, parts: 1 },
  { name: 'availableFrom', width: 2, parts: 1 },
  { name: 'pausedUntil', width: 2, parts: 1 },
  { name: 'recheck', width: 2, parts: 1 },
  { name: 'channel', width: 2, parts: 1 },
  { name: 'known', width: 2, parts: 1 },
]

/** [first byte in a row, bytes of one number] of every column part, so that a row is written without a case each. */
const PARTS: readonly (readonly [offset: number, width: number])[] = (() => {
  const wide = new Map(
    WIDE.flatMap(({ name, width, parts }) =>
      Array.from({ length: parts }, (_, part) => [OFFSET[name] + part * width, width] as const),
    ),
  )
  const parts: (readonly [number, number])[] = []
  for (let offset = 0; offset < ROW_BYTES; ) {
    const width = wide.get(offset) ?? 1
    parts.push([offset, width])
    offset += width
  }
  return parts
})()

const employerKey = ({ hi, lo }: Hash64): string => `${hi}.${lo}`

export class PackedIndex {
  readonly blocks: Block[] = []
  readonly skills = new Postings<number>()
  readonly experience = new Postings<number>()
  readonly wishedOccupations = new Postings<number>()
  readonly avoidedOccupations = new Postings<number>()
  readonly #avoidedEmployers = new Postings<string>()
  readonly #rowOf = new Map<string, number>()
  readonly #packed: (Uint8Array | undefined)[] = []
  readonly #ids: string[] = []
  readonly #holes: number[] = []
  #end = 0

  /** Rows from 0 to here may be occupied. */
  get end(): number {
    return this.#end
  }

  /** Jobseekers in the index. */
  get size(): number {
    return this.#rowOf.size
  }

  row(id: string): number | undefined {
    return this.#rowOf.get(id)
  }

  id(row: number): string {
    return this.#ids[row]!
  }

  hash(row: number): Hash64 {
    const block = this.blocks[Math.floor(row / BLOCK_ROWS)]!
    return { hi: block.hashHigh[row % BLOCK_ROWS]!, lo: block.hashLow[row % BLOCK_ROWS]! }
  }

  /** The packed record of an occupied row. */
  packed(row: number): Uint8Array {
    return this.#packed[row]!
  }

  /** Rows of those who avoid this employer. */
  avoiding(employer: Hash64): Int32Array {
    const posting = this.#avoidedEmployers.get(employerKey(employer))
    return posting.rows.subarray(0, posting.length)
  }

  /** Adds or replaces a person. The bytes are kept, not copied. */
  set(packed: Uint8Array): void {
    const record = unpackRecord(packed)
    const known = this.#rowOf.get(record.id)
    if (known !== undefined) this.#unlist(known)
    const row = known ?? this.#holes.pop() ?? this.#end++
    const place = Math.floor(row / BLOCK_ROWS)
    if (!this.blocks[place]) this.blocks[place] = newBlock()
    const block = this.blocks[place]
    const at = row % BLOCK_ROWS
    for (const [offset, width] of PARTS) {
      const start = offset * BLOCK_ROWS + at * width
      for (let byte = 0; byte < width; byte++) block.bytes[start + byte] = record.columns[offset + byte]!
    }
    block.occupied[at] = 1
    block.encodedOn[at] = record.encodedOn
    block.hashHigh[at] = record.hash.hi
    block.hashLow[at] = record.hash.lo
    this.#rowOf.set(record.id, row)
    this.#ids[row] = record.id
    this.#packed[row] = packed
    this.#list(record, row)
  }

  /** Takes a person out; the row is used again. */
  remove(id: string): void {
    const row = this.#rowOf.get(id)
    if (row === undefined) return
    this.#unlist(row)
    this.blocks[Math.floor(row / BLOCK_ROWS)]!.occupied[row % BLOCK_ROWS] = 0
    this.#rowOf.delete(id)
    this.#ids[row] = ''
    this.#packed[row] = undefined
    this.#holes.push(row)
  }

  /** Rows whose encoding does not hold on this day: they are judged from their body. */
  stale(day: number): number[] {
    const rows: number[] = []
    this.blocks.forEach((block, place) => {
      const recheck = wordsOf(block, 'recheck')
      const end = Math.min(BLOCK_ROWS, this.#end - place * BLOCK_ROWS)
      for (let at = 0; at < end; at++)
        if (block.occupied[at] && (recheck[at]! < day || block.encodedOn[at]! > day))
          rows.push(place * BLOCK_ROWS + at)
    })
    return rows
  }

  #list(record: JobseekerRecord, row: number): void {
    for (const { skill, proficiency } of record.skills) this.skills.add(skill, row, proficiency)
    for (const { occupation, years } of record.experience) this.experience.add(occupation, row, years)
    for (const occupation of record.wishedOccupations) this.wishedOccupations.add(occupation, row, 0)
    for (const occupation of record.avoidedOccupations) this.avoidedOccupations.add(occupation, row, 0)
    for (const employer of record.avoidedEmployers) this.#avoidedEmployers.add(employerKey(employer), row, 0)
  }

  #unlist(row: number): void {
    const record = unpackRecord(this.#packed[row]!)
    for (const { skill } of record.skills) this.skills.remove(skill, row)
    for (const { occupation } of record.experience) this.experience.remove(occupation, row)
    for (const occupation of record.wishedOccupations) this.wishedOccupations.remove(occupation, row)
    for (const occupation of record.avoidedOccupations) this.avoidedOccupations.remove(occupation, row)
    for (const employer of record.avoidedEmployers) this.#avoidedEmployers.remove(employerKey(employer), row)
  }
}
