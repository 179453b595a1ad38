/**
 * The index in a file, so that the next start reads bytes instead of records. It is a copy of what the store has: one
 * that does not fit exactly is as good as none. It holds what the store holds about people, so only the owner reads it.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { LAYOUT_VERSION } from './layout.ts'
import { type IndexState, PackedIndex } from './packed-index.ts'

const MAGIC = 'sovite-index-1\n'
const HEAD_BYTES_AT = MAGIC.length
const HEAD_AT = HEAD_BYTES_AT + 4
/** Read and written so much at a time. */
const CHUNK_BYTES = 16 * 1024 * 1024

/** What a snapshot was taken of; all of it has to be the same when it is used. */
export type SnapshotOf = {
  /** Tells one store from another. */
  readonly store: string
  /** The vocabulary by whose numbers the rows were encoded. */
  readonly fingerprint: number
  /** Of the change feed, with what was written there: a store that was put back to an older state has something else. */
  readonly position: number
  readonly change: string
}

type Head = SnapshotOf & { readonly layout: number; readonly checksum: number; readonly state: IndexState }

/** Writes a snapshot in one step: a process that ends midway leaves the former one. */
export const writeSnapshot = (path: string, index: PackedIndex, of: SnapshotOf): void => {
  const { state, bytes } = index.state()
  const head: Head = { ...of, layout: LAYOUT_VERSION, checksum: checksumOf(bytes), state }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(headBytes.length)
  const draft = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(draft, 'w', 0o600)
  try {
    for (const part of [Buffer.from(MAGIC), length, headBytes]) writeWhole(file, part)
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      writeWhole(file, bytes.subarray(at, Math.min(bytes.length, at + CHUNK_BYTES)))
    fsyncSync(file)
    renameSync(draft, path)
  } catch (error) {
    removeSnapshot(draft)
    throw error
  } finally {
    closeSync(file)
  }
}

/** A write may end early without an error. */
const writeWhole = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** Nothing of anybody may outlive them in a file. */
export const removeSnapshot = (path: string): void => rmSync(path, { force: true })

/**
 * The index of a snapshot and its position; undefined where there is none that fits.
 * @param fits whether what it was taken of is what stands in the store
 */
export const readSnapshot = async (
  path: string,
  fits: (of: SnapshotOf) => Promise<boolean>,
): Promise<{ readonly index: PackedIndex; readonly position: number } | undefined> => {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const head = readHead(file)
    if (!head || head.of.layout !== LAYOUT_VERSION || !(await fits(head.of))) return undefined
    const { state, position, checksum } = head.of
    const index = PackedIndex.from(state, (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, Math.min(CHUNK_BYTES, bytes.length - at), head.end + at)
        if (read === 0) return false
        at += read
      }
      return checksumOf(bytes) === checksum
    })
    return index && { index, position }
  } finally {
    closeSync(file)
  }
}

const readHead = (file: number): { readonly of: Head; readonly end: number } | undefined => {
  const start = Buffer.alloc(HEAD_AT)
  if (readSync(file, start, 0, HEAD_AT, 0) < HEAD_AT) return undefined
  if (start.toString('latin1', 0, HEAD_BYTES_AT) !== MAGIC) return undefined
  const head = Buffer.alloc(start.readUInt32LE(HEAD_BYTES_AT))
  if (readSync(file, head, 0, head.length, HEAD_AT) < head.length) return undefined
  return { of: JSON.parse(head.toString()) as Head, end: HEAD_AT + head.length }
}

const checksumOf = (bytes: Uint8Array): number => {
  let sum = 0
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    sum = crc32(bytes.subarray(at, Math.min(bytes.length, at + CHUNK_BYTES)), sum)
  return sum
}
