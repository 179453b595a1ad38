/** Why a person stands where they stand, who is near, whom to ask, and what employer services see of it. */
import type { AdviserView } from '../../../src/contract/adviser-view.ts'
import type { Explanation } from '../../../src/contract/explanation.ts'
import type { Locale, Names } from '../../../src/domain/values.ts'
import { ACCOMMODATION_TABLE } from '../../../src/taxonomy/accommodations.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { people, say, title, wrap } from '../../cli/terminal.ts'
import type { Details } from './ask.ts'

export const printExplanation = ({ jobseeker, summary, decides, settle, rest }: Explanation): void => {
  title(`Why ${jobseeker} is in the first tier`)
  say(wrap(summary, ''))
  const part = (name: string, texts: readonly string[]) => {
    if (texts.length === 0) return
    say()
    say(name)
    for (const text of texts) say(wrap(text, '    ', '  · '))
  }
  part(
    'what decides',
    decides.map(({ text }) => text),
  )
  part(
    'to settle',
    settle.map(({ text }) => text),
  )
  part('the rest', rest.text === '' ? [] : [rest.text])
}

const TAXONOMY = starterTaxonomy()
const SHOWN = 2

export const printNearMisses = ({ nearMisses }: Details): void => {
  title(`One change away: ${people(nearMisses.total)}, ${SHOWN} of them`)
  const known = nearMisses.items.filter((item) => 'gate' in item)
  for (const { jobseeker, gate, lift } of differentBy(known, ({ gate }) => gate.code)) {
    say(wrap(gate.text, '  ', `${jobseeker}: `))
    if (lift) say(wrap(`→ ${lift.text}`, '    ', '  '))
  }
  const { outOfReach } = nearMisses
  if (outOfReach) say(`  Out of reach for now: ${people(outOfReach.total)}.`)
}

export const printAskFirst = ({ askFirst }: Details): void => {
  title(`Ask first: one answer could bring ${people(askFirst.total)} onto the list, ${SHOWN} of them`)
  const known = askFirst.items.filter((item) => 'ask' in item)
  for (const { jobseeker, ask } of differentBy(known, ({ ask }) => ask.item))
    say(wrap(ask.text, '  ', `${jobseeker}: `))
}

/** The first of each kind, so that two examples show two things; filled up with the next ones. */
const differentBy = <T>(items: readonly T[], kind: (item: T) => string): readonly T[] => {
  const firsts = [...Map.groupBy(items, kind).values()].map(([first]) => first!)
  return [...new Set([...firsts, ...items])].slice(0, SHOWN)
}

export const printOpenings = ({ openings }: Details, lang: Locale): void => {
  if (!openings) return
  const { jobseeker, snapshot, items } = openings
  title(
    `Openings for ${jobseeker}: the first ${items.length} of ${snapshot.openings}, by what this person brings`,
  )
  for (const { title: names, employer, label, because } of items) {
    const reasons = because.map(({ text }) => text).join(' · ')
    const name = names[lang] ?? names.fi ?? Object.values(names)[0] ?? ''
    say(`  ${name} · ${employer.name ?? employer.id}`)
    say(wrap(`${label.text}${reasons && `: ${reasons}`}`, '      '))
  }
}

const ADVISER_SHOWN = 5

export const printAdviserView = ({ counts, entries = [] }: AdviserView, lang: Locale): void => {
  title('The same list as employer services see it')
  say(
    `On the list with a permission that covers this opening: ${counts?.withPermission ?? '–'}; without: ${counts?.withoutPermission ?? '–'}.`,
  )
  say('No points, needs, abilities or gates; the order is a draw of its own.')
  for (const entry of entries.slice(0, ADVISER_SHOWN))
    say(wrap(factsOf(entry, lang).join(' · '), '    ', `  ${entry.jobseeker}  `))
  if (entries.length > ADVISER_SHOWN) say(`  … and ${entries.length - ADVISER_SHOWN} more`)
}

const HOURS_FIT = {
  yes: 'hours fit',
  'to-agree': 'hours to be agreed',
  'not-said': 'hours not said',
} as const

const factsOf = (entry: NonNullable<AdviserView['entries']>[number], lang: Locale): readonly string[] => {
  const { skills = [], experience = [], languages = {}, hoursFit, accommodations } = entry
  const named = (names: Names | undefined, code: string) => (names?.[lang] ?? code).toLowerCase()
  const work = experience.map(
    ({ occupation, years }) => `${named(TAXONOMY.occupationNames(occupation), occupation)} ${years} y`,
  )
  const spoken = Object.entries(languages).map(([language, level]) => `${language} ${level}`)
  const lists = [
    ['can', skills.map((skill) => named(TAXONOMY.skillNames(skill), skill))],
    ['has worked', work],
    ['speaks', spoken],
    ['agreed to tell of', accommodations.map((code) => named(ACCOMMODATION_TABLE[code].names, code))],
  ] as const
  return [
    ...lists.filter(([, list]) => list.length > 0).map(([what, list]) => `${what} ${list.join(', ')}`),
    HOURS_FIT[hoursFit],
  ]
}
