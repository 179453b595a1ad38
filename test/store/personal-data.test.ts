/**
 * Of the migrated database, embedded and on a server:
 * 1. The registry of personal data names every table and column, and no others.
 * 2. Every column that it says an erasure acts on is filled here, and afterwards the person is named by one deletion in
 *    the feed alone, and where the registry says that names pass.
 */
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PgliteConnection } from '../../src/store/pglite/pglite-connection.ts'
import type { AuditedStore } from '../../src/store/ports/audit-groups.ts'
import { openConnections } from '../../src/store/postgres/postgres-pool.ts'
import { columnsOf, PERSONAL_DATA } from '../../src/store/sql/personal-data.ts'
import {
  ask,
  finished,
  handClock,
  judged,
  negotiation,
  type Opened,
  person,
  plainEncode,
  post,
  withWeights,
} from '../contracts/store-fixture.ts'
import { SHARED_POSTGRES_MS } from '../servers/postgres-shared.ts'
import { postgresOpener } from './open-postgres.ts'
import { openPrepared } from './open-prepared.ts'

/** Kysely's Migrator has these. */
const MIGRATOR = ['kysely_migration', 'kysely_migration_lock']

/** Told apart from everything else that stands in a row. */
const GONE = 'gone-7f3a'
const STAYS = 'stays-1c55'

type Row = Readonly<Record<string, unknown>>
type Database = {
  readonly store: AuditedStore
  /** Asks the tables, beside the store or after it. */
  rows(sql: string): Promise<readonly Row[]>
  close(): Promise<void>
}

const settings = { encode: plainEncode, clock: handClock().clock }

const onPglite = async (): Promise<Database> => {
  const opened: Opened & { readonly folder: string } = await openPrepared(settings)
  let raw: PgliteConnection | undefined
  return {
    store: opened.store,
    rows: async (sql) => {
      if (!raw) {
        // One process has the folder: the store first, then this.
        await opened.store.close()
        raw = await PgliteConnection.open(join(opened.folder, 'postgres'))
      }
      return (await raw.query(sql, [])).rows as Row[]
    },
    close: async () => {
      await raw?.close()
      await opened.close()
    },
  }
}

const onPostgres = async (): Promise<Database> => {
  const { store, url, close } = await postgresOpener(18)(settings)
  const raw = openConnections({ url, max: 1, statementTimeoutMs: undefined, onFault: () => {} })
  return {
    store,
    rows: async (sql) => (await raw.db.executeQuery<Row>(CompiledQuery.raw(sql))).rows,
    close: async () => {
      await raw.close()
      await close()
    },
  }
}

/** Names a person wherever the store names one. */
const fill = async (store: AuditedStore): Promise<void> => {
  const { jobseekers, openings, negotiations, shortlists, marketRuns, audit } = store
  await withWeights(store)
  await openings.put([post('op-1')])
  await jobseekers.put([person(GONE), person(STAYS)])
  await jobseekers.put([person(GONE, 2)])
  for (const jobseeker of [GONE, STAYS]) {
    const { body } = person(jobseeker, 3)
    const recorded = { on: '2026-11-24', by: 'coordinator:x' }
    const conflict = { unit: '/area', client: '04', here: jobseeker, counts: 'here', recorded } as const
    const layers = {
      wrote: 'here',
      ...{ otherVersion: 1, client: body, here: body, removed: {}, withdrawn: [] },
      recorded: { '/area': recorded },
    } as const
    const over = jobseeker === GONE ? 2 : 1
    await jobseekers.replace([
      { id: jobseeker, body, area: null, over, merge: { layers, conflicts: [conflict] } },
    ])
    await negotiations.put(negotiation(jobseeker, 'op-1', 'lifting-aid', 'proposed'))
    await negotiations.put(negotiation(jobseeker, 'op-1', 'lifting-aid', 'agreed'))
    await audit.put(jobseeker, { 'age-band': 'over-55' })
  }
  await ask(store, { id: 's-1' })
  await shortlists.claim('s-1')
  const entries = [GONE, STAYS].map((jobseeker, i) => ({ jobseeker, rank: i + 1, tier: 0 }))
  await shortlists.finish(
    's-1',
    finished({
      result: JSON.stringify({ entries }),
      candidates: [GONE, STAYS],
      judged: [judged(GONE), judged(STAYS)],
    }),
  )
  await marketRuns.create({ id: 'r-1', asOf: '2026-11-24', engine: 'scoring-1', by: 'coordinator' })
  await marketRuns.plan('r-1', [{ number: 0, firstNumber: 0, openings: 1, after: '', through: null }])
  await marketRuns.claimChunk('r-1', 0)
  const bytes = new TextEncoder().encode(GONE)
  const opening = { opening: 'op-1', passing: 1, nearMisses: 0, reference: 1, first: [[GONE, 1]] as const }
  await marketRuns.finishChunk('r-1', 0, {
    ...{ openings: { jobseekers: 1, resolution: 1, openings: [opening] }, jobseekers: bytes, unmatched: 0 },
  })
  await marketRuns.claimMerge('r-1')
  const best = [{ number: 0, points: 1 }]
  const found = [GONE, STAYS].map((jobseeker, number) => ({
    ...{ number, jobseeker, reached: 1, best, standing: 'reached' as const, hindrance: undefined },
  }))
  await marketRuns.keepJobseekers('r-1', found)
  await marketRuns.keepOpenings('r-1', [
    { number: 0, opening: 'op-1', passing: 2, nearMisses: 0, first: [{ number: 0, points: 1 }] },
  ])
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)

const registryContract = (open: () => Promise<Database>): void => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  }, SHARED_POSTGRES_MS)
  afterAll(() => database.close())

  /** `table.column` of all that hold a text. */
  const naming = async (text: string): Promise<readonly string[]> => {
    const places: string[] = []
    for (const table of Object.keys(PERSONAL_DATA)) {
      const rows = await database.rows(`select * from ${table}`)
      const columns = rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (textOf(value).includes(text) ? [column] : [])),
      )
      places.push(...new Set(columns.map((column) => `${table}.${column}`)))
    }
    return places.sort()
  }

  it('erases whatever the registry says, and leaves one deletion', async () => {
    const { store } = database
    await fill(store)
    await store.jobseekers.erase(GONE)
    const left = await naming(GONE)
    const passing = columnsOf('passing').map(({ table, column }) => `${table}.${column}`)
    expect(left.filter((place) => !passing.includes(place))).toEqual(['change.id'])
    const changes = await database.rows(`select kind, deleted from change where id like '%${GONE}%'`)
    expect(changes).toEqual([{ kind: 'jobseeker', deleted: true }])
    // Nothing went unseen, as all of it stands of somebody else.
    const acted = [...columnsOf('person'), ...columnsOf('within')]
    const stays = new Set(await naming(STAYS))
    expect(
      acted.map(({ table, column }) => `${table}.${column}`).filter((place) => !stays.has(place)),
    ).toEqual([])
    expect(passing.filter((place) => !left.includes(place))).toEqual([])
  })

  it('names every table and column', async () => {
    const rows = await database.rows(`select table_name as "table", column_name as "column"
      from information_schema.columns where table_schema = current_schema()`)
    const there = rows
      .filter(({ table }) => !MIGRATOR.includes(String(table)))
      .map(({ table, column }) => `${table}.${column}`)
    const named = Object.entries(PERSONAL_DATA).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )
    expect(named.toSorted()).toEqual(there.toSorted())
  })
}

describe('the registry of personal data on PGlite', () => registryContract(onPglite))
describe('the registry of personal data on PostgreSQL', () => registryContract(onPostgres))
