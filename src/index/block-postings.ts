/**
 * Rows of one block by what they hold, in shared memory: an open-addressed table of (key, where its rows are, how many),
 * as the kernel reads it. A list of rows has room for the next power of two, so nothing of it is kept beside.
 */
import { halfAt, wordAt } from './at.ts'
import { POSTING, POSTING_FACTOR, POSTING_SHIFT, POSTING_WORDS } from './layout.ts'
import type { SharedMemory } from './shared-memory.ts'

const FIRST_CAPACITY = 64
const FIRST_ROOM = 8

/** Where a key's entry is looked for first, in a table of a power of two. @param mask places − 1 */
export const slotOf = (key: number, mask: number): number =>
  (Math.imul(key, POSTING_FACTOR) >>> POSTING_SHIFT) & mask

/** Rows that a list of so many has room for. */
const roomOf = (count: number): number =>
  count === 0 ? 0 : Math.max(FIRST_ROOM, 2 ** Math.ceil(Math.log2(count)))

export class BlockPostings {
  readonly #memory: SharedMemory
  #table: number
  #capacity: number
  /** Keys in the table, those with no row left among them. */
  #used: number

  /** @param existing a table that stands in the memory already, as `state` told it */
  constructor(memory: SharedMemory, existing?: PostingsState) {
    this.#memory = memory
    this.#table = existing?.table ?? 0
    this.#capacity = existing?.capacity ?? 0
    this.#used = existing?.used ?? 0
  }

  /** What finds the table again; `table` is 0 while there is none. */
  get state(): PostingsState {
    return { table: this.#table, capacity: this.#capacity, used: this.#used }
  }

  /** The rows of a key; a view that holds until the next change. */
  rows(key: number): Uint16Array {
    const at = this.#find(key)
    const { words, halves } = this.#memory
    if (at === -1 || words[at] !== key) return new Uint16Array(0)
    const first = wordAt(words, at + POSTING.rows) / 2
    return halves.subarray(first, first + wordAt(words, at + POSTING.count))
  }

  add(key: number, row: number): void {
    let at = this.#find(key)
    if (at === -1 || this.#memory.words[at] !== key) {
      if (2 * (this.#used + 1) > this.#capacity) {
        this.#enlarge()
        at = this.#find(key)
      }
      this.#memory.words.set([key, 0, 0], at)
      this.#used += 1
    }
    const count = wordAt(this.#memory.words, at + POSTING.count)
    if (count === roomOf(count)) this.#move(at, count, roomOf(count + 1))
    const { words, halves } = this.#memory
    halves[wordAt(words, at + POSTING.rows) / 2 + count] = row
    words[at + POSTING.count] = count + 1
  }

  /** The last row takes the place of the removed one: order means nothing in a posting. */
  remove(key: number, row: number): void {
    const at = this.#find(key)
    const { words, halves } = this.#memory
    if (at === -1 || words[at] !== key) return
    const first = wordAt(words, at + POSTING.rows) / 2
    const last = wordAt(words, at + POSTING.count) - 1
    const place = halves.subarray(first, first + last + 1).indexOf(row)
    if (place === -1) return
    halves[first + place] = halfAt(halves, first + last)
    words[at + POSTING.count] = last
    if (roomOf(last) < roomOf(last + 1)) this.#move(at, last, roomOf(last))
  }

  /** Word of the key's entry, or of the free one where it would stand; −1 while there is no table. */
  #find(key: number): number {
    if (this.#table === 0) return -1
    const { words } = this.#memory
    const first = this.#table / 4
    const mask = this.#capacity - 1
    for (let at = slotOf(key, mask); ; at = (at + 1) & mask) {
      const entry = first + at * POSTING_WORDS
      if (words[entry] === key || words[entry] === 0) return entry
    }
  }

  /** Moves a key's rows to a list of another size. */
  #move(at: number, count: number, room: number): void {
    const from = wordAt(this.#memory.words, at + POSTING.rows)
    const to = room === 0 ? 0 : this.#memory.allocate(room * 2)
    const { bytes, words } = this.#memory
    if (from !== 0) {
      bytes.copyWithin(to, from, from + count * 2)
      // It was full, or it became so small that the next smaller list holds it.
      this.#memory.free(from, (count < room ? roomOf(count) : roomOf(count + 1)) * 2)
    }
    words[at + POSTING.rows] = to
  }

  /** A table with twice the room of the keys that have rows. */
  #enlarge(): void {
    const { table, capacity } = this.state
    const old = this.#memory.words.slice(table / 4, table / 4 + capacity * POSTING_WORDS)
    const entries = Array.from({ length: capacity }, (_, place) => {
      const entry = place * POSTING_WORDS
      return old.subarray(entry, entry + POSTING_WORDS)
    })
    const alive = entries.filter((entry) => wordAt(entry, POSTING.count) > 0)
    this.#capacity = Math.max(FIRST_CAPACITY, 2 ** Math.ceil(Math.log2(4 * (alive.length + 1))))
    if (table !== 0) this.#memory.free(table, capacity * POSTING_WORDS * 4)
    const size = this.#capacity * POSTING_WORDS * 4
    this.#table = this.#memory.allocate(size)
    this.#memory.bytes.fill(0, this.#table, this.#table + size)
    this.#used = alive.length
    for (const entry of alive) this.#memory.words.set(entry, this.#find(wordAt(entry, POSTING.key)))
  }
}

export type PostingsState = { readonly table: number; readonly capacity: number; readonly used: number }
