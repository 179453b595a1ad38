/** Smaller additions, in their order. */

export const SECRETS = ['create table secret (name text collate "C" primary key, value bytea not null)']

/** Who was erased after a position is asked by every list that ends. */
export const ERASURES = [`create index change_gone on change (position) where kind = 'jobseeker' and deleted`]

/** Whoever reads one kind from far back reads past all others. */
export const KINDS = ['create index change_by_kind on change (kind, position)']

/** Imported skills, occupations and what else belongs to a vocabulary. */
export const VOCABULARY = [
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

/** Of each opening the day on which it was varied last, and how often then; of each caller that varies likewise, as `by:` its name. */
export const VARIATIONS = [
  `create table variation (
    opening text collate "C" not null,
    day text not null,
    count integer not null,
    primary key (opening, day)
  )`,
]

/** What drafts would change, the waivers of activations, and groups for audits: these name people, and ranking reads none. */
export const PREVIEWS = [
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
