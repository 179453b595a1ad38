/** Previews of weights as they were answered: activation looks at the newest. */
import { sql } from 'kysely'
import type { StoredPreview, StoredPreviews } from '../ports/previews.ts'
import { decoded, type KeptBody, schemaOf } from './bodies.ts'
import type { StoreContext } from './context.ts'

const ROW = sql`id, weights, against, area, shortlists, created_at as "createdAt", body as text, schema`

type Row = Omit<StoredPreview, 'body'> & KeptBody

export const previewsOf = ({ db, read }: StoreContext): StoredPreviews => {
  const storedOf = (row: Row): StoredPreview => decoded(read, 'preview', row)
  return {
    add: async ({ preview, shortlists, by }) => {
      const { id, weights, against, area, createdAt } = preview
      const text = JSON.stringify(preview)
      await db
        .insertInto('preview')
        .values({
          ...{ id, weights, against, area, shortlists, created_at: createdAt, created_by: by },
          ...{ body: text, schema: schemaOf('preview') },
        })
        .execute()
    },
    find: async (id) => {
      const { rows } = await sql<Row>`select ${ROW} from preview where id = ${id}`.execute(db)
      return rows.map(storedOf)[0]
    },
    list: async (weights, limit) => {
      const { rows } = await sql<Row>`select ${ROW} from preview
        where weights = ${weights} order by created_at desc, id desc limit ${limit}`.execute(db)
      return rows.map(storedOf)
    },
    newest: async (weights, against, shortlists) => {
      const { rows } = await sql<Row>`select ${ROW} from preview
        where weights = ${weights} and against = ${against} and area is null and shortlists >= ${shortlists}
        order by created_at desc, id desc limit 1`.execute(db)
      return rows.map(storedOf)[0]
    },
  }
}
