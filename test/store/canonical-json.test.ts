/**
 *  1. Equal values have one text, whatever the order of their keys; it parses to the same value.
 *  2. Keys stand in order of their UTF-16 code units (the example of RFC 8785, 3.2.3).
 *  3. What JSON cannot say is refused.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/canonical-json.ts'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

it('1: is one text for equal values', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(reversed(value))).toBe(text)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('2: sorts keys by code units', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const value = Object.fromEntries(keys.map((key) => [key, 0]))
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
  expect(canonicalJson(value)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`)
  expect(canonicalJson({ b: undefined, a: [1, 'x', null, true] })).toBe('{"a":[1,"x",null,true]}')
})

it.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  [undefined],
  '\ud800',
  () => 1,
])('3: refuses %s', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
})
