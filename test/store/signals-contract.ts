/**
 * More of what every store promises, beside `storeContract`.
 * 21. Who listens is told the id of what was finished or failed, once, and not of what was refused.
 * 22. Work under a key runs alone, inside one process too; the key is free after it, also when it failed.
 * 23. A secret of the installation is the same however often and by whomever it is asked for, and another for each name.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ask,
  finished,
  handClock,
  type Open,
  type Opened,
  plainEncode,
  post,
  withWeights,
} from '../contracts/store-fixture.ts'
import { until } from './until.ts'

export const signalsContract = (name: string, open: Open): void => {
  describe(`signals of the store on ${name}`, () => {
    let opened: Opened
    beforeAll(async () => {
      opened = await open({ encode: plainEncode, clock: handClock().clock })
    })
    afterAll(() => opened.close())

    it('21: tells what was finished or failed', async () => {
      const { store } = opened
      const { shortlists } = store
      await withWeights(store)
      await store.openings.put([post('op-1')])
      for (const id of ['s-1', 's-2', 's-3']) await ask(store, { id })
      const heard: string[] = []
      const stop = shortlists.onFinished((id) => heard.push(id))
      await shortlists.claim('s-1')
      await shortlists.finish('s-1', finished())
      await shortlists.finish('s-1', finished())
      await shortlists.fail('s-1', { code: 'internal' })
      await shortlists.fail('none', { code: 'internal' })
      await shortlists.fail('s-2', { code: 'internal' })
      await until(() => heard.length >= 2)
      expect(heard).toEqual(['s-1', 's-2'])
      stop()
      const others: string[] = []
      shortlists.onFinished((id) => others.push(id))
      await shortlists.finish('s-3', finished())
      await until(() => others.length >= 1)
      expect(others).toEqual(['s-3'])
      expect(heard).toEqual(['s-1', 's-2'])
    })

    it('22: runs work under a key alone', async () => {
      const { store } = opened
      const { promise: gate, resolve: openGate } = Promise.withResolvers<void>()
      const first = store.alone('sweep', () => gate)
      const ran: string[] = []
      const note = (what: string) => async () => {
        ran.push(what)
      }
      expect(await store.alone('sweep', note('beside'))).toBe(false)
      expect(await store.alone('search', note('other key'))).toBe(true)
      openGate()
      expect(await first).toBe(true)
      await expect(store.alone('sweep', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
      expect(await store.alone('sweep', note('after'))).toBe(true)
      expect(ran).toEqual(['other key', 'after'])
    })

    it('23: keeps the secrets of the installation', async () => {
      const asked = await Promise.all(['a', 'b', 'a'].map((secret) => opened.store.secret(secret)))
      const [a, b, again] = asked.map((bytes) => Buffer.from(bytes).toString('hex'))
      expect(a).toMatch(/^[0-9a-f]{64}$/)
      expect(again).toBe(a)
      expect(b).not.toBe(a)
    })
  })
}
