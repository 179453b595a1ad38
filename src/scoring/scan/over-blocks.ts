/** Many programs over everybody: rows are read once for all of them, and strands share the blocks out. */
import type { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { KernelCall } from '../kernel/kernel.ts'
import { packProgram } from '../kernel/pack-program.ts'
import { NO_PARTS, type ScanLane } from '../kernel/scan-lane.ts'
import type { ScoreProgram } from '../program.ts'
import { allEnded, type Lanes, rowsAvoiding, sortedRows } from './scanner.ts'

/** Rows in the memory, as `putRows` puts them. */
type Rows = { readonly at: number; readonly count: number }

export const putRows = (lent: LentPieces, rows: readonly number[]): Rows => {
  const sorted = sortedRows(rows)
  return { at: lent.put(sorted), count: sorted.length }
}

/** What every entry of a program tells: itself, rows that it leaves out, rows that avoid its employer. */
export type ProgramPlaces = {
  readonly program: number
  readonly skip: number
  readonly skipCount: number
  readonly avoiding: number
  readonly avoidingCount: number
}

export const putProgram = (
  lent: LentPieces,
  index: PackedIndex,
  program: ScoreProgram,
  skip: Rows,
): ProgramPlaces => {
  const avoiding = putRows(lent, rowsAvoiding(program, index))
  return {
    program: lent.put(packProgram(program)),
    ...{ skip: skip.at, skipCount: skip.count },
    ...{ avoiding: avoiding.at, avoidingCount: avoiding.count },
  }
}

export type Blocks = {
  readonly index: PackedIndex
  readonly lanes: Lanes
  readonly standing: number
  /** Day number. */
  readonly asOf: number
}

/** As many strands at once as there are lanes, each with every so many-th block. @returns what each yields */
export const inStrands = <T>(
  { index, lanes }: Pick<Blocks, 'index' | 'lanes'>,
  run: (strand: { readonly first: number; readonly every: number }) => Promise<T>,
): Promise<readonly T[]> => {
  const every = Math.max(1, Math.min(lanes.most, index.blocks))
  return allEnded(Array.from({ length: every }, (_, first) => run({ first, every })))
}

/** Calls the kernel for one block after another; a lane is held for a block at a time, so that lists are not held up. */
export const overBlocks = async (
  { index, lanes, standing, asOf }: Blocks,
  { first, every }: { readonly first: number; readonly every: number },
  callOf: (lane: ScanLane, block: number) => KernelCall,
): Promise<void> => {
  for (let block = first; block < index.blocks; block += every) {
    const [lane] = (await lanes.take(1)) as readonly [ScanLane]
    try {
      lane.write({ ...NO_PARTS, standing, asOf }, { from: block, to: block + 1 }, { list: 0, nearMisses: 0 })
      await lanes.run(lane, callOf(lane, block))
    } finally {
      lanes.giveBack([lane])
    }
  }
}
