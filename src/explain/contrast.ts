/** Two interpretations of one program side by side: what differs, largest first, and a sentence that says so. */

import type { Contrast } from '../contract/contrast.ts'
import type { AccommodationCode, LanguageCode } from '../domain/codes.ts'
import type { Criterion } from '../domain/weights.ts'
import type { CriterionResult, Interpretation, ItemResult } from '../scoring/interpretation.ts'
import { LANGUAGE_NAMES } from '../taxonomy/closed-lists.ts'
import {
  abilityName,
  accommodationName,
  inside,
  languageInside,
  listAnd,
  say,
  skillName,
  type Wording,
} from './wording.ts'

export type ContrastSide = {
  readonly interpretation: Interpretation
  readonly rank: number | null
  readonly tier: number | null
}

/** Items named in the sentence. */
const NAMED = 3

export const contrast = (a: ContrastSide, b: ContrastSide, wording: Wording): Contrast => {
  const criteria = differencesOf(a.interpretation, b.interpretation, wording)
  const standing = standingOf(a, b)
  return {
    ...{ a: sideOf(a), b: sideOf(b), ...standing },
    difference: a.interpretation.points - b.interpretation.points,
    criteria,
    text: textOf({ a, b, criteria, ...standing }, wording),
  }
}

const sideOf = ({ interpretation, rank, tier }: ContrastSide): Contrast['a'] => {
  const { jobseeker, permitted, points, gates } = interpretation
  const out = gates.length > 0
  return {
    jobseeker,
    points: permitted ? points : null,
    rank: out ? null : rank,
    tier: out ? null : tier,
    gates: [...new Set(gates.map(({ code }) => code))],
  }
}

type Standing = Pick<Contrast, 'above' | 'by'>

const isOut = ({ interpretation }: ContrastSide): boolean => interpretation.gates.length > 0

const standingOf = (a: ContrastSide, b: ContrastSide): Standing => {
  if (isOut(a) && isOut(b)) return { above: null, by: 'none' }
  if (isOut(a) || isOut(b)) return { above: isOut(a) ? 'b' : 'a', by: 'gate' }
  const [farA, farB] = [a.interpretation.farUnsaid, b.interpretation.farUnsaid]
  if (farA !== farB) return { above: farA ? 'b' : 'a', by: 'distance' }
  if (a.tier === b.tier) return { above: null, by: 'none' }
  return { above: (a.tier ?? 0) < (b.tier ?? 0) ? 'a' : 'b', by: 'tier' }
}

type Differences = Contrast['criteria']

const pointsOf = (items: readonly ItemResult[] | undefined): ReadonlyMap<string, number> =>
  new Map((items ?? []).map(({ item, points }) => [item, points]))

/** Equal criteria and items are left out: they say nothing of the difference. */
const differencesOf = (a: Interpretation, b: Interpretation, wording: Wording): Differences => {
  const largest = (x: { difference: number }, y: { difference: number }) =>
    Math.abs(y.difference) - Math.abs(x.difference)
  const of = (all: readonly CriterionResult[], code: Criterion) =>
    all.find(({ criterion }) => criterion === code)
  const codes = new Set([...a.criteria, ...b.criteria].map(({ criterion }) => criterion))
  return [...codes]
    .map((criterion) => {
      const [own, others] = [of(a.criteria, criterion), of(b.criteria, criterion)]
      const [left, right] = [pointsOf(own?.items), pointsOf(others?.items)]
      const items = [...new Set([...left.keys(), ...right.keys()])].map((item) => {
        const points = { a: left.get(item) ?? 0, b: right.get(item) ?? 0 }
        return { item, name: nameOf(criterion, item, wording), ...points, difference: points.a - points.b }
      })
      return {
        criterion,
        difference: (own?.points ?? 0) - (others?.points ?? 0),
        items: items.filter(({ difference }) => difference !== 0).sort(largest),
      }
    })
    .filter(({ items }) => items.length > 0)
    .sort(largest)
}

const nameOf = (criterion: Criterion, item: string, wording: Wording): string => {
  const { locale } = wording
  switch (criterion) {
    case 'abilities':
      return inside(abilityName(wording, item))
    case 'skills':
      return inside(skillName(wording, item))
    case 'languages':
      return languageInside(LANGUAGE_NAMES[item as LanguageCode]?.[locale] ?? item, locale)
    case 'accommodations':
      return item === 'base'
        ? say(wording, 'contrast.criterion', { criterion })
        : inside(accommodationName(wording, item as AccommodationCode))
    default:
      return say(wording, 'contrast.criterion', { criterion })
  }
}

type Told = Standing & { readonly a: ContrastSide; readonly b: ContrastSide; readonly criteria: Differences }

const textOf = ({ a, b, above, by, criteria }: Told, wording: Wording): string => {
  const [first, second] = above === 'b' ? [b, a] : [a, b]
  const names = {
    first: first.interpretation.jobseeker,
    second: second.interpretation.jobseeker,
  }
  if (by === 'distance') return say(wording, 'contrast.distance', names)
  if (by === 'gate') return say(wording, 'contrast.gate', names)
  if (by === 'none') return say(wording, isOut(a) ? 'contrast.bothOut' : 'contrast.equal', names)
  const sign = above === 'b' ? -1 : 1
  const things = criteria
    .flatMap(({ items }) => items)
    .filter(({ difference }) => sign * difference > 0)
    .sort((x, y) => sign * (y.difference - x.difference))
    .map(({ name }) => name)
  return say(wording, 'contrast.above', {
    ...names,
    things: listAnd([...new Set(things)].slice(0, NAMED), wording.locale),
  })
}
