/**
 * 1. A rollback goes to the version before, again to the one before that, never forth again.
 * 2. After going back, what is activated anew has the version that was gone back to before it.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { versionBefore } from '../../../src/use-cases/weights/roll-back.ts'

/** @param log oldest first */
const before = (...log: readonly number[]) => versionBefore(log.toReversed().map((version) => ({ version })))

test('the first version has none before it', () => {
  expect(before()).toBeUndefined()
  expect(before(1)).toBeUndefined()
  expect(before(1, 1)).toBeUndefined()
})

test('going back twice goes back two versions', () => {
  expect(before(1, 2, 3)).toBe(2)
  expect(before(1, 2, 3, 2)).toBe(1)
  expect(before(1, 2, 3, 2, 1)).toBeUndefined()
})

test('what is activated after going back has behind it what was gone back to', () => {
  expect(before(1, 2, 3, 2, 4)).toBe(2)
  expect(before(1, 2, 3, 2, 3)).toBe(2)
  expect(before(1, 2, 3, 1)).toBe(3)
})

test('rolled back again and again, any log ends, and never at a version twice in a row', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (log) => {
      const rolled = [...log]
      for (let next = before(...rolled); next !== undefined; next = before(...rolled)) {
        expect(next).not.toBe(rolled.at(-1))
        rolled.push(next)
        expect(rolled.length).toBeLessThanOrEqual(2 * log.length)
      }
    }),
  )
})
