/** A block of the index: BLOCK_ROWS rows as planes in shared memory, and what its rows are found by. */
import { byteAt, halfAt, missing, wordAt } from './at.ts'
import { BlockPostings, type PostingsState } from './block-postings.ts'
import type { Hash64 } from './hash.ts'
import { BLOCK_BYTES, BLOCK_ROWS, blockWords, NO_RECHECK, PLANE, ROW_BYTES, ROWS_AT_ONCE } from './layout.ts'
import { column } from './record.ts'
import type { SharedMemory } from './shared-memory.ts'

export type BlockState = { readonly at: number; readonly postings: PostingsState }

/** Columns of an empty row: nothing of who left stays in it, and it needs no second look. */
const NOBODY = new Uint8Array(ROW_BYTES).fill(255, PLANE.recheck, PLANE.recheck + 2)

/** A place is the number of a row in its block. */
export class IndexBlock {
  readonly postings: BlockPostings
  readonly #memory: SharedMemory
  readonly #at: number
  /** No occupied row holds a shorter time, none was encoded later: so that a block without stale rows is not looked at. */
  #soonestRecheck: number
  #latestEncoding: number

  /** Empty, or the one that a state tells of. @throws MemoryFull */
  constructor(memory: SharedMemory, from?: BlockState) {
    this.#memory = memory
    this.#at = from?.at ?? memory.allocate(BLOCK_BYTES)
    this.postings = new BlockPostings(memory, from?.postings)
    if (!from) memory.bytes.fill(0, this.#at, this.#at + BLOCK_BYTES)
    // Of a block that was read anything may be true until it is looked at.
    this.#soonestRecheck = from ? 0 : NO_RECHECK
    this.#latestEncoding = 0
  }

  get state(): BlockState {
    return { at: this.#at, postings: this.postings.state }
  }

  /** What the kernel reads of it. @param rows in use */
  entry(rows: number): readonly number[] {
    const { table: postings, capacity } = this.postings.state
    return blockWords({
      ...{ planes: this.#at, postings, mask: Math.max(0, capacity - 1) },
      rows: ROWS_AT_ONCE * Math.ceil(rows / ROWS_AT_ONCE),
    })
  }

  occupied(place: number): boolean {
    return this.#memory.bytes[this.#plane(PLANE.occupied) + place] === 1
  }

  hash(place: number): Hash64 {
    const at = this.#plane(PLANE.hash) / 4 + place * 2
    return { lo: wordAt(this.#memory.words, at), hi: wordAt(this.#memory.words, at + 1) }
  }

  /** Where the rest of the row's record is; 0 where the row is empty. */
  record(place: number): number {
    return wordAt(this.#memory.words, this.#plane(PLANE.record) / 4 + place)
  }

  /** A copy of the row's columns, in their order. */
  columns(place: number): Uint8Array {
    const columns = new Uint8Array(ROW_BYTES)
    const { bytes } = this.#memory
    for (let number = 0; number < ROW_BYTES; number++)
      columns[number] = bytes[this.#plane(number) + place] ?? missing(BLOCK_ROWS, place)
    const municipality = this.#plane(PLANE.municipality) + place * 2
    columns[PLANE.municipality] = bytes[municipality] ?? missing(BLOCK_ROWS, place)
    columns[PLANE.municipality + 1] = bytes[municipality + 1] ?? missing(BLOCK_ROWS, place)
    return columns
  }

  fill(
    place: number,
    row: { readonly columns: Uint8Array; encodedOn: number; hash: Hash64; record: number },
  ): void {
    this.#write(place, row.columns)
    const { bytes, halves, words } = this.#memory
    bytes[this.#plane(PLANE.occupied) + place] = 1
    halves[this.#plane(PLANE.encodedOn) / 2 + place] = row.encodedOn
    words.set([row.hash.lo, row.hash.hi], this.#plane(PLANE.hash) / 4 + place * 2)
    words[this.#plane(PLANE.record) / 4 + place] = row.record
    const { columns } = row
    const recheck = column.word(columns, 'recheck')
    this.#soonestRecheck = Math.min(this.#soonestRecheck, recheck)
    this.#latestEncoding = Math.max(this.#latestEncoding, row.encodedOn)
  }

  empty(place: number): void {
    this.#write(place, NOBODY)
    const { bytes, halves, words } = this.#memory
    bytes[this.#plane(PLANE.occupied) + place] = 0
    halves[this.#plane(PLANE.encodedOn) / 2 + place] = 0
    words.set([0, 0], this.#plane(PLANE.hash) / 4 + place * 2)
    words[this.#plane(PLANE.record) / 4 + place] = 0
  }

  /** Places whose encoding does not hold on a day. */
  stale(day: number): readonly number[] {
    if (this.#soonestRecheck >= day && this.#latestEncoding <= day) return []
    const { bytes, halves } = this.#memory
    // Once a day all blocks are looked at within one list: no call a row.
    const [low, occupied, encodedOn] = [
      this.#plane(PLANE.recheck),
      this.#plane(PLANE.occupied),
      this.#plane(PLANE.encodedOn) / 2,
    ] as const
    const places: number[] = []
    let soonest = NO_RECHECK
    let latest = 0
    for (let place = 0; place < BLOCK_ROWS; place++) {
      if (bytes[occupied + place] === 0) continue
      const recheck = byteAt(bytes, low + place) | (byteAt(bytes, low + BLOCK_ROWS + place) << 8)
      const encoded = halfAt(halves, encodedOn + place)
      if (recheck < soonest) soonest = recheck
      if (encoded > latest) latest = encoded
      if (recheck < day || encoded > day) places.push(place)
    }
    this.#soonestRecheck = soonest
    this.#latestEncoding = latest
    return places
  }

  #write(place: number, columns: Uint8Array): void {
    const { bytes } = this.#memory
    for (let number = 0; number < ROW_BYTES; number++)
      if (number !== PLANE.municipality && number !== PLANE.municipality + 1)
        bytes[this.#plane(number) + place] = columns[number] ?? missing(columns.length, number)
    const municipality = this.#plane(PLANE.municipality) + place * 2
    bytes[municipality] = byteAt(columns, PLANE.municipality)
    bytes[municipality + 1] = byteAt(columns, PLANE.municipality + 1)
  }

  #plane(plane: number): number {
    return this.#at + plane * BLOCK_ROWS
  }
}
