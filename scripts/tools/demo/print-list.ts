/** A shortlist as a table in its tiers. */

import type { ShortlistEntry } from '../../../src/contract/shortlist.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { CRITERIA, type Criterion } from '../../../src/domain/weights.ts'
import { MUNICIPALITIES } from '../../../src/taxonomy/municipalities.ts'
import { people, say, title, wrap } from '../../cli/terminal.ts'
import { type Asked, entriesOf } from './ask.ts'
import type { Client } from './client.ts'

const SHORT: Readonly<Record<Criterion, string>> = {
  abilities: 'abil',
  skills: 'skill',
  wishes: 'wish',
  accommodations: 'acc',
  workingTime: 'hours',
  commute: 'way',
  experience: 'exp',
  languages: 'lang',
}
const NUMBER_WIDTH = 6

const PLACE_NAMES = new Map(MUNICIPALITIES.map(({ code, names }) => [code, names.fi]))
const placeName = (code: string | undefined): string => (code && PLACE_NAMES.get(code)) || '–'

/** @param maxima hundredths of the criteria's most points, for the head of the table */
export const printList = async (
  client: Client,
  asked: Asked,
  maxima: ReadonlyMap<string, number>,
): Promise<void> => {
  const { opening, list, id } = asked
  title(
    `${opening.title.en ?? opening.title.fi} · ${opening.employer.name ?? '–'} · ${placeName(opening.municipality)} · ${id}`,
  )
  printCounts(asked)
  say()
  say(
    `  ${'jobseeker'.padEnd(11)}${'lives in'.padEnd(13)}${figures((criterion) => SHORT[criterion])}  to settle`,
  )
  say(`  ${'(at most)'.padEnd(24)}${figures((criterion) => hundredths(maxima.get(criterion)))}`)
  const entries = entriesOf(asked)
  const homes = await homesOf(client, entries)
  const tierName = ({ tier, farUnsaid }: (typeof entries)[number]) =>
    `Tier ${tier}${farUnsaid ? ', far away and nobody knows how far they would go' : ''}`
  const last = entries.at(-1)
  for (const [tier, equals] of Map.groupBy(entries, tierName)) {
    const beyond = last && tier === tierName(last) ? (list.sameTierBeyond ?? 0) : 0
    const more = beyond ? `, and ${beyond} more beyond this list` : ''
    say(`${tier} · ${people(equals.length)}${equals.length + beyond > 1 ? ', equals' : ''}${more}`)
    for (const { jobseeker, criteria, flags } of equals) {
      const home = placeName(homes.get(jobseeker)).slice(0, 12).padEnd(13)
      const codes = [...new Set(flags.map(({ code }) => code))].join(' ')
      say(
        `  ${jobseeker.padEnd(11)}${home}${figures((criterion) => hundredths(criteria[criterion]))}  ${codes}`,
      )
    }
  }
  say(
    'People of a tier are equals (samanvertaiset, likvärdiga): the order inside it is a draw and means nothing.',
  )
}

const figures = (of: (criterion: Criterion) => string): string =>
  CRITERIA.map((criterion) => of(criterion).padStart(NUMBER_WIDTH)).join('')

const hundredths = (points: number | undefined): string =>
  points === undefined ? '' : (points / 100).toFixed(1)

const printCounts = ({ list, opening }: Asked): void => {
  const { gated, snapshot } = list
  const reasons = Object.entries(gated?.byReason ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${count.toLocaleString('en')}`)
  say(
    `Wanted ${opening.wanted ?? 1}. Of ${people(snapshot.jobseekers ?? 0)} ${people(gated?.total ?? 0)} meet a gate:`,
  )
  say(wrap(reasons.join(' · '), '  '))
}

const homesOf = async (
  client: Client,
  entries: readonly ShortlistEntry[],
): Promise<ReadonlyMap<string, string | undefined>> =>
  new Map(
    await Promise.all(
      entries.map(async ({ jobseeker }) => {
        const { municipality } = await client.get<Jobseeker>(
          'coordinator',
          `/v1/jobseekers/${jobseeker}?layers=force`,
        )
        return [jobseeker, municipality] as const
      }),
    ),
  )
