/** Erases a person everywhere in the store; what remains is one feed row that says that the id is gone. */
import { type RawBuilder, sql } from 'kysely'
import { recordChanges, takePositions } from '../feed/change-feed.ts'
import type { Position } from '../ports/feed.ts'
import type { Erasure, Expectation } from '../ports/records.ts'
import type { Context } from './context.ts'
import { candidatesWithout, resultWithout } from './erased-result.ts'
import type { Trx } from './schema.ts'
import { currentVersion, type Versioned } from './versioned.ts'

/** Runs under the feed lock; undefined when there is nobody of this id. */
export const eraseJobseeker = async (
  context: Context,
  trx: Trx,
  table: Versioned,
  id: string,
  expectation?: Expectation,
): Promise<Erasure | undefined> => {
  const version = await currentVersion(trx, table, id, expectation)
  if (version === undefined) return undefined
  const versions = await trx.deleteFrom('jobseeker_version').where('id', '=', id).executeTakeFirstOrThrow()
  await trx.deleteFrom('jobseeker').where('id', '=', id).execute()
  const negotiations = await trx
    .deleteFrom('negotiation')
    .where('jobseeker', '=', id)
    .executeTakeFirstOrThrow()
  await trx.deleteFrom('negotiation_version').where('jobseeker', '=', id).execute()
  await forgetChanges(trx, id)
  const shortlists = await eraseFromShortlists(trx, id)
  // Its openings name people by the number of this row.
  await trx.deleteFrom('market_jobseeker').where('jobseeker', '=', id).execute()
  await trx.deleteFrom('audit_group').where('jobseeker', '=', id).execute()
  const { first: position } = await takePositions(context, trx, 1)
  await recordChanges(context, trx, 'jobseeker', [{ id, position, version: version + 1, deleted: true }])
  return {
    position,
    versions: Number(versions.numDeletedRows),
    negotiations: Number(negotiations.numDeletedRows),
    shortlists,
  }
}

/** A negotiation's id begins with the person's, then `|`, which no id has and which `}` follows in "C" order. */
const forgetChanges = async (trx: Trx, id: string): Promise<void> => {
  await trx.deleteFrom('change').where('kind', '=', 'jobseeker').where('id', '=', id).execute()
  await trx
    .deleteFrom('change')
    .where('kind', '=', 'negotiation')
    .where('id', '>=', `${id}|`)
    .where('id', '<', `${id}}`)
    .execute()
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
  await trx.deleteFrom('shortlist_judged').where('jobseeker', '=', id).execute()
  return rows.length
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
