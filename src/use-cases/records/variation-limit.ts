/**
 * What employer services may vary of an opening on a day, all of them together, and what one of them may vary at all: who
 * varies often enough finds single people by the differences of the answers, rounded as they are.
 */

import type { Principal } from '../../access/principal.ts'
import { canonicalJson } from '../../canonical-json.ts'
import { type Clock, helsinkiDay, secondsLeftOfHelsinkiDay } from '../../clock.ts'
import type { WhatIf } from '../../contract/opening-changes.ts'
import { isSuggested, type Opening, type Requirement } from '../../domain/opening.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { Store } from '../../store/ports/store.ts'

/** Variations of one opening on one Helsinki day. */
export const MOST_VARIATIONS = 30

/** Variations and first writes of one caller on one Helsinki day, over all openings: a copy of an opening varies it too. */
export const MOST_BY_CALLER = 300

export const isLimited = ({ role }: Principal): boolean => role === 'employer-service'

/**
 * Each change and each set counts, of whatever kind: hours and places tell people apart as demands do. What is proposed
 * counts once, since it tells the same however often.
 */
export const variationsIn = ({ changes = [], sets = [] }: WhatIf): number =>
  Math.max(1, changes.length + sets.length)

const isMarked = (gate: Requirement | null | undefined): boolean => gate !== undefined && gate !== null

const byCode = <T>(
  all: readonly T[] | undefined,
  entry: (each: T) => readonly [string, unknown],
): Readonly<Record<string, unknown>> => Object.fromEntries((all ?? []).map(entry))

const sorted = (codes: readonly string[] | undefined): readonly string[] => [...(codes ?? [])].sort()

/** All that decides who passes and where they stand: reasons that are written beside it and its order vary nothing. */
const variedOf = (opening: Opening): string => {
  const { employer, demands, offers, workingTime, targetGroups } = opening
  return canonicalJson({
    employer: [employer.id, employer.kind ?? null],
    occupation: opening.occupation ?? null,
    sector: opening.sector ?? null,
    municipality: opening.municipality ?? null,
    remote: opening.remote ?? null,
    startsOn: opening.startsOn ?? null,
    demands:
      demands &&
      byCode(demands, ({ ability, level, importance, adjustable, critical, source }) => [
        ability,
        // What is suggested weighs half; who stated or confirmed it does not matter.
        { level, importance, adjustable, critical: isMarked(critical), suggested: isSuggested({ source }) },
      ]),
    offers: Object.fromEntries(Object.entries(offers ?? {}).map(([code, { state }]) => [code, state])),
    skills: byCode(opening.skills, ({ skill, importance, proficiency, gate, source }) => [
      skill,
      { importance, proficiency, gate: isMarked(gate), suggested: isSuggested({ source }) },
    ]),
    languages: byCode(opening.languages, ({ language, level, gate }) => [
      language,
      { level, gate: isMarked(gate) },
    ]),
    licences: byCode(opening.licences, ({ licence, gate }) => [licence, isMarked(gate)]),
    hours: workingTime?.hours ?? null,
    shifts: sorted(workingTime?.shifts),
    workingTime: isMarked(workingTime?.gate),
    targetGroups: (['anyOf', 'allOf', 'not'] as const).map((rule) => sorted(targetGroups?.[rule])),
  })
}

export const isVaried = (before: Opening, after: Opening): boolean => variedOf(before) !== variedOf(after)

type Parts = { readonly store: Pick<Store, 'variations'>; readonly clock: Clock }

/**
 * @param of the opening that is varied; undefined where it is written for the first time, which counts for the caller alone
 * @throws AppError too-many-variations, and counts none of them then
 */
export const countVariations = async (
  { store, clock }: Parts,
  { sub }: Principal,
  { of, count }: { readonly of: string | undefined; readonly count: number },
): Promise<void> => {
  const now = clock()
  const limits = [
    ...(of === undefined ? [] : [{ of, most: MOST_VARIATIONS }]),
    // Ids of openings hold no colon.
    { of: `by:${sub}`, most: MOST_BY_CALLER },
  ]
  if (await store.variations.add(limits, helsinkiDay(now), count)) return
  const detail = told('detail.variations', { opening: MOST_VARIATIONS, caller: MOST_BY_CALLER })
  throw new AppError('too-many-variations', detail, [], secondsLeftOfHelsinkiDay(now))
}
