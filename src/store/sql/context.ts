/** What every table of the store works with. */
import type { Clock } from '../../clock.ts'
import type { WakeUp } from '../feed/wake-up.ts'
import type { ReadBody } from './bodies.ts'
import type { Db } from './schema.ts'

/** The databases are one; on PostgreSQL each has connections of its own. */
export type StoreContext = {
  readonly db: Db
  /** For transactions that stand in line for the feed's lock: however many wait, reading goes on. */
  readonly feedDb: Db
  /** For reading everything, which may take long. */
  readonly bulkDb: Db
  readonly clock: Clock
  readonly wakeUp: WakeUp
  readonly read: ReadBody
  /** All transactions of the database run on one connection, one after another: they need no lock against each other. */
  readonly oneConnection: boolean
}
