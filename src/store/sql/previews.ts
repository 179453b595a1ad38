/** Previews of weights as they were answered: activation looks at the newest. */
import { sql } from 'kysely'
import type { Context } from './schema.ts'

export type StoredPreview = {
  readonly id: string
  readonly weights: number
  /** The version that was active when it was made. */
  readonly against: number
  /** Null: the whole country. */
  readonly area: string | null
  /** How many of the last shortlists were asked for. */
  readonly shortlists: number
  readonly createdAt: string
  /** JSON text of the preview as it is answered. */
  readonly body: string
}

export type Previews = {
  add(preview: StoredPreview & { readonly by: string }): Promise<void>
  find(id: string): Promise<StoredPreview | undefined>
  /** Of a version, newest first. */
  list(weights: number, limit: number): Promise<readonly StoredPreview[]>
  /** The last national one of a version against another, of so many shortlists at least. */
  newest(weights: number, against: number, shortlists: number): Promise<StoredPreview | undefined>
}

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
