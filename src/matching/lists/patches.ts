/** Who is judged apart from the scan: what changed after the position, what ended before the day, and negotiated pairs. */
import type { AccommodationCode } from '../../domain/codes.ts'
import { UNKNOWN_BYTE } from '../../index/layout.ts'
import type { PackedIndex } from '../../index/packed-index.ts'
import { column, type JobseekerRecord, unpackRecord } from '../../index/record.ts'
import { NO_PAIR, type PairStates } from '../../scoring/program.ts'
import type { Patch } from '../../scoring/scan/select.ts'
import type { Position } from '../../store/ports/feed.ts'
import type { PairState } from '../../store/ports/negotiations.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { recordsOn } from '../records.ts'
import type { ListContext } from './list-context.ts'

const PAGE = 1_000

/** People whose row tells of a later position than the list's. */
export const changedAfter = async (
  store: Store,
  position: Position,
  until: Position,
): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for (let at = position; at < until; ) {
    const changes = await store.feed.after(at, PAGE)
    for (const change of changes)
      if (change.kind === 'jobseeker' && change.position <= until) ids.add(change.id)
    const last = changes.at(-1)
    if (!last) break
    at = last.position
  }
  return ids
}

/** States of pairs, by the side of the pair that differs. */
export const pairsBy = <T extends Pick<PairState, 'accommodation' | 'state'>>(
  states: readonly T[],
  sideOf: (state: T) => string,
): ReadonlyMap<string, PairStates> => {
  const pairs = new Map<string, Map<AccommodationCode, PairState['state']>>()
  for (const each of states) {
    const pair = pairs.get(sideOf(each)) ?? new Map()
    pair.set(each.accommodation as AccommodationCode, each.state)
    pairs.set(sideOf(each), pair)
  }
  return pairs
}

export const pairsOf = (states: readonly PairState[]): ReadonlyMap<string, PairStates> =>
  pairsBy(states, ({ jobseeker }) => jobseeker)

export const inScope = ({ areas }: Pick<ListContext, 'areas'>, record: JobseekerRecord): boolean =>
  areas === undefined || areas[column.byte(record.columns, 'area')] === 1

export const areaCodeOf = (record: JobseekerRecord, taxonomy: Taxonomy): string | null => {
  const number = column.byte(record.columns, 'area')
  return number === UNKNOWN_BYTE ? null : taxonomy.areas[number]!
}

export type Apart = {
  /** Rows that the scan leaves out. */
  readonly rows: readonly number[]
  /** People judged by their record at the position, those out of the list's areas among them. */
  readonly patches: readonly Patch[]
}

/** The index stands still at `indexPosition` while this is gathered and used. */
export const judgedApart = async (
  store: Store,
  taxonomy: Taxonomy,
  context: Pick<ListContext, 'asOf'> & { readonly row: Pick<ShortlistRow, 'opening' | 'position' | 'asOf'> },
  index: PackedIndex,
  indexPosition: Position,
): Promise<Apart> => {
  const { row, asOf } = context
  const changed = await changedAfter(store, row.position, indexPosition)
  const pairs = pairsOf(await store.negotiations.ofOpening(row.opening, row.position))
  const stale = index.stale(asOf)
  const fromBody = new Set([...changed, ...stale.map((at) => index.id(at))])
  const records = await recordsOn(store, taxonomy, { position: row.position, day: row.asOf }, [...fromBody])
  const patches: Patch[] = [...records.values()].map((record) => ({
    record,
    pair: pairs.get(record.id) ?? NO_PAIR,
  }))
  const rows = new Set<number>()
  for (const id of [...fromBody, ...pairs.keys()]) {
    const at = index.row(id)
    if (at !== undefined) rows.add(at)
  }
  for (const at of index.twins) rows.add(at)
  for (const at of rows) {
    const id = index.id(at)
    if (!fromBody.has(id))
      patches.push({ record: unpackRecord(index.packed(at)), pair: pairs.get(id) ?? NO_PAIR })
  }
  return { rows: [...rows], patches }
}
