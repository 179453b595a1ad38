/**
 * Rows of one block by what they hold, in shared memory: an open-addressed table of (key, where its rows are, how many),
 * as the kernel reads it. A list of rows has room for the next power of two, so nothing of it is kept beside.
 */
import type { SharedMemory } from './shared-memory.ts'

/** Words of a key's entry: the key, where its rows lie, how many they are. */
export const ENTRY_WORDS = 3
const FIRST_CAPACITY = 64
const FIRST_ROOM = 8
const GOLDEN = 0x9e3779b1

/** Where a key's entry is looked for first, in a table of a power of two. @param mask places − 1 */
export const slotOf = (key: number, mask: number): number => (Math.imul(key, GOLDEN) >>> 7) & mask

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
    const first = words[at + 1]! / 2
    return halves.subarray(first, first + words[at + 2]!)
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
    const count = this.#memory.words[at + 2]!
    if (count === roomOf(count)) this.#move(at, count, roomOf(count + 1))
    const { words, halves } = this.#memory
    halves[words[at + 1]! / 2 + count] = row
    words[at + 2] = count + 1
  }

  /** The last row takes the place of the removed one: order means nothing in a posting. */
  remove(key: number, row: number): void {
    const at = this.#find(key)
    const { words, halves } = this.#memory
    if (at === -1 || words[at] !== key) return
    const first = words[at + 1]! / 2
    const last = words[at + 2]! - 1
    const place = halves.subarray(first, first + last + 1).indexOf(row)
    if (place === -1) return
    halves[first + place] = halves[first + last]!
    words[at + 2] = last
    if (roomOf(last) < roomOf(last + 1)) this.#move(at, last, roomOf(last))
  }

  /** Word of the key's entry, or of the free one where it would stand; −1 while there is no table. */
  #find(key: number): number {
    if (this.#table === 0) return -1
    const { words } = this.#memory
    const first = this.#table / 4
    const mask = this.#capacity - 1
    for (let at = slotOf(key, mask); ; at = (at + 1) & mask) {
      const entry = first + at * ENTRY_WORDS
      if (words[entry] === key || words[entry] === 0) return entry
    }
  }

  /** Moves a key's rows to a list of another size. */
  #move(at: number, count: number, room: number): void {
    const from = this.#memory.words[at + 1]!
    const to = room === 0 ? 0 : this.#memory.allocate(room * 2)
    const { bytes, words } = this.#memory
    if (from !== 0) {
      bytes.copyWithin(to, from, from + count * 2)
      // It was full, or it became so small that the next smaller list holds it.
      this.#memory.free(from, (count < room ? roomOf(count) : roomOf(count + 1)) * 2)
    }
    words[at + 1] = to
  }

  /** A table with twice the room of the keys that have rows. */
  #enlarge(): void {
    const { table, capacity } = this.state
    const old = this.#memory.words.slice(table / 4, table / 4 + capacity * ENTRY_WORDS)
    let live = 0
    for (let at = 0; at < old.length; at += ENTRY_WORDS) if (old[at + 2]! > 0) live += 1
    this.#capacity = Math.max(FIRST_CAPACITY, 2 ** Math.ceil(Math.log2(4 * (live + 1))))
    if (table !== 0) this.#memory.free(table, capacity * ENTRY_WORDS * 4)
    const size = this.#capacity * ENTRY_WORDS * 4
    this.#table = this.#memory.allocate(size)
    this.#memory.bytes.fill(0, this.#table, this.#table + size)
    this.#used = live
    for (let at = 0; at < old.length; at += ENTRY_WORDS)
      if (old[at + 2]! > 0) this.#memory.words.set(old.subarray(at, at + ENTRY_WORDS), this.#find(old[at]!))
  }
}

export type PostingsState = { readonly table: number; readonly capacity: number; readonly used: number }
