/**
 * How often an opening was varied on a day, and how often by one caller: limits, so that nobody is found by the
 * differences of many answers.
 */
import { sql } from 'kysely'
import type { Context } from './schema.ts'

/** What is counted, and up to how often: an opening by its id, a caller by a name with a colon, which no id holds. */
export type VariationLimit = { readonly of: string; readonly most: number }

export type Variations = {
  /**
   * Adds so many to each of these on a day (`YYYY-MM-DD`), all or none; days before are forgotten. Many that add at once
   * name what they share last.
   * @returns whether each is within its limit together with those of that day: otherwise nothing is added
   */
  add(limits: readonly VariationLimit[], day: string, count: number): Promise<boolean>
}

class OverLimit extends Error {}

export const variationsOf = ({ db }: Context): Variations => ({
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
