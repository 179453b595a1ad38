/** Makes a list again from the versions that stood at its position. */

import { PackedIndex } from '../../index/packed-index.ts'
import { recordRanges } from '../../index/record.ts'
import { RowSet } from '../../index/row-set.ts'
import { createScanner } from '../../scoring/scan/scanner.ts'
import type { Store } from '../../store/ports/store.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { judgedApart } from '../judged-apart.ts'
import { presentLayout } from '../records.ts'
import type { ListContext } from './list-context.ts'
import { makeList } from './make-list.ts'
import type { ListResult } from './result.ts'

/** @param candidates with a text: the ids that were found */
export const replayList = async (given: {
  readonly store: Store
  readonly taxonomy: Taxonomy
  readonly context: ListContext
  readonly candidates: readonly string[] | null
}): Promise<ListResult> => {
  const { store, taxonomy, context, candidates } = given
  const { position, asOf: day } = context.row
  const index = new PackedIndex()
  const chunks = store.jobseekers.allRecordsAt(position)
  for await (const packed of presentLayout(chunks, store, taxonomy, { position, day }))
    for (const record of recordRanges(packed)) index.set(record)
  const apart = await judgedApart({ store, taxonomy, index }, context.row, position)
  const found = candidates === null ? undefined : new Set(candidates)
  const made = await makeList({
    context,
    index,
    apart,
    retrieved: { rows: found && rowsOf(found, index), finds: ({ id }) => found?.has(id) ?? true },
    taxonomy,
    scanner: createScanner(index),
  })
  return made.result
}

const rowsOf = (ids: ReadonlySet<string>, index: PackedIndex): RowSet => {
  const rows = new RowSet(index.blocks)
  for (const id of ids) {
    const row = index.row(id)
    if (row !== undefined) rows.add(row)
  }
  return rows
}
