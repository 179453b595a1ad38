/** Whether what a professional expects of one person is kept, and which rule of the engine breaks it where it is not. */

import type { Change } from '../../../src/contract/change.ts'
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { FAR_UNSAID } from '../../../src/scoring/kernel/layout.ts'
import type { CoachCase, Expectation } from './case-files.ts'
import { type CaseWorld, type Engine, type Told, worldOf } from './case-world.ts'
import { questionsOf } from './questions.ts'

export type Verdict = {
  readonly kept: boolean
  /** What the engine says instead; empty where it is kept. */
  readonly because: string
}

const KEPT: Verdict = { kept: true, because: '' }
const verdict = (kept: boolean, because: () => string): Verdict =>
  kept ? KEPT : { kept, because: because() }

const BELOW = new Set(['core-deficit', 'critical-unknown', 'critical-half'])

const lostItems = ({ of }: Told): string =>
  of.criteria
    .flatMap(({ criterion, items }) =>
      items.map(({ item, points, max }) => ({ name: `${criterion}/${item}`, lost: max - points })),
    )
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, 4)
    .map(({ name, lost }) => `${name} −${lost}`)
    .join(', ')

const placeOf = (name: string, told: Told): string => {
  const { of, tier } = told
  return tier === undefined
    ? `${name} is out by ${of.gates.map(({ code, item }) => `${code}(${item})`).join(', ')}`
    : `${name} has ${of.points} in tier ${tier} (${lostItems(told)})`
}

/** Levels under 3, by which a limit is told, are left out; strengths stay. */
const withoutLimits = (person: Jobseeker): Jobseeker => ({
  ...person,
  abilities: Object.fromEntries(
    Object.entries(person.abilities ?? {}).filter(([, { unaided }]) => (unaided ?? 0) >= 3),
  ),
})

/** Out stands behind every tier, and who is far-unsaid behind those of everybody else. */
const tierOf = ({ tier, of }: Told): number =>
  tier === undefined ? Number.POSITIVE_INFINITY : tier + (of.farUnsaid ? FAR_UNSAID : 0)

const changeName = ({ kind, item }: Change): string => {
  if (kind === 'demand') return `lower:${item}`
  if (kind === 'place') return 'moving-workplace'
  if (kind === 'task') return 'carve'
  return kind === 'hours' || kind === 'remote' ? kind : item
}

type Judging = { readonly of: CoachCase; readonly world: CaseWorld; readonly engine: Engine }

export const judge = async (
  { who, verb, expected }: Expectation,
  { of: given, world, engine }: Judging,
): Promise<Verdict> => {
  const toldOf = (name: string): Told => {
    const found = world.told.get(name)
    if (!found) throw new Error(`${given.name} has no ${name}`)
    return found
  }
  const told = toldOf(who)
  const { of, tier, rank, nearBy } = told
  const both = (name: string) => `${placeOf(who, told)}; ${placeOf(name, toldOf(name))}`
  const asked = questionsOf(of)
  const allAsked = () => asked.map(({ to, item }) => `${to}:${item}`).join(', ') || 'nothing is asked'
  switch (verb) {
    case 'first':
      return verdict(tierOf(told) === 0, () => both(firstName(world)))
    case 'fits': {
      const below = of.flags.filter(({ code }) => BELOW.has(code))
      return verdict(tier !== undefined && below.length === 0, () =>
        tier === undefined
          ? placeOf(who, told)
          : `flagged: ${below.map(({ code, item }) => `${code}(${item})`)}`,
      )
    }
    case 'out':
      return verdict(isOut(told, who, given, world), () => both(lastShown(given, world, who)))
    case 'gated':
      return verdict((tier === undefined) === expected.gated, () => placeOf(who, told))
    case 'before':
    case 'after': {
      const other = expected[verb] ?? ''
      const gap = tierOf(toldOf(other)) - tierOf(told)
      return verdict(verb === 'before' ? gap > 0 : gap < 0, () => both(other))
    }
    case 'equal': {
      const other = toldOf(expected.equal ?? '')
      const gap = Math.abs(other.of.points - of.points)
      const listed = tier !== undefined && other.tier !== undefined
      return verdict(listed && gap < engine.weights.resolution, () => both(expected.equal ?? ''))
    }
    case 'twin': {
      const person = given.people.get(who) ?? {}
      const whole = expected.twin === 'limits' ? withoutLimits(person) : person
      const people = new Map([...given.people, [who, { ...whole, needs: [] }]])
      const twin = (await worldOf({ ...given, people }, engine)).told.get(who)
      const gap = twin ? twin.of.points - of.points : Number.POSITIVE_INFINITY
      return verdict(gap < engine.weights.resolution && twin?.of.gates.length === of.gates.length, () =>
        twin ? `without: ${placeOf(who, twin)}; as told: ${placeOf(who, told)}` : '',
      )
    }
    case 'ask': {
      const first = asked.find(({ to }) => to === expected.ask?.to)
      return verdict(first !== undefined && [expected.ask?.item].flat().includes(first.item), allAsked)
    }
    case 'quiet':
      return verdict(!asked.some(({ item }) => item === expected.quiet), allAsked)
    case 'flag':
      return verdict(
        of.flags.some(({ item }) => item === expected.flag),
        () => `flags: ${of.flags.map(({ code, item }) => `${code}(${item})`).join(', ') || 'none'}`,
      )
    case 'propose':
    case 'never': {
      const names = (await world.changes(who)).changes.map(({ change }) => changeName(change))
      const proposed = names.includes(expected[verb] ?? '')
      return verdict(
        proposed === (verb === 'propose'),
        () => `proposed: ${[...new Set(names)].join(', ') || 'nothing'}`,
      )
    }
    case 'near':
      return verdict(nearBy === expected.near, () => `${placeOf(who, told)}; near by ${nearBy ?? 'nothing'}`)
    case 'far':
      return verdict(rank === undefined && nearBy === undefined, () =>
        nearBy === undefined ? placeOf(who, told) : `told as one change away, by ${nearBy}`,
      )
  }
}

const firstName = ({ told }: CaseWorld): string =>
  [...told].find(([, { rank }]) => rank === 1)?.[0] ?? [...told.keys()][0] ?? ''

/** Of a list, who stands on its last shown place; of a pair, the last of those compared with. */
const lastShown = (given: CoachCase, { told }: CaseWorld, who: string): string => {
  const others = [...told].filter(([name, { rank }]) => name !== who && rank !== undefined)
  const placed = others.sort(([, a], [, b]) => (a.rank ?? 0) - (b.rank ?? 0)).map(([name]) => name)
  return placed[Math.min(given.show ?? placed.length, placed.length) - 1] ?? who
}

/** Kimmo is there to stand behind: nobody has to stand behind him. */
const NOT_COMPARED = 'Kimmo'

const isOut = (told: Told, who: string, { show }: CoachCase, world: CaseWorld): boolean => {
  if (told.rank === undefined) return true
  if (show !== undefined) return told.rank > show && tierOf(told) !== 0
  return [...world.told].every(
    ([name, other]) =>
      name === who || name === NOT_COMPARED || other.tier === undefined || tierOf(other) < tierOf(told),
  )
}
