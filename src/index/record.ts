/**
 * A jobseeker's packed record, as kept beside the body, in versions, and under each returned entry: the row's columns,
 * the evidence that only `interpret` reads, and the forward lists. Self-delimiting, so records can stand end to end.
 */

import { missing } from './at.ts'
import type { Hash64 } from './hash.ts'
import { type Column, LAYOUT_VERSION, OFFSET, ROW_BYTES, UNKNOWN_NIBBLE } from './layout.ts'

/** How the abilities that the profile does not list are to be read. */
export const ORDINARY = { unsaid: 0, professional: 1, self: 2 } as const
export type Ordinary = (typeof ORDINARY)[keyof typeof ORDINARY]

/** What is recorded of one ability beyond its column. */
export type ListedAbility = {
  /** Number of the ability (its column). */
  readonly ability: number
  /** Twice the level; UNKNOWN_NIBBLE when absent or asked and not known. */
  readonly supported: number
  /** Only the person said the supported level. */
  readonly supportSelfSaid: boolean
  readonly expired: boolean
}

export type JobseekerRecord = {
  readonly id: string
  readonly hash: Hash64
  /** Of the vocabulary by whose numbers this was encoded. */
  readonly fingerprint: number
  /** Day number for which this was encoded; it holds from then until the column `recheck`. */
  readonly encodedOn: number
  /** ROW_BYTES bytes in column order. */
  readonly columns: Uint8Array
  readonly ordinary: Ordinary
  readonly listed: readonly ListedAbility[]
  /** Proficiency 1–4, 0 not stated. */
  readonly skills: readonly { readonly skill: number; readonly proficiency: number }[]
  readonly experience: readonly { readonly occupation: number; readonly years: number }[]
  readonly wishedOccupations: readonly number[]
  readonly avoidedOccupations: readonly number[]
  readonly avoidedEmployers: readonly Hash64[]
}

const SELF = 1 << 4
const EXPIRED = 1 << 5

export class OutdatedLayout extends Error {
  override readonly name = 'OutdatedLayout'
}

/** Bytes of a record; its first four are its whole length. */
export const packRecord = (record: JobseekerRecord): Uint8Array => {
  const id = Buffer.from(record.id, 'ascii')
  const size =
    4 +
    1 +
    2 +
    1 +
    id.length +
    8 +
    2 +
    ROW_BYTES +
    1 +
    (1 + record.listed.length * 2) +
    (1 + record.skills.length * 3) +
    (1 + record.experience.length * 3) +
    (1 + record.wishedOccupations.length * 2) +
    (1 + record.avoidedOccupations.length * 2) +
    (1 + record.avoidedEmployers.length * 8)
  const bytes = Buffer.alloc(size)
  let at = bytes.writeUInt32LE(size, 0)
  at = bytes.writeUInt8(LAYOUT_VERSION, at)
  at = bytes.writeUInt16LE(record.fingerprint, at)
  at = bytes.writeUInt8(id.length, at)
  at += id.copy(bytes, at)
  at = bytes.writeUInt32BE(record.hash.hi, at)
  at = bytes.writeUInt32BE(record.hash.lo, at)
  at = bytes.writeUInt16LE(record.encodedOn, at)
  bytes.set(record.columns, at)
  at += ROW_BYTES
  at = bytes.writeUInt8(record.ordinary, at)
  at = bytes.writeUInt8(record.listed.length, at)
  for (const { ability, supported, supportSelfSaid, expired } of record.listed) {
    at = bytes.writeUInt8(ability, at)
    at = bytes.writeUInt8(supported | (supportSelfSaid ? SELF : 0) | (expired ? EXPIRED : 0), at)
  }
  at = bytes.writeUInt8(record.skills.length, at)
  for (const { skill, proficiency } of record.skills) {
    at = bytes.writeUInt16LE(skill, at)
    at = bytes.writeUInt8(proficiency, at)
  }
  at = bytes.writeUInt8(record.experience.length, at)
  for (const { occupation, years } of record.experience) {
    at = bytes.writeUInt16LE(occupation, at)
    at = bytes.writeUInt8(years, at)
  }
  for (const list of [record.wishedOccupations, record.avoidedOccupations]) {
    at = bytes.writeUInt8(list.length, at)
    for (const occupation of list) at = bytes.writeUInt16LE(occupation, at)
  }
  at = bytes.writeUInt8(record.avoidedEmployers.length, at)
  for (const { hi, lo } of record.avoidedEmployers) {
    at = bytes.writeUInt32BE(hi, at)
    at = bytes.writeUInt32BE(lo, at)
  }
  return bytes
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Reads the record that begins at `start`; the columns are a copy.
 * @throws OutdatedLayout when it was packed by another layout (the caller encodes the body anew)
 */
export const unpackRecord = (packed: Uint8Array, start = 0): JobseekerRecord => {
  const bytes = view(packed)
  let at = start + 4
  const list = <T>(width: number, read: (at: number) => T): T[] => {
    const length = bytes.readUInt8(at)
    const first = at + 1
    at = first + length * width
    return Array.from({ length }, (_, i) => read(first + i * width))
  }
  const occupationYears = (p: number) => ({
    occupation: bytes.readUInt16LE(p),
    years: bytes.readUInt8(p + 2),
  })
  if (bytes.readUInt8(at) !== LAYOUT_VERSION)
    throw new OutdatedLayout(`a record of layout ${bytes.readUInt8(at)}, this is ${LAYOUT_VERSION}`)
  const fingerprint = bytes.readUInt16LE(at + 1)
  const idLength = bytes.readUInt8(at + 3)
  const id = bytes.toString('ascii', at + 4, at + 4 + idLength)
  at += 4 + idLength
  const hash = { hi: bytes.readUInt32BE(at), lo: bytes.readUInt32BE(at + 4) }
  const encodedOn = bytes.readUInt16LE(at + 8)
  at += 10
  const columns = new Uint8Array(bytes.subarray(at, at + ROW_BYTES))
  const ordinary = bytes.readUInt8(at + ROW_BYTES) as Ordinary
  at += ROW_BYTES + 1
  return {
    id,
    hash,
    fingerprint,
    encodedOn,
    columns,
    ordinary,
    listed: list(2, (p) => {
      const value = bytes.readUInt8(p + 1)
      return {
        ability: bytes.readUInt8(p),
        supported: value & 15,
        supportSelfSaid: (value & SELF) !== 0,
        expired: (value & EXPIRED) !== 0,
      }
    }),
    skills: list(3, (p) => ({ skill: bytes.readUInt16LE(p), proficiency: bytes.readUInt8(p + 2) })),
    experience: list(3, occupationYears),
    wishedOccupations: list(2, (p) => bytes.readUInt16LE(p)),
    avoidedOccupations: list(2, (p) => bytes.readUInt16LE(p)),
    avoidedEmployers: list(8, (p) => ({ hi: bytes.readUInt32BE(p), lo: bytes.readUInt32BE(p + 4) })),
  }
}

/** Layout, vocabulary and person of a record, readable whatever the layout. */
export const recordHead = (
  packed: Uint8Array,
): { readonly layout: number; readonly fingerprint: number; readonly id: string } => {
  const bytes = view(packed)
  return {
    layout: bytes.readUInt8(4),
    fingerprint: bytes.readUInt16LE(5),
    id: bytes.toString('ascii', 8, 8 + bytes.readUInt8(7)),
  }
}

/** The byte ranges of records that stand end to end. */
export function* recordRanges(chunk: Uint8Array): Generator<Uint8Array> {
  const bytes = view(chunk)
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at)
    yield chunk.subarray(at, at + size)
    at += size
  }
}

/** Interpreting reads little else, so the read has a place of its own: see `missing`. */
const columnAt = (columns: Uint8Array, place: number): number =>
  columns[place] ?? missing(columns.length, place)

const wordOf = (columns: Uint8Array, place: number): number =>
  columnAt(columns, place) | (columnAt(columns, place + 1) << 8)

/** Reads of single columns of a row's bytes. */
export const column = {
  byte: (columns: Uint8Array, name: Column, index = 0): number => columnAt(columns, OFFSET[name] + index),
  word: (columns: Uint8Array, name: Column): number => wordOf(columns, OFFSET[name]),
  /** 32 bits, unsigned; `half` 1 is the upper half of a 64-bit mask. */
  mask: (columns: Uint8Array, name: Column, half = 0): number => {
    const at = OFFSET[name] + half * 4
    return (wordOf(columns, at) | (wordOf(columns, at + 2) << 16)) >>> 0
  },
  /** Twice the level without support, UNKNOWN_NIBBLE unknown. */
  unaided: (columns: Uint8Array, ability: number): number =>
    columnAt(columns, OFFSET.abilities + ability) & 15,
  /** Twice the level that counts. */
  best: (columns: Uint8Array, ability: number): number => columnAt(columns, OFFSET.abilities + ability) >> 4,
  /** CEFR 1–6, 0 not held. */
  language: (columns: Uint8Array, language: number): number =>
    (columnAt(columns, OFFSET.languages + (language >> 1)) >> ((language & 1) * 4)) & 15,
  hasBit: (columns: Uint8Array, name: Column, bit: number): boolean =>
    ((columnAt(columns, OFFSET[name] + (bit >> 3)) >> (bit & 7)) & 1) === 1,
}

/** The higher of two levels, an unknown one counting as the other. */
export const higherNibble = (a: number, b: number): number =>
  a === UNKNOWN_NIBBLE ? b : b === UNKNOWN_NIBBLE ? a : Math.max(a, b)

/** The level of a nibble; null unknown. */
export const levelOf = (nibble: number): number | null => (nibble === UNKNOWN_NIBBLE ? null : nibble / 2)
