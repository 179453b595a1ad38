/** The fleet with its clients at work, and what a test that does harm to it waits for. */
import { expect, vi } from 'vitest'
import { INDEXES } from '../../src/retrieval/search/search-settings.ts'
import { opening } from '../builders.ts'
import type { MeilisearchServer } from '../servers/meilisearch.ts'
import { type Accepted, ask, asker, importAll, importer, insist, personOf, writer } from './clients.ts'
import { type Fleet, startFleet } from './fleet.ts'
import { type Journal, newJournal } from './journal.ts'

export type Row = {
  readonly id: string
  readonly status: string
  readonly attempts: number
  readonly result: string | null
  readonly key: string | null
  /** What found its candidates. */
  readonly kind: string | null
}

export type AtWork = {
  readonly fleet: Fleet
  readonly journal: Journal
  readonly accepted: Accepted
  /** Until the check passes; a client that found something wrong ends it. */
  until<T>(check: () => T | Promise<T>): Promise<T>
  /** Until writes are acknowledged and, unless told otherwise, a list is made. */
  goesOn(what?: 'writes and lists' | 'writes'): Promise<void>
  askMany(count: number, limit?: number): Promise<readonly string[]>
  /** Asks for more lists than fit while none gets done, and acts once every living worker has all it can hold: its ids. */
  whileFull(act: () => Promise<void>, limit?: number): Promise<readonly string[]>
  /** Of these ids, or all. */
  rows(ids?: readonly string[]): Promise<readonly Row[]>
  allDone(ids: readonly string[]): Promise<void>
  /** Tasks that Redis knows of, waiting and in hand. */
  depth(): Promise<number>
  /** What the clients have under way comes to its end. */
  endClients(): Promise<void>
  end(): Promise<void>
}

const PEOPLE = 300
const BEYOND = 2

/** Before a worker that hangs can be the one that fills it. */
const filled = ({ client }: MeilisearchServer): Promise<void> =>
  vi.waitFor(
    async () => {
      const { numberOfDocuments } = await client.index(INDEXES.people).getStats()
      expect(numberOfDocuments).toBeGreaterThan(1)
    },
    { timeout: 30_000, interval: 20 },
  )

export const startAtWork = async (): Promise<AtWork> => {
  const fleet = await startFleet()
  const journal = newJournal()
  const accepted: Accepted = new Map()
  await fleet.attempt('integration', '/v1/openings/op-1', { method: 'PUT', body: JSON.stringify(opening()) })
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ id: `first-${n}`, person: personOf(n * 13) }))
  expect(await importAll(fleet, journal, people)).toBe(true)
  if (fleet.search) await filled(fleet.search)
  const all = [writer('ann'), writer('otto'), importer, asker(accepted), asker(accepted)]
  const clients = Promise.all(all.map((client) => client(fleet, journal)))
  const broken = clients.then(() => new Promise<never>(() => {}))
  broken.catch(() => {})

  const until: AtWork['until'] = (check) =>
    Promise.race([vi.waitFor(check, { timeout: 25_000, interval: 20 }), broken])
  const rows: AtWork['rows'] = (ids) =>
    fleet.sql<Row>(
      `select id, status, attempts, result, idempotency_key as key, retrieval::json ->> 'kind' as kind from shortlist
        where $1::text[] is null or id = any($1) order by id`,
      [ids],
    )
  const askMany: AtWork['askMany'] = (count, limit) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        ask({ fleet, accepted }, { n, ...(limit !== undefined && { limit }) }),
      ),
    )
  const allDone: AtWork['allDone'] = (ids) =>
    until(async () => {
      const left = (await rows(ids)).filter(({ status }) => status !== 'done')
      expect(left.map(({ id, status }) => `${id} ${status}`)).toEqual([])
    })
  return {
    ...{ fleet, journal, accepted, until, askMany, rows, allDone },
    goesOn: async (what = 'writes and lists') => {
      await Promise.race([journal.reached(journal.acknowledged() + 20), broken])
      if (what === 'writes and lists') await allDone(await askMany(1))
    },
    whileFull: (act, limit) =>
      fleet.whileHeld(async () => {
        const ids = await askMany(fleet.places() + BEYOND, limit)
        await until(async () => {
          const running = (await rows()).filter(({ status }) => status === 'running')
          expect(running).toHaveLength(fleet.places())
        })
        await act()
        return ids
      }),
    depth: async () => {
      const { body } = await insist(fleet, 'operator', '/health/ready')
      return (body as { queue: { depth: number } }).queue.depth
    },
    endClients: async () => {
      journal.end()
      await clients
    },
    end: async () => {
      journal.end()
      await clients.catch(() => {})
      await fleet.end()
    },
  }
}
