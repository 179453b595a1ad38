/** 1. JSON that says nothing twice passes, whatever stands in its strings. 2. A repetition is found at its place. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateKeys } from '../../src/http/shared/duplicate-keys.ts'
import { runs } from '../runs.ts'

describe('duplicate keys', () => {
  it('are not seen where there are none', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }),
        fc.constantFrom(0, 1),
        (value, space) => {
          expect(duplicateKeys(JSON.stringify(value, null, space), 100)).toEqual([])
        },
      ),
      { numRuns: runs(1_000) },
    )
  })

  it.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"needs":[{"x":1}],"needs":[]}', ['/needs']],
    ['{"m\\u0075":1,"mu":2}', ['/mu']],
    ['[{"b":1},{"b":1,"c":{"d":0,"d":0}}]', ['/1/c/d']],
    ['{"a/b":1,"x":"\\"a/b\\":","a/b":{}}', ['/a~1b']],
    ['{"a":1 , "a" : 2 , "a":3}', ['/a', '/a']],
  ])('are found in %s', (text, pointers) => {
    expect(duplicateKeys(text, 100).map(({ pointer }) => pointer)).toEqual(pointers)
  })

  it('are told up to the limit', () => {
    expect(duplicateKeys(`{${Array.from({ length: 50 }, () => '"a":1').join()}}`, 10)).toHaveLength(10)
  })
})
