/** Rows whose encoding ended with a day that has passed are encoded anew, once, so that lists need not judge them apart. */

import { dayNumber } from '../index/layout.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { packRecord } from '../index/record.ts'
import type { Position, Store } from '../store/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { recordsOn } from './records.ts'

const PAGE = 1_000

/** @param position where the index stands, and stands still */
export const renewStale = async (given: {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly index: PackedIndex
  readonly position: Position
  readonly day: string
}): Promise<void> => {
  const { store, taxonomy, index, position, day } = given
  const stale = index.stale(dayNumber(day)).map((row) => index.id(row))
  for (let at = 0; at < stale.length; at += PAGE) {
    const records = await recordsOn(store, taxonomy, { position, day }, stale.slice(at, at + PAGE))
    for (const record of records.values()) index.set(packRecord(record))
  }
}
