/** Headers that are preferences: 1 the language of highest quality among ours; 2 the seconds to wait. */
import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/http/shared/language.ts'
import { waitSecondsOf } from '../../src/http/shared/prefer.ts'

describe('the language', () => {
  test.each([
    [undefined, 'fi'],
    ['', 'fi'],
    ['sv', 'sv'],
    ['EN-gb', 'en'],
    ['sv-FI, sv;q=0.9, en;q=0.8', 'sv'],
    ['en;q=0.2, sv;q=0.9', 'sv'],
    ['de, en;q=0.5', 'en'],
    ['de', 'fi'],
    ['en;q=0, sv;q=0', 'fi'],
    ['*', 'fi'],
    ['sv;q=0.5, *;q=0.8', 'fi'],
    ['en ; q=0.5 , sv ; q=1', 'sv'],
    ['english', 'fi'],
    ['en;q=2', 'fi'],
  ])('of %j is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale)
  })
})

describe('the seconds to wait', () => {
  test.each([
    [undefined, undefined],
    ['wait=10', 10],
    ['WAIT = 5', 5],
    ['respond-async, wait=7; foo=bar', 7],
    [['respond-async', 'wait=3'], 3],
    ['wait=31', 30],
    ['wait=999999999', 30],
    ['wait=0', 0],
    ['wait="4"', 4],
    ['wait=-1', undefined],
    ['wait=1.5', undefined],
    ['waiting=1', undefined],
  ])('of %j are %s', (header, seconds) => {
    expect(waitSecondsOf(header)).toBe(seconds)
  })
})
