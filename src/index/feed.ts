/** Store → rows: fills an index from packed records, and brings it to a later position. */
import type { PackedIndex } from './packed-index.ts'
import { recordRanges } from './record.ts'

/** What an index reads of a store. */
export type RecordSource = {
  records(): { readonly position: Promise<number>; readonly chunks: AsyncIterable<Uint8Array> }
  recordsAt(position: number, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
}

export type IndexFeed = {
  /** The index holds everything written up to here, and nothing after. */
  position(): number
  /** Resolves once the index holds what was written up to `position`. */
  caughtUp(position: number): Promise<void>
  /** Runs `work` while the index stands still, beside others who read it. */
  steady<T>(work: () => Promise<T>): Promise<T>
  /** Runs `work` while nobody reads the index: it may change rows that stay at the position. */
  alone<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** @returns the position at which the records stood */
export const fillIndex = async (source: RecordSource, index: PackedIndex): Promise<number> => {
  const { position, chunks } = source.records()
  for await (const chunk of chunks) for (const packed of recordRanges(chunk)) index.set(packed)
  return position
}

/** Brings the rows of these people to a position. */
export const bringTo = async (
  source: RecordSource,
  index: PackedIndex,
  position: number,
  ids: readonly string[],
): Promise<void> => {
  const records = await source.recordsAt(position, ids)
  for (const id of ids) {
    const packed = records.get(id)
    if (packed) index.set(packed)
    else index.remove(id)
  }
}
