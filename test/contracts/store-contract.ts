/**
 * What every store promises, whatever database is under it.
 *
 * Versions and expectations
 *  1. A body comes back byte for byte, with its area.
 *  2. Versions count from 1 per id, and go on upward after deletion and erasure.
 *  3. An expectation that is not met refuses the write and leaves everything as it was; among concurrent writers with the
 *     same expectation exactly one is let through.
 *  4. A batch is written whole or not at all; an id that stands in it twice is written as its last put says.
 *  5. What stood at a position is found by it, also after changes and removal.
 *  6. Lists go in order of id, page by page, and keep to the areas asked for.
 * Feed
 *  7. Positions have no gaps and become visible in their order, under 20 writers at once.
 *  8. The feed is read in pages after a position; who listens is told of writes until they stop listening.
 *  9. The day of encoding never goes back along the positions, even when the clock does.
 * Records
 * 10. After any puts and erasures the packed records are those of who stands, now and at every position.
 * 11. Negotiation states, and openings, are those that stood at the position.
 * Erasure (store-contract-erasure.ts)
 * 12. Erasing removes row, versions, negotiations and older feed rows, and leaves one deletion in the feed.
 * 13. A shortlist that named the person has a hole of the same rank and tier, and nothing else of it changes.
 * 14. A shortlist that was being made meanwhile does not bring the person back, re-created or not.
 * Shortlists, weights, answers (store-contract-shortlists.ts)
 * 15. A shortlist fixes position, opening version and weights when it is asked for; a key makes it once.
 * 16. It is claimed, finished once or failed; what is not finished is found again.
 * 17. It is listed newest first by opening, status and area.
 * 18. Exactly one version of the weights is active once there is one; the same hash is stored once.
 * 19. An idempotency key is claimed by one, answers the same afterwards, refuses another request, and can be released.
 * 20. Everything is there after closing and opening again.
 * Market runs (store-contract-market.ts)
 * 21. A run fixes position and weights; one is under way at a time.
 * 22. It is planned once, its chunks are done once, and none of them goes on after the run is over.
 * 23. Its results are read as they were written, those of the newest run alone; they name nobody who was erased.
 * Imported concepts (store-contract-concepts.ts)
 * 24. A concept keeps its number and is read as it was written last; one that an import lacks stays, no longer current.
 * 25. An import is written whole or not at all; the newest of each source is told.
 * Variations (store-contract-variations.ts)
 * 26. Variations of an opening on a day are counted up to a limit, all of one call or none, also by many at once.
 * 27. What stood last of an opening is found while it stands and after it was removed.
 * Layers (store-contract-layers.ts)
 * 28. What was made of what stood is written over that version and no other, with what it was merged from.
 * 29. Where the layers of what stands differ is told by area, since when, and until it ends.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { Opening } from '../../src/domain/opening.ts'
import type { FeedChange } from '../../src/store/ports/feed.ts'
import { conceptsContract } from './store-contract-concepts.ts'
import { erasureContract } from './store-contract-erasure.ts'
import { layersContract } from './store-contract-layers.ts'
import { marketContract } from './store-contract-market.ts'
import { recordsContract } from './store-contract-records.ts'
import { shortlistsContract } from './store-contract-shortlists.ts'
import { variationsContract } from './store-contract-variations.ts'
import { handClock, type Open, type Opened, outcome, person, plainEncode, post } from './store-fixture.ts'

export const storeContract = (name: string, open: Open): void => {
  describe(`the store on ${name}`, () => {
    versionsContract(open)
    feedContract(open)
    recordsContract(open)
    layersContract(open)
    erasureContract(open)
    shortlistsContract(open)
    marketContract(open)
    conceptsContract(open)
    variationsContract(open)
  })
}

const versionsContract = (open: Open): void => {
  describe('versions', () => {
    let opened: Opened
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: handClock().clock })
    })
    afterAll(() => opened.close())

    it('1: gives a body back byte for byte', async () => {
      const { jobseekers, openings } = opened.store
      const employer = { id: 'emp-1' }
      const bodies: readonly Opening[] = [
        { employer, title: { fi: 'a', sv: 'b' } },
        { employer, title: { fi: '\\ " \' {} , NULL' } },
        { employer, title: { fi: 'ä€😀\u2028' } },
      ]
      for (const [i, body] of bodies.entries()) {
        const area = i % 2 ? '07' : null
        await openings.put([{ id: `same-${i}`, body, area }])
        const found = await openings.find(`same-${i}`)
        expect(found).toMatchObject({ area, version: 1 })
        expect(JSON.stringify(found?.body)).toBe(JSON.stringify(body))
      }
      const body: Jobseeker = { municipality: '091', languages: { fi: 'B1', sv: 'A1' } }
      await jobseekers.put([{ id: 'same', body, area: null }])
      const found = await jobseekers.find('same')
      expect(found).toMatchObject({ area: null, version: 1 })
      expect(JSON.stringify(found?.body)).toBe(JSON.stringify(body))
    })

    it('2: counts versions upward, also past deletion and erasure', async () => {
      const { jobseekers, openings } = opened.store
      for (const version of [1, 2]) {
        expect(await jobseekers.put([person('count')])).toMatchObject([{ version, created: version === 1 }])
        expect(await openings.put([post('count')])).toMatchObject([{ version, created: version === 1 }])
      }
      await jobseekers.erase('count')
      await openings.remove('count')
      const [jobseeker] = await jobseekers.put([person('count')])
      const [opening] = await openings.put([post('count')])
      expect(jobseeker).toMatchObject({ created: true })
      expect(opening).toMatchObject({ created: true })
      expect(Math.min(jobseeker!.version, opening!.version)).toBeGreaterThan(2)
    })

    it('3: refuses what an expectation does not fit, and writes nothing then', async () => {
      const { jobseekers, openings, feed } = opened.store
      expect(await outcome(jobseekers.put([person('exp')], { ifMatch: '*' }))).toBe('version-differs')
      expect(await outcome(jobseekers.put([person('exp')], { ifMatch: 1 }))).toBe('version-differs')
      expect(await outcome(jobseekers.put([person('exp')], { ifNoneMatch: '*' }))).toBe('done')
      expect(await outcome(jobseekers.put([person('exp', 2)], { ifMatch: 1 }))).toBe('done')
      await openings.put([post('exp')])
      const before = await feed.newest()
      expect(await outcome(jobseekers.put([person('exp')], { ifMatch: 1 }))).toBe('version-differs')
      expect(await outcome(jobseekers.put([person('exp')], { ifNoneMatch: '*' }))).toBe('version-differs')
      expect(await outcome(jobseekers.erase('exp', { ifMatch: 1 }))).toBe('version-differs')
      expect(await outcome(openings.remove('exp', { ifMatch: 2 }))).toBe('version-differs')
      expect(await jobseekers.find('exp')).toMatchObject({ version: 2, body: person('exp', 2).body })
      expect(await openings.find('exp')).toMatchObject({ version: 1 })
      expect(await feed.newest()).toBe(before)
      expect(await outcome(jobseekers.put([person('exp')], { ifMatch: '*' }))).toBe('done')
      expect(await outcome(openings.remove('exp', { ifMatch: 1 }))).toBe('done')
      expect(await openings.remove('exp', { ifMatch: 1 })).toBeUndefined()
    })

    it('3: lets one of ten concurrent writers through', async () => {
      const { jobseekers } = opened.store
      const ten = Array.from({ length: 10 }, (_, i) => person('race', i))
      const creations = await Promise.all(
        ten.map((put) => outcome(jobseekers.put([put], { ifNoneMatch: '*' }))),
      )
      expect(creations.filter((end) => end === 'done')).toHaveLength(1)
      const updates = await Promise.all(ten.map((put) => outcome(jobseekers.put([put], { ifMatch: 1 }))))
      expect(updates.toSorted()).toEqual(['done', ...Array(9).fill('version-differs')])
      expect(await jobseekers.find('race')).toMatchObject({ version: 2 })
    })

    it('4: writes a batch whole or not at all', async () => {
      const { jobseekers, openings, feed } = opened.store
      await jobseekers.put([person('batch-1')])
      const before = await feed.newest()
      const refused = [person('batch-1', 1), { ...person('batch-2'), body: { area: 'refuse' } }]
      expect(await outcome(jobseekers.put(refused))).toBe('invalid-body')
      // A NUL is no text for PostgreSQL, so this one is refused in the middle of the transaction.
      const broken = [post('batch-1', 1), post('batch-2\u0000')]
      await expect(openings.put(broken)).rejects.toThrow()
      expect(await feed.newest()).toBe(before)
      expect(await openings.find('batch-1')).toBeUndefined()
      expect(await jobseekers.find('batch-1')).toMatchObject({ version: 1, body: {} })
      expect(await jobseekers.put([])).toEqual([])
    })

    it('4: takes the last put of an id that stands twice in a batch', async () => {
      const { jobseekers, feed } = opened.store
      const before = await feed.newest()
      const written = await jobseekers.put([person('twice', 1), person('once'), person('twice', 2)])
      expect(written).toHaveLength(3)
      expect(written[0]).toEqual(written[2])
      expect(await jobseekers.find('twice')).toMatchObject({ body: person('twice', 2).body, version: 1 })
      expect(await feed.newest()).toBe(before + 2)
    })

    it('5: finds what stood at a position', async () => {
      const { openings, feed } = opened.store
      const before = await feed.newest()
      const [first] = await openings.put([post('then', 1, '01')])
      const [second] = await openings.put([post('then', 2, null)])
      const gone = (await openings.remove('then'))!
      const [again] = await openings.put([post('then', 3)])
      expect(await openings.find('then', before)).toBeUndefined()
      const one = {
        id: 'then',
        version: 1,
        position: first!.position,
        area: '01',
        body: post('then', 1).body,
      }
      expect(await openings.find('then', first!.position)).toMatchObject(one)
      expect(await openings.find('then', second!.position)).toMatchObject({
        body: post('then', 2).body,
        area: null,
      })
      expect(await openings.find('then', gone)).toBeUndefined()
      expect(await openings.find('then', again!.position + 100)).toMatchObject({ body: post('then', 3).body })
    })

    it('6: lists by id, in pages, within areas', async () => {
      const { jobseekers, openings } = opened.store
      const puts = [person('l-b', 0, '91'), person('l-B', 0, '92'), person('l-a', 0, null)]
      await jobseekers.put(puts)
      await openings.put(puts.map(({ id, area }) => post(id, 0, area)))
      const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
      expect(ids(await jobseekers.list('*', { limit: 3, after: 'l' }))).toEqual(['l-B', 'l-a', 'l-b'])
      expect(ids(await jobseekers.list('*', { limit: 1, after: 'l-B' }))).toEqual(['l-a'])
      expect(ids(await jobseekers.list(['91', '92'], { limit: 9 }))).toEqual(['l-B', 'l-b'])
      expect(ids(await jobseekers.list([], { limit: 9 }))).toEqual([])
      expect(ids(await openings.list(['91'], { limit: 2, after: 'l' }))).toEqual(['l-a', 'l-b'])
    })
  })
}

const feedContract = (open: Open): void => {
  describe('feed', () => {
    let opened: Opened
    const time = handClock()
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: time.clock })
    })
    afterAll(() => opened.close())

    it('7: makes positions visible without gaps, in their order, under 20 writers', async () => {
      const { jobseekers, openings, feed } = opened.store
      const start = await feed.newest()
      let writing = true
      const writers = Array.from({ length: 20 }, async (_, w) => {
        for (let n = 0; n < 5; n++) {
          const ids = Array.from({ length: 1 + ((w + n) % 4) }, (_, i) => `w${(w + i) % 7}`)
          await (w % 2
            ? jobseekers.put(ids.map((id) => person(id)))
            : openings.put(ids.map((id) => post(id))))
        }
      })
      const seen: FeedChange[] = []
      const reader = async () => {
        for (let more = true; more; ) {
          const last = !writing
          const changes = await feed.after(start + seen.length, 7)
          seen.push(...changes)
          more = changes.length > 0 || !last
        }
      }
      const reading = reader()
      await Promise.all(writers)
      writing = false
      await reading
      const newest = await feed.newest()
      expect(seen.map((change) => change.position)).toEqual(
        Array.from({ length: newest - start }, (_, i) => start + 1 + i),
      )
    })

    it('8: is read after a position, and wakes who listens', async () => {
      const { jobseekers, openings, feed } = opened.store
      const start = await feed.newest()
      let calls = 0
      let woken = () => {}
      const stop = feed.onWrite(() => {
        calls++
        woken()
      })
      const call = new Promise<void>((resolve) => {
        woken = resolve
      })
      await openings.put([post('fed')])
      await call
      stop()
      const before = calls
      await jobseekers.put([person('fed-1'), person('fed-2')])
      await openings.remove('fed')
      expect(calls).toBe(before)
      expect(await feed.after(start, 9)).toEqual([
        { position: start + 1, kind: 'opening', id: 'fed', deleted: false },
        { position: start + 2, kind: 'jobseeker', id: 'fed-1', deleted: false },
        { position: start + 3, kind: 'jobseeker', id: 'fed-2', deleted: false },
        { position: start + 4, kind: 'opening', id: 'fed', deleted: true },
      ])
      expect(await feed.after(start + 1, 1)).toMatchObject([{ id: 'fed-1' }])
      expect(await feed.after(start + 4, 9)).toEqual([])
      const placesOf = async (...asked: Parameters<typeof feed.after>) =>
        (await feed.after(...asked)).map(({ position }) => position - start)
      const all = (await feed.after(start, 9)).map(({ kind, position }) => ({ kind, at: position - start }))
      const of = (...kinds: readonly string[]) =>
        all.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at)
      expect(await placesOf(start, 9, ['jobseeker'])).toEqual(of('jobseeker'))
      expect(await placesOf(start, 9, ['opening', 'jobseeker', 'opening'])).toEqual(
        of('jobseeker', 'opening'),
      )
      expect(await placesOf(start, 1, ['opening', 'jobseeker'])).toEqual(
        of('jobseeker', 'opening').slice(0, 1),
      )
      expect(await placesOf(start, 9, ['negotiation'])).toEqual(of('negotiation'))
      expect(await placesOf(start, 9, [])).toEqual([])
    })
  })
}
