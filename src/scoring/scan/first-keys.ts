/** The first k keys of many: (step, tie hash, id) ascending. A key never depends on another person. */

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
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (compareKeys(heap[at]!, heap[parent]!) <= 0) return
      ;[heap[at], heap[parent]] = [heap[parent]!, heap[at]!]
      at = parent
    }
  }

  #sink(): void {
    const heap = this.#heap
    let at = 0
    for (;;) {
      let largest = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && compareKeys(heap[child]!, heap[largest]!) > 0) largest = child
      if (largest === at) return
      ;[heap[at], heap[largest]] = [heap[largest]!, heap[at]!]
      at = largest
    }
  }
}
