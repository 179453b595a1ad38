/** Previews of weights as they were answered: activation looks at the newest. */
import { sql } from 'kysely'
import type { Previews, StoredPreview } from '../ports/previews.ts'
import type { Context } from './context.ts'

const ROW = sql`id, weights, against, area, shortlists, created_at as "createdAt", body`

export const previewsOf = ({ db }: Context): Previews => ({
  add: async ({ createdAt, by, ...preview }) => {
    await db
      .insertInto('preview')
      .values({ ...preview, created_at: createdAt, created_by: by })
      .execute()
  },
  find: async (id) => {
    const { rows } = await sql<StoredPreview>`select ${ROW} from preview where id = ${id}`.execute(db)
    return rows[0]
  },
  list: async (weights, limit) => {
    const { rows } = await sql<StoredPreview>`select ${ROW} from preview
      where weights = ${weights} order by created_at desc, id desc limit ${limit}`.execute(db)
    return rows
  },
  newest: async (weights, against, shortlists) => {
    const { rows } = await sql<StoredPreview>`select ${ROW} from preview
      where weights = ${weights} and against = ${against} and area is null and shortlists >= ${shortlists}
      order by created_at desc, id desc limit 1`.execute(db)
    return rows[0]
  },
})
