/** Properties 12–14 of the store's contract: what an erasure takes away, and what it leaves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/canonical-json.ts'
import type { AuditedStore } from '../../src/store/ports/audit-groups.ts'
import type { Store } from '../../src/store/ports/store.ts'
import {
  ask,
  finished,
  handClock,
  judged,
  negotiation,
  type Open,
  type Opened,
  outcome,
  person,
  plainDecodeAll,
  plainEncode,
  post,
  requireDone,
  withWeights,
} from './store-fixture.ts'

const entry = (jobseeker: string, rank: number | null, tier: number) => ({
  rank,
  tier,
  jobseeker,
  points: 9000,
  flags: [],
})

const RESULT = {
  entries: [entry('p1', 1, 0), entry('p2', 2, 0)],
  nearMisses: { total: 2, entries: [entry('p3', null, 1), entry('p1', null, 2)] },
  askFirst: { total: 1, entries: [entry('p3', null, 4)] },
  gated: { total: 3, byReason: { 'commute-too-far': 3 } },
}
const JUDGED = [judged('p1'), judged('p2'), judged('p3', 'near-miss'), judged('p3', 'ask-first')]
const DONE = finished({
  result: canonicalJson(RESULT),
  candidates: ['p1', 'p10', 'p2', 'p3', 'p4'],
  judged: JUDGED,
})

const WITHOUT_P3 = canonicalJson({
  ...RESULT,
  nearMisses: { total: 2, entries: [{ rank: null, tier: 1, erased: true }, entry('p1', null, 2)] },
  askFirst: { total: 1, entries: [{ rank: null, tier: 4, erased: true }] },
})

const populate = async (store: Store): Promise<void> => {
  await withWeights(store)
  await store.openings.put([post('op-1')])
  await store.jobseekers.put(['p1', 'p10', 'p2', 'p3', 'p4'].map((id) => person(id)))
}

const made = async (store: Store, id: string, done = DONE): Promise<void> => {
  await ask(store, { id })
  await store.shortlists.claim(id)
  await store.shortlists.finish(id, done)
}

export const erasureContract = (open: Open): void => {
  describe('erasure', () => {
    let opened: Opened
    let store: AuditedStore
    beforeEach(async () => {
      opened = await open({ encode: plainEncode, clock: handClock().clock })
      store = opened.store
      await populate(store)
    })
    afterEach(() => opened.close())

    it('12: removes everything of the person and leaves one deletion in the feed', async () => {
      const { jobseekers, negotiations, feed } = store
      const start = await feed.newest()
      await jobseekers.put([person('p1', 2)])
      await negotiations.put(negotiation('p1', 'op-1', 'lifting-aid', 'proposed'))
      await negotiations.put(negotiation('p1', 'op-1', 'lifting-aid', 'agreed'))
      await negotiations.put(negotiation('p10', 'op-1', 'lifting-aid', 'agreed'))
      const erasure = await jobseekers.erase('p1', { ifMatch: 2 })
      expect(erasure).toEqual({ position: start + 5, versions: 2, negotiations: 1, shortlists: 0 })
      expect(await jobseekers.find('p1')).toBeUndefined()
      for (let at = 0; at <= start + 5; at++) {
        expect(await jobseekers.find('p1', at)).toBeUndefined()
        expect(
          (await jobseekers.recordsAt(at, ['p1'])).size + (await jobseekers.bodiesAt(at, ['p1'])).size,
        ).toBe(0)
      }
      const standing = (await plainDecodeAll(jobseekers.records().chunks)).map(([id]) => id)
      expect(standing).toEqual(['p10', 'p2', 'p3', 'p4'])
      expect(await negotiations.ofOpening('op-1', start + 3)).toEqual([])
      expect(await negotiations.ofOpening('op-1', start + 5)).toMatchObject([{ jobseeker: 'p10' }])
      const changes = await feed.after(0, 99)
      expect(changes.filter(({ id }) => id === 'p1' || id.startsWith('p1|'))).toEqual([
        { position: start + 5, kind: 'jobseeker', id: 'p1', deleted: true },
      ])
      expect(changes.some(({ id }) => id.startsWith('p10|'))).toBe(true)
      expect(await jobseekers.erase('p1')).toBeUndefined()
    })

    it('12: takes the audit groups of the person, and no others', async () => {
      const { audit } = store
      await audit.put('p1', { 'age-band': 'over-55', origin: 'other' })
      await audit.put('p1', { 'age-band': 'over-55' })
      await audit.put('p10', { 'age-band': 'under-25' })
      expect(await audit.of('p1')).toEqual({ 'age-band': 'over-55' })
      await store.jobseekers.erase('p1')
      expect(await audit.of('p1')).toEqual({})
      expect(await audit.all()).toEqual([{ group: 'age-band', jobseeker: 'p10', value: 'under-25' }])
      expect(await outcome(audit.put('p1', { origin: 'other' }))).toBe('not-found')
    })

    it('13: leaves a hole of the same rank and tier in finished shortlists', async () => {
      await made(store, 's-1')
      await made(store, 's-2', finished({ result: '{"entries":[]}', candidates: ['p1', 'p3'] }))
      await made(store, 's-3', finished({ result: '{ "entries": [] }', candidates: ['p1', 'p33'] }))
      expect(await store.jobseekers.erase('p3')).toMatchObject({ shortlists: 2 })
      expect((await requireDone(store, 's-1')).result).toBe(WITHOUT_P3)
      expect(await store.shortlists.candidates('s-1')).toEqual(['p1', 'p10', 'p2', 'p4'])
      expect(await store.shortlists.candidates('s-2')).toEqual(['p1'])
      expect(await store.shortlists.candidates('s-3')).toEqual(['p1', 'p33'])
      expect((await requireDone(store, 's-3')).result).toBe('{ "entries": [] }')
      expect(await store.shortlists.judged('s-1')).toEqual([judged('p1'), judged('p2')])
      await store.jobseekers.erase('p1')
      const left = JSON.parse((await requireDone(store, 's-1')).result)
      expect(left.entries).toEqual([{ rank: 1, tier: 0, erased: true }, entry('p2', 2, 0)])
      expect(left.nearMisses.entries[1]).toEqual({ rank: null, tier: 2, erased: true })
    })

    it.each([
      ['gone', false],
      ['back under the same id', true],
    ])('14: a running shortlist does not bring back who was erased and is %s', async (_, back) => {
      await ask(store, { id: 's-run' })
      await store.shortlists.claim('s-run')
      await store.jobseekers.erase('p3')
      if (back) await store.jobseekers.put([person('p3')])
      expect(await store.shortlists.finish('s-run', DONE)).toBe(true)
      expect((await requireDone(store, 's-run')).result).toBe(WITHOUT_P3)
      expect(await store.shortlists.candidates('s-run')).toEqual(['p1', 'p10', 'p2', 'p4'])
      expect(await store.shortlists.judged('s-run')).toEqual([judged('p1'), judged('p2')])
    })

    it('14: a shortlist that is asked for after the return names the person', async () => {
      await store.jobseekers.erase('p3')
      await store.jobseekers.put([person('p3')])
      await made(store, 's-later')
      expect((await requireDone(store, 's-later')).result).toBe(DONE.result)
    })

    it('14: finishing and erasing at once always end in a hole', async () => {
      const names = Array.from({ length: 10 }, (_, i) => `s-${i}`)
      for (const id of names) await ask(store, { id })
      const ends = names.map((id) => outcome(store.shortlists.finish(id, DONE)))
      ends.splice(5, 0, outcome(store.jobseekers.erase('p3')))
      expect(await Promise.all(ends)).toEqual(Array(11).fill('done'))
      for (const id of names) expect((await requireDone(store, id)).result).toBe(WITHOUT_P3)
    })
  })
}
