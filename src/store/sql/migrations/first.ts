/** People, openings, negotiations, shortlists, weights, and the feed that puts their changes in line. */

/**
 * Ids are collated "C": their order is the same in every database, whatever its locale, and prefix ranges work.
 * A head table has what stands now; its `_version` table everything that ever stood, `to_position` null while it stands.
 */
export const FIRST = [
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
