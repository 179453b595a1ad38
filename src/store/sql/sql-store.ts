/** The store over any PostgreSQL; the two ways to run it differ in dialect and wake-up alone. */
import { sql } from 'kysely'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { feedOf } from '../feed/change-feed.ts'
import type { AuditedStore } from '../ports/audit-groups.ts'
import { aloneWith, type TryLock } from './alone.ts'
import { auditGroupsOf } from './audit-groups.ts'
import { conceptsOf } from './concepts.ts'
import { conflictsIn } from './conflicts.ts'
import type { StoreContext } from './context.ts'
import { idempotentAnswersOf } from './idempotent-answers.ts'
import { type Encode, jobseekersOf } from './jobseekers.ts'
import { marketRunsOf } from './market-runs.ts'
import { negotiationsOf } from './negotiations.ts'
import { openingsOf } from './openings.ts'
import { previewsOf } from './previews.ts'
import { secretsOf } from './secrets.ts'
import { shortlistsOf } from './shortlists.ts'
import { variationsOf } from './variations.ts'
import { weightsOf } from './weights-table.ts'

export type SqlStoreParts = {
  readonly encode: Encode
  readonly lock: TryLock
  /** Ends the connections and whatever else belongs to them. */
  readonly close: () => Promise<void>
}

export const sqlStore = (context: StoreContext, { encode, lock, close }: SqlStoreParts): AuditedStore => ({
  jobseekers: jobseekersOf(context, encode),
  openings: openingsOf(context),
  conflicts: conflictsIn(context),
  negotiations: negotiationsOf(context),
  feed: feedOf(context),
  weights: weightsOf(context),
  shortlists: shortlistsOf(context),
  marketRuns: marketRunsOf(context),
  answers: idempotentAnswersOf(context),
  concepts: conceptsOf(context),
  variations: variationsOf(context),
  previews: previewsOf(context),
  audit: auditGroupsOf(context),
  alone: aloneWith(lock),
  secret: secretsOf(context),
  ping: async () => {
    try {
      await sql`select 1`.execute(context.db)
    } catch (error) {
      if (error instanceof AppError) throw error
      throw new AppError('unavailable', told('detail.databaseAway'))
    }
  },
  close,
})
