/**
 * 1. Spellings of one sound read alike, and other letters do not.
 * 2. Marks are kept in the strict reading alone; what stands after a comma is an aside.
 * 3. Words agree by slips: a swap, a lost or doubled letter costs one, letters that are taken for each other a half, and too
 *    many slips leave only what begins and ends alike.
 */
import { expect, it } from 'vitest'
import { readWords, soundsOf } from '../../../src/taxonomy/search/reading.ts'
import { agreement } from '../../../src/taxonomy/search/word-likeness.ts'

const sound = (text: string) => soundsOf(readWords(text))

it.each([
  ['taxi', 'taksi'],
  ['pizza', 'pisa'],
  ['webbmaster', 'vebmaster'],
  ['photograf', 'fotograf'],
  ['cirkus', 'sirkus'],
  ['mecanic', 'mekanik'],
  ['Theater', 'teater'],
  ['keittiö', 'keitio'],
])('reads %s as %s', (written, spoken) => {
  expect(sound(written)).toBe(sound(spoken))
})

it('keeps other words apart', () => {
  expect(sound('kokki')).not.toBe(sound('kotti'))
  expect(sound('sauna')).not.toBe(sound('fauna'))
})

it('keeps marks in the strict reading, and knows asides', () => {
  expect(readWords('Tehdastyöntekijä, lasi (kirkas)')).toEqual([
    { strict: 'tehdastyöntekijä', plain: 'tehdastyontekija', sound: 'tehdastyontekija', aside: false },
    { strict: 'lasi', plain: 'lasi', sound: 'lasi', aside: true },
    { strict: 'kirkas', plain: 'kirkas', sound: 'kirkas', aside: true },
  ])
})

it.each([
  ['hoitaja', 'hoitaja', 7],
  ['maalari', 'maalrai', 6],
  ['maalari', 'malari', 5],
  ['kuljettaja', 'kuljedtaja', 9.5],
  ['insinoori', 'insxnoori', 8],
  ['abcdefgh', 'stuvwxyz', 0],
])('%s and %s agree in %d letters', (a, b, letters) => {
  expect(agreement(a, b)).toBe(letters)
  expect(agreement(b, a)).toBe(letters)
})

it('counts the beginning whole and the end less where words have no more in common', () => {
  expect(agreement('laitossiivooja', 'siivooja')).toBe(6)
  expect(agreement('laitoshuoltaja', 'laitos')).toBe(6)
})
