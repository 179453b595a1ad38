/** By which key a person stands in a search server: a UUID that tells nothing of the id to whoever lacks the secret. */
import { createHmac } from 'node:crypto'
import type { PackedIndex } from '../index/packed-index.ts'

const VERSION_8 = 0x80
const VARIANT = 0x80

/** The same in every process of an installation, since the secret is. A UUID of version 8 (RFC 9562, 5.8). */
export const rowKey = (secret: Uint8Array, id: string): string => {
  const bytes = createHmac('sha256', secret).update(`jobseeker ${id}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | VERSION_8, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | VARIANT, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Key → row of one index, kept up to date as people come and leave. */
export class RowKeys {
  readonly #rows = new Map<string, number>()

  constructor(secret: Uint8Array, index: PackedIndex) {
    index.watch({
      came: (row, id) => this.#rows.set(rowKey(secret, id), row),
      left: (_, id) => this.#rows.delete(rowKey(secret, id)),
    })
  }

  row(key: string): number | undefined {
    return this.#rows.get(key)
  }
}
