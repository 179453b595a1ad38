/** How often an opening was varied on a day: a limit, so that nobody is found by the differences of many answers. */
import { sql } from 'kysely'
import type { Context } from './schema.ts'

export type Variations = {
  /**
   * Adds so many of an opening on a day (`YYYY-MM-DD`), all or none; days before are forgotten.
   * @returns whether they are at most `most` together with those of that day: otherwise nothing is added
   */
  add(opening: string, day: string, count: number, most: number): Promise<boolean>
}

export const variationsOf = ({ db }: Context): Variations => ({
  add: async (opening, day, count, most) => {
    const { rows } = await sql`
      with over as (delete from variation where opening = ${opening} and day < ${day})
      insert into variation (opening, day, count)
      select ${opening}, ${day}, ${count}::integer where ${count}::integer <= ${most}::integer
      on conflict (opening, day) do update set count = variation.count + excluded.count
        where variation.count + excluded.count <= ${most}::integer
      returning count`.execute(db)
    return rows.length === 1
  },
})
