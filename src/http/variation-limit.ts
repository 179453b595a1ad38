/**
 * What employer services may vary of an opening on a day, all of them together: who varies it often enough finds single
 * people by the differences of the answers, rounded as they are.
 */
import { canonicalJson } from '../canonical-json.ts'
import { type Clock, helsinkiDay, secondsLeftOfHelsinkiDay } from '../clock.ts'
import type { OpeningChange } from '../domain/change.ts'
import type { Opening, Requirement } from '../domain/opening.ts'
import type { WhatIf } from '../domain/opening-changes.ts'
import { AppError } from '../errors.ts'
import type { Store } from '../store/store.ts'
import type { Principal } from './roles.ts'

/** Variations of one opening on one Helsinki day. */
export const MOST_VARIATIONS = 30

export const isLimited = ({ role }: Principal): boolean => role === 'employer-service'

/** Of demands, offers and critical marks; hours, place and start tell nothing of health that could be narrowed down. */
const COUNTED: ReadonlySet<OpeningChange['kind']> = new Set([
  'demand',
  'offer',
  'critical',
  'requirement',
  'task',
])

/** Each change and each set counts; what is proposed counts once, since it tells the same however often. */
export const variationsIn = ({ changes = [], sets = [] }: WhatIf): number => {
  const wanted = [...changes.map((change) => [change]), ...sets]
  return wanted.length === 0 ? 1 : wanted.filter((set) => set.some(({ kind }) => COUNTED.has(kind))).length
}

const isMarked = (gate: Requirement | null | undefined): boolean => gate !== undefined && gate !== null

/** Demands, offers and critical marks: the reasons that are written beside them and their order vary nothing. */
const variedOf = ({ demands, offers, skills, languages, licences, workingTime }: Opening): string =>
  canonicalJson({
    demands:
      demands &&
      Object.fromEntries(
        demands.map(({ ability, level, importance, adjustable, critical }) => [
          ability,
          { level, importance, adjustable, critical: isMarked(critical) },
        ]),
      ),
    offers: Object.fromEntries(Object.entries(offers ?? {}).map(([code, { state }]) => [code, state])),
    skills: (skills ?? []).flatMap(({ skill, gate }) => (isMarked(gate) ? [skill] : [])).sort(),
    languages: (languages ?? []).flatMap(({ language, gate }) => (isMarked(gate) ? [language] : [])).sort(),
    licences: (licences ?? []).flatMap(({ licence, gate }) => (isMarked(gate) ? [licence] : [])).sort(),
    workingTime: isMarked(workingTime?.gate),
  })

export const isVaried = (before: Opening, after: Opening): boolean => variedOf(before) !== variedOf(after)

/** @throws AppError too-many-variations, and counts none of them then */
export const countVariations = async (
  { store, clock }: { readonly store: Pick<Store, 'variations'>; readonly clock: Clock },
  opening: string,
  count: number,
): Promise<void> => {
  if (count === 0) return
  const now = clock()
  if (await store.variations.add(opening, helsinkiDay(now), count, MOST_VARIATIONS)) return
  const detail = `Demands, offers and critical marks of an opening are varied at most ${MOST_VARIATIONS} times a day`
  throw new AppError('too-many-variations', detail, [], secondsLeftOfHelsinkiDay(now))
}
