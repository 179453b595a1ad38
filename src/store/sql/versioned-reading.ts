/** Reading what stands, and what stood at a position. */
import { type RawBuilder, sql } from 'kysely'
import type { Areas } from '../../access/areas.ts'
import type { Position } from '../ports/feed.ts'
import type { Page } from '../ports/page.ts'
import type { Stored } from '../ports/records.ts'
import { decoded, type KeptBody } from './bodies.ts'
import type { BodyOf } from './body-kinds.ts'
import type { StoreContext } from './context.ts'
import { headTable, type Versioned, versionTable } from './versioned.ts'

/** Kinds whose things have an area. */
export type AreaKind = 'jobseeker' | 'opening'

type Row = Omit<Stored<unknown>, 'body'> & KeptBody

const STORED = sql`version.id, version.version, version.from_position as position, version.area,
  version.body as text, version.schema`

/** That a row of the version table (named `version`) stood at a position. */
export const stoodAt = (at: Position): RawBuilder<boolean> =>
  sql`version.from_position <= ${at} and (version.to_position is null or version.to_position > ${at})`

export const findStored = <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  id: string,
  at?: Position,
): Promise<Stored<BodyOf<K>> | undefined> =>
  findLast(context, table, id, at === undefined ? sql`version.to_position is null` : stoodAt(at))

/** The last version of a thing for which this is so. */
export const findLast = async <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  id: string,
  when: RawBuilder<unknown>,
): Promise<Stored<BodyOf<K>> | undefined> => {
  const { rows } = await sql<Row>`select ${STORED} from ${versionTable(table)} as version
    where version.id = ${id} and ${when} order by version.version desc limit 1`.execute(context.db)
  const [row] = rows
  return row && decoded(context.read, table.kind, row)
}

/** @param withoutArea whether rows without an area belong to every choice of areas */
export const listStored = async <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  { areas, page, withoutArea }: { areas: Areas; page: Page; withoutArea: boolean },
): Promise<readonly Stored<BodyOf<K>>[]> => {
  const { rows } = await sql<Row>`select ${STORED}
    from (
      select id, version from ${headTable(table)}
      where id > ${page.after ?? ''} and ${inAreas(sql.ref('area'), areas, withoutArea)}
      order by id limit ${page.limit}
    ) as head
    join ${versionTable(table)} as version on version.id = head.id and version.version = head.version
    order by head.id`.execute(context.db)
  return rows.map((row) => decoded(context.read, table.kind, row))
}

/** What stood at a position, after one id and up to another. */
export const listStanding = async <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  at: Position,
  { limit, after = '', through }: Page & { readonly through?: string | undefined },
): Promise<readonly Stored<BodyOf<K>>[]> => {
  const { rows } = await sql<Row>`select ${STORED} from ${versionTable(table)} as version
    where version.id > ${after} and ${through === undefined ? sql`true` : sql`version.id <= ${through}`}
      and ${stoodAt(at)}
    order by version.id limit ${limit}`.execute(context.db)
  return rows.map((row) => decoded(context.read, table.kind, row))
}

/** One look at the index per id. Written as `id = any(…)`, a database without statistics (PGlite makes none) reads all. */
export const eachAt = (table: Versioned, at: Position, ids: readonly string[]): RawBuilder<unknown> =>
  sql`unnest(${[...new Set(ids)]}::text[]) as asked (id)
  cross join lateral (
    select version.* from ${versionTable(table)} as version
    where version.id = asked.id and ${stoodAt(at)} order by version.version desc limit 1
  )`

/** Those of these that stood at a position. */
export const storedAt = async <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  at: Position,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored<BodyOf<K>>>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`select stood.id, stood.version, stood.from_position as position, stood.area,
    stood.body as text, stood.schema from ${eachAt(table, at, ids)} as stood`.execute(context.db)
  return new Map(rows.map((row) => [row.id, decoded(context.read, table.kind, row)]))
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
