/** Market runs and what they find. */

/**
 * Results name people by their number in the run: whoever loses the row of `market_jobseeker` is named nowhere else. At
 * most one run is under way.
 */
export const MARKET = [
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

/** The best place that a person has in any list. Who was told of before passes gates or does not: no more is known. */
export const STANDINGS = [
  "alter table market_jobseeker add column standing text not null default 'reached'",
  "update market_jobseeker set standing = 'gated-everywhere' where reached = 0",
  'alter table market_jobseeker alter column standing drop default',
]
