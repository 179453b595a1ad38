/** Who may be matched at all: one program without gates or items, which everybody passes who may. */
import type { PackedIndex } from '../../index/packed-index.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { ScoreProgram } from '../program.ts'
import type { Lanes } from '../scan/scanner.ts'
import { MarketScan } from './market-scan.ts'

const EVERYONE: ScoreProgram = {
  opening: '',
  openingHash: { hi: 0, lo: 0 },
  unitGroup: undefined,
  reference: 0,
  resolution: 1,
  thinData: 0,
  criteria: [],
  gates: [],
  way: undefined,
  offers: [],
  licencesAsked: [],
}

/** @returns whether the person of a row may be matched on the day; of a row without one, no */
export const everyoneMatched = async (
  index: PackedIndex,
  lanes: Lanes,
  { asOf, kernel }: { readonly asOf: number; readonly kernel: Kernel },
): Promise<(row: number) => boolean> => {
  const market = new MarketScan(index, lanes, { asOf, list: 0 })
  try {
    await market.match([{ number: 0, program: EVERYONE, skip: [] }])
    const matched = new Uint8Array(index.end)
    for (const { row, reached } of market.sums.each(kernel)) if (row < matched.length) matched[row] = reached
    return (row) => matched[row] === 1
  } finally {
    market.free()
  }
}
