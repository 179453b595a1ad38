/** Properties 9–11 of the store's contract: packed records and negotiations, now and then. */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Negotiation } from '../../src/domain/negotiation.ts'
import type { Store } from '../../src/store/ports/store.ts'
import { runs } from '../runs.ts'
import {
  handClock,
  negotiation,
  type Open,
  type Opened,
  type Plain,
  person,
  plainDecode,
  plainDecodeAll,
  plainEncode,
  post,
} from './store-fixture.ts'

const DAY = '2026-11-24'

type Step = { readonly put: readonly string[] } | { readonly erase: string }

const ids = fc.constantFrom('a', 'B', 'b', 'c-1', 'c.1')
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: fc.array(ids, { minLength: 1, maxLength: 6 }) }) },
    { weight: 1, arbitrary: fc.record({ erase: ids }) },
  ),
  { maxLength: 12 },
)

const byId = ([a]: Plain, [b]: Plain) => (a < b ? -1 : 1)

/** Carries the steps out in the store and in a map per position; an erasure goes through every map. */
const carryOut = async (store: Store, plan: readonly Step[]) => {
  const now = new Map<string, string>()
  const then = new Map<number, Map<string, string>>()
  let n = 0
  for (const step of plan) {
    if ('put' in step) {
      const puts = step.put.map((id) => person(id, n++))
      await store.jobseekers.put(puts)
      for (const { id, body } of puts) now.set(id, JSON.stringify(body))
    } else {
      await store.jobseekers.erase(step.erase)
      for (const standing of [now, ...then.values()]) standing.delete(step.erase)
    }
    then.set(await store.feed.newest(), new Map(now))
  }
  return { now, then }
}

const plain = (standing: ReadonlyMap<string, string>): readonly Plain[] =>
  [...standing].map(([id, body]): Plain => [id, body, DAY]).toSorted(byId)

export const recordsContract = (open: Open): void => {
  describe('records', () => {
    let opened: Opened
    const time = handClock()
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: time.clock })
    })
    afterAll(() => opened.close())

    it('10: are those of who stands, now and at every position', async () => {
      const { jobseekers } = opened.store
      await fc.assert(
        fc.asyncProperty(steps, async (plan) => {
          for (const id of ['a', 'B', 'b', 'c-1', 'c.1']) await jobseekers.erase(id)
          const { now, then } = await carryOut(opened.store, plan)
          expect(await plainDecodeAll(jobseekers.records().chunks)).toEqual(plain(now))
          for (const [at, standing] of then) {
            expect(await plainDecodeAll(jobseekers.allRecordsAt(at))).toEqual(plain(standing))
            const some = ['a', 'b', 'nobody']
            const asked = new Map([...standing].filter(([id]) => some.includes(id)))
            const records = await jobseekers.recordsAt(at, some)
            expect([...records.values()].flatMap(plainDecode).toSorted(byId)).toEqual(plain(asked))
            const bodies = await jobseekers.bodiesAt(at, some)
            expect(new Map([...bodies].map(([id, { body }]) => [id, JSON.stringify(body)]))).toEqual(asked)
          }
        }),
        { numRuns: runs(12), seed: 20_261_124 },
      )
    })

    it('10: come in order of id across chunks, with a position that they include', async () => {
      const { jobseekers, feed } = opened.store
      const people = Array.from({ length: 9000 }, (_, i) => person(`many-${String(i).padStart(5, '0')}`))
      for (let at = 0; at < people.length; at += 500) await jobseekers.put(people.slice(at, at + 500))
      const { position, chunks } = jobseekers.records()
      const records = await plainDecodeAll(chunks)
      expect(await position).toBe(await feed.newest())
      const many = records.map(([id]) => id).filter((id) => id.startsWith('many-'))
      expect(many).toEqual(people.map(({ id }) => id))
      const [first] = await feed.after((await position) - 9000, 1)
      const before = await plainDecodeAll(jobseekers.allRecordsAt(first!.position + 4999))
      expect(before.filter(([id]) => id.startsWith('many-'))).toHaveLength(5000)
    })

    it('11: negotiation states are those that stood at the position', async () => {
      const { negotiations, feed } = opened.store
      const proposed = negotiation('hk-1', 'op-1', 'lifting-aid', 'proposed')
      const refused: Negotiation = {
        ...proposed,
        history: [
          ...proposed.history,
          { state: 'refused', at: '2026-11-24T11:00:00.000Z', reasons: { need: 'weighed' } },
        ],
      }
      const before = await feed.newest()
      const first = await negotiations.put(proposed)
      const second = await negotiations.put(refused)
      await negotiations.put(negotiation('hk-1', 'op-1', 'quiet-space', 'agreed'))
      await negotiations.put(negotiation('hk-1', 'op-2', 'lifting-aid', 'agreed'))
      expect(await negotiations.find(refused)).toMatchObject({ version: 2, body: refused })
      expect(await negotiations.find({ ...refused, jobseeker: 'hk-2' })).toBeUndefined()
      expect(first).toMatchObject({ version: 1, created: true })
      expect(second).toMatchObject({ version: 2, created: false })
      const lift = { jobseeker: 'hk-1', accommodation: 'lifting-aid' }
      expect(await negotiations.ofOpening('op-1', before)).toEqual([])
      expect(await negotiations.ofOpening('op-1', first.position)).toEqual([{ ...lift, state: 'proposed' }])
      expect(await negotiations.ofOpening('op-1', await feed.newest())).toEqual([
        { ...lift, state: 'refused' },
        { jobseeker: 'hk-1', accommodation: 'quiet-space', state: 'agreed' },
      ])
      expect(await feed.after(before, 1)).toMatchObject([
        { kind: 'negotiation', id: 'hk-1|op-1|lifting-aid' },
      ])
      const [lifting, quiet, other] = ['op-1', 'op-1', 'op-2'].map((opening, n) => ({
        ...{ opening, accommodation: n === 1 ? 'quiet-space' : 'lifting-aid' },
        state: n === 0 ? 'refused' : 'agreed',
      }))
      expect(await negotiations.ofJobseeker('hk-1', await feed.newest())).toEqual([lifting, quiet, other])
      expect(await negotiations.ofJobseeker('hk-1', second.position)).toEqual([lifting])
      expect(await negotiations.ofJobseeker('hk', await feed.newest())).toEqual([])
    })

    it('11: openings are those that stood at the position', async () => {
      const { openings, feed } = opened.store
      const put = (id: string, n: number) => openings.put([post(id, n)])
      const [first] = await put('op-a', 1)
      await put('op-a', 2)
      await put('op-b', 3)
      const removed = await openings.remove('op-b')
      const bodiesAt = async (at: number) =>
        [...(await openings.bodiesAt(at, ['op-a', 'op-b', 'op-c']))]
          .map(([id, { body }]) => [id, body.employer.id])
          .sort()
      expect(await bodiesAt(first!.position)).toEqual([['op-a', 'emp-1']])
      expect(await bodiesAt(removed! - 1)).toEqual([
        ['op-a', 'emp-2'],
        ['op-b', 'emp-3'],
      ])
      expect(await bodiesAt(await feed.newest())).toEqual([['op-a', 'emp-2']])
      expect((await openings.bodiesAt(await feed.newest(), [])).size).toBe(0)
    })

    // Last, since the day of this store stays ahead afterwards.
    it('9: the day of encoding never goes back', async () => {
      const { jobseekers, feed } = opened.store
      const dayOf = async (at: string) => {
        time.set(at)
        await jobseekers.put([person('day')])
        const record = (await jobseekers.recordsAt(await feed.newest(), ['day'])).get('day')!
        return plainDecode(record)[0]![2]
      }
      expect(await dayOf('2026-11-24T21:59:59Z')).toBe('2026-11-24')
      expect(await dayOf('2026-11-24T22:00:00Z')).toBe('2026-11-25')
      expect(await dayOf('2026-11-24T21:59:59Z')).toBe('2026-11-25')
    })
  })
}
