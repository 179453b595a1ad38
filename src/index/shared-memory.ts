/** Memory that all threads of a process and the scoring kernel read: grown on demand, handed out in pieces and reused. */

const PAGE_BYTES = 65_536
/** All that WebAssembly can address but the last page, so that an end is always a 32-bit number. */
const MOST_PAGES = 65_535
/** Grown by so many pages at least: growing costs a system call. */
const STEP_PAGES = 64
/** The first page is left alone: 0 means nothing. */
const FIRST = PAGE_BYTES
/** Pieces up to this size come in steps of GRAIN, larger ones in powers of two, but for those of LARGE or more. */
const FINE_BYTES = 1_024
const GRAIN = 16
const LARGE = 1 << 20

export type MemoryState = {
  readonly end: number
  readonly free: readonly (readonly [size: number, pieces: readonly number[]])[]
}

export class MemoryFull extends Error {
  override readonly name = 'MemoryFull'
}

const sizeOf = (bytes: number): number =>
  bytes <= FINE_BYTES || bytes >= LARGE
    ? Math.max(GRAIN, Math.ceil(bytes / GRAIN) * GRAIN)
    : 2 ** Math.ceil(Math.log2(bytes))

const viewsOf = ({ buffer }: WebAssembly.Memory) => ({
  bytes: new Uint8Array(buffer),
  halves: new Uint16Array(buffer),
  words: new Uint32Array(buffer),
})

export class SharedMemory {
  readonly memory: WebAssembly.Memory
  /** Views of all of it; they are made anew when it grows, so they are not to be kept. */
  bytes: Uint8Array
  halves: Uint16Array
  words: Uint32Array
  #end = FIRST
  readonly #free = new Map<number, number[]>()
  readonly #mostPages: number

  /** @param mostBytes limit of this memory; up to 4 GiB */
  constructor(mostBytes: number = MOST_PAGES * PAGE_BYTES) {
    this.#mostPages = Math.min(MOST_PAGES, Math.floor(mostBytes / PAGE_BYTES))
    this.memory = new WebAssembly.Memory({ initial: 1, maximum: this.#mostPages, shared: true })
    ;({ bytes: this.bytes, halves: this.halves, words: this.words } = viewsOf(this.memory))
  }

  /** A memory of the pieces that a state tells of, their bytes yet to be filled in. */
  static from({ end, free }: MemoryState): SharedMemory {
    const memory = new SharedMemory()
    memory.allocate(end - FIRST)
    memory.#end = end
    for (const [size, pieces] of free) memory.#free.set(size, [...pieces])
    return memory
  }

  /** Which pieces have been handed out and given back. */
  state(): MemoryState {
    return { end: this.#end, free: [...this.#free] }
  }

  /** All pieces: a view that holds until it grows. */
  get used(): Uint8Array {
    return this.bytes.subarray(FIRST, this.#end)
  }

  /** Bytes that have been handed out or could be at once. */
  get size(): number {
    return this.bytes.length
  }

  /**
   * A piece of at least so many bytes, aligned to 16; what it holds is undefined.
   * @throws MemoryFull when the limit is reached
   */
  allocate(bytes: number): number {
    const size = sizeOf(bytes)
    const free = this.#free.get(size)?.pop()
    if (free !== undefined) return free
    const at = this.#end
    const end = at + size
    if (end > this.bytes.length) this.#grow(end)
    this.#end = end
    return at
  }

  /** A piece that holds these words or bytes. @throws MemoryFull */
  put(array: Uint32Array | Uint8Array): number {
    const at = this.allocate(array.byteLength)
    this.bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    return at
  }

  /**
   * Makes sure that pieces of so many bytes together can be had.
   * @throws MemoryFull when they cannot
   */
  require(bytes: number): void {
    if (this.#end + bytes > this.#mostPages * PAGE_BYTES) throw this.#full()
  }

  /** Gives a piece back. @param bytes as it was asked for */
  free(at: number, bytes: number): void {
    const size = sizeOf(bytes)
    const free = this.#free.get(size)
    if (free) free.push(at)
    else this.#free.set(size, [at])
  }

  #grow(end: number): void {
    const pages = this.bytes.length / PAGE_BYTES
    const needed = Math.ceil(end / PAGE_BYTES)
    if (needed > this.#mostPages) throw this.#full()
    this.memory.grow(Math.min(this.#mostPages, Math.max(needed, pages + STEP_PAGES)) - pages)
    ;({ bytes: this.bytes, halves: this.halves, words: this.words } = viewsOf(this.memory))
  }

  #full(): MemoryFull {
    const bytes = this.#mostPages * PAGE_BYTES
    return new MemoryFull(`the index has reached its limit of ${bytes} bytes of memory: it has to be split`)
  }
}
