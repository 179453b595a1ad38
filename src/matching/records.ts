/** Records as they are needed: of the present layout, and encoded for a given day. */

import { encode, encodeRecord } from '../index/encode.ts'
import { LAYOUT_VERSION } from '../index/layout.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import { type JobseekerRecord, recordHead, recordRanges, unpackRecord } from '../index/record.ts'
import type { Position } from '../store/ports/feed.ts'
import { ofReadable } from '../store/ports/readable.ts'
import type { Store } from '../store/ports/store.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'

/** The record of somebody whom the index has. @throws Error where it has not */
export const indexedRecord = (index: PackedIndex, id: string): JobseekerRecord => {
  const row = index.row(id)
  if (row === undefined) throw new Error(`the index does not have ${id}`)
  return unpackRecord(index.packed(row))
}

/** Bodies → records for a day, without those that cannot be read: for people whose stored record does not hold on it. */
export const recordsOn = async (
  store: { readonly jobseekers: Pick<Store['jobseekers'], 'bodiesAt'> },
  taxonomy: Taxonomy,
  at: { readonly position: Position; readonly day: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, JobseekerRecord>> => {
  if (ids.length === 0) return new Map()
  const bodies = await store.jobseekers.bodiesAt(at.position, ids)
  return new Map(
    ofReadable(bodies.values(), ({ id, body }) => [id, encodeRecord(id, body, at.day, taxonomy)] as const),
  )
}

/** Chunks of records as the store has them; those of another layout or vocabulary are packed anew from their bodies. */
export async function* presentLayout(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  store: Store,
  taxonomy: Taxonomy,
  at: { readonly position: Promise<Position> | Position; readonly day: string },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const outdated: string[] = []
    for (const packed of recordRanges(chunk)) {
      const { layout, fingerprint, id } = recordHead(packed)
      if (layout === LAYOUT_VERSION && fingerprint === taxonomy.fingerprint) yield packed
      else outdated.push(id)
    }
    if (outdated.length === 0) continue
    const bodies = await store.jobseekers.bodiesAt(await at.position, outdated)
    yield* ofReadable(bodies.values(), ({ id, body }) => encode(id, body, at.day, taxonomy))
  }
}
