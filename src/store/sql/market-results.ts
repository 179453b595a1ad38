/** Results of a market run: of each opening its first people, of each person the best openings. */
import { type RawBuilder, sql } from 'kysely'
import type { Areas } from '../../access/areas.ts'
import type { MarketStanding } from '../../contract/market-run.ts'
import type { GateCode } from '../../contract/shortlist.ts'
import { besideFeed } from '../feed/change-feed.ts'
import type { Position } from '../ports/feed.ts'
import type {
  MarketJobseekerRead,
  MarketJobseekerRow,
  MarketOpeningRead,
  MarketOpeningRow,
  MarketRuns,
} from '../ports/market-runs.ts'
import type { Page } from '../ports/page.ts'
import type { StoreContext } from './context.ts'
import { nowOf, type RawRun, RUN, runningOf } from './market-row.ts'
import { packPoints, unpackPoints } from './packed-points.ts'
import type { Db, Trx } from './schema.ts'
import { inAreas, stoodAt } from './versioned-reading.ts'

type Results = Pick<
  MarketRuns,
  'claimMerge' | 'counted' | 'keepJobseekers' | 'keepOpenings' | 'opening' | 'jobseeker' | 'unreached'
>

export const resultsOf = (context: StoreContext): Results => {
  const { db } = context
  return {
    claimMerge: async (id) => {
      const { rows } = await sql<RawRun>`update market_run
        set status = 'running', attempts = attempts + 1, heard_at = ${nowOf(context)}::timestamptz,
          started_at = coalesce(started_at, ${nowOf(context)}::timestamptz)
        where id = ${id} and status in ('queued', 'running') returning ${RUN}`.execute(db)
      return rows.map((raw) => runningOf(context.read, raw))[0]
    },
    counted: async (id, of) => {
      await db
        .updateTable('market_run')
        .set(of)
        .where('id', '=', id)
        .where('status', '=', 'running')
        .execute()
    },
    // Beside the feed: nobody is erased between the look at who stood and the writing.
    keepJobseekers: (id, page) =>
      besideFeed(context, (trx) =>
        whileRunning(context, trx, id, merged(page), (position) => insertJobseekers(trx, id, position, page)),
      ),
    keepOpenings: (id, page) =>
      db
        .transaction()
        .execute((trx) => whileRunning(context, trx, id, 0, () => insertOpenings(trx, id, page))),
    opening: (id, opening) => readOpening(db, id, opening),
    jobseeker: async (id, jobseeker) => {
      const [found] = await readJobseekers(db, id, sql`jobseeker = ${jobseeker}`, 1)
      return found
    },
    unreached: (id, areas, page) => readUnreached(db, id, areas, page),
  }
}

/** People up to the last of a page, whichever attempt wrote those before. */
const merged = (page: readonly MarketJobseekerRow[]): number => (page.at(-1)?.number ?? -1) + 1

/** Takes the run's row first, so that it does not end meanwhile. */
const whileRunning = async (
  context: StoreContext,
  trx: Trx,
  id: string,
  merged: number,
  write: (position: Position) => Promise<void>,
): Promise<boolean> => {
  const { rows } = await sql<{ position: Position }>`update market_run
    set heard_at = ${nowOf(context)}::timestamptz, merged = greatest(merged, ${merged})
    where id = ${id} and status = 'running' returning position`.execute(trx)
  const [run] = rows
  if (!run) return false
  await write(run.position)
  return true
}

const insertJobseekers = async (
  trx: Trx,
  id: string,
  position: Position,
  page: readonly MarketJobseekerRow[],
): Promise<void> => {
  await sql`insert into market_jobseeker (run, number, jobseeker, area, reached, best, standing, hindrance, hindered)
    select ${id}, found.number, found.jobseeker, stood.area, found.reached, found.best, found.standing,
      found.hindrance, found.hindered
    from unnest(${page.map((p) => p.number)}::integer[], ${page.map((p) => p.jobseeker)}::text[],
      ${page.map((p) => p.reached)}::integer[], ${page.map((p) => packPoints(p.best))}::bytea[],
      ${page.map((p) => p.standing)}::text[],
      ${page.map((p) => p.hindrance?.code ?? null)}::text[], ${page.map((p) => p.hindrance?.openings ?? 0)}::integer[])
      as found (number, jobseeker, reached, best, standing, hindrance, hindered)
    cross join lateral (
      select version.area from jobseeker_version as version
      where version.id = found.jobseeker and ${stoodAt(position)} order by version.version desc limit 1
    ) as stood
    on conflict do nothing`.execute(trx)
}

const insertOpenings = async (trx: Trx, id: string, page: readonly MarketOpeningRow[]): Promise<void> => {
  await sql`insert into market_opening (run, number, opening, passing, near_misses, first)
    select ${id}, found.* from unnest(${page.map((o) => o.number)}::integer[], ${page.map((o) => o.opening)}::text[],
      ${page.map((o) => o.passing)}::integer[], ${page.map((o) => o.nearMisses)}::integer[],
      ${page.map((o) => packPoints(o.first))}::bytea[]) as found
    on conflict do nothing`.execute(trx)
}

type OpeningRow = Omit<MarketOpeningRead, 'first'> & { readonly first: Uint8Array }

const readOpening = async (db: Db, id: string, opening: string): Promise<MarketOpeningRead | undefined> => {
  const { rows } = await sql<OpeningRow>`select opening, passing, near_misses as "nearMisses", first
    from market_opening where run = ${id} and opening = ${opening}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const first = unpackPoints(row.first)
  const people = await db
    .selectFrom('market_jobseeker')
    .select(['number', 'jobseeker', 'area'])
    .where('run', '=', id)
    .where('number', 'in', [-1, ...first.map(({ number }) => number)])
    .execute()
  const byNumber = new Map(people.map(({ number, jobseeker, area }) => [number, { jobseeker, area }]))
  return {
    ...row,
    first: first.map(({ number, points }) => ({ points, person: byNumber.get(number) })),
  }
}

type JobseekerRow = {
  readonly jobseeker: string
  readonly area: string | null
  readonly reached: number
  readonly best: Uint8Array
  readonly standing: MarketStanding
  readonly hindrance: GateCode | null
  readonly hindered: number
}

const readJobseekers = async (
  db: Db,
  id: string,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<readonly MarketJobseekerRead[]> => {
  const { rows } =
    await sql<JobseekerRow>`select jobseeker, area, reached, best, standing, hindrance, hindered
    from market_jobseeker where run = ${id} and ${which} order by jobseeker limit ${limit}`.execute(db)
  const people = rows.map((row) => ({ ...row, best: unpackPoints(row.best) }))
  const openings = await openingIds(
    db,
    id,
    people.flatMap(({ best }) => best.map(({ number }) => number)),
  )
  return people.map(({ jobseeker, area, reached, best, standing, hindrance, hindered }) => ({
    ...{ jobseeker, area, reached, standing },
    // An opening that is gone by now went with the whole run.
    best: best.flatMap(({ number, points }) => {
      const opening = openings.get(number)
      return opening === undefined ? [] : [{ opening, points }]
    }),
    hindrance: hindrance === null ? null : { code: hindrance, openings: hindered },
  }))
}

const openingIds = async (
  db: Db,
  id: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('market_opening')
    .select(['number', 'opening'])
    .where('run', '=', id)
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return new Map(rows.map(({ number, opening }) => [number, opening]))
}

const readUnreached = (db: Db, id: string, areas: Areas, { limit, after = '' }: Page) =>
  readJobseekers(
    db,
    id,
    sql`reached = 0 and jobseeker > ${after} and ${inAreas(sql.ref('area'), areas, false)}`,
    limit,
  )
