/** Rows by what they hold: for each key the rows, and a small value beside each. */

type List = { rows: Int32Array; values: Uint8Array; length: number }

/** The rows of one key; views that hold until the next change. */
export type Posting = { readonly rows: Int32Array; readonly values: Uint8Array; readonly length: number }

const NOTHING: Posting = { rows: new Int32Array(0), values: new Uint8Array(0), length: 0 }

export class Postings<K extends number | string> {
  readonly #lists = new Map<K, List>()

  get(key: K): Posting {
    return this.#lists.get(key) ?? NOTHING
  }

  add(key: K, row: number, value: number): void {
    let list = this.#lists.get(key)
    if (!list) {
      list = { rows: new Int32Array(4), values: new Uint8Array(4), length: 0 }
      this.#lists.set(key, list)
    }
    if (list.length === list.rows.length) {
      const rows = new Int32Array(list.length * 2)
      const values = new Uint8Array(list.length * 2)
      rows.set(list.rows)
      values.set(list.values)
      list.rows = rows
      list.values = values
    }
    list.rows[list.length] = row
    list.values[list.length] = value
    list.length += 1
  }

  /** The last entry takes the place of the removed one: order means nothing in a posting. */
  remove(key: K, row: number): void {
    const list = this.#lists.get(key)
    if (!list) return
    const at = list.rows.subarray(0, list.length).indexOf(row)
    if (at === -1) return
    list.length -= 1
    list.rows[at] = list.rows[list.length]!
    list.values[at] = list.values[list.length]!
    if (list.length === 0) this.#lists.delete(key)
  }
}
