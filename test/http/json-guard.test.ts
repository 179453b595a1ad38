/** 1 What the guard lets through has no dangerous key, no odd text, no deep nesting. 2 What is ordinary passes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_FAULTS } from '../../src/contract/require-valid.ts'
import { guardJson, MAX_BODY_DEPTH } from '../../src/http/shared/json-guard.ts'

test('ordinary JSON passes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme-ascii' }), (value) => {
      const text = JSON.stringify(value)
      fc.pre(!/"(__proto__|constructor|prototype)":|\\u0000/.test(text))
      expect(guardJson(JSON.parse(text))).toEqual([])
    }),
  )
})

test.each(['__proto__', 'constructor', 'prototype'])('%s is found at any place', (key) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b/c', 0), { maxLength: 20 }), (path) => {
      const bad = JSON.parse(`{"x":1,"${key}":{"${key}":1}}`) as unknown
      const body = path.reduceRight<unknown>((inner, part) => (part === 0 ? [inner] : { [part]: inner }), bad)
      const pointer = [...path, key].map((part) => `/${String(part).replace('/', '~1')}`).join('')
      expect(guardJson(body).map((fault) => fault.pointer)).toEqual([pointer])
    }),
  )
})

test('a nesting of 32 passes, one of 33 does not, and a million are no danger', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1
    for (let i = 0; i < depth; i++) value = [value]
    return value
  }
  expect(guardJson(nested(MAX_BODY_DEPTH))).toEqual([])
  expect(guardJson(nested(MAX_BODY_DEPTH + 1))).toMatchObject([{ code: 'too_deep' }])
  expect(guardJson(nested(1_000_000))).toHaveLength(1)
})

test('it stops telling after a hundred faults', () => {
  expect(guardJson(Array.from({ length: 5000 }, () => '\u0000'))).toHaveLength(MAX_FAULTS)
})
