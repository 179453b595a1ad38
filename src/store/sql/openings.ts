import { sql } from 'kysely'
import { inFeed, recordChanges, takePositions } from '../feed/change-feed.ts'
import type { Openings } from '../ports/records.ts'
import type { Context } from './context.ts'
import { closeVersions, currentVersion, putVersions, type Versioned } from './versioned.ts'
import { findStored, listStanding, listStored, storedAt } from './versioned-reading.ts'

const OPENINGS: Versioned = { kind: 'opening', columns: [{ name: 'area', type: 'text', onHead: true }] }

export const openingsOf = (context: Context): Openings => ({
  put: (puts, expectation) => putVersions(context, OPENINGS, puts, ({ area }) => [area], expectation),
  find: (id, at) => findStored(context.db, OPENINGS, id, at),
  list: (areas, page) => listStored(context.db, OPENINGS, { areas, page, withoutArea: true }),
  bodiesAt: (at, ids) => storedAt(context.db, OPENINGS, at, ids),
  standing: (at, page) => listStanding(context.db, OPENINGS, at, page),
  last: async (id) => {
    const { rows } = await sql<{ body: string }>`select body from opening_version
      where id = ${id} order by version desc limit 1`.execute(context.db)
    return rows[0]
  },
  remove: (id, expectation) =>
    inFeed(context, async (trx) => {
      const version = await currentVersion(trx, OPENINGS, id, expectation)
      if (version === undefined) return undefined
      const { first: position } = await takePositions(context, trx, 1)
      await closeVersions(trx, OPENINGS, [{ id, version, position }])
      await trx.deleteFrom('opening').where('id', '=', id).execute()
      await recordChanges(context, trx, 'opening', [{ id, position, version: version + 1, deleted: true }])
      return position
    }),
})
