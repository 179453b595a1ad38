/** What employer services see: built from permitted fields only, so that nothing about health can reach an employer. */

import type { AdviserView } from '../../contract/adviser-view.ts'
import { countStep } from '../../disclosure/steps.ts'
import { isFew } from '../../disclosure/threshold.ts'
import { ACCOMMODATIONS, CEFR_LEVELS, LANGUAGES } from '../../domain/codes.ts'
import type { Jobseeker, StandingPermission } from '../../domain/jobseeker.ts'
import type { Opening } from '../../domain/opening.ts'
import { hash64, tieHash } from '../../index/hash.ts'
import { column, type JobseekerRecord, unpackRecord } from '../../index/record.ts'
import { interpret } from '../../scoring/interpret.ts'
import type { Interpretation } from '../../scoring/interpretation.ts'
import { NO_PAIR } from '../../scoring/program.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { lookUp } from '../look-up.ts'
import type { ListContext } from './list-context.ts'
import { isErased, type ListResult } from './result.ts'

const inForce = (until: string | null | undefined, today: string): boolean => !until || until >= today

/** What the standing permissions that cover this opening share together; undefined where none covers it today. */
export const sharedBy = (
  jobseeker: Jobseeker,
  opening: Opening,
  { today, taxonomy }: { readonly today: string; readonly taxonomy: Taxonomy },
): ReadonlySet<StandingPermission['share'][number]> | undefined => {
  const { matching, pausedUntil, standing = [] } = jobseeker.permissions ?? {}
  const mayMatch =
    matching &&
    matching.since <= today &&
    inForce(matching.until, today) &&
    !(pausedUntil && pausedUntil >= today)
  if (!mayMatch) return undefined
  const { kind } = opening.employer
  const { occupation } = opening
  // A permission for a unit group covers all of it, one for an occupation covers no other of the same group.
  const numberOf = (code: string) => taxonomy.occupationNumber(code)
  const work =
    occupation === undefined ? [] : [occupation, taxonomy.unitGroupOf(occupation) ?? []].flat().map(numberOf)
  const covering = standing.filter(
    ({ occupations, employerKinds, until }) =>
      until >= today &&
      (occupations.length === 0 || occupations.some((code) => work.includes(numberOf(code)))) &&
      (employerKinds.length === 0 || (kind !== undefined && employerKinds.includes(kind))),
  )
  return covering.length === 0 ? undefined : new Set(covering.flatMap(({ share }) => share))
}

/** The person's skills that are an asked one or a narrower one; one that is merely close is no match to show an employer. */
const matchingSkills = (record: JobseekerRecord, { criteria }: ListContext['program']): string[] => {
  const held = new Set(record.skills.map(({ skill }) => skill))
  const matching = criteria.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === 'skill'
        ? item.held.filter(({ skill, via }) => held.has(skill) && (via === 'exact' || via === 'narrower'))
        : [],
    ),
  )
  return [...new Set(matching.map(({ code }) => code))].sort()
}

type Entry = NonNullable<AdviserView['entries']>[number]

const factsOf = <K extends string>(interpretation: Interpretation, kind: K) =>
  interpretation.criteria.flatMap(({ items }) =>
    items.flatMap(({ fact }) => (fact.kind === kind ? [fact as Extract<typeof fact, { kind: K }>] : [])),
  )

/** Whether working time fits, without either side's hours: a known difference first, then what has not been said. */
const hoursFitOf = (interpretation: Interpretation): Entry['hoursFit'] => {
  const hours = factsOf(interpretation, 'hours')
  const shifts = factsOf(interpretation, 'shifts')
  if (hours.some(({ gap }) => (gap ?? 0) > 0) || shifts.some(({ missing }) => missing.length > 0))
    return 'to-agree'
  const asked = [...hours, ...shifts]
  return asked.length === 0 || asked.some(({ has }) => has === null) ? 'not-said' : 'yes'
}

const entryOf = (record: JobseekerRecord, share: ReadonlySet<string>, context: ListContext): Entry => {
  const interpretation = interpret(context.program, record, context.asOf, NO_PAIR)
  return {
    jobseeker: record.id,
    ...(share.has('skills') && { skills: matchingSkills(record, context.program) }),
    ...(share.has('experience') && {
      experience: record.experience.map(({ occupation, years }) => ({
        occupation: String(occupation).padStart(4, '0'),
        years,
      })),
    }),
    ...(share.has('languages') && {
      languages: Object.fromEntries(
        LANGUAGES.flatMap((language, number) => {
          // Level 0 is none.
          const level = CEFR_LEVELS[column.language(record.columns, number) - 1]
          return level ? [[language, level]] : []
        }),
      ),
    }),
    hoursFit: hoursFitOf(interpretation),
    accommodations: ACCOMMODATIONS.filter((code) => share.has(code)),
  }
}

/** @param bodies present bodies of the list's people: a permission that was withdrawn since shows nothing any more */
export const adviserView = (given: {
  readonly row: ShortlistRow
  readonly result: ListResult
  readonly context: ListContext
  readonly records: ReadonlyMap<string, Uint8Array>
  readonly bodies: ReadonlyMap<string, Jobseeker>
  readonly today: string
  readonly taxonomy: Taxonomy
}): AdviserView => {
  const { row, result, context, records, bodies, today, taxonomy } = given
  const listed = result.adviser.flatMap((entry) => (isErased(entry) ? [] : [entry]))
  const covered = listed.flatMap(({ jobseeker }) => {
    const body = bodies.get(jobseeker)
    const share = body && sharedBy(body, context.opening, { today, taxonomy })
    return share ? [{ jobseeker, share }] : []
  })
  const salt = hash64(row.id)
  // Of the people who would pass whatever their health.
  const shownEntries = isFew(result.passingBlind)
    ? []
    : covered
        .map(({ jobseeker, share }) => ({ jobseeker, share, place: tieHash(salt, hash64(jobseeker)) }))
        .sort((a, b) => a.place.hi - b.place.hi || a.place.lo - b.place.lo)
        .map(({ jobseeker, share }) => entryOf(unpackRecord(lookUp(records, jobseeker)), share, context))
  return {
    id: row.id,
    opening: row.opening,
    status: row.status,
    ...(row.status === 'done' && row.retrieval.text && { text: row.retrieval.text }),
    counts: {
      withPermission: countStep(covered.length),
      withoutPermission: countStep(listed.length - covered.length),
    },
    entries: shownEntries,
  }
}
