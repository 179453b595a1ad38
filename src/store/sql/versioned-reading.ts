/** Reading what stands, and what stood at a position. */
import { type RawBuilder, sql } from 'kysely'
import type { Areas } from '../../access/areas.ts'
import type { Position } from '../ports/feed.ts'
import type { Page } from '../ports/page.ts'
import type { Stored } from '../ports/records.ts'
import type { Db } from './schema.ts'
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

/** What stood at a position, after one id and up to another. */
export const listStanding = async (
  db: Db,
  table: Versioned,
  at: Position,
  { limit, after = '', through }: Page & { readonly through?: string | undefined },
): Promise<readonly Stored[]> => {
  const { rows } = await sql<Stored>`select ${STORED} from ${versionTable(table)} as version
    where version.id > ${after} and ${through === undefined ? sql`true` : sql`version.id <= ${through}`}
      and ${stoodAt(at)}
    order by version.id limit ${limit}`.execute(db)
  return rows
}

/** One look at the index per id. Written as `id = any(…)`, a database without statistics (PGlite makes none) reads all. */
export const eachAt = (table: Versioned, at: Position, ids: readonly string[]): RawBuilder<unknown> =>
  sql`unnest(${[...new Set(ids)]}::text[]) as asked (id)
  cross join lateral (
    select version.* from ${versionTable(table)} as version
    where version.id = asked.id and ${stoodAt(at)} order by version.version desc limit 1
  )`

/** Those of these that stood at a position. */
export const storedAt = async (
  db: Db,
  table: Versioned,
  at: Position,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> => {
  if (ids.length === 0) return new Map()
  const { rows } =
    await sql<Stored>`select stood.id, stood.version, stood.from_position as position, stood.area,
    stood.body from ${eachAt(table, at, ids)} as stood`.execute(db)
  return new Map(rows.map((stored) => [stored.id, stored]))
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
