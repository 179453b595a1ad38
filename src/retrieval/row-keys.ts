/** By which key a person stands in a search server: a UUID that tells nothing of the id to whoever lacks the secret. */
import { createHmac } from 'node:crypto'
import type { PackedIndex } from '../index/packed-index.ts'

const VERSION_8 = 0x80
const VARIANT = 0x80

/** The same in every process of an installation, since the secret is. A UUID of version 8 (RFC 9562, 5.8). */
export const rowKey = (secret: Uint8Array, id: string): string => {
  const bytes = createHmac('sha256', secret).update(`jobseeker ${id}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | VERSION_8
  bytes[8] = (bytes[8]! & 0x3f) | VARIANT
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Key → row of one index, brought up to date by `follow`. */
export class RowKeys {
  readonly #secret: Uint8Array
  readonly #rows = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #keys: string[] = []

  constructor(secret: Uint8Array) {
    this.#secret = secret
  }

  /** Looks at every row, and makes keys for those of other people than before: some nanoseconds a row that stayed. */
  follow(index: PackedIndex): void {
    for (let row = 0; row < index.end; row++) {
      const id = index.id(row)
      if (id === this.#ids[row]) continue
      const former = this.#keys[row]
      // Somebody may have moved to another row, which was looked at before this one.
      if (former !== undefined && this.#rows.get(former) === row) this.#rows.delete(former)
      this.#ids[row] = id
      this.#keys[row] = id === '' ? '' : rowKey(this.#secret, id)
      if (id !== '') this.#rows.set(this.#keys[row]!, row)
    }
  }

  row(key: string): number | undefined {
    return this.#rows.get(key)
  }
}
