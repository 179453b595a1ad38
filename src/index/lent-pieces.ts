/** Pieces of shared memory for as long as some work takes: all are given back at once, however it ends. */
import type { SharedMemory } from './shared-memory.ts'

export class LentPieces {
  readonly #memory: SharedMemory
  readonly #pieces: { readonly at: number; readonly bytes: number }[] = []

  constructor(memory: SharedMemory) {
    this.#memory = memory
  }

  /** A piece whose bytes are undefined; 0 for none. @throws MemoryFull */
  take(bytes: number): number {
    if (bytes === 0) return 0
    return this.#keep(this.#memory.allocate(bytes), bytes)
  }

  /** A piece that holds these words or bytes; 0 for none. @throws MemoryFull */
  put(array: Uint32Array | Uint8Array): number {
    return array.byteLength === 0 ? 0 : this.#keep(this.#memory.put(array), array.byteLength)
  }

  /** Gives all of them back. */
  free(): void {
    for (const { at, bytes } of this.#pieces.splice(0)) this.#memory.free(at, bytes)
  }

  #keep(at: number, bytes: number): number {
    this.#pieces.push({ at, bytes })
    return at
  }
}
