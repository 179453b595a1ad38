/** Reading what stands, and what stood at a position. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './schema.ts'
import type { Areas, Page, Position, Stored } from './store.ts'
import { headTable, type Versioned, versionTable } from './versioned.ts'

const STORED = sql`version.id, version.version, version.from_position as position, version.area, version.body`

/** That a row of the version table (named `version`) stood at a position. */
export const stoodAt = (at: Position): RawBuilder<boolean> =>
  sql`version.from_position <= ${at} and (version.to_position is null or version.to_position > ${at})`

export const findStored = async (
  db: Db,
  table: Versioned,
  id: string,
  at?: Position,
): Promise<Stored | undefined> => {
  const when = at === undefined ? sql`version.to_position is null` : stoodAt(at)
  const { rows } = await sql<Stored>`select ${STORED} from ${versionTable(table)} as version
    where version.id = ${id} and ${when} order by version.version desc limit 1`.execute(db)
  return rows[0]
}

/** @param withoutArea whether rows without an area belong to every choice of areas */
export const listStored = async (
  db: Db,
  table: Versioned,
  { areas, page, withoutArea }: { areas: Areas; page: Page; withoutArea: boolean },
): Promise<readonly Stored[]> => {
  const { rows } = await sql<Stored>`select ${STORED}
    from (
      select id, version from ${headTable(table)}
      where id > ${page.after ?? ''} and ${inAreas(sql.ref('area'), areas, withoutArea)}
      order by id limit ${page.limit}
    ) as head
    join ${versionTable(table)} as version on version.id = head.id and version.version = head.version
    order by head.id`.execute(db)
  return rows
}

export const inAreas = (
  area: RawBuilder<unknown>,
  areas: Areas,
  withoutArea: boolean,
): RawBuilder<boolean> => {
  if (areas === '*') return sql`true`
  const named = sql<boolean>`${area} = any(${[...areas]}::text[])`
  return withoutArea ? sql`(${named} or ${area} is null)` : named
}
