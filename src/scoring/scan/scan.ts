/**
 * The scan in plain TypeScript: a program over all rows, column by column. Equal to `interpret` to the last point, and
 * behind the same types that a compiled kernel takes.
 */
import { BLOCK_ROWS, PERMITTED } from '../../index/layout.ts'
import { type Block, bytesOf, type PackedIndex, wordsOf } from '../../index/packed-index.ts'
import type { ScoreProgram } from '../program.ts'
import { scanGate, scanGatePostings } from './scan-gates.ts'
import { scanItem, scanItemPostings } from './scan-items.ts'

/** What a scan leaves out. */
export type ScanScope = {
  /** Day number of the list. */
  readonly asOf: number
  /** Area numbers in scope, one byte each (255: no area); undefined is everywhere. */
  readonly areas: Uint8Array | undefined
  /** Rows that are judged apart, one byte each. */
  readonly skip: Uint8Array
}

/** A row's standing before its gates and points are read. */
export const STANDING = { out: 0, in: 1, notPermitted: 2 } as const

/** Figures of every row; of rows that are out they mean nothing. */
export type RowFigures = {
  readonly standing: Uint8Array
  readonly points: Uint16Array
  /** Failing items. */
  readonly gates: Uint8Array
  /** Bit = place of the code in GATE_CODES. */
  readonly reasons: Uint16Array
  /** The largest gain of one unknown item read full. */
  readonly gain: Uint16Array
  /** Failing items that have nothing to do with health, need, target group or hours. */
  readonly blind: Uint8Array
  /** Scratch of one item: all zero between items. */
  readonly scratch: Uint16Array
}

export const newFigures = (rows: number): RowFigures => ({
  standing: new Uint8Array(rows),
  points: new Uint16Array(rows),
  gates: new Uint8Array(rows),
  reasons: new Uint16Array(rows),
  gain: new Uint16Array(rows),
  blind: new Uint8Array(rows),
  scratch: new Uint16Array(rows),
})

/** The part of the figures that belongs to one block, up to the last row in use: its length is what a loop runs over. */
const ofBlock = (figures: RowFigures, place: number, end: number): RowFigures => {
  const start = place * BLOCK_ROWS
  const part = <T extends Uint8Array | Uint16Array>(all: T): T =>
    all.subarray(start, Math.min(end, start + BLOCK_ROWS)) as T
  return {
    standing: part(figures.standing),
    points: part(figures.points),
    gates: part(figures.gates),
    reasons: part(figures.reasons),
    gain: part(figures.gain),
    blind: part(figures.blind),
    scratch: part(figures.scratch),
  }
}

const standingOf = (block: Block, scope: ScanScope, place: number, standing: Uint8Array): void => {
  const shifts = bytesOf(block, 'shifts')
  const paused = wordsOf(block, 'pausedUntil')
  const area = bytesOf(block, 'area')
  const { areas, asOf } = scope
  const skip = scope.skip.subarray(place * BLOCK_ROWS, (place + 1) * BLOCK_ROWS)
  for (let row = 0; row < standing.length; row++) {
    if (!block.occupied[row] || skip[row] || (areas !== undefined && !areas[area[row]!]))
      standing[row] = STANDING.out
    else
      standing[row] =
        (shifts[row]! & PERMITTED) !== 0 && paused[row]! < asOf ? STANDING.in : STANDING.notPermitted
  }
}

/** Runs the program over every row; `figures` has room for all blocks of the index. */
export const scan = (
  program: ScoreProgram,
  index: PackedIndex,
  scope: ScanScope,
  figures: RowFigures,
): void => {
  const items = program.criteria.flatMap((criterion) => criterion.items)
  const rows = index.end
  figures.points.fill(0, 0, rows)
  figures.gates.fill(0, 0, rows)
  figures.reasons.fill(0, 0, rows)
  figures.gain.fill(0, 0, rows)
  figures.blind.fill(0, 0, rows)
  index.blocks.forEach((block, place) => {
    const part = ofBlock(figures, place, index.end)
    standingOf(block, scope, place, part.standing)
    for (const gate of program.gates) scanGate(gate, block, part)
    for (const item of items) scanItem(item, block, part)
  })
  for (const gate of program.gates) scanGatePostings(gate, index, figures)
  for (const item of items) scanItemPostings(item, index, figures)
}
