/** A set of rows, one bit each, as the kernel reads it. */
import { wordAt } from './at.ts'
import { BLOCK_ROWS } from './layout.ts'

/** How many bits of 32 are set. */
const ones = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export class RowSet {
  /** Bit `row & 31` of word `row >> 5`. */
  readonly words: Uint32Array

  /** Empty, with room for the rows of so many blocks. */
  constructor(blocks: number) {
    this.words = new Uint32Array((blocks * BLOCK_ROWS) / 32)
  }

  add(row: number): void {
    const at = row >> 5
    this.words[at] = wordAt(this.words, at) | (1 << (row & 31))
  }

  delete(row: number): void {
    const at = row >> 5
    this.words[at] = wordAt(this.words, at) & ~(1 << (row & 31))
  }

  has(row: number): boolean {
    return ((wordAt(this.words, row >> 5) >> (row & 31)) & 1) === 1
  }

  /** Keeps only rows that are in the other set too. */
  keep(other: RowSet): void {
    for (let at = 0; at < this.words.length; at++)
      this.words[at] = wordAt(this.words, at) & (other.words[at] ?? 0)
  }

  /** Takes words of another set over. @param from the word at which they belong */
  put(words: Uint32Array, from: number): void {
    this.words.set(words, from)
  }

  /** All rows that are not in this one, rows of nobody among them. */
  others(): RowSet {
    const others = new RowSet((this.words.length * 32) / BLOCK_ROWS)
    for (let at = 0; at < this.words.length; at++) others.words[at] = ~wordAt(this.words, at)
    return others
  }

  get size(): number {
    return this.words.reduce((sum, bits) => sum + ones(bits), 0)
  }

  /** How many of these rows are in a part of another set as well. @param part words from the word `from` on */
  sharedWith(part: Uint32Array, from: number): number {
    let shared = 0
    for (let at = 0; at < part.length; at++) shared += ones(wordAt(part, at) & (this.words[from + at] ?? 0))
    return shared
  }

  /** In rising order. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.words.length; at++)
      for (let bits = wordAt(this.words, at); bits !== 0; bits &= bits - 1)
        yield at * 32 + (31 - Math.clz32(bits & -bits))
  }
}
