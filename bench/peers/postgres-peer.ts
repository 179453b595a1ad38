/** A real PostgreSQL 15, tuned for this one query: unlogged, prewarmed tables, a worker for every core. */
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type PostgresServer, startPostgres } from '../../test/servers/postgres.ts'
import { type Peer, settleTies } from './peer.ts'
import { compileQuery, type Dialect } from './sql.ts'
import { hashOf, SIDE_TABLES, type SqlTable, type SqlType, TABLES, writeRows } from './sql-tables.ts'

const DIALECT: Dialect = {
  divide: '/',
  fence: 'offset 0',
  element: (list, place) => `('{${list.join(',')}}'::int[])[${place} + 1]`,
  firstSteps: (scored, limit) => `${scored} order by step fetch first ${limit} rows with ties`,
}

const TYPES: Readonly<Record<SqlType, string>> = {
  small: 'smallint',
  int: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  text: 'text',
}

/**
 * Costs are those of a server whose tables are in memory, so that the planner takes every core at any size. The test
 * server's shared_buffers stay: with 1 GB the same queries took as long, since the rest is in the system's cache.
 */
const settings = (workers: number): readonly string[] => [
  `set max_parallel_workers_per_gather = ${workers}`,
  'set parallel_setup_cost = 0',
  'set parallel_tuple_cost = 0',
  'set min_parallel_table_scan_size = 0',
  'set min_parallel_index_scan_size = 0',
  // Nothing here is joined by one row: a nested loop would only come of a wrong estimate (it took 40 s where 0.1 do).
  'set enable_nestloop = off',
  'set random_page_cost = 1',
  "set effective_cache_size = '8GB'",
  "set work_mem = '256MB'",
  "set maintenance_work_mem = '256MB'",
  'set hash_mem_multiplier = 4',
  // Compiling so long an expression took ten times what the query does.
  'set jit = off',
]

const FLUSH_AT = 1 << 20

/** COPY from files is the quickest way in; the server runs as another user. */
const copyRows = async (client: pg.Client, records: Iterable<Uint8Array>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'sovite-copy-'))
  chmodSync(folder, 0o755)
  const files = new Map(
    TABLES.map((table) => {
      const path = join(folder, table.name)
      return [table, { path, file: openSync(path, 'w'), text: '' }]
    }),
  )
  try {
    writeRows(records, (table, values) => {
      const target = files.get(table)!
      target.text += `${values.join('\t')}\n`
      if (target.text.length < FLUSH_AT) return
      writeSync(target.file, target.text)
      target.text = ''
    })
    for (const [{ name }, { path, file, text }] of files) {
      writeSync(file, text)
      await client.query(`copy ${name} from '${path}'`)
    }
  } finally {
    for (const { file } of files.values()) closeSync(file)
    rmSync(folder, { recursive: true })
  }
}

const create = ({ name, columns }: SqlTable, workers: number): string => {
  const defined = columns.map(([of, type]) => `${of} ${TYPES[type]} not null`)
  return `create unlogged table ${name} (${defined.join(', ')}) with (fillfactor = 100, parallel_workers = ${workers})`
}

/** In the order of its index, which holds the whole row: the table itself is not read. */
const order = async (client: pg.Client, { name, columns }: SqlTable): Promise<void> => {
  const [person, ...key] = columns.map(([of]) => of)
  await client.query(
    `create index ${name}_key on ${name} (${key.join(', ')}) include (${person}) with (fillfactor = 100)`,
  )
  await client.query(`cluster ${name} using ${name}_key`)
  await client.query(`select pg_prewarm('${name}_key')`)
}

type Row = {
  readonly id: string
  readonly points: number
  readonly hash_high: number
  readonly hash_low: number
}

export const postgresPeer = (): Peer => {
  let server: PostgresServer | undefined
  let client: pg.Client | undefined
  let size = 0
  return {
    name: 'PostgreSQL',
    load: async (records) => {
      const workers = availableParallelism()
      server = await startPostgres(15)
      client = new pg.Client({ connectionString: server.url('postgres') })
      await client.connect()
      await client.query('create extension pg_prewarm')
      for (const setting of settings(workers)) await client.query(setting)
      for (const table of TABLES) await client.query(create(table, workers))
      await copyRows(client, records)
      for (const table of SIDE_TABLES) await order(client, table)
      for (const { name } of TABLES) {
        await client.query(`vacuum (analyze, freeze) ${name}`)
        await client.query(`select pg_prewarm('${name}')`)
      }
      const sizes = TABLES.map(({ name }) => `pg_total_relation_size('${name}')`)
      const { rows } = await client.query<{ size: string }>(`select ${sizes.join(' + ')} as size`)
      size = Number(rows[0]!.size)
    },
    top: async (program, asOf, limit) => {
      const { rows } = await client!.query<Row>(compileQuery(program, asOf, limit, DIALECT))
      const candidates = rows.map(({ id, points, hash_high, hash_low }) => ({
        id,
        points,
        hash: hashOf(hash_high, hash_low),
      }))
      return settleTies(candidates, program, limit)
    },
    bytes: () => size,
    close: async () => {
      await client?.end()
      await server?.stop()
    },
  }
}
