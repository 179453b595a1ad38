/** Retrieval narrows who is ranked; gates, counts and near misses always come from the scan over everybody. The port. */
import type { Retrieval } from '../domain/shortlist.ts'
import type { PackedIndex } from '../index/packed-index.ts'
import type { JobseekerRecord } from '../index/record.ts'

export type Retrieved = {
  readonly retrieval: Omit<Retrieval, 'candidates'>
  /** Rows that were found, one byte each, valid until the index changes; undefined is everybody. */
  readonly rows: Uint8Array | undefined
  /** Whether someone is found by this record: for people who are judged apart from their row. */
  finds(record: JobseekerRecord): boolean
}

export type Retriever = {
  /** @param text words that a candidate's skills or occupations are to be called by; undefined finds everybody */
  retrieve(text: string | undefined, index: PackedIndex): Promise<Retrieved>
}
