/** DuckDB within the process: a column store, vectorised, on every core. */
import {
  BIGINT,
  BOOLEAN,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  SMALLINT,
  VARCHAR,
} from '@duckdb/node-api'
import { type Peer, settleTies } from './peer.ts'
import { compileQuery, type Dialect } from './sql.ts'
import {
  hashOf,
  SIDE_TABLES,
  type SqlTable,
  type SqlType,
  type SqlValue,
  TABLES,
  writeRows,
} from './sql-tables.ts'

const DIALECT: Dialect = {
  divide: '//',
  fence: '',
  element: (list, place) => `([${list.join(',')}]::int[])[${place} + 1]`,
  // A window over all would sort all; this takes the first few of a heap, and reads the kept rows once more.
  firstSteps: (scored, limit) =>
    `with scored as materialized (${scored})\n` +
    'select * from scored where step <= (select max(step) from ' +
    `(select step from scored order by step limit ${limit}))`,
}

const TYPES: Readonly<Record<SqlType, DuckDBType>> = {
  small: SMALLINT,
  int: INTEGER,
  bigint: BIGINT,
  boolean: BOOLEAN,
  text: VARCHAR,
}

/** What a data chunk holds at most. */
const CHUNK_ROWS = 2_048

const appendRows = async (connection: DuckDBConnection, records: Iterable<Uint8Array>): Promise<void> => {
  const targets = new Map<
    SqlTable,
    { rows: (readonly SqlValue[])[]; append: () => void; close: () => void }
  >()
  for (const table of TABLES) {
    const { name, columns } = table
    const appender = await connection.createAppender(name)
    const types = columns.map(([, type]) => TYPES[type])
    const target = {
      rows: [] as (readonly SqlValue[])[],
      append: () => {
        const chunk = DuckDBDataChunk.create(types)
        chunk.setRows(target.rows)
        appender.appendDataChunk(chunk)
        target.rows = []
      },
      close: () => {
        if (target.rows.length > 0) target.append()
        appender.closeSync()
      },
    }
    targets.set(table, target)
  }
  writeRows(records, (table, values) => {
    const target = targets.get(table)!
    target.rows.push(values)
    if (target.rows.length === CHUNK_ROWS) target.append()
  })
  for (const { close } of targets.values()) close()
}

const create = ({ name, columns }: SqlTable): string =>
  `create table ${name} (${columns.map(([of, type]) => `${of} ${TYPES[type]} not null`).join(', ')})`

export const duckdbPeer = (): Peer => {
  let instance: DuckDBInstance | undefined
  let connection: DuckDBConnection | undefined
  let size = 0
  return {
    name: 'DuckDB',
    load: async (records) => {
      instance = await DuckDBInstance.create(':memory:')
      connection = await instance.connect()
      for (const table of TABLES) await connection.run(create(table))
      await appendRows(connection, records)
      // In order of what they are looked up by, the least and greatest of each row group leave most of them unread.
      for (const { name, columns } of SIDE_TABLES) {
        await connection.run(
          `create table sorted as select * from ${name} order by ${columns[1]![0]}, person`,
        )
        await connection.run(`drop table ${name}`)
        await connection.run(`alter table sorted rename to ${name}`)
      }
      const memory = await connection.runAndReadAll('select sum(memory_usage_bytes) from duckdb_memory()')
      size = Number(memory.value(0, 0))
    },
    top: async (program, asOf, limit) => {
      const reader = await connection!.runAndReadAll(compileQuery(program, asOf, limit, DIALECT))
      const candidates = reader.getRowObjects().map((row) => ({
        id: String(row['id']),
        points: Number(row['points']),
        hash: hashOf(Number(row['hash_high']), Number(row['hash_low'])),
      }))
      return settleTies(candidates, program, limit)
    },
    bytes: () => size,
    close: async () => {
      connection?.closeSync()
      instance?.closeSync()
    },
  }
}
