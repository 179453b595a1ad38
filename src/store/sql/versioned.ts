/** The life that jobseekers, openings and negotiations share: a head row for what stands, a row for each version. */
import { type RawBuilder, sql } from 'kysely'
import { helsinkiDay } from '../../clock.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { inFeed, recordChanges, takePositions } from '../feed/change-feed.ts'
import type { ChangeKind } from '../feed/change-kinds.ts'
import type { Position } from '../ports/feed.ts'
import type { Expectation, Written } from '../ports/records.ts'
import { schemaOf } from './bodies.ts'
import type { StoreContext } from './context.ts'
import type { Trx } from './schema.ts'

type Value = string | number | Uint8Array | null

/** A column beside id, version, positions and body. */
type Column = {
  readonly name: string
  readonly type: 'text' | 'bytea' | 'integer'
  /** Whether the head table has it too. */
  readonly onHead: boolean
}

/** One kind of thing: its head table has the kind's name, its versions stand in `<kind>_version`. */
export type Versioned<K extends ChangeKind = ChangeKind> = {
  readonly kind: K
  readonly columns: readonly Column[]
}

export type VersionedPut = {
  readonly id: string
  readonly body: object
  /** The version that has to stand, null where nothing may; another one, and this put alone is left out. */
  readonly over?: number | null | undefined
}

export const headTable = ({ kind }: Versioned) => sql.table(kind)
export const versionTable = ({ kind }: Versioned) => sql.table(`${kind}_version`)

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts)

type Head = { readonly id: string; readonly current: number | null; readonly last: number }
const NO_HEAD: Omit<Head, 'id'> = { current: null, last: 0 }

/** The current version of each id (null where nothing stands) and the highest it ever had, in the order of `ids`. */
const headsOf = async (trx: Trx, table: Versioned, ids: readonly string[]): Promise<readonly Head[]> => {
  // The last version is read from the feed, which remembers it through a deletion and even an erasure.
  const { rows } = await sql<Head>`
    select asked.id, head.version as current, coalesce((
      select change.version from change
      where change.kind = ${table.kind} and change.id = asked.id order by change.position desc limit 1
    ), 0) as last
    from unnest(${ids}::text[]) with ordinality as asked (id, place)
    left join ${headTable(table)} as head on head.id = asked.id
    order by asked.place`.execute(trx)
  return rows
}

/**
 * The current version of `id`; undefined when nothing stands, whatever was expected.
 * @throws AppError version-differs
 */
export const currentVersion = async (
  trx: Trx,
  table: Versioned,
  id: string,
  expectation: Expectation = {},
): Promise<number | undefined> => {
  const [head] = await headsOf(trx, table, [id])
  if (!head || head.current === null) return undefined
  check(head.current, expectation)
  return head.current
}

/** @throws AppError version-differs */
const check = (current: number | null, { ifMatch, ifNoneMatch }: Expectation): void => {
  if (ifNoneMatch === '*' && current !== null)
    throw new AppError('version-differs', told('detail.existsAlready'))
  if (ifMatch === undefined || (ifMatch === '*' && current !== null) || ifMatch === current) return
  throw new AppError(
    'version-differs',
    current === null ? told('detail.nothingStored') : told('detail.otherVersion', { version: current }),
  )
}

export const closeVersions = async (
  trx: Trx,
  table: Versioned,
  ended: readonly { id: string; version: number; position: Position }[],
): Promise<void> => {
  if (ended.length === 0) return
  await sql`update ${versionTable(table)} as old set to_position = ended.position
    from unnest(${ended.map((e) => e.id)}::text[], ${ended.map((e) => e.version)}::integer[],
      ${ended.map((e) => e.position)}::bigint[]) as ended (id, version, position)
    where old.id = ended.id and old.version = ended.version`.execute(trx)
}

type NewVersion = {
  readonly id: string
  readonly text: string
  readonly version: number
  readonly position: Position
  readonly values: readonly Value[]
}

const insertVersions = async (trx: Trx, table: Versioned, rows: readonly NewVersion[]): Promise<void> => {
  const { columns } = table
  const names = columns.map(({ name }) => sql.ref(name))
  const arrays = columns.map(({ type }, i) => sql`${rows.map((row) => row.values[i])}::${sql.raw(type)}[]`)
  await sql`insert into ${versionTable(table)} (schema, id, version, from_position, body, ${list(names)})
    select ${schemaOf(table.kind)}::integer, put.* from unnest(${rows.map((row) => row.id)}::text[],
      ${rows.map((row) => row.version)}::integer[], ${rows.map((row) => row.position)}::bigint[],
      ${rows.map((row) => row.text)}::text[], ${list(arrays)}) as put`.execute(trx)
}

/** Copies the head rows from the new versions, so that packed rows are sent once. */
const raiseHeads = async (trx: Trx, table: Versioned, rows: readonly NewVersion[]): Promise<void> => {
  const onHead = table.columns.filter((column) => column.onHead).map(({ name }) => name)
  const updates = ['version', 'position', ...onHead].map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`,
  )
  await sql`insert into ${headTable(table)} (id, version, position, ${list(onHead.map((name) => sql.ref(name)))})
    select new.id, new.version, new.from_position, ${list(onHead.map((name) => sql.ref(`new.${name}`)))}
    from unnest(${rows.map((row) => row.id)}::text[], ${rows.map((row) => row.version)}::integer[])
      as written (id, version)
    join ${versionTable(table)} as new on new.id = written.id and new.version = written.version
    on conflict (id) do update set ${list(updates)}`.execute(trx)
}

/** What is written with the versions, in their transaction. */
export type Beside<P> = (trx: Trx, written: readonly P[], day: string) => Promise<void>

/**
 * Writes a batch in one transaction and a constant number of statements. An id that stands in it more than once is
 * written once, as its last put says; each of its puts is answered with that version, or with undefined where another
 * version stands than the put was made over.
 * @param valuesOf the values of `table.columns` for each put; called before the transaction, and again inside when the
 * day has changed meanwhile
 */
export const putVersions = async <P extends VersionedPut>(
  context: StoreContext,
  table: Versioned,
  puts: readonly P[],
  valuesOf: (put: P, day: string) => readonly Value[],
  expectation: Expectation = {},
  beside?: Beside<P>,
): Promise<readonly (Written | undefined)[]> => {
  if (puts.length === 0) return []
  const unique = [...new Map(puts.map((put) => [put.id, put])).values()]
  let encoded = encodeAll(unique, valuesOf, helsinkiDay(context.clock()))
  const written = await inFeed(context, async (trx) => {
    const ids = unique.map(({ id }) => id)
    const heads = await headsOf(trx, table, ids)
    for (const head of heads) check(head.current, expectation)
    const byId = new Map(heads.map((head) => [head.id, head]))
    const isMet = ({ id, over }: VersionedPut): boolean =>
      over === undefined || over === (byId.get(id) ?? NO_HEAD).current
    const met = unique.filter(isMet)
    if (met.length === 0) return new Map<string, Written>()
    const { first, day } = await takePositions(context, trx, met.length)
    if (day !== encoded.day) encoded = encodeAll(unique, valuesOf, day)
    const rows = encoded.puts
      .filter(({ put }) => isMet(put))
      .map(({ put: { id }, ...put }, i) => {
        const { current, last } = byId.get(id) ?? NO_HEAD
        return { ...put, id, current, version: last + 1, position: first + i }
      })
    const ended = rows.flatMap(({ id, position, current }) =>
      current === null ? [] : [{ id, version: current, position }],
    )
    await closeVersions(trx, table, ended)
    await insertVersions(trx, table, rows)
    await raiseHeads(trx, table, rows)
    await recordChanges(
      context,
      trx,
      table.kind,
      rows.map((row) => ({ ...row, deleted: false })),
    )
    await beside?.(trx, met, day)
    return new Map(
      rows.map(({ id, version, position, current }) => [
        id,
        { version, position, created: current === null },
      ]),
    )
  })
  return puts.map(({ id }) => written.get(id))
}

const encodeAll = <P extends VersionedPut>(
  puts: readonly P[],
  valuesOf: (put: P, day: string) => readonly Value[],
  day: string,
) => ({
  day,
  puts: puts.map((put) => ({ put, text: JSON.stringify(put.body), values: valuesOf(put, day) })),
})
