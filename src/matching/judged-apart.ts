/** Who is judged apart from the scan: what changed after the position, what ended before the day, and negotiated pairs. */
import { dayNumber } from '../index/layout.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { unpackRecord } from '../index/record.ts'
import { NO_PAIR } from '../scoring/program.ts'
import type { Patch } from '../scoring/scan/select.ts'
import type { Position } from '../store/ports/feed.ts'
import type { Store } from '../store/ports/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { pairsByJobseeker } from './pairs.ts'
import { recordsOn } from './records.ts'

const PAGE = 1_000

/** People whose row tells of a later position than the list's. */
export const changedAfter = async (
  store: Store,
  position: Position,
  until: Position,
): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for (let at = position; at < until; ) {
    const changes = await store.feed.after(at, PAGE, ['jobseeker'])
    for (const change of changes) if (change.position <= until) ids.add(change.id)
    const last = changes.at(-1)
    if (!last) break
    at = last.position
  }
  return ids
}

export type Apart = {
  /** Rows that the scan leaves out. */
  readonly rows: readonly number[]
  /** People judged by their record at the position, those out of the list's areas among them. */
  readonly patches: readonly Patch[]
}

type ApartParts = { readonly store: Store; readonly taxonomy: Taxonomy; readonly index: PackedIndex }

/** The list that people are judged for. */
export type ListAt = {
  readonly opening: string
  readonly position: Position
  /** Helsinki day. */
  readonly asOf: string
}

/** The index stands still at `indexPosition` while this is gathered and used. */
export const judgedApart = async (
  { store, taxonomy, index }: ApartParts,
  { opening, position, asOf }: ListAt,
  indexPosition: Position,
): Promise<Apart> => {
  const changed = await changedAfter(store, position, indexPosition)
  const pairs = pairsByJobseeker(await store.negotiations.ofOpening(opening, position))
  const stale = index.stale(dayNumber(asOf))
  const fromBody = new Set([...changed, ...stale.map((at) => index.id(at))])
  const records = await recordsOn(store, taxonomy, { position, day: asOf }, [...fromBody])
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
