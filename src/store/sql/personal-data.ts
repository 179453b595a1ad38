/**
 * What of each column tells of a jobseeker, and what an erasure does with it. Erasing works from this table; a column that
 * is not named here fails to compile, and one that a migration makes without it fails a test.
 */
import type { Database } from './schema.ts'

export type ColumnMeaning =
  /** Tells nothing of a jobseeker. */
  | 'nothing'
  /** A jobseeker's id: erasing deletes the row. */
  | 'person'
  /** Tells of the person of its row, and goes with it. */
  | 'of-person'
  /** Names jobseekers within: what has to be done is in `erasure.ts`. */
  | 'within'
  /** Knows people by the number of a row elsewhere: once that is deleted, by nothing. */
  | 'by-number'
  /** Names people until what is under way ends; whoever was erased meanwhile is left out of what is made of it. */
  | 'passing'
  /** Who asked or decided: stays, since it answers for what was done. Never a jobseeker. */
  | 'caller'
  /** Words of a caller, meant to name nobody. They stay. */
  | 'words'

type PersonalData = { readonly [T in keyof Database]: { readonly [C in keyof Database[T]]: ColumnMeaning } }

export const PERSONAL_DATA = {
  feed_head: { only_row: 'nothing', position: 'nothing', day: 'nothing' },
  // A deletion stays, so that everything that follows the feed learns of it.
  change: {
    ...{ position: 'nothing', kind: 'nothing', id: 'within', version: 'nothing' },
    ...{ deleted: 'nothing', at: 'nothing' },
  },
  jobseeker: {
    ...{ id: 'person', version: 'of-person', position: 'of-person', area: 'of-person', packed: 'of-person' },
  },
  jobseeker_version: {
    ...{ id: 'person', version: 'of-person', from_position: 'of-person', to_position: 'of-person' },
    ...{ area: 'of-person', body: 'of-person', packed: 'of-person', encoded_on: 'of-person' },
    ...{ schema: 'of-person', layers: 'of-person', layers_schema: 'of-person' },
  },
  jobseeker_conflict: {
    ...{ jobseeker: 'person', unit: 'of-person', client: 'of-person', here: 'of-person' },
    ...{ counts: 'of-person', recorded_on: 'of-person', recorded_by: 'of-person', since: 'of-person' },
  },
  opening: { id: 'nothing', version: 'nothing', position: 'nothing', area: 'nothing' },
  opening_version: {
    ...{ id: 'nothing', version: 'nothing', from_position: 'nothing', to_position: 'nothing' },
    ...{ area: 'nothing', body: 'words', schema: 'nothing' },
    // Who recorded what, beside what was recorded.
    ...{ layers: 'words', layers_schema: 'nothing' },
  },
  opening_conflict: {
    ...{ opening: 'nothing', unit: 'nothing', client: 'words', here: 'words', counts: 'nothing' },
    ...{ recorded_on: 'nothing', recorded_by: 'caller', since: 'nothing' },
  },
  negotiation: {
    ...{ id: 'of-person', version: 'of-person', position: 'of-person', jobseeker: 'person' },
    ...{ opening: 'of-person', accommodation: 'of-person', state: 'of-person' },
  },
  negotiation_version: {
    ...{ id: 'of-person', version: 'of-person', from_position: 'of-person', to_position: 'of-person' },
    ...{ jobseeker: 'person', opening: 'of-person', accommodation: 'of-person' },
    ...{ state: 'of-person', body: 'of-person', schema: 'of-person' },
  },
  weights: {
    ...{ version: 'nothing', body: 'nothing', schema: 'nothing', hash: 'nothing', reason: 'words' },
    ...{ created_at: 'nothing', created_by: 'caller' },
  },
  weights_activation: {
    ...{ seq: 'nothing', version: 'nothing', at: 'nothing', reason: 'words', by: 'caller' },
    ...{ waiver_by: 'caller', waiver_reason: 'words' },
  },
  preview: {
    ...{ id: 'nothing', weights: 'nothing', against: 'nothing', area: 'nothing', shortlists: 'nothing' },
    // Counts by group alone.
    ...{ created_at: 'nothing', created_by: 'caller', body: 'nothing', schema: 'nothing' },
  },
  audit_group: { jobseeker: 'person', grp: 'of-person', value: 'of-person' },
  shortlist: {
    ...{ id: 'nothing', opening: 'nothing', opening_version: 'nothing', area: 'nothing', status: 'nothing' },
    ...{ request: 'words', weights: 'nothing', position: 'nothing', as_of: 'nothing', engine: 'nothing' },
    ...{ created_at: 'nothing', created_by: 'caller', idempotency_key: 'words', running_since: 'nothing' },
    ...{ finished_at: 'nothing', attempts: 'nothing', problem: 'nothing', retrieval: 'nothing' },
    ...{ request_schema: 'nothing', problem_schema: 'nothing', retrieval_schema: 'nothing' },
    ...{ result: 'within', candidates: 'within', candidates_schema: 'nothing' },
  },
  shortlist_judged: {
    ...{ shortlist: 'of-person', seq: 'of-person', jobseeker: 'person', part: 'of-person' },
    ...{ record: 'of-person', pair: 'of-person', pair_schema: 'of-person' },
  },
  market_run: {
    ...{ id: 'nothing', status: 'nothing', weights: 'nothing', position: 'nothing', as_of: 'nothing' },
    ...{ engine: 'nothing', created_at: 'nothing', created_by: 'caller', heard_at: 'nothing' },
    ...{ started_at: 'nothing', finished_at: 'nothing', attempts: 'nothing', problem: 'nothing' },
    ...{ openings: 'nothing', jobseekers: 'nothing', unmatched: 'nothing', merged: 'nothing' },
    ...{ radar: 'nothing', kept: 'nothing', problem_schema: 'nothing', radar_schema: 'nothing' },
  },
  market_chunk: {
    ...{ run: 'nothing', number: 'nothing', first_number: 'nothing', openings: 'nothing', after: 'nothing' },
    ...{ through: 'nothing', status: 'nothing', attempts: 'nothing', matched: 'nothing' },
    ...{ unmatched: 'nothing', found_openings: 'passing', found_jobseekers: 'passing' },
    found_openings_schema: 'nothing',
  },
  market_opening: {
    ...{ run: 'nothing', number: 'nothing', opening: 'nothing', passing: 'nothing', near_misses: 'nothing' },
    ...{ first: 'by-number' },
  },
  market_jobseeker: {
    ...{ run: 'of-person', number: 'of-person', jobseeker: 'person', area: 'of-person' },
    ...{ reached: 'of-person', best: 'of-person', standing: 'of-person' },
    ...{ hindrance: 'of-person', hindered: 'of-person' },
  },
  concept: { kind: 'nothing', code: 'nothing', number: 'nothing', body: 'nothing', current: 'nothing' },
  vocabulary_import: { seq: 'nothing', source: 'nothing', version: 'nothing', at: 'nothing' },
  // Of a caller who varies, the name.
  variation: { opening: 'caller', day: 'nothing', count: 'nothing' },
  secret: { name: 'nothing', value: 'nothing' },
  // Answers kept are those of imports, weights and market runs: counts, and faults without the values that were at fault.
  idempotency: {
    ...{ key: 'words', caller: 'caller', request_hash: 'nothing', status: 'nothing', body: 'nothing' },
    ...{ claimed_at: 'nothing' },
  },
} as const satisfies PersonalData

type Registry = typeof PERSONAL_DATA

/** Tables that have a column of this meaning. */
export type TablesWith<M extends ColumnMeaning> = {
  [T in keyof Registry]: M extends Registry[T][keyof Registry[T]] ? T : never
}[keyof Registry]

export type NamedColumn = { readonly table: keyof Database; readonly column: string }

/** Every column that is of this meaning. */
export const columnsOf = (meaning: ColumnMeaning): readonly NamedColumn[] =>
  Object.entries<Readonly<Record<string, ColumnMeaning>>>(PERSONAL_DATA).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, is]) =>
      is === meaning ? [{ table: table as keyof Database, column }] : [],
    ),
  )
