/**
 * The explanation for reading, of random people at random openings, in every language:
 * 1. Summary, what decides, what is to settle and the rest are 120 words at most; of the contract's shape, without items.
 * 2. At most five items decide, the furthest moving first, and no item that is left out moves further than all of them.
 * 3. Items and matters that are not told are counted.
 * 4. It tells the first matter wherever there is one; the whole tells them all.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Explanation } from '../../src/contract/explanation.ts'
import { LOCALES } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { READING_WORDS, wordsIn } from '../../src/explain/reading.ts'
import { toSettle } from '../../src/explain/settle.ts'
import { jobseekerArb, openingArb, pairArb } from '../arbitraries.ts'
import { runs } from '../runs.ts'
import { judge, kitchen, names, person } from './kitchen.ts'

const anyReading = fc
  .tuple(jobseekerArb, openingArb, pairArb, fc.constantFrom(...LOCALES))
  .map(([evidence, opening, pair, locale]) => {
    const interpretation = judge(evidence, opening, pair)
    const given = { interpretation, rank: 1, tier: 0, names, evidence, opening, locale }
    return {
      interpretation,
      read: explain({ ...given, detail: 'read' }),
      full: explain({ ...given, detail: 'full' }),
    }
  })

describe('an explanation for reading', () => {
  it('is 120 words at most, without items', () => {
    fc.assert(
      fc.property(anyReading, ({ read }) => {
        const texts = [
          read.summary,
          read.rest.text,
          ...[...read.decides, ...read.settle].map(({ text }) => text),
        ]
        expect(
          texts.reduce((sum, text) => sum + wordsIn(text), 0),
          texts.join('\n'),
        ).toBeLessThanOrEqual(READING_WORDS)
        expect(Explanation.parse(JSON.parse(JSON.stringify(read)))).toEqual(read)
        for (const criterion of read.criteria ?? []) expect(criterion).not.toHaveProperty('items')
        for (const flag of read.flags) expect(flag).not.toHaveProperty('text')
      }),
      { numRuns: runs(500) },
    )
  })

  it('tells of the items that move furthest, and counts the others', () => {
    fc.assert(
      fc.property(anyReading, ({ full, interpretation }) => {
        const moves = ({ max, points, low, high }: (typeof full.decides)[number]) =>
          Math.max(max - points, high - low)
        const told = full.decides.map(moves)
        expect(told).toEqual([...told].sort((a, b) => b - a))
        const all = interpretation.criteria.flatMap(({ items }) => items)
        expect(full.rest.items).toBe(all.length - told.length)
        if (interpretation.gates.length > 0) expect(told).toEqual([])
        else expect(told.length).toBeLessThanOrEqual(5)
      }),
      { numRuns: runs(200) },
    )
  })

  it('tells the first matter wherever there is one, and all of them in the whole', () => {
    fc.assert(
      fc.property(anyReading, ({ read, full, interpretation }) => {
        const matters = toSettle(interpretation)
        expect(full.settle).toHaveLength(matters.length)
        expect(full.rest.matters).toBe(0)
        expect(read.settle.length + read.rest.matters).toBe(matters.length)
        if (matters.length > 0) expect(read.settle[0]).toEqual(full.settle[0])
      }),
      { numRuns: runs(200) },
    )
  })

  it('of the kitchen is read in a minute', () => {
    const interpretation = judge(person, kitchen)
    const given = { interpretation, rank: 1, tier: 0, names, evidence: person, opening: kitchen }
    const { decides, settle, rest } = explain({ ...given, locale: 'fi', detail: 'read' })
    expect(decides.map(({ text }) => text)).toEqual([
      'Vielä ei tiedetä, miten työ kiireessä ja paineessa sujuu.',
      'Ilmoitus ei kerro muusta osaamisesta.',
      'Toiveita työnantajasta ei ole vielä kirjattu. Tämä työnantaja: yritys.',
      'Työnhakija tarvitsee rauhallista työtilaa. Tilanne: työpaikka ei ole vielä kertonut kantaansa.',
      'Työmatka sopii: noin 19 km, ja enintään 40 km käy.',
    ])
    expect(settle[0]?.text).toBe(
      'Vielä ei tiedetä, miten työ kiireessä ja paineessa sujuu. Kysy työnhakijalta.',
    )
    expect(rest.text).toMatch(/muuta asiaa/)
  })
})
