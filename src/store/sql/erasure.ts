/** Erases a person everywhere in the store; what remains is one feed row that says that the id is gone. */
import { type RawBuilder, sql } from 'kysely'
import { recordChanges, takePositions } from '../feed/change-feed.ts'
import { CHANGE_KINDS } from '../feed/change-kinds.ts'
import type { Position } from '../ports/feed.ts'
import type { Erasure, Expectation } from '../ports/records.ts'
import type { StoreContext } from './context.ts'
import { candidatesWithout, resultWithout } from './erased-result.ts'
import { columnsOf, type TablesWith } from './personal-data.ts'
import type { Trx } from './schema.ts'
import { currentVersion, type Versioned } from './versioned.ts'

/** Runs under the feed lock; undefined when there is nobody of this id. */
export const eraseRecords = async (
  context: StoreContext,
  trx: Trx,
  table: Versioned,
  id: string,
  expectation?: Expectation,
): Promise<Erasure | undefined> => {
  const version = await currentVersion(trx, table, id, expectation)
  if (version === undefined) return undefined
  const erased = await eraseRows(trx, id)
  const { first: position } = await takePositions(context, trx, 1)
  await recordChanges(context, trx, 'jobseeker', [{ id, position, version: version + 1, deleted: true }])
  return {
    position,
    versions: erased.get('jobseeker_version') ?? 0,
    negotiations: erased.get('negotiation') ?? 0,
    shortlists: erased.get('shortlist') ?? 0,
  }
}

/** How many rows of each table were changed or deleted. */
const eraseRows = async (trx: Trx, id: string): Promise<ReadonlyMap<string, number>> => {
  const erased = new Map<string, number>()
  // First, as rows that name the person tell where the person stands within others.
  for (const [table, erase] of Object.entries(WITHIN)) erased.set(table, await erase(trx, id))
  for (const { table, column } of columnsOf('person')) {
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(trx)
    erased.set(table, (erased.get(table) ?? 0) + Number(numAffectedRows))
  }
  return erased
}

/** A negotiation's id begins with the person's, then `|`, which no id has and which `}` follows in "C" order. */
const forgetChanges = async (trx: Trx, id: string): Promise<number> => {
  let forgotten = 0n
  for (const [kind, { personInId }] of Object.entries(CHANGE_KINDS)) {
    if (personInId === 'none') continue
    const named = personInId === 'is' ? sql`id = ${id}` : sql`id >= ${`${id}|`} and id < ${`${id}}`}`
    const { numAffectedRows = 0n } = await sql`delete from change where kind = ${kind} and ${named}`.execute(
      trx,
    )
    forgotten += numAffectedRows
  }
  return Number(forgotten)
}

type Naming = { readonly id: string; readonly result: string | null; readonly candidates: string | null }

const eraseFromShortlists = async (trx: Trx, id: string): Promise<number> => {
  // Those with a text name people as candidates whom they did not judge; the quotes make the id a whole one.
  const { rows } = await sql<Naming>`select id, result, candidates from shortlist
    where id in (select shortlist from shortlist_judged where jobseeker = ${id})
    union all
    select id, result, candidates from shortlist
    where candidates is not null and strpos(candidates, ${JSON.stringify(id)}) > 0
      and id not in (select shortlist from shortlist_judged where jobseeker = ${id})`.execute(trx)
  const gone = new Set([id])
  for (const row of rows)
    await trx
      .updateTable('shortlist')
      .set({
        result: row.result === null ? null : resultWithout(row.result, gone),
        candidates: row.candidates === null ? null : candidatesWithout(row.candidates, gone),
      })
      .where('id', '=', row.id)
      .execute()
  return rows.length
}

/** What takes a person out of rows that stay, for each table that needs it. @returns how many rows were changed */
const WITHIN: Readonly<Record<TablesWith<'within'>, (trx: Trx, id: string) => Promise<number>>> = {
  change: forgetChanges,
  shortlist: eraseFromShortlists,
}

/** Everybody who was erased after `position`: what was read at it must not name them any more. */
export const erasedSince = async (trx: Trx, position: Position): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`select id from ${goneAfter(sql`${position}`)}`.execute(trx)
  return new Set(rows.map((row) => row.id))
}

/** The rows `(id)` of who was erased after a position; an index holds no other changes. */
export const goneAfter = (position: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select id from change where position > ${position} and kind = 'jobseeker' and deleted
) as gone`
