/** Properties 24–25 of the store's contract: concepts of imported vocabularies. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/ports/store.ts'
import { handClock, type Open, type Opened, plainEncode } from './store-fixture.ts'

const concept = (code: string, number: number, body = '{}') => ({ code, number, body })

export const conceptsContract = (open: Open): void => {
  describe('concepts', () => {
    let opened: Opened
    let store: Store
    const time = handClock()
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: time.clock })
      store = opened.store
    })
    afterAll(() => opened.close())

    it('24: keeps numbers, and what an import lacks', async () => {
      expect(await store.concepts.list('skill')).toEqual([])
      expect(await store.concepts.imports()).toEqual([])
      const many = Array.from({ length: 5000 }, (_, n) => concept(`s-${n}`, n, `{"n":${n}}`))
      const told: number[] = []
      await store.concepts.put({ source: 'esco', version: '1' }, new Map([['skill', many]]), (n) =>
        told.push(n),
      )
      expect(told.at(-1)).toBe(5000)
      expect(await store.concepts.list('skill')).toEqual(many.map((each) => ({ ...each, current: true })))

      await store.concepts.put(
        { source: 'esco', version: '2' },
        new Map([
          ['skill', [concept('s-1', 1, '{"n":"one"}'), concept('new', 5000)]],
          ['occupation', [concept('o-1', 0, '"ä"')]],
        ]),
      )
      const skills = await store.concepts.list('skill')
      expect(skills).toHaveLength(5001)
      expect(skills.filter(({ current }) => current)).toEqual([
        { ...concept('s-1', 1, '{"n":"one"}'), current: true },
        { ...concept('new', 5000), current: true },
      ])
      expect(skills[7]).toEqual({ ...concept('s-7', 7, '{"n":7}'), current: false })
      expect(await store.concepts.list('occupation')).toEqual([
        { ...concept('o-1', 0, '"ä"'), current: true },
      ])
    })

    it('25: writes an import whole or not at all, and tells the newest of each source', async () => {
      const before = await store.concepts.list('occupation')
      await expect(
        store.concepts.put(
          { source: 'esco', version: '3' },
          new Map([['occupation', [concept('o-2', 5), concept('o-3', 5)]]]),
        ),
      ).rejects.toThrow()
      expect(await store.concepts.list('occupation')).toEqual(before)
      time.set('2026-11-25T08:00:00.000Z')
      await store.concepts.put({ source: 'onet', version: '30.0' }, new Map())
      expect(await store.concepts.imports()).toEqual([
        { source: 'esco', version: '2', at: '2026-11-24T10:00:00.000Z' },
        { source: 'onet', version: '30.0', at: '2026-11-25T08:00:00.000Z' },
      ])
    })
  })
}
