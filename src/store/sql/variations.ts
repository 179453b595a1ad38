/**
 * How often an opening was varied on a day, and how often by one caller: limits, so that nobody is found by the
 * differences of many answers.
 */
import { sql } from 'kysely'
import type { Variations } from '../ports/variations.ts'
import type { StoreContext } from './context.ts'

class OverLimit extends Error {}

export const variationsOf = ({ db }: StoreContext): Variations => ({
  add: (limits, day, count) =>
    db
      .transaction()
      .execute(async (trx) => {
        for (const { of, most } of limits) {
          const { rows } = await sql`
            with over as (delete from variation where opening = ${of} and day < ${day})
            insert into variation (opening, day, count)
            select ${of}, ${day}, ${count}::integer where ${count}::integer <= ${most}::integer
            on conflict (opening, day) do update set count = variation.count + excluded.count
              where variation.count + excluded.count <= ${most}::integer
            returning count`.execute(trx)
          if (rows.length === 0) throw new OverLimit()
        }
        return true
      })
      .catch((error: unknown) => {
        if (error instanceof OverLimit) return false
        throw error
      }),
})
