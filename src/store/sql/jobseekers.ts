import { sql } from 'kysely'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import { inFeed, newestPosition } from '../feed/change-feed.ts'
import type { Position } from '../ports/feed.ts'
import type { Jobseekers, Put } from '../ports/records.ts'
import type { StoreContext } from './context.ts'
import { eraseRecords } from './erasure.ts'
import { LAYER_COLUMNS, layeredOf, layerValues, type Merged } from './layered.ts'
import { onlyRow } from './only-row.ts'
import type { Db } from './schema.ts'
import type { Versioned } from './versioned.ts'
import { eachAt, findStored, listStored, stoodAt, storedAt } from './versioned-reading.ts'

/**
 * Packs a body into the record that is scored, as things are on `day` (`YYYY-MM-DD`). A record is self-delimiting, so
 * that records can be concatenated. It throws when the body cannot be packed; then nothing is written.
 */
export type Encode = (id: string, body: Jobseeker, day: string) => Uint8Array

const JOBSEEKERS: Versioned<'jobseeker'> = {
  kind: 'jobseeker',
  columns: [
    { name: 'area', type: 'text', onHead: true },
    { name: 'packed', type: 'bytea', onHead: true },
    { name: 'encoded_on', type: 'text', onHead: false },
    ...LAYER_COLUMNS,
  ],
}

export const jobseekersOf = (context: StoreContext, encode: Encode): Jobseekers => {
  const { db, bulkDb } = context
  const valuesOf = (put: Put<Jobseeker> & Merged, day: string) => [
    ...[put.area, encode(put.id, put.body, day), day],
    ...layerValues(JOBSEEKERS.kind, put),
  ]
  return {
    ...layeredOf(context, JOBSEEKERS, valuesOf),
    find: (id, at) => findStored(context, JOBSEEKERS, id, at),
    list: (areas, page) => listStored(context, JOBSEEKERS, { areas, page, withoutArea: false }),
    erase: (id, expectation) =>
      inFeed(context, (trx) => eraseRecords(context, trx, JOBSEEKERS, id, expectation)),
    records: () => {
      const position = newestPosition(db)
      return { position, chunks: currentChunks(bulkDb, position) }
    },
    recordsAt: (at, ids) => recordsAt(db, at, ids),
    allRecordsAt: (at) => chunksOf(bulkDb, (after) => pageAt(at, after)),
    bodiesAt: (at, ids) => storedAt(context, JOBSEEKERS, at, ids),
  }
}

/** Rows of one chunk. */
const PAGE = 4096

/** Reads no row before the position is known: what is written later is then after it in the feed. */
async function* currentChunks(db: Db, position: Promise<Position>): AsyncGenerator<Uint8Array, void> {
  await position
  yield* chunksOf(
    db,
    (after) => sql`select id, packed from jobseeker where id > ${after} order by id limit ${PAGE}`,
  )
}

const pageAt = (at: Position, after: string) => sql`select version.id, version.packed
  from jobseeker_version as version where version.id > ${after} and ${stoodAt(at)} order by version.id limit ${PAGE}`

/** Whole pages glued together by the database: rows one by one were read ten times slower. */
async function* chunksOf(
  db: Db,
  page: (after: string) => ReturnType<typeof sql>,
): AsyncGenerator<Uint8Array, void> {
  let after = ''
  for (;;) {
    const { rows } = await sql<{ bytes: Uint8Array | null; last: string | null; count: number }>`select
      string_agg(page.packed, ''::bytea order by page.id) as bytes, max(page.id) as last, count(*) as count
      from (${page(after)}) as page`.execute(db)
    const { bytes, last, count } = onlyRow(rows)
    if (bytes === null || last === null) return
    yield bytes
    if (count < PAGE) return
    after = last
  }
}

const recordsAt = async (
  db: Db,
  at: Position,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { rows } = await sql<{ id: string; packed: Uint8Array }>`select stood.id, stood.packed
    from ${eachAt(JOBSEEKERS, at, ids)} as stood`.execute(db)
  return new Map(rows.map(({ id, packed }) => [id, packed]))
}
