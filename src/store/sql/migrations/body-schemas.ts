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
