/** With which version of its schema each body was written. */

const added = (table: string, ...columns: readonly string[]): string =>
  `alter table ${table} ${columns.map((column) => `add column ${column} integer not null default 1`).join(', ')}`

export const BODY_SCHEMAS = [
  added('jobseeker_version', 'schema'),
  added('opening_version', 'schema'),
  added('negotiation_version', 'schema'),
  added('weights', 'schema'),
  added('preview', 'schema'),
  added('shortlist', 'request_schema', 'problem_schema', 'retrieval_schema', 'candidates_schema'),
  added('shortlist_judged', 'pair_schema'),
  added('market_run', 'problem_schema', 'radar_schema'),
  added('market_chunk', 'found_openings_schema'),
]

/** That a list or a run has what its state says. */
export const ENDS = [
  `alter table shortlist add constraint shortlist_has_its_end check (
    (status <> 'done' or (finished_at is not null and retrieval is not null and result is not null))
    and (status <> 'failed' or (finished_at is not null and problem is not null)))`,
  `alter table market_run add constraint market_run_has_its_end check (
    (status <> 'running' or started_at is not null)
    and (status <> 'done' or (started_at is not null and finished_at is not null and radar is not null))
    and (status <> 'failed' or (finished_at is not null and problem is not null))
    and (status <> 'cancelled' or finished_at is not null))`,
]
