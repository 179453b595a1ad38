/** Properties 26–27 of the store's contract: variations of an opening, and what stood last of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/ports/store.ts'
import { handClock, type Open, type Opened, plainEncode, post } from './store-fixture.ts'

const DAY = '2026-11-24'

export const variationsContract = (open: Open): void => {
  describe('variations', () => {
    let opened: Opened
    let store: Store
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: handClock().clock, lasting: true })
      store = opened.store
    })
    afterAll(() => opened.close())

    it('26: counts up to the limit, all of a call or none', async () => {
      const add = (count: number, day = DAY, opening = 'op-1') =>
        store.variations.add([{ of: opening, most: 30 }], day, count)
      expect(await add(31)).toBe(false)
      expect(await add(29)).toBe(true)
      expect(await add(2)).toBe(false)
      expect(await add(1)).toBe(true)
      expect(await add(1)).toBe(false)
      expect(await add(30, DAY, 'op-2')).toBe(true)
      expect(await add(30, '2026-11-25')).toBe(true)
      expect(await add(1, '2026-11-25')).toBe(false)
      // The day before is forgotten; it does not come again.
      expect(await add(30)).toBe(true)
      store = await opened.reopen()
      expect(await store.variations.add([{ of: 'op-2', most: 30 }], DAY, 1)).toBe(false)
    })

    it('26: lets as many through as the limit says, of many at once', async () => {
      const limits = [{ of: 'op-many', most: 30 }]
      const asked = Array.from({ length: 40 }, () => store.variations.add(limits, DAY, 1))
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(30)
    })

    it('26: counts all of several or none of them', async () => {
      const add = (opening: string, count: number) =>
        store.variations.add(
          [
            { of: opening, most: 30 },
            { of: 'by:one', most: 40 },
          ],
          DAY,
          count,
        )
      expect(await add('op-several', 20)).toBe(true)
      expect(await add('op-several', 20)).toBe(false)
      expect(await add('op-next', 21)).toBe(false)
      expect(await add('op-next', 20)).toBe(true)
      expect(await store.variations.add([{ of: 'op-next', most: 30 }], DAY, 10)).toBe(true)
    })

    it('27: finds what stood last', async () => {
      const { openings } = store
      expect(await openings.last('op-last')).toBeUndefined()
      await openings.put([post('op-last', 1)])
      await openings.put([post('op-last', 2), post('op-other', 9)])
      expect(await openings.last('op-last')).toMatchObject({ body: post('op-last', 2).body })
      await openings.remove('op-last')
      expect(await openings.last('op-last')).toMatchObject({ body: post('op-last', 2).body })
      await openings.put([post('op-last', 3)])
      expect(await openings.last('op-last')).toMatchObject({ body: post('op-last', 3).body })
    })
  })
}
