/** A set of rows, one bit each, as the kernel reads it. */
import { BLOCK_ROWS } from './layout.ts'

export class RowSet {
  /** Bit `row & 31` of word `row >> 5`. */
  readonly words: Uint32Array

  /** Empty, with room for the rows of so many blocks. */
  constructor(blocks: number) {
    this.words = new Uint32Array((blocks * BLOCK_ROWS) / 32)
  }

  add(row: number): void {
    this.words[row >> 5]! |= 1 << (row & 31)
  }

  delete(row: number): void {
    this.words[row >> 5]! &= ~(1 << (row & 31))
  }

  has(row: number): boolean {
    return ((this.words[row >> 5]! >> (row & 31)) & 1) === 1
  }

  /** Keeps only rows that are in the other set too. */
  keep(other: RowSet): void {
    for (let at = 0; at < this.words.length; at++) this.words[at]! &= other.words[at]!
  }

  /** In rising order. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.words.length; at++)
      for (let bits = this.words[at]!; bits !== 0; bits &= bits - 1)
        yield at * 32 + (31 - Math.clz32(bits & -bits))
  }
}
