/** The first k keys of many: (step, tie hash, id) ascending. A key never depends on another person. */

import { at } from '../../index/at.ts'

/** A person as ordered: smaller step first, then the tie hash, then the id. */
export type Keyed = {
  readonly id: string
  readonly step: number
  readonly tieHigh: number
  readonly tieLow: number
}

export const compareKeys = (a: Keyed, b: Keyed): number =>
  a.step - b.step || a.tieHigh - b.tieHigh || a.tieLow - b.tieLow || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Keeps the first `limit` of what is offered, in a heap whose root is the last of them. */
export class FirstKeys<T extends Keyed> {
  readonly #heap: T[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether a key of this step could still be kept: spares making the rest of it. */
  wants(step: number, tieHigh: number): boolean {
    if (this.#heap.length < this.#limit) return true
    const last = this.#heap[0]
    return last !== undefined && (step < last.step || (step === last.step && tieHigh <= last.tieHigh))
  }

  offer(entry: T): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(entry)
      this.#rise(heap.length - 1)
    } else if (heap[0] !== undefined && compareKeys(entry, heap[0]) < 0) {
      heap[0] = entry
      this.#sink()
    }
  }

  /** In order of keys. */
  sorted(): T[] {
    return [...this.#heap].sort(compareKeys)
  }

  #rise(from: number): void {
    const heap = this.#heap
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      const here = at(heap, place)
      const above = at(heap, parent)
      if (compareKeys(here, above) <= 0) return
      heap[place] = above
      heap[parent] = here
      place = parent
    }
  }

  #sink(): void {
    const heap = this.#heap
    let place = 0
    for (;;) {
      let largest = place
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < heap.length && compareKeys(at(heap, child), at(heap, largest)) > 0) largest = child
      if (largest === place) return
      const here = at(heap, place)
      heap[place] = at(heap, largest)
      heap[largest] = here
      place = largest
    }
  }
}
