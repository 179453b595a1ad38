/** The tables, in SQL of PostgreSQL 15, run at start. A migration that was released is never changed: append a new one. */
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { BODY_SCHEMAS, ENDS } from './migrations/body-schemas.ts'
import { FIRST } from './migrations/first.ts'
import { ERASURES, KINDS, PREVIEWS, SECRETS, VARIATIONS, VOCABULARY } from './migrations/later.ts'
import { TWO_LAYERS } from './migrations/layers.ts'
import { MARKET, STANDINGS } from './migrations/market.ts'
import type { Db } from './schema.ts'

const statements = (list: readonly string[]): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of list) await sql.raw(statement).execute(db)
  },
})

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': statements(FIRST),
  '0002-secrets': statements(SECRETS),
  '0003-market': statements(MARKET),
  '0004-erasures': statements(ERASURES),
  '0005-vocabulary': statements(VOCABULARY),
  '0006-variations': statements(VARIATIONS),
  '0007-previews': statements(PREVIEWS),
  '0008-kinds': statements(KINDS),
  '0009-body-schemas': statements(BODY_SCHEMAS),
  '0010-ends': statements(ENDS),
  '0011-standings': statements(STANDINGS),
  '0012-layers': statements(TWO_LAYERS),
}

/**
 * Brings the tables to the newest form, all or nothing. Several processes may do this at once: Kysely's Migrator waits
 * under an advisory lock, and refuses a database that a newer version has migrated already.
 * @returns the names of the migrations that were run now
 */
export const migrate = async (db: Db): Promise<readonly string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}
