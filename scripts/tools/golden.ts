/**
 * `npm run golden`: thirty named openings over a fixed population against their expected first ten. Ends with 1 where
 * anything differs, if only what the lists are made of, and tells who moved by which items.
 * `npm run golden -- --update "reason"` makes today's lists the expected ones.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { say, title, wrap } from '../cli/terminal.ts'
import { tellFairness } from './fairness.ts'
import { changedSources, type Difference, differencesOf } from './golden/differences.ts'
import { type Expected, readExpected, writeExpected } from './golden/expected.ts'
import { goldenFairness } from './golden/golden-fairness.ts'
import { type GoldenLists, goldenLists } from './golden/golden-lists.ts'
import { EXPECTED_FILE, type GoldenOpening, goldenOpenings } from './golden/golden-set.ts'
import { FORMULA, type ImpactRatio, impactRatio } from './golden/impact-ratio.ts'
import { verdictOf } from './golden/verdict.ts'

const MOST_ITEMS = 6

const number = (value: number | undefined, absent: string): string =>
  value === undefined ? absent : value.toLocaleString('en')

const tellDifference = ({ row, place, points, items }: Difference): void => {
  const move = `place ${number(place.was, 'none')} → ${number(place.is, 'none')}`
  const change = `${number(points.was, 'not kept')} → ${number(points.is, 'not there')} points`
  say(`  ${row}  ${move}, ${change}`)
  if (items.length === 0 && points.was === points.is)
    say('      by others alone: its own items are as before')
  const told = items.slice(0, MOST_ITEMS)
  const rest = items.length - told.length
  if (told.length > 0)
    say(
      wrap(
        `${told.map(({ item, was, is }) => `${item} ${number(was, 'none')} → ${number(is, 'none')}`).join(' · ')}${rest > 0 ? ` · ${rest} more` : ''}`,
        '      ',
      ),
    )
}

const tellDifferences = (
  expected: Expected,
  now: GoldenLists,
  openings: readonly GoldenOpening[],
): readonly Difference[] => {
  const differences = differencesOf(expected, now)
  for (const name of new Set(differences.map(({ opening }) => opening))) {
    title(name)
    say(wrap(openings.find((opening) => opening.name === name)?.why ?? 'No longer in the set.', '  '))
    for (const difference of differences) if (difference.opening === name) tellDifference(difference)
  }
  return differences
}

const tellSources = (expected: Expected, now: GoldenLists): void => {
  const changed = changedSources(expected, now)
  say(
    changed.length === 0
      ? 'Made of the same as expected.'
      : `Made of other ${changed.join(', ')} than expected.`,
  )
}

const tellImpact = (name: string, { ratio, places, passing }: ImpactRatio): void => {
  const rate = ({ held, of }: { held: number; of: number }) => `${held} of ${of.toLocaleString('en')}`
  say(
    `  ${name.padEnd(32)} ${ratio.toFixed(2)}  (${rate({ held: places.withNeed, of: passing.withNeed })} with, ${rate({ held: places.others, of: passing.others })} without)`,
  )
}

const run = async (update: string | undefined): Promise<number> => {
  const openings = goldenOpenings()
  const now = await goldenLists({ openings, weights: shippedWeights(), taxonomy: starterTaxonomy() })
  const expected = existsSync(EXPECTED_FILE) ? readExpected(readFileSync(EXPECTED_FILE, 'utf8')) : undefined
  const differences = expected ? tellDifferences(expected, now, openings) : []
  title('Do people with an essential need get places as often as they pass the gates?')
  const silent = new Set(openings.flatMap(({ name, opening }) => (opening.offers ? [] : [name])))
  const all = impactRatio(now.lists)
  tellImpact(`all ${now.lists.length} openings`, all)
  tellImpact(
    `the ${silent.size} without an offer`,
    impactRatio(now.lists.filter(({ name }) => silent.has(name))),
  )
  title('And the other groups that are watched?')
  const given = { lists: now.lists, weights: shippedWeights(), taxonomy: starterTaxonomy() }
  tellFairness(`all ${now.lists.length} openings`, goldenFairness({ ...given, openings }))
  tellFairness(
    `the ${silent.size} without an offer`,
    goldenFairness({ ...given, openings: openings.filter(({ name }) => silent.has(name)) }),
  )
  say(wrap(FORMULA, '  '))
  say()
  if (expected) tellSources(expected, now)
  if (update !== undefined) {
    writeFileSync(EXPECTED_FILE, writeExpected(now, update, expected))
    say(`The lists are the expected ones now: ${update}`)
    return 0
  }
  const { exitCode, lines } = verdictOf({
    ...{ expected: expected !== undefined, differences: differences.length, ratio: all.ratio },
    sources: expected ? changedSources(expected, now) : [],
  })
  for (const line of lines) say(line)
  return exitCode
}

const { values } = parseArgs({ options: { update: { type: 'string' } } })
process.exitCode = await run(values.update)
