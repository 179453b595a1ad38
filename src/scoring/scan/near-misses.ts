/**
 * Near misses over a whole index, exactly: each lifted program is scanned over those who do not pass as things stand, so
 * that whoever passes it is kept out by its gate alone. By effort, then by the key after the lift.
 */
import { effortRank } from '../../contract/effort.ts'
import type { GateCode } from '../../contract/shortlist.ts'
import { at } from '../../index/at.ts'
import { tieHash } from '../../index/hash.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import type { RowSet } from '../../index/row-set.ts'
import { REASON } from '../gate-table.ts'
import { type NearMissFound, type NearMissInput, nearMissOf } from '../near-miss.ts'
import { keyStepOf } from '../program.ts'
import { compareKeys, FirstKeys } from './first-keys.ts'
import type { ScanInput, Scanner } from './scanner.ts'
import type { Patch, Placed } from './select.ts'

/** Points and key as they would stand after the lift. */
export type NearPlaced = Placed & Pick<NearMissFound, 'effort'>

export type NearMisses = {
  readonly total: number
  readonly byReason: Readonly<Partial<Record<GateCode, number>>>
  readonly entries: readonly NearPlaced[]
}

export type FindNearMisses = NearMissInput & {
  readonly scanner: Scanner
  readonly index: PackedIndex
  readonly scope: Pick<ScanInput, 'areas' | 'skip'>
  /** Everybody in scope who passes as things stand, whatever a text found. */
  readonly passing: RowSet
  /** Gated people by place in GATE_CODES: a reason that keeps out nobody is not scanned for. */
  readonly gatedBy: readonly number[]
  readonly limit: number
  readonly patches: readonly Patch[]
}

export const compareNear = (a: NearPlaced, b: NearPlaced): number =>
  effortRank(a.effort) - effortRank(b.effort) || compareKeys(a, b)

export const findNearMisses = async (input: FindNearMisses): Promise<NearMisses> => {
  const { scanner, index, scope, passing, gatedBy, limit, patches, program, lifted, asOf } = input
  const candidates = passing.others()
  const byReason: Partial<Record<GateCode, number>> = {}
  const found: NearPlaced[] = []
  const count = (code: GateCode, people: number) => {
    if (people > 0) byReason[code] = (byReason[code] ?? 0) + people
  }
  for (const { gate, effort, program: after } of lifted) {
    if (at(gatedBy, REASON[gate.code]) === 0) continue
    const asked = { program: after, asOf, ...scope, candidates, list: limit, nearMisses: 0 }
    await scanner.scan(asked, async (scanned) => {
      count(gate.code, scanned.passing)
      for (const { row, points, step, tieHigh, tieLow } of scanned.kept.list)
        found.push({ id: index.id(row), points, step, tieHigh, tieLow, effort })
    })
  }
  for (const { record, pair } of patches) {
    const near = nearMissOf(input, record, pair)
    if (!near) continue
    count(near.gate.code, 1)
    const { hi, lo } = tieHash(program.openingHash, record.hash)
    const { points } = near.after
    const step = keyStepOf(near.after, program.resolution)
    found.push({ id: record.id, points, step, tieHigh: hi, tieLow: lo, effort: near.effort })
  }
  return {
    total: Object.values(byReason).reduce((sum, people) => sum + people, 0),
    byReason,
    entries: firstOf(found, limit),
  }
}

const firstOf = (found: readonly NearPlaced[], limit: number): readonly NearPlaced[] =>
  [...Map.groupBy(found, ({ effort }) => effort)]
    .sort(([a], [b]) => effortRank(a) - effortRank(b))
    .flatMap(([, all]) => {
      const first = new FirstKeys<NearPlaced>(limit)
      for (const each of all) first.offer(each)
      return first.sorted()
    })
    .slice(0, limit)
