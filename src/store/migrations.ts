/** The tables, in SQL of PostgreSQL 15, run at start. A migration that was released is never changed: append a new one. */
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './schema.ts'

/**
 * Ids are collated "C": their order is the same in every database, whatever its locale, and prefix ranges work.
 * A head table has what stands now; its `_version` table everything that ever stood, `to_position` null while it stands.
 */
const FIRST = [
  `create table feed_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null,
    day text not null
  )`,
  `insert into feed_head (position, day) values (0, '')`,
  `create table change (
    position bigint primary key,
    kind text not null,
    id text collate "C" not null,
    version integer not null,
    deleted boolean not null,
    at timestamptz not null
  )`,
  'create index change_by_id on change (kind, id, position)',

  `create table jobseeker (
    id text collate "C" primary key,
    version integer not null,
    position bigint not null,
    area text,
    packed bytea not null
  )`,
  'create index jobseeker_by_area on jobseeker (area, id)',
  `create table jobseeker_version (
    id text collate "C" not null,
    version integer not null,
    from_position bigint not null,
    to_position bigint,
    area text,
    body text not null,
    packed bytea not null,
    encoded_on text not null,
    primary key (id, version)
  )`,

  `create table opening (
    id text collate "C" primary key,
    version integer not null,
    position bigint not null,
    area text
  )`,
  'create index opening_by_area on opening (area, id)',
  `create table opening_version (
    id text collate "C" not null,
    version integer not null,
    from_position bigint not null,
    to_position bigint,
    area text,
    body text not null,
    primary key (id, version)
  )`,

  `create table negotiation (
    id text collate "C" primary key,
    version integer not null,
    position bigint not null,
    jobseeker text collate "C" not null,
    opening text collate "C" not null,
    accommodation text not null,
    state text not null
  )`,
  'create index negotiation_by_jobseeker on negotiation (jobseeker)',
  `create table negotiation_version (
    id text collate "C" not null,
    version integer not null,
    from_position bigint not null,
    to_position bigint,
    jobseeker text collate "C" not null,
    opening text collate "C" not null,
    accommodation text not null,
    state text not null,
    body text not null,
    primary key (id, version)
  )`,
  'create index negotiation_version_by_opening on negotiation_version (opening, id)',
  'create index negotiation_version_by_jobseeker on negotiation_version (jobseeker)',

  `create table weights (
    version integer primary key,
    body text not null,
    hash text not null unique,
    reason text not null,
    created_at timestamptz not null,
    created_by text not null
  )`,
  `create table weights_activation (
    seq bigint generated always as identity primary key,
    version integer not null references weights,
    at timestamptz not null,
    reason text not null,
    by text not null
  )`,
  'create index weights_activation_by_version on weights_activation (version, seq)',

  `create table shortlist (
    id text collate "C" primary key,
    opening text collate "C" not null,
    opening_version integer not null,
    area text,
    status text not null check (status in ('queued', 'running', 'done', 'failed')),
    request text not null,
    weights integer not null references weights,
    position bigint not null,
    as_of text not null,
    engine text not null,
    created_at timestamptz not null,
    created_by text not null,
    idempotency_key text,
    running_since timestamptz,
    finished_at timestamptz,
    attempts integer not null default 0,
    problem text,
    retrieval text,
    result text,
    candidates text
  )`,
  'create index shortlist_by_opening on shortlist (opening, id)',
  'create index shortlist_by_status on shortlist (status, id)',
  'create index shortlist_with_candidates on shortlist (id) where candidates is not null',
  `create unique index shortlist_by_key on shortlist (created_by, idempotency_key)
    where idempotency_key is not null`,
  `create table shortlist_judged (
    shortlist text collate "C" not null references shortlist on delete cascade,
    seq integer not null,
    jobseeker text collate "C" not null,
    part text not null check (part in ('entry', 'near-miss', 'ask-first', 'adviser')),
    record bytea not null,
    pair text not null,
    primary key (shortlist, seq)
  )`,
  'create index shortlist_judged_by_jobseeker on shortlist_judged (jobseeker, shortlist)',

  `create table idempotency (
    key text collate "C" not null,
    caller text collate "C" not null,
    request_hash text not null,
    status integer,
    body text,
    claimed_at timestamptz not null,
    primary key (caller, key)
  )`,
]

const statements = (list: readonly string[]): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of list) await sql.raw(statement).execute(db)
  },
})

const SECRETS = ['create table secret (name text collate "C" primary key, value bytea not null)']

/**
 * Results name people by their number in the run: whoever loses the row of `market_jobseeker` is named nowhere else. At
 * most one run is under way.
 */
const MARKET = [
  `create table market_run (
    id text collate "C" primary key,
    status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    weights integer not null references weights,
    position bigint not null,
    as_of text not null,
    engine text not null,
    created_at timestamptz not null,
    created_by text not null,
    heard_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    attempts integer not null default 0,
    problem text,
    openings integer,
    jobseekers integer,
    unmatched integer,
    merged integer not null default 0,
    radar text,
    kept boolean not null default false
  )`,
  `create unique index market_run_under_way on market_run ((true)) where status in ('queued', 'running')`,
  `create table market_chunk (
    run text collate "C" not null references market_run,
    number integer not null,
    first_number integer not null,
    openings integer not null,
    after text collate "C" not null,
    through text collate "C",
    status text not null check (status in ('open', 'done')),
    attempts integer not null default 0,
    matched integer not null default 0,
    unmatched integer,
    found_openings text,
    found_jobseekers bytea,
    primary key (run, number)
  )`,
  // What a chunk found is written and read once, and packed already.
  'alter table market_chunk alter column found_jobseekers set storage external',
  `create table market_opening (
    run text collate "C" not null references market_run,
    number integer not null,
    opening text collate "C" not null,
    passing integer not null,
    near_misses integer not null,
    first bytea not null,
    primary key (run, number)
  )`,
  'create index market_opening_by_opening on market_opening (opening, run)',
  `create table market_jobseeker (
    run text collate "C" not null references market_run,
    number integer not null,
    jobseeker text collate "C" not null,
    area text,
    reached integer not null,
    best bytea not null,
    hindrance text,
    hindered integer not null,
    primary key (run, number)
  )`,
  'create unique index market_jobseeker_by_jobseeker on market_jobseeker (jobseeker, run)',
  'create index market_jobseeker_unreached on market_jobseeker (run, jobseeker) where reached = 0',
]

/** Who was erased after a position is asked by every list that ends. */
const ERASURES = [`create index change_gone on change (position) where kind = 'jobseeker' and deleted`]

/** Imported skills, occupations and what else belongs to a vocabulary. */
const VOCABULARY = [
  `create table concept (
    kind text not null,
    code text collate "C" not null,
    number integer not null,
    body text not null,
    current boolean not null,
    primary key (kind, code),
    unique (kind, number)
  )`,
  `create table vocabulary_import (
    seq bigint generated always as identity primary key,
    source text not null,
    version text not null,
    at timestamptz not null
  )`,
]

/** Of each opening the day on which it was varied last, and how often then. */
const VARIATIONS = [
  `create table variation (
    opening text collate "C" not null,
    day text not null,
    count integer not null,
    primary key (opening, day)
  )`,
]

/** What drafts would change, the waivers of activations, and groups for audits: these name people, and ranking reads none. */
const PREVIEWS = [
  `create table preview (
    id text collate "C" primary key,
    weights integer not null references weights,
    against integer not null references weights,
    area text,
    shortlists integer not null,
    created_at timestamptz not null,
    created_by text not null,
    body text not null
  )`,
  'create index preview_by_weights on preview (weights, against, id)',
  'alter table weights_activation add column waiver_by text, add column waiver_reason text',
  `create table audit_group (
    jobseeker text collate "C" not null,
    grp text not null,
    value text not null,
    primary key (jobseeker, grp)
  )`,
]

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': statements(FIRST),
  '0002-secrets': statements(SECRETS),
  '0003-market': statements(MARKET),
  '0004-erasures': statements(ERASURES),
  '0005-vocabulary': statements(VOCABULARY),
  '0006-variations': statements(VARIATIONS),
  '0007-previews': statements(PREVIEWS),
}

/**
 * Brings the tables to the newest form, all or nothing. Several processes may do this at once: Kysely's Migrator waits
 * under an advisory lock, and refuses a database that a newer version has migrated already.
 * @returns the names of the migrations that were run now
 */
export const migrate = async (db: Db): Promise<readonly string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}
