/**
 * A packed record without its columns, as the index keeps it beside the planes: read where it lies, without making a
 * record of it. The layout is that of `packRecord`.
 */
import { missing } from './at.ts'
import type { Hash64 } from './hash.ts'
import { ROW_BYTES } from './layout.ts'
import { avoidedKey, experienceKey, skillKey, wishedKey } from './posting-keys.ts'

/** Bytes before a record's id: length, layout, vocabulary, length of the id. */
const ID_AT = 8
const ID_LENGTH_AT = 7
/** Bytes between a record's id and its columns: hash and day of encoding. */
const HASH_AND_DAY = 10

const byteOf = (bytes: Uint8Array, at: number): number => bytes[at] ?? missing(bytes.length, at)

const word = (bytes: Uint8Array, at: number): number => byteOf(bytes, at) | (byteOf(bytes, at + 1) << 8)

const long = (bytes: Uint8Array, at: number): number => (word(bytes, at) | (word(bytes, at + 2) << 16)) >>> 0

const wordBigEndian = (bytes: Uint8Array, at: number): number =>
  (byteOf(bytes, at) << 8) | byteOf(bytes, at + 1)

const longBigEndian = (bytes: Uint8Array, at: number): number =>
  ((wordBigEndian(bytes, at) << 16) | wordBigEndian(bytes, at + 2)) >>> 0

const hashAt = (bytes: Uint8Array, at: number): Hash64 => ({
  hi: longBigEndian(bytes, at),
  lo: longBigEndian(bytes, at + 4),
})

const idAt = (bytes: Uint8Array, at: number): string => {
  let id = ''
  const end = at + ID_AT + byteOf(bytes, at + ID_LENGTH_AT)
  for (let i = at + ID_AT; i < end; i++) id += String.fromCharCode(byteOf(bytes, i))
  return id
}

const headBytes = (bytes: Uint8Array, at: number): number =>
  ID_AT + byteOf(bytes, at + ID_LENGTH_AT) + HASH_AND_DAY

export type ListedParts = {
  /** What the row is found by. */
  readonly keys: readonly number[]
  readonly avoidedEmployers: readonly Hash64[]
}

/** @param tail where what follows the columns begins */
const listedAt = (bytes: Uint8Array, tail: number): ListedParts => {
  const keys: number[] = []
  let at = tail + 1
  at += 1 + byteOf(bytes, at) * 2
  const each = (width: number, visit: (at: number) => void) => {
    const count = byteOf(bytes, at)
    at += 1
    for (let i = 0; i < count; i++, at += width) visit(at)
  }
  each(3, (p) => keys.push(skillKey(word(bytes, p), byteOf(bytes, p + 2))))
  each(3, (p) => keys.push(experienceKey(word(bytes, p), byteOf(bytes, p + 2))))
  each(2, (p) => keys.push(wishedKey(word(bytes, p))))
  each(2, (p) => keys.push(avoidedKey(word(bytes, p))))
  const avoidedEmployers: Hash64[] = []
  each(8, (p) => avoidedEmployers.push(hashAt(bytes, p)))
  return { keys, avoidedEmployers }
}

export const recordParts = {
  /** Of a whole record. */
  of: (packed: Uint8Array) => {
    const columnsAt = headBytes(packed, 0)
    return {
      id: idAt(packed, 0),
      hash: hashAt(packed, columnsAt - HASH_AND_DAY),
      encodedOn: word(packed, columnsAt - 2),
      columnsAt,
      restBytes: packed.length - ROW_BYTES,
      writeRest: (into: Uint8Array, at: number): void => {
        into.set(packed.subarray(0, columnsAt), at)
        into.set(packed.subarray(columnsAt + ROW_BYTES), at + columnsAt)
      },
      ...listedAt(packed, columnsAt + ROW_BYTES),
    }
  },
  idAt,
  /** Of a record whose columns were taken out. */
  restAt: (bytes: Uint8Array, at: number): ListedParts & { readonly restBytes: number } => ({
    restBytes: long(bytes, at) - ROW_BYTES,
    ...listedAt(bytes, at + headBytes(bytes, at)),
  }),
  /** The whole record again. */
  joined: (bytes: Uint8Array, at: number, columns: Uint8Array): Uint8Array => {
    const packed = new Uint8Array(long(bytes, at))
    const head = headBytes(bytes, at)
    packed.set(bytes.subarray(at, at + head))
    packed.set(columns, head)
    packed.set(bytes.subarray(at + head, at + packed.length - ROW_BYTES), head + ROW_BYTES)
    return packed
  },
}
