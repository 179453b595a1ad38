/** Rows of those who avoid an employer: few, and of any number of employers, so they stand beside the postings. */
import type { Hash64 } from './hash.ts'

const keyOf = ({ hi, lo }: Hash64): string => `${hi}.${lo}`

export class AvoidedEmployers {
  readonly #rows: Map<string, Set<number>>

  /** @param entries as `entries` told them */
  constructor(entries: readonly (readonly [string, readonly number[]])[] = []) {
    this.#rows = new Map(entries.map(([key, rows]) => [key, new Set(rows)]))
  }

  get entries(): readonly (readonly [string, readonly number[]])[] {
    return [...this.#rows].map(([key, rows]) => [key, [...rows]])
  }

  /** In rising order. */
  rows(employer: Hash64): readonly number[] {
    return [...(this.#rows.get(keyOf(employer)) ?? [])].sort((a, b) => a - b)
  }

  add(employers: readonly Hash64[], row: number): void {
    for (const employer of employers) {
      const key = keyOf(employer)
      const rows = this.#rows.get(key)
      if (rows) rows.add(row)
      else this.#rows.set(key, new Set([row]))
    }
  }

  remove(employers: readonly Hash64[], row: number): void {
    for (const employer of employers) {
      const key = keyOf(employer)
      const rows = this.#rows.get(key)
      rows?.delete(row)
      if (rows?.size === 0) this.#rows.delete(key)
    }
  }
}
