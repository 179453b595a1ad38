/**
 * One person as they would be after each of many answers, against every opening: each variant is a row, and the program of
 * each opening runs over all of them at once.
 */
import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { FULL_POINTS } from '../../domain/points.ts'
import { byteAt, halfAt, wordAt } from '../../index/at.ts'
import { slotOf } from '../../index/block-postings.ts'
import {
  BLOCK_PLANES,
  BLOCK_ROWS,
  blockWords,
  PLANE,
  POSTING_WORDS,
  ROW_BYTES,
  ROWS_AT_ONCE,
  SET_BYTES,
} from '../../index/layout.ts'
import { LentPieces } from '../../index/lent-pieces.ts'
import { type JobseekerRecord, packRecord } from '../../index/record.ts'
import { recordParts } from '../../index/record-parts.ts'
import type { SharedMemory } from '../../index/shared-memory.ts'
import { startKernel } from '../kernel/kernel.ts'
import { JOB, PROGRAM } from '../kernel/layout.ts'
import { PACKED_STANDING } from '../kernel/pack-program.ts'
import { heapBytes, NO_PARTS, packJob, RESULT_BYTES } from '../kernel/scan-lane.ts'
import { SUGGESTED_PLANE } from '../kernel/worst-row.ts'
import { stepOf } from '../program.ts'
import type { FoundOpenings } from './found-openings.ts'

/** Programs that are kept for one person add what the person holds to the rows before this, whoever stands there. */
const FIRST_ROW = 16
const PLANES = Math.max(BLOCK_PLANES, SUGGESTED_PLANE + DEMANDABLE_ABILITIES.length)
/** Openings between two breaths. */
const OPENINGS_AT_ONCE = 500

/** Where programs lie. */
export type ProgramMemory = {
  readonly memory: SharedMemory
  programAt(opening: string): number
}

export type Variants = {
  /** The person as they are. */
  readonly base: JobseekerRecord
  /** The same person, but for values on a scale: what is held, wished and avoided is read from `base`. */
  readonly others: readonly JobseekerRecord[]
  /** Day number. */
  readonly asOf: number
  /** What judging `base` found: an opening that is out for a known reason stays out, since unknown values never gate. */
  readonly passing: FoundOpenings
  /** Lets others have their turn now and then. */
  readonly breathe: () => Promise<void>
}

/** By variant: openings that pass for `base` and where a gate fails, or the tier step is another one, for the variant. */
export const countChanges = async (programs: ProgramMemory, variants: Variants): Promise<Uint32Array> => {
  const { others, passing } = variants
  const { memory } = programs
  const changed = new Uint32Array(others.length)
  if (others.length === 0 || passing.length === 0) return changed
  const lent = new LentPieces(memory)
  try {
    const kernel = startKernel(memory.memory)
    const places = {
      points: lent.take(BLOCK_ROWS * 2),
      passing: lent.take(SET_BYTES),
      scratch: lent.take(kernel.scratchBytes()),
    }
    const job = lent.put(jobOf(lent, variants, places, writeBlock(memory, lent, variants)))
    for (let place = 0; place < passing.length; place++) {
      if (place % OPENINGS_AT_ONCE === 0) await variants.breathe()
      const { terms, points } = passing.at(place)
      const program = programs.programAt(terms.opening)
      memory.words[job / 4 + JOB.program] = program
      kernel.scan(job)
      const resolution = wordAt(memory.words, program / 4 + PROGRAM.resolution)
      compare(memory, places, { points, resolution }, changed)
    }
    return changed
  } finally {
    lent.free()
  }
}

type Places = { readonly points: number; readonly passing: number; readonly scratch: number }

/** A job of one block; its two heaps keep nothing. */
const jobOf = (lent: LentPieces, { asOf }: Variants, places: Places, block: number): Uint32Array => {
  const heap = () => lent.put(new Uint32Array(heapBytes(0) / 4))
  const parts = { ...NO_PARTS, standing: lent.put(PACKED_STANDING), asOf }
  const into = { ...places, result: lent.take(RESULT_BYTES), list: heap(), nearMisses: heap() }
  return Uint32Array.from(packJob(block, parts, { from: 0, to: 1 }, into))
}

/** @returns where the kernel is told of it */
const writeBlock = (memory: SharedMemory, lent: LentPieces, { base, others }: Variants): number => {
  const last = FIRST_ROW + others.length
  const rows = ROWS_AT_ONCE * Math.ceil((last + 1) / ROWS_AT_ONCE)
  const planes = lent.take(PLANES * BLOCK_ROWS)
  const [table, mask] = writePostings(memory, lent, base, last)
  const block = lent.put(Uint32Array.from(blockWords({ planes, postings: table, mask, rows })))
  const { bytes } = memory
  const placeOf = (column: number, row: number) =>
    column === PLANE.municipality || column === PLANE.municipality + 1
      ? planes + PLANE.municipality * BLOCK_ROWS + 2 * row + (column - PLANE.municipality)
      : planes + column * BLOCK_ROWS + row
  for (let column = 0; column < ROW_BYTES; column++) {
    const byte = byteAt(base.columns, column)
    if (column === PLANE.municipality || column === PLANE.municipality + 1)
      for (let row = 0; row < rows; row++) bytes[placeOf(column, row)] = byte
    else bytes.fill(byte, placeOf(column, 0), placeOf(column, rows))
  }
  others.forEach(({ columns }, number) => {
    for (let column = 0; column < ROW_BYTES; column++)
      if (columns[column] !== base.columns[column])
        bytes[placeOf(column, FIRST_ROW + 1 + number)] = byteAt(columns, column)
  })
  // Programs that are kept for one person read suggested demands where rows read worst have nothing: here all rows are real.
  DEMANDABLE_ABILITIES.forEach((_, ability) => {
    const from = placeOf(PLANE.abilities + ability, 0)
    bytes.copyWithin(planes + (SUGGESTED_PLANE + ability) * BLOCK_ROWS, from, from + rows)
  })
  bytes.fill(0, placeOf(PLANE.occupied, 0), placeOf(PLANE.occupied, rows))
  bytes.fill(1, placeOf(PLANE.occupied, FIRST_ROW), placeOf(PLANE.occupied, last + 1))
  return block
}

/** What the person holds, wishes and avoids is every variant's: one list of rows for all keys. */
const writePostings = (
  memory: SharedMemory,
  lent: LentPieces,
  base: JobseekerRecord,
  last: number,
): readonly [table: number, mask: number] => {
  const { keys } = recordParts.of(packRecord(base))
  const rows = Uint16Array.from({ length: last + 1 - FIRST_ROW }, (_, number) => FIRST_ROW + number)
  const list = lent.put(new Uint8Array(rows.buffer))
  const places = 2 ** Math.ceil(Math.log2(2 * keys.length + 2))
  const table = lent.put(new Uint32Array(places * POSTING_WORDS))
  const { words } = memory
  for (const key of keys) {
    let at = slotOf(key, places - 1)
    const entry = () => table / 4 + at * POSTING_WORDS
    while (words[entry()] !== 0 && words[entry()] !== key) at = (at + 1) & (places - 1)
    words.set([key, list, rows.length], entry())
  }
  return [table, places - 1]
}

/** What is held is in the points of `base` alone: it is the same for every variant. */
const compare = (
  { halves, bytes }: SharedMemory,
  places: Places,
  base: { readonly points: number; readonly resolution: number },
  changed: Uint32Array,
): void => {
  const from = places.points / 2 + FIRST_ROW + 1
  const held = base.points - halfAt(halves, from - 1)
  const step = stepOf(base.points, base.resolution)
  const most = FULL_POINTS - step * base.resolution - held
  const least = most - base.resolution + 1
  if (!passes(bytes, places.passing, FIRST_ROW)) throw new Error('the scan gates whom judging lets pass')
  for (let number = 0; number < changed.length; number++) {
    const points = halfAt(halves, from + number)
    if (points < least || points > most || !passes(bytes, places.passing, FIRST_ROW + 1 + number))
      changed[number] = wordAt(changed, number) + 1
  }
}

const passes = (bytes: Uint8Array, set: number, row: number): boolean =>
  ((byteAt(bytes, set + (row >> 3)) >> (row & 7)) & 1) === 1
