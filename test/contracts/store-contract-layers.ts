/** Properties 28–29 of the store's contract: what is written over what was read, in layers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Jobseeker } from '../../src/domain/jobseeker.ts'
import type { LayerConflict, RecordLayers } from '../../src/domain/record-layers.ts'
import { handClock, type Open, type Opened, person, plainEncode, post } from './store-fixture.ts'

const recorded = { on: '2026-11-24', by: 'coordinator:x' }

const layersOf = (client: Jobseeker, here: Jobseeker): RecordLayers<Jobseeker> => ({
  wrote: 'here',
  ...{ otherVersion: 1, client, here, removed: {}, withdrawn: [] },
  recorded: { '/municipality': recorded },
})

const conflict = (unit: string, client: unknown, here: unknown): LayerConflict => ({
  ...{ unit, client, here, recorded },
  counts: here === undefined ? 'neither' : 'here',
})

export const layersContract = (open: Open): void => {
  describe('layers', () => {
    let opened: Opened
    const time = handClock()
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: time.clock })
    })
    afterAll(() => opened.close())

    it('28: writes over the version that was read, and leaves out what another one stands over', async () => {
      const { jobseekers, feed } = opened.store
      const [first] = await jobseekers.replace([{ ...person('over', 1), over: null }])
      expect(first).toMatchObject({ version: 1, created: true })
      const before = await feed.newest()
      const both = [
        { ...person('over', 2), over: null },
        { ...person('over-2', 2), over: null },
      ]
      const [lost, met] = await jobseekers.replace(both)
      expect([lost, met]).toEqual([undefined, { version: 1, position: before + 1, created: true }])
      expect(await feed.newest()).toBe(before + 1)
      expect(await jobseekers.replace([{ ...person('over', 2), over: 1 }])).toMatchObject([{ version: 2 }])
      expect(await jobseekers.replace([{ ...person('over', 3), over: 1 }])).toEqual([undefined])
      const racing = Array.from({ length: 8 }, (_, n) =>
        jobseekers.replace([{ ...person('over', n), over: 2 }]),
      )
      const ends = (await Promise.all(racing)).flat()
      expect(ends.filter((end) => end !== undefined)).toHaveLength(1)
    })

    it('28: keeps the layers of each version beside what counts', async () => {
      const { jobseekers } = opened.store
      const [client, here] = [person('two', 1).body, person('two', 2).body]
      const [sent] = await jobseekers.replace([{ ...person('two', 1), over: null }])
      const plain = (await jobseekers.layered(['two', 'nobody'])).get('two')
      expect([plain?.layers, plain?.body, plain?.version]).toEqual([undefined, client, 1])
      expect([plain?.isClient({ ...client }), plain?.isClient(here)]).toEqual([true, false])
      const merge = { layers: layersOf(client, here), conflicts: [] }
      await jobseekers.replace([{ ...person('two', 2), over: 1, merge }])
      const layered = (await jobseekers.layered(['two'])).get('two')
      expect([layered?.layers, layered?.body]).toEqual([merge.layers, here])
      expect([layered?.isClient(client), layered?.isClient(here)]).toEqual([true, false])
      expect((await jobseekers.find('two', sent?.position))?.body).toEqual(client)
      expect(await jobseekers.writtenOn('two', 2)).toBe('2026-11-24')
      expect(await jobseekers.writtenOn('two', 7)).toBeUndefined()
      expect((await jobseekers.layered(['nobody'])).size).toBe(0)
    })

    it('29: keeps conflicts with the write, page by page, and their day while they say the same', async () => {
      const { jobseekers, openings, conflicts } = opened.store
      const layers = layersOf({}, {})
      const write = (over: number, ...lines: readonly LayerConflict[]) =>
        jobseekers.replace([{ ...person('quarrel'), over, merge: { layers, conflicts: lines } }])
      await jobseekers.replace([{ ...person('quarrel'), over: null }])
      await openings.replace([
        {
          ...{ ...post('quarrel', 0, null), over: null },
          merge: {
            layers: { ...layersOf({}, {}), client: post('x').body, here: {} },
            conflicts: [conflict('/wanted', 1, 2)],
          },
        },
      ])
      await write(1, conflict('/commute/maxKm', 40, 20), conflict('/needs/lifting-aid', {}, undefined))
      time.set('2026-11-25T10:00:00.000Z')
      await write(
        2,
        conflict('/commute/maxKm', 40, 20),
        conflict('/needs/lifting-aid', { kind: 'x' }, undefined),
      )
      const ofPerson = { kind: 'jobseeker', id: 'quarrel' }
      const all = [
        { ...ofPerson, ...conflict('/commute/maxKm', 40, 20), since: '2026-11-24' },
        { ...ofPerson, ...conflict('/needs/lifting-aid', { kind: 'x' }, undefined), since: '2026-11-25' },
        { kind: 'opening', id: 'quarrel', ...conflict('/wanted', 1, 2), since: '2026-11-24' },
      ]
      expect(await conflicts.list('*', { limit: 9 })).toEqual(all)
      expect(await conflicts.list(['04'], { limit: 9 })).toEqual(all)
      // Of another area: what is everybody's.
      expect(await conflicts.list(['07'], { limit: 9 })).toEqual(all.slice(2))
      const after = ['jobseeker', 'quarrel', '/commute/maxKm'] as const
      expect(await conflicts.list('*', { limit: 1, after })).toEqual(all.slice(1, 2))
      await openings.remove('quarrel')
      await write(3, conflict('/commute/maxKm', 40, 20))
      expect(await conflicts.list('*', { limit: 9 })).toEqual(all.slice(0, 1))
      await jobseekers.erase('quarrel')
      expect(await conflicts.list('*', { limit: 9 })).toEqual([])
    })
  })
}
