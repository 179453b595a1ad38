/** Retrieval narrows who is ranked; gates, counts and near misses always come from the scan over everybody. The port. */
import type { Retrieval } from '../contract/shortlist.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import type { JobseekerRecord } from '../index/record.ts'
import type { RowSet } from '../index/row-set.ts'

export type Retrieved = {
  readonly retrieval: Omit<Retrieval, 'candidates'>
  /** Rows that were found, valid until the index changes; undefined is everybody. */
  readonly rows: RowSet | undefined
  /** Whether someone is found by this record: for people who are judged apart from their row. */
  finds(record: JobseekerRecord): boolean
}

export type Retriever = {
  /**
   * The index stands still until this resolves. A server that does not help is no error: then the index itself is asked,
   * and `degraded` says so.
   * @param text words that a candidate's skills or occupations are to be called by; undefined finds everybody
   * @param position of the change feed, at which the index stands
   */
  retrieve(text: string | undefined, index: PackedIndex, position: number): Promise<Retrieved>
}
