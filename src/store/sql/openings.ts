import { sql } from 'kysely'
import { inFeed, recordChanges, takePositions } from '../feed/change-feed.ts'
import type { Openings } from '../ports/records.ts'
import { keepConflicts } from './conflicts.ts'
import type { StoreContext } from './context.ts'
import { LAYER_COLUMNS, layeredOf, layerValues } from './layered.ts'
import { closeVersions, currentVersion, type Versioned } from './versioned.ts'
import { findLast, findStored, listStanding, listStored, storedAt } from './versioned-reading.ts'

const OPENINGS: Versioned<'opening'> = {
  kind: 'opening',
  columns: [{ name: 'area', type: 'text', onHead: true }, ...LAYER_COLUMNS],
}

export const openingsOf = (context: StoreContext): Openings => ({
  ...layeredOf(context, OPENINGS, (put) => [put.area, ...layerValues(OPENINGS.kind, put)]),
  find: (id, at) => findStored(context, OPENINGS, id, at),
  list: (areas, page) => listStored(context, OPENINGS, { areas, page, withoutArea: true }),
  bodiesAt: (at, ids) => storedAt(context, OPENINGS, at, ids),
  standing: (at, page) => listStanding(context, OPENINGS, at, page),
  last: (id) => findLast(context, OPENINGS, id, sql`true`),
  remove: (id, expectation) =>
    inFeed(context, async (trx) => {
      const version = await currentVersion(trx, OPENINGS, id, expectation)
      if (version === undefined) return undefined
      const { first: position } = await takePositions(context, trx, 1)
      await closeVersions(trx, OPENINGS, [{ id, version, position }])
      await trx.deleteFrom('opening').where('id', '=', id).execute()
      await keepConflicts(trx, 'opening', [{ id, conflicts: [] }], '')
      await recordChanges(context, trx, 'opening', [{ id, position, version: version + 1, deleted: true }])
      return position
    }),
})
