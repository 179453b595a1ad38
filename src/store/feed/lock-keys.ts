/**
 * Every advisory lock of the database, so that no two take the same. Kysely's Migrator has one more of its own,
 * 3853314791062309107, while it brings the tables to their newest form.
 */

/** Held by a transaction, in PostgreSQL's space of keys of one number. */
export const TRANSACTION_LOCKS = {
  /** Positions are taken under it, so that they become visible in their order. */
  feed: 7_300_501,
  /** Weights are added and activated under it. */
  weights: 7_300_502,
} as const

/** First half of the keys of `PROCESS_LOCKS`, which have a space apart from those of one number. */
export const PROCESS_LOCK_SPACE = 7_300

/** Held by a process while it does what one process does at a time: second halves. */
export const PROCESS_LOCKS = {
  /** A round of handing unfinished rows to the queue. */
  sweep: 1,
  /** Keeping the search server in step. */
  search: 7_300_510,
} as const

export type ProcessLock = keyof typeof PROCESS_LOCKS
