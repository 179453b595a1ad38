/** Where the layers of what stands say different things. */
import { sql } from 'kysely'
import type { LayerConflict } from '../../domain/record-layers.ts'
import type { Conflicts, StoredConflict } from '../ports/conflicts.ts'
import type { StoreContext } from './context.ts'
import type { Trx } from './schema.ts'
import { type AreaKind, inAreas } from './versioned-reading.ts'

export type ConflictsOf = { readonly id: string; readonly conflicts: readonly LayerConflict[] }

const table = (kind: AreaKind) => sql.table(`${kind}_conflict`)

/** What a record's conflicts are from now on; one that says the same as before keeps its day. */
export const keepConflicts = async (
  trx: Trx,
  kind: AreaKind,
  records: readonly ConflictsOf[],
  day: string,
): Promise<void> => {
  if (records.length === 0) return
  const lines = records.flatMap(({ id, conflicts }) => conflicts.map((conflict) => ({ id, ...conflict })))
  const texts = lines.map((line) => ({
    ...line,
    client: JSON.stringify(line.client),
    here: line.here === undefined ? null : JSON.stringify(line.here),
  }))
  await sql`delete from ${table(kind)} as old where old.${sql.ref(kind)} = any(${records.map(({ id }) => id)}::text[])
    and not exists (
      select from unnest(${texts.map(({ id }) => id)}::text[], ${texts.map(({ unit }) => unit)}::text[],
        ${texts.map(({ client }) => client)}::text[], ${texts.map(({ here }) => here)}::text[])
        as now (id, unit, client, here)
      where now.id = old.${sql.ref(kind)} and now.unit = old.unit and now.client = old.client
        and now.here is not distinct from old.here
    )`.execute(trx)
  if (texts.length === 0) return
  await sql`insert into ${table(kind)}
      (${sql.ref(kind)}, unit, client, here, counts, recorded_on, recorded_by, since)
    select now.*, ${day} from unnest(${texts.map(({ id }) => id)}::text[], ${texts.map(({ unit }) => unit)}::text[],
      ${texts.map(({ client }) => client)}::text[], ${texts.map(({ here }) => here)}::text[],
      ${texts.map(({ counts }) => counts)}::text[], ${texts.map(({ recorded }) => recorded.on)}::text[],
      ${texts.map(({ recorded }) => recorded.by)}::text[]) as now
    on conflict (${sql.ref(kind)}, unit) do update set counts = excluded.counts,
      recorded_on = excluded.recorded_on, recorded_by = excluded.recorded_by`.execute(trx)
}

type Row = {
  readonly kind: StoredConflict['kind']
  readonly id: string
  readonly unit: string
  readonly client: string
  readonly here: string | null
  readonly counts: StoredConflict['counts']
  readonly recorded_on: string
  readonly recorded_by: string
  readonly since: string
}

const conflictOf = ({ recorded_on: on, recorded_by: by, client, here, ...row }: Row): StoredConflict => ({
  ...row,
  client: JSON.parse(client) as unknown,
  here: here === null ? undefined : (JSON.parse(here) as unknown),
  recorded: { on, by },
})

export const conflictsIn = ({ db }: StoreContext): Conflicts => ({
  list: async (areas, { limit, after = ['jobseeker', '', ''] }) => {
    const [kind, id, unit] = after
    const of = (
      each: AreaKind,
    ) => sql`select ${each}::text collate "C" as kind, line.${sql.ref(each)} as id, line.unit,
        line.client, line.here, line.counts, line.recorded_on, line.recorded_by, line.since
      from ${table(each)} as line join ${sql.table(each)} as head on head.id = line.${sql.ref(each)}
      where ${inAreas(sql.ref('head.area'), areas, each === 'opening')}`
    const { rows } = await sql<Row>`select * from (${of('jobseeker')} union all ${of('opening')}) as line
      where (line.kind, line.id, line.unit) > (${kind}, ${id}, ${unit})
      order by line.kind, line.id, line.unit limit ${limit}`.execute(db)
    return rows.map(conflictOf)
  },
})
