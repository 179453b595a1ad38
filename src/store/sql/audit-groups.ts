/**
 * Groups of people for audits alone, fed apart from what is matched. The store that matching knows has no such table: only
 * who opens the store can reach it.
 */
import { sql } from 'kysely'
import { AppError } from '../../errors.ts'
import { besideFeed } from '../feed/change-feed.ts'
import type { AuditGroups, AuditValue } from '../ports/audit-groups.ts'
import type { StoreContext } from './context.ts'

export const auditGroupsOf = (context: StoreContext): AuditGroups => {
  const { db, bulkDb } = context
  return {
    // Beside the feed: nobody is erased in between, so that nothing is written of who is gone.
    put: (jobseeker, groups) =>
      besideFeed(context, async (trx) => {
        const there = await trx
          .selectFrom('jobseeker')
          .select('id')
          .where('id', '=', jobseeker)
          .executeTakeFirst()
        if (!there) throw new AppError('not-found')
        await trx.deleteFrom('audit_group').where('jobseeker', '=', jobseeker).execute()
        const rows = Object.entries(groups).map(([grp, value]) => ({ jobseeker, grp, value }))
        if (rows.length > 0) await trx.insertInto('audit_group').values(rows).execute()
      }),
    of: async (jobseeker) => {
      const rows = await db
        .selectFrom('audit_group')
        .select(['grp', 'value'])
        .where('jobseeker', '=', jobseeker)
        .orderBy('grp')
        .execute()
      return Object.fromEntries(rows.map(({ grp, value }) => [grp, value]))
    },
    all: async () => {
      const { rows } = await sql<AuditValue>`select grp as "group", jobseeker, value from audit_group
        order by grp, jobseeker`.execute(bulkDb)
      return rows
    },
  }
}
