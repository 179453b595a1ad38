/** Rows by the hash of their person: an open-addressed table of 4 bytes a place, so that a million people cost no objects. */
import { wordAt } from './at.ts'
import type { Hash64 } from './hash.ts'

const FIRST_CAPACITY = 1_024

export class RowTable {
  /** Row + 1; 0 is free. */
  #places = new Uint32Array(FIRST_CAPACITY)
  #size = 0
  readonly #hashOf: (row: number) => Hash64

  /** @param hashOf of a row that is in the table */
  constructor(hashOf: (row: number) => Hash64) {
    this.#hashOf = hashOf
  }

  get size(): number {
    return this.#size
  }

  /** The row of this hash for which `is` holds: of two people with one hash each is found. */
  find(hash: Hash64, is: (row: number) => boolean): number | undefined {
    const mask = this.#places.length - 1
    for (let at = hash.lo & mask; ; at = (at + 1) & mask) {
      const place = wordAt(this.#places, at)
      if (place === 0) return undefined
      const row = place - 1
      const here = this.#hashOf(row)
      if (here.lo === hash.lo && here.hi === hash.hi && is(row)) return row
    }
  }

  /** Adds a row that is not in it. */
  add(row: number, hash: Hash64): void {
    if (2 * (this.#size + 1) > this.#places.length) this.#enlarge()
    this.#put(row, hash)
    this.#size += 1
  }

  /** Takes a row out, closing the gap: what was pushed on by it moves up. */
  remove(row: number, hash: Hash64): void {
    const places = this.#places
    const mask = places.length - 1
    let gap = hash.lo & mask
    while (places[gap] !== row + 1) {
      if (places[gap] === 0) return
      gap = (gap + 1) & mask
    }
    this.#size -= 1
    for (let at = (gap + 1) & mask; ; at = (at + 1) & mask) {
      const place = wordAt(places, at)
      if (place === 0) break
      const home = this.#hashOf(place - 1).lo & mask
      // It may move up unless its own place lies behind the gap.
      if (((at - home) & mask) >= ((at - gap) & mask)) {
        places[gap] = place
        gap = at
      }
    }
    places[gap] = 0
  }

  #put(row: number, hash: Hash64): void {
    const mask = this.#places.length - 1
    let at = hash.lo & mask
    while (this.#places[at] !== 0) at = (at + 1) & mask
    this.#places[at] = row + 1
  }

  #enlarge(): void {
    const old = this.#places
    this.#places = new Uint32Array(old.length * 2)
    for (const place of old) if (place !== 0) this.#put(place - 1, this.#hashOf(place - 1))
  }
}
