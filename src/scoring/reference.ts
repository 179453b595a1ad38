/**
 * What an opening gives a person of whom nothing speaks for it: ordinary abilities, no needs, skills, experience or
 * licences, three quarters of the usual commute, full time by day and evening, the opening's first language, wishes not recorded. What
 * everybody gets cancels out against it; what a person brings stays.
 */
import type { LanguageCode } from '../domain/codes.ts'
import type { Jobseeker } from '../domain/jobseeker.ts'
import type { Opening } from '../domain/opening.ts'
import type { Weights } from '../domain/weights.ts'
import { encodeRecord } from '../index/encode.ts'
import { dayNumber } from '../index/layout.ts'
import type { JobseekerRecord } from '../index/record.ts'
import type { Taxonomy } from '../taxonomy/taxonomy.ts'
import { interpret } from './interpret.ts'
import { meanOf } from './interpretation.ts'
import { NO_PAIR, type ProgramItem, type ScoreProgram } from './program.ts'

/** Any day: nothing of the reference person ends. */
const DAY = '2026-01-01'
/**
 * A full week is 37.5 to 40 hours, and much work ends in the evening: to whoever stops at 37.5 by day, most people would bring
 * something there, and the same few openings came first (7.5 % instead of 1.7 % at most; bench/recommendations.ts).
 */
const FULL_TIME: Jobseeker['workingTime'] = { hours: { min: 0, max: 40 }, shifts: ['day', 'evening'] }
const SAID = { source: 'coordinator', on: DAY } as const

const referencePerson = (language: LanguageCode | undefined, maxKm: number): Jobseeker => ({
  municipality: '091',
  abilities: {},
  otherAbilities: { are: 'ordinary', ...SAID },
  needs: [],
  skills: [],
  experience: [],
  licences: [],
  languages: language === undefined ? {} : { [language]: 'C2' },
  workingTime: FULL_TIME,
  commute: { maxKm },
  permissions: { matching: { basis: 'public-task', since: DAY } },
})

type Records = Map<string, JobseekerRecord>

/** Those that were made: there are few languages. */
const RECORDS = new WeakMap<Taxonomy, Records>()

const recordOf = (language: LanguageCode | undefined, maxKm: number, taxonomy: Taxonomy): JobseekerRecord => {
  const records: Records = RECORDS.get(taxonomy) ?? new Map<string, JobseekerRecord>()
  RECORDS.set(taxonomy, records)
  const key = `${language ?? ''} ${maxKm}`
  const record =
    records.get(key) ?? encodeRecord('reference', referencePerson(language, maxKm), DAY, taxonomy)
  records.set(key, record)
  return record
}

/** From wherever somebody lives, the work is three quarters of the limit away. */
const asFar = (item: ProgramItem, maxKm: number): ProgramItem =>
  item.kind === 'commute' ? { ...item, km: item.km.map(() => Math.floor((3 * maxKm) / 4)) } : item

/**
 * The reference person's middle between `low` and points, as a person's own: so what an opening leaves unsaid costs both the
 * same, and none comes first because it tells more than others. Gates count for nothing.
 */
export const referencePoints = (
  program: ScoreProgram,
  {
    opening,
    weights,
    taxonomy,
  }: {
    readonly opening: Pick<Opening, 'languages'>
    readonly weights: Pick<Weights, 'reference'>
    readonly taxonomy: Taxonomy
  },
): number => {
  const { maxKm } = weights.reference
  const record = recordOf(opening.languages?.[0]?.language, maxKm, taxonomy)
  const criteria = program.criteria.map((criterion) => ({
    ...criterion,
    items: criterion.items.map((item) => asFar(item, maxKm)),
  }))
  const of = interpret({ ...program, criteria, gates: [] }, record, dayNumber(DAY), NO_PAIR)
  return meanOf(of)
}
