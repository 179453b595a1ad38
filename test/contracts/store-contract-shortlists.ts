/** Properties 15–20 of the store's contract: shortlists, weights, answers to requests sent twice, opening again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Preview } from '../../src/contract/preview.ts'
import type { Store } from '../../src/store/ports/store.ts'
import {
  ask,
  finished,
  handClock,
  judged,
  type Open,
  type Opened,
  outcome,
  person,
  plainDecodeAll,
  plainEncode,
  post,
  weightsNamed,
  withWeights,
} from './store-fixture.ts'

export const shortlistsContract = (open: Open): void => {
  describe('shortlists, weights, answers', () => {
    let opened: Opened
    let store: Store
    let time: ReturnType<typeof handClock>
    beforeEach(async () => {
      time = handClock()
      opened = await open({ encode: plainEncode, clock: time.clock })
      store = opened.store
    })
    afterEach(() => opened.close())

    it('15: fixes position, opening version and weights', async () => {
      await store.openings.put([post('op-1')])
      expect(await outcome(ask(store, { id: 's-0' }))).toBe('unavailable')
      await withWeights(store)
      expect(await outcome(ask(store, { id: 's-0', opening: 'op-none' }))).toBe('not-found')
      await store.openings.put([post('op-1', 2, '07')])
      const row = await ask(store, { id: 's-1' })
      expect(row).toEqual({
        id: 's-1',
        opening: 'op-1',
        openingVersion: 2,
        area: '07',
        status: 'queued',
        request: { limit: 20 },
        weights: 1,
        position: 2,
        asOf: '2026-11-24',
        engine: 'scoring-1',
        createdAt: '2026-11-24T10:00:00.000Z',
        createdBy: 'coordinator',
        attempts: 0,
      })
      await store.openings.put([post('op-1', 3, '07')])
      await store.jobseekers.put([person('p1')])
      expect(await store.shortlists.find('s-1')).toEqual(row)
      expect(await ask(store, { id: 's-2' })).toMatchObject({ position: 4, openingVersion: 3 })
      expect(await outcome(ask(store, { id: 's-2' }))).toBe('conflict')
      expect(await store.shortlists.find('none')).toBeUndefined()
    })

    it('15: makes one row per key and caller', async () => {
      await withWeights(store)
      await store.openings.put([post('op-1'), post('op-2')])
      const five = [1, 2, 3, 4, 5].map((n) => ask(store, { id: `k-${n}`, idempotencyKey: 'key' }))
      const rows = await Promise.all(five)
      expect(new Set(rows.map((row) => row.id)).size).toBe(1)
      const other = { id: 'k-6', idempotencyKey: 'key' }
      expect(await outcome(ask(store, { ...other, opening: 'op-2' }))).toBe('idempotency-mismatch')
      expect(await outcome(ask(store, { ...other, request: {} }))).toBe('idempotency-mismatch')
      expect(await ask(store, { ...other, by: 'somebody-else' })).toMatchObject({ id: 'k-6' })
      await store.openings.remove('op-1')
      expect(await ask(store, { id: 'k-7', idempotencyKey: 'key' })).toEqual(rows[0])
    })

    it('15: takes no opening of other areas, and gives no row of them to a key', async () => {
      await withWeights(store)
      await store.openings.put([post('op-1', 0, '07'), post('op-2', 0, '08')])
      const entry = { areas: ['07'], idempotencyKey: 'key' }
      expect(await outcome(ask(store, { ...entry, id: 'a-1', opening: 'op-2' }))).toBe('not-found')
      const row = await ask(store, { ...entry, id: 'a-2' })
      expect(await ask(store, { ...entry, id: 'a-3' })).toEqual(row)
      for (const areas of [['08'], []])
        expect(await outcome(ask(store, { ...entry, areas, id: 'a-4' }))).toBe('not-found')
      await store.openings.put([post('op-1', 0, '08')])
      expect(await outcome(ask(store, { ...entry, areas: ['08'], id: 'a-5' }))).toBe('not-found')
    })

    it('16: is claimed, finished once, and keeps what it was finished with', async () => {
      const { shortlists } = store
      await withWeights(store)
      await store.openings.put([post('op-1')])
      for (const id of ['s-1', 's-2', 's-3']) await ask(store, { id })
      expect(await shortlists.claim('s-1')).toMatchObject({ status: 'running', attempts: 1 })
      expect(await shortlists.claim('s-1')).toMatchObject({ status: 'running', attempts: 2 })
      expect(await shortlists.claim('none')).toBeUndefined()
      time.set('2026-11-24T10:00:05.000Z')
      const done = finished({
        result: '{ "b":1, "a":[] }',
        candidates: ['p1'],
        judged: [judged('p1'), judged('p0')],
      })
      const ends = await Promise.all([shortlists.finish('s-1', done), shortlists.finish('s-1', done)])
      expect(ends.toSorted()).toEqual([false, true])
      expect(await shortlists.fail('s-1', { code: 'internal' })).toBe(false)
      expect(await shortlists.claim('s-1')).toBeUndefined()
      expect(await shortlists.find('s-1')).toMatchObject({
        status: 'done',
        result: done.result,
        retrieval: done.retrieval,
        finishedAt: '2026-11-24T10:00:05.000Z',
      })
      expect(await shortlists.judged('s-1')).toEqual(done.judged)
      expect(await shortlists.candidates('s-1')).toEqual(['p1'])
      expect(await shortlists.candidates('s-2')).toBeNull()
      expect(await shortlists.fail('s-2', { code: 'internal' })).toBe(true)
      expect(await shortlists.claim('s-2')).toBeUndefined()
      expect(await shortlists.find('s-2')).toMatchObject({ status: 'failed', failure: { code: 'internal' } })
      expect(await shortlists.finish('none', done)).toBe(false)
    })

    it('16: names the engine that made it, whoever was erased meanwhile', async () => {
      const { shortlists } = store
      await withWeights(store)
      await store.openings.put([post('op-1')])
      await store.jobseekers.put([person('p1')])
      for (const id of ['s-1', 's-2']) await ask(store, { id })
      const done = finished({ engine: 'scoring-2' })
      await shortlists.finish('s-1', done)
      await store.jobseekers.erase('p1')
      await shortlists.finish('s-2', done)
      for (const id of ['s-1', 's-2'])
        expect(await shortlists.find(id)).toMatchObject({ status: 'done', engine: 'scoring-2' })
    })

    it('16: is found again while it is not finished', async () => {
      const { shortlists } = store
      await withWeights(store)
      await store.openings.put([post('op-1')])
      for (const id of ['s-4', 's-3', 's-2', 's-1']) {
        await ask(store, { id })
        time.set(new Date(time.clock().getTime() + 1000).toISOString())
      }
      await shortlists.claim('s-4')
      await shortlists.finish('s-3', finished())
      const now = time.clock()
      expect(await shortlists.unfinished(now, 9)).toEqual(['s-2', 's-1'])
      expect(await shortlists.unfinished(new Date(now.getTime() + 1), 9)).toEqual(['s-4', 's-2', 's-1'])
      expect(await shortlists.unfinished(new Date(now.getTime() + 1), 1)).toEqual(['s-4'])
    })

    it('17: is listed newest first by opening, status and area', async () => {
      await withWeights(store)
      await store.openings.put([post('op-1', 0, '04'), post('op-2', 0, '07'), post('op-3', 0, null)])
      for (const n of [1, 2, 3]) await ask(store, { id: `s-${n}`, opening: `op-${n}` })
      await ask(store, { id: 's-4' })
      await store.shortlists.claim('s-1')
      const list = async (filter: Partial<Parameters<Store['shortlists']['list']>[0]>) =>
        (await store.shortlists.list({ areas: '*', page: { limit: 9 }, ...filter })).map((row) => row.id)
      expect(await list({})).toEqual(['s-4', 's-3', 's-2', 's-1'])
      expect(await list({ page: { limit: 2, after: 's-4' } })).toEqual(['s-3', 's-2'])
      expect(await list({ areas: ['07'] })).toEqual(['s-3', 's-2'])
      expect(await list({ opening: 'op-1' })).toEqual(['s-4', 's-1'])
      expect(await list({ opening: 'op-1', status: 'running' })).toEqual(['s-1'])
      expect([await store.shortlists.count(9), await store.shortlists.count(3)]).toEqual([4, 3])
    })

    it('18: has one active version of the weights', async () => {
      const { weights } = store
      expect(await weights.active()).toBeUndefined()
      const entry = { reason: 'file', by: 'operator' }
      const named = (name: string) => ({ weights: weightsNamed(name), hash: name })
      const [a, b, c] = [named('a'), named('b'), named('c')]
      const first = await weights.add({ ...entry, ...a })
      expect(first).toMatchObject({ version: 1, ...a, active: true, reason: 'file' })
      time.set('2026-11-25T10:00:00.000Z')
      const adds = [1, 2, 3].map(() => weights.add({ ...entry, ...b }))
      for (const added of await Promise.all(adds)) expect(added).toMatchObject({ version: 2, active: false })
      await weights.activate(2, 'agreed', 'operator')
      await weights.add({ ...entry, ...c })
      expect(await weights.add({ ...entry, ...a })).toMatchObject({
        version: 1,
        active: false,
      })
      const actives = async () =>
        (await weights.list({ limit: 9 })).map(({ version, active }) => [version, active])
      expect(await actives()).toEqual([
        [3, false],
        [2, true],
        [1, false],
      ])
      time.set('2026-11-26T10:00:00.000Z')
      expect(await weights.activate(1, 'back', 'operator')).toEqual({
        ...first,
        activatedAt: '2026-11-26T10:00:00.000Z',
      })
      expect(await actives()).toEqual([
        [3, false],
        [2, false],
        [1, true],
      ])
      expect(await weights.active()).toMatchObject({ version: 1 })
      expect(await weights.find(2)).toMatchObject({ hash: 'b', activatedAt: '2026-11-25T10:00:00.000Z' })
      expect(await weights.find(3)).toMatchObject({ activatedAt: null })
      expect(await weights.activate(9, 'none', 'operator')).toBeUndefined()
      expect(await weights.list({ limit: 1, after: 3 })).toMatchObject([{ version: 2 }])
    })

    it('18: keeps previews, and finds the newest national one of enough lists', async () => {
      const { previews } = store
      await withWeights(store)
      const preview = (id: string, time: string, area: string | null = null): Preview => ({
        ...{ id, weights: 1, against: 1, area, createdAt: `2026-11-24T${time}:00.000Z` },
        ...{ snapshot: { position: 1, asOf: '2026-11-24' }, lists: { asked: 200, compared: 200 } },
        churn: { top10: { places: 0, left: 0, share: 0 }, top20: { places: 0, left: 0, share: 0 } },
        ...{ tau: { mean: 1000, least: 1000 }, entered: 0, movers: [], groups: [], worse: [] },
      })
      const add = (id: string, time: string, area: string | null = null, shortlists = 200) =>
        previews.add({ preview: preview(id, time, area), shortlists, by: 'operator:x' })
      expect(await previews.newest(1, 1, 200)).toBeUndefined()
      await add('c', '08:00')
      await add('a', '09:00')
      await add('d', '07:00')
      await add('few', '10:00', null, 199)
      await add('area', '11:00', '04')
      expect(await previews.newest(1, 1, 200)).toMatchObject({ id: 'a', body: preview('a', '09:00') })
      expect((await previews.newest(1, 1, 1))?.id).toBe('few')
      expect(await previews.newest(1, 2, 1)).toBeUndefined()
      expect((await previews.list(1, 4)).map(({ id }) => id)).toEqual(['area', 'few', 'a', 'c'])
      expect(await previews.list(2, 9)).toEqual([])
      expect(await previews.find('area')).toMatchObject({ area: '04', shortlists: 200, against: 1 })
    })

    it('19: keeps one answer for a key', async () => {
      const { answers } = store
      const claims = await Promise.all([1, 2, 3].map(() => answers.claim('k', 'a', 'h')))
      // Any of them may be the first.
      expect(claims.toSorted()).toEqual(['pending', 'pending', undefined])
      expect(await outcome(answers.claim('k', 'a', 'other'))).toBe('idempotency-mismatch')
      expect(await answers.claim('k', 'b', 'other')).toBeUndefined()
      await answers.release('k', 'a')
      expect(await answers.claim('k', 'a', 'h2')).toBeUndefined()
      await answers.keep('k', 'a', { status: 200, body: '{"accepted":2}' })
      await answers.release('k', 'a')
      time.set('2026-12-24T10:00:00.000Z')
      expect(await answers.claim('k', 'a', 'h2')).toEqual({ status: 200, body: '{"accepted":2}' })
      expect(await outcome(answers.claim('k', 'a', 'h'))).toBe('idempotency-mismatch')
      expect(await answers.claim('k', 'b', 'other')).toBeUndefined()
      expect(await answers.claim('k', 'b', 'other')).toBe('pending')
    })

    it('20: has everything after closing and opening again', async () => {
      const own = await open({ encode: plainEncode, clock: time.clock, lasting: true })
      const { store } = own
      await withWeights(store)
      await store.openings.put([post('op-1', 1)])
      await store.jobseekers.put([person('p1', 1), person('p2')])
      await store.jobseekers.put([person('p1', 2)])
      await store.jobseekers.erase('p2')
      await ask(store, { id: 's-1' })
      await store.shortlists.finish('s-1', finished({ judged: [judged('p1')] }))
      await store.answers.claim('k', 'a', 'h')
      await store.answers.keep('k', 'a', { status: 200, body: '{"accepted":2}' })
      const everything = async (of: Store) => [
        await of.feed.after(0, 99),
        await of.jobseekers.list('*', { limit: 9 }),
        await of.jobseekers.find('p1', 2),
        await plainDecodeAll(of.jobseekers.records().chunks),
        await of.openings.find('op-1'),
        await of.shortlists.find('s-1'),
        await of.shortlists.judged('s-1'),
        await of.weights.list({ limit: 9 }),
        await of.answers.claim('k', 'a', 'h'),
      ]
      const before = await everything(store)
      const again = await own.reopen()
      expect(await everything(again)).toEqual(before)
      expect(await again.jobseekers.put([person('p3')])).toMatchObject([{ position: 6 }])
      await own.close()
    })
  })
}
