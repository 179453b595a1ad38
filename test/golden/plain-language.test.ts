/**
 * The texts of the golden lists in every language:
 * 1. Sentences are of twelve words on average at most, as plain language asks; none is longer than twenty-five.
 * 2. Whoever reads alike another of the same list is told apart from them, unless all of their items read alike.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExpected } from '../../scripts/tools/golden/expected.ts'
import {
  EXPECTED_FILE,
  GOLDEN_PEOPLE,
  goldenIndex,
  goldenOpenings,
} from '../../scripts/tools/golden/golden-set.ts'
import { LOCALES, type Locale } from '../../src/domain/values.ts'
import { explain } from '../../src/explain/explain.ts'
import { wordsIn } from '../../src/explain/reading.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { unpackRecord } from '../../src/index/record.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'

const taxonomy = starterTaxonomy()
const weights = shippedWeights()
const index = goldenIndex(taxonomy)
const expected = readExpected(readFileSync(EXPECTED_FILE, 'utf8'))

const lists = goldenOpenings().map(({ name, opening }) => {
  const program = compile({ id: name, opening, weights, taxonomy })
  const people = (expected.lists.get(name)?.top ?? []).flatMap(({ row: id }) => {
    const row = index.row(id)
    return row === undefined
      ? []
      : [interpret(program, unpackRecord(index.packed(row)), dayNumber(GOLDEN_PEOPLE.day), NO_PAIR)]
  })
  return { opening, people }
})

const explainedIn = (locale: Locale) =>
  lists.map(({ opening, people }) =>
    people.map((interpretation) =>
      explain({
        ...{ interpretation, rank: 1, tier: 0, names: taxonomy, opening, locale },
        among: people.filter((other) => other !== interpretation),
      }),
    ),
  )

const SENTENCE_END = /(?<=[.?!])\s+(?=\p{Lu}|\d)/u

describe.each(LOCALES)('the texts of the golden lists in %s', (locale) => {
  const explained = explainedIn(locale)

  it('have sentences of twelve words on average at most, none longer than twenty-five', () => {
    const texts = explained
      .flat()
      .flatMap(({ summary, apart = '', decides, settle, rest, flags, criteria = [] }) => [
        ...[summary, apart, rest.text],
        ...[...decides, ...settle, ...flags].map(({ text = '' }) => text),
        ...criteria.flatMap(({ items = [] }) => items.map(({ text }) => text)),
      ])
    expect(texts.length).toBeGreaterThan(1000)
    const sentences = texts.flatMap((text) => text.split(SENTENCE_END)).filter((sentence) => sentence !== '')
    const counts = sentences.map(wordsIn)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    console.info(`${locale}: ${mean.toFixed(2)} words a sentence, ${Math.max(...counts)} at most`)
    expect(mean).toBeLessThanOrEqual(12)
    expect([...new Set(sentences.filter((sentence) => wordsIn(sentence) > 25))]).toEqual([])
  })

  it('tell apart those who read alike', () => {
    for (const people of explained)
      for (const one of people) {
        const alike = people.filter((other) => other !== one && other.summary === one.summary)
        expect(one.apart !== undefined).toBe(alike.length > 0)
        const itemsOf = ({ criteria = [] }: typeof one) =>
          criteria.flatMap(({ items = [] }) => items.map(({ text }) => text)).join()
        if (alike.length !== 1) continue
        for (const other of alike) expect(other.apart === one.apart).toBe(itemsOf(other) === itemsOf(one))
      }
  })
})
