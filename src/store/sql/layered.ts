/** Records in two layers: the merge is the body, and what it was merged from stands beside it where there is more than one. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { helsinkiDay } from '../../clock.ts'
import type { RecordLayers } from '../../domain/record-layers.ts'
import { readable } from '../ports/readable.ts'
import type { Layered, Put, VersionedTable, Written } from '../ports/records.ts'
import { decoded, schemaOf, withField } from './bodies.ts'
import type { BodyOf } from './body-kinds.ts'
import { keepConflicts } from './conflicts.ts'
import type { StoreContext } from './context.ts'
import { putVersions, type Versioned, versionTable } from './versioned.ts'
import type { AreaKind } from './versioned-reading.ts'

export const LAYER_COLUMNS = [
  { name: 'layers', type: 'text', onHead: false },
  { name: 'layers_schema', type: 'integer', onHead: false },
] as const satisfies Versioned['columns']

export type Merged = { readonly merge?: { readonly layers: object } | undefined }

const layersKind = (kind: AreaKind) => `${kind}-layers` as const

/** The values of LAYER_COLUMNS. */
export const layerValues = (kind: AreaKind, { merge }: Merged): readonly [string | null, number] => [
  merge ? JSON.stringify(merge.layers) : null,
  schemaOf(layersKind(kind)),
]

type Row = {
  readonly id: string
  readonly version: number
  readonly position: number
  readonly area: string | null
  readonly text: string
  readonly schema: number
  readonly layers_text: string | null
  readonly layers_schema: number
}

const ofRow = <K extends AreaKind>(
  { read }: StoreContext,
  kind: K,
  { layers_text, layers_schema, ...row }: Row,
): Layered<BodyOf<K>> => {
  const stored = decoded(read, kind, row)
  const layered = withField(stored, 'layers', () =>
    layers_text === null
      ? undefined
      : // The form of the layers follows from that of the body.
        (read(layersKind(kind), {
          id: row.id,
          schema: layers_schema,
          text: layers_text,
        }) as unknown as RecordLayers<BodyOf<K>>),
  )
  return Object.assign(layered, {
    isClient: (body: BodyOf<K>): boolean => {
      if (layers_text === null && row.text === JSON.stringify(body)) return true
      // A text of the present schema says what it says without being decoded, which took most of an import's time.
      if (layers_text === null && row.schema === schemaOf(kind)) return isSameJson(row.text, body)
      const client = readable(() => (layers_text === null ? stored.body : layered.layers?.client))
      return client !== undefined && isDeepStrictEqual(client, body)
    },
  })
}

/** What is no JSON is never the same. */
const isSameJson = (text: string, body: object): boolean => {
  try {
    return isDeepStrictEqual(JSON.parse(text), body)
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

type Writes<B> = Pick<VersionedTable<B>, 'put' | 'replace' | 'layered' | 'writtenOn'>

/** @param valuesOf the values of the table's columns */
export const layeredOf = <K extends AreaKind>(
  context: StoreContext,
  table: Versioned<K>,
  valuesOf: (put: Put<BodyOf<K>> & Merged, day: string) => readonly (string | number | Uint8Array | null)[],
): Writes<BodyOf<K>> => ({
  put: async (puts, expectation) => {
    const written = await putVersions(context, table, puts, valuesOf, expectation)
    // Made over nothing that could have changed, each of them is written.
    return written as readonly Written[]
  },
  replace: (replacements) =>
    putVersions(context, table, replacements, valuesOf, {}, (trx, written, day) =>
      keepConflicts(
        trx,
        table.kind,
        written.flatMap(({ id, merge }) => (merge ? [{ id, conflicts: merge.conflicts }] : [])),
        day,
      ),
    ),
  layered: async (ids) => {
    if (ids.length === 0) return new Map()
    const { rows } = await sql<Row>`select version.id, version.version, version.from_position as position,
        version.area, version.body as text, version.schema, version.layers as layers_text, version.layers_schema
      from unnest(${[...new Set(ids)]}::text[]) as asked (id)
      cross join lateral (
        select version, id from ${sql.table(table.kind)} as head where head.id = asked.id limit 1
      ) as head
      join ${versionTable(table)} as version on version.id = head.id and version.version = head.version`.execute(
      context.db,
    )
    return new Map(rows.map((row) => [row.id, ofRow(context, table.kind, row)]))
  },
  writtenOn: async (id, version) => {
    const { rows } = await sql<{ at: string }>`select at from change
      where kind = ${table.kind} and id = ${id} and version = ${version} order by position desc limit 1`.execute(
      context.db,
    )
    const [row] = rows
    return row && helsinkiDay(new Date(row.at))
  },
})
