/** Scans of one program over all rows of an index, by the kernel: in this thread, or split over several. */

import { setImmediate } from 'node:timers/promises'
import { GATE_CODES } from '../../contract/shortlist.ts'
import { at } from '../../index/at.ts'
import { LentPieces } from '../../index/lent-pieces.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { RowSet } from '../../index/row-set.ts'
import { REASON } from '../gate-table.ts'
import { type Kernel, type KernelCall, runCall, startKernel } from '../kernel/kernel.ts'
import { PACKED_STANDING, packProgram } from '../kernel/pack-program.ts'
import { type Kept, type LaneCounts, ScanLane } from '../kernel/scan-lane.ts'
import type { ScoreProgram } from '../program.ts'
import { laneLine } from './lane-line.ts'

export type ScanInput = {
  readonly program: ScoreProgram
  /** Day number of the list. */
  readonly asOf: number
  /** Area numbers in scope, one byte each (255: no area); undefined is everywhere. */
  readonly areas: Uint8Array | undefined
  /** Rows that are judged apart. */
  readonly skip: readonly number[]
  /** Rows that may be ranked; undefined is everyone. */
  readonly candidates: RowSet | undefined
  /** How many first keys of the list, and of near misses, are kept. */
  readonly list: number
  readonly nearMisses: number
}

/** What a scan found; it holds until the scan's `use` has ended. */
export type Scanned = Omit<LaneCounts, 'inStep' | 'brought'> & {
  /** First keys of who passes and of near misses, in no order. */
  readonly kept: { readonly list: readonly Kept[]; readonly nearMisses: readonly Kept[] }
  /** How many of these rows pass. */
  passingAmong(rows: RowSet): number
  /** A copy of the rows that pass, which outlasts the scan. */
  passingRows(): RowSet
  /** Who stands on the last step, and those behind it whom one answer brings to it. */
  ask(lastStep: number): Promise<{
    readonly inStep: number
    readonly brought: number
    readonly first: readonly Kept[]
  }>
}

export type Scanner = {
  /** The index stands still until this resolves. */
  scan<T>(input: ScanInput, use: (scanned: Scanned) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Lanes that are free, and what runs their jobs at the same time. */
export type Lanes = {
  /** How many there are. */
  readonly most: number
  /** One, and of the others as many as are free. */
  take(most: number): Promise<readonly ScanLane[]>
  giveBack(lanes: readonly ScanLane[]): void
  /** Calls the kernel on a lane's thread. */
  run(lane: ScanLane, call: KernelCall): Promise<void>
  close(): Promise<void>
}

/** One lane, whose jobs run where they are asked for. */
export const runHere = (kernel: Kernel, lane: ScanLane): Lanes => {
  const line = laneLine([lane])
  return {
    most: 1,
    take: async () => [await line.take()],
    giveBack: line.giveBack,
    // It has run by then; others on this thread have their turn before the next.
    run: async (_, call) => {
      runCall(kernel, call)
      await setImmediate()
    },
    close: async () => lane.free(),
  }
}

/** A scanner that does everything in this thread, one scan at a time. */
export const createScanner = (index: PackedIndex): Scanner => scannerOf(index, createLaneHere(index))

/** A lane of this thread. */
export const createLaneHere = (index: PackedIndex): Lanes => {
  const kernel = startKernel(index.memory.memory)
  return runHere(kernel, new ScanLane(index, kernel.scratchBytes()))
}

/** Rows as the kernel takes them. */
export const sortedRows = (rows: readonly number[]): Uint32Array => Uint32Array.from(rows).sort()

export const scannerOf = (index: PackedIndex, lanes: Lanes): Scanner => {
  const { memory } = index
  return {
    scan: async (input, use) => {
      const lent = new LentPieces(memory)
      const taken = await lanes.take(index.blocks)
      try {
        const skip = sortedRows(input.skip)
        const avoiding = sortedRows(rowsAvoiding(input.program, index))
        const parts = {
          program: lent.put(packProgram(input.program)),
          standing: lent.put(PACKED_STANDING),
          asOf: input.asOf,
          areas: input.areas ? lent.put(input.areas) : 0,
          ...{ skip: lent.put(skip), skipCount: skip.length },
          ...{ avoiding: lent.put(avoiding), avoidingCount: avoiding.length },
          candidates: input.candidates ? lent.put(input.candidates.words) : 0,
        }
        taken.forEach((lane, i) => {
          const from = Math.floor((index.blocks * i) / taken.length)
          const to = Math.floor((index.blocks * (i + 1)) / taken.length)
          lane.write(parts, { from, to }, input)
        })
        await allEnded(taken.map((lane) => lanes.run(lane, { call: 'scan', args: [lane.job] })))
        return await use(scannedBy(taken, lanes, index.blocks))
      } finally {
        lent.free()
        lanes.giveBack(taken)
      }
    },
    close: lanes.close,
  }
}

/** Waits for all, also when one fails: what they write to must not be given back before. @throws the first failure */
export const allEnded = async <T>(works: readonly Promise<T>[]): Promise<readonly T[]> => {
  await Promise.allSettled(works)
  return Promise.all(works)
}

/** Rows that avoid the opening's employer: they are few, so they are told the kernel one by one. */
export const rowsAvoiding = ({ gates }: ScoreProgram, index: PackedIndex): readonly number[] =>
  gates.flatMap((gate) => (gate.code === 'employer-avoided' ? index.avoiding(gate.employer) : []))

const scannedBy = (taken: readonly ScanLane[], lanes: Lanes, blocks: number): Scanned => {
  const counts = taken.map((lane) => lane.counts)
  const sum = (of: (counts: LaneCounts) => number) => counts.reduce((total, lane) => total + of(lane), 0)
  return {
    passing: sum(({ passing }) => passing),
    passingBlind: sum(({ passingBlind }) => passingBlind),
    gated: sum(({ gated }) => gated),
    nearMisses: sum(({ nearMisses }) => nearMisses),
    byReason: GATE_CODES.map((code) => sum(({ byReason }) => at(byReason, REASON[code]))),
    kept: {
      list: taken.flatMap((lane) => lane.kept('list')),
      nearMisses: taken.flatMap((lane) => lane.kept('nearMisses')),
    },
    passingAmong: (rows) => taken.reduce((sum, lane) => sum + lane.passingAmong(rows), 0),
    passingRows: () => {
      const rows = new RowSet(blocks)
      for (const lane of taken) lane.putPassing(rows)
      return rows
    },
    ask: async (lastStep) => {
      await allEnded(taken.map((lane) => lanes.run(lane, { call: 'ask', args: [lane.job, lastStep] })))
      const after = taken.map((lane) => lane.counts)
      return {
        inStep: after.reduce((total, { inStep }) => total + inStep, 0),
        brought: after.reduce((total, { brought }) => total + brought, 0),
        first: taken.flatMap((lane) => lane.kept('list')),
      }
    },
  }
}
