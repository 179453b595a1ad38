/**
 * A posting → an opening, or what is wrong with it. Terms are read as they stand; an occupation and skills in words are
 * suggestions with their confidence, told beside; a monthly pay is no hourly one, a name no id, and free text no demand.
 * What was not read is named in `ignored`.
 */
import type { z } from 'zod'
import { READING } from '../domain/issue-faults.ts'
import { Opening } from '../domain/opening.ts'
import { LOCALES } from '../domain/values.ts'
import type { Fault } from '../errors.ts'
import { createDraft, type KnownConcepts } from './draft.ts'
import { postingFaults } from './faults.ts'
import { PostingProperties } from './job-posting.ts'
import { readJsonLd } from './json-ld.ts'
import type { PostingWords } from './posting-words.ts'
import { readEmployer, readIdentifier, readPlaces, readTitle } from './read-basics.ts'
import { type PostingSuggestions, readHoursInWords, readOwnWords } from './read-own-words.ts'
import { readLicences, readOccupation, readSector, readTerms } from './read-terms.ts'
import {
  readContract,
  readCount,
  readDays,
  readPay,
  readRemote,
  readWorkHours,
} from './read-terms-of-work.ts'

export type FromJobPosting =
  | {
      readonly ok: true
      readonly opening: Opening
      /** Pointers into the posting: the uppermost parts of which nothing was read. */
      readonly ignored: readonly string[]
      readonly suggested: PostingSuggestions
      /** The place in the posting that a pointer into the opening came from. */
      readonly originOf: (pointer: string) => string
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * @param known an occupation or skill of ESCO that is not among these stays unread
 * @param words reads occupations and skills in words; without it none are suggested
 * @param id that under which the opening is written; a posting that names another one of ours is refused
 */
export const fromJobPosting = (
  raw: unknown,
  id?: string,
  known?: KnownConcepts,
  words?: PostingWords,
): FromJobPosting => {
  const read = readJsonLd(raw)
  if (!read.ok) return read
  const { posting, trail, language, foreign } = read
  const form = PostingProperties.safeParse(posting, READING)
  if (!form.success) return { ok: false, faults: postingFaults(form.error.issues, trail.of) }

  const root = { at: '', value: posting }
  const draft = createDraft(known)
  readIdentifier(root, draft, id)
  readTitle(root, draft, language)
  readEmployer(root, draft)
  readPlaces(root, draft)
  readOccupation(root, draft)
  readSector(root, draft)
  readTerms(root, draft)
  readLicences(root, draft)
  readRemote(root, draft)
  readCount(root, draft)
  readDays(root, draft)
  readContract(root, draft)
  readPay(root, draft)
  readWorkHours(root, draft)
  readHoursInWords(root, draft)
  const locale = LOCALES.find((each) => each === language) ?? 'fi'
  const suggested = words ? readOwnWords(root, draft, { words, locale }) : { skills: [] }

  const originOf = (pointer: string) => trail.of(draft.trail.of(pointer))
  const opening = Opening.safeParse(draft.body(), READING)
  const faults = faultsOfAll(draft.faults, trail.of, opening, originOf)
  if (faults.length > 0 || !opening.success) return { ok: false, faults }
  const ignored = [...draft.marks.unread(posting).map(trail.of), ...foreign]
  return { ok: true, opening: opening.data, ignored, suggested, originOf }
}

/** Our own faults, then those of the opening at other places. */
const faultsOfAll = (
  own: readonly Fault[],
  inPosting: (pointer: string) => string,
  opening: z.ZodSafeParseResult<Opening>,
  originOf: (pointer: string) => string,
): readonly Fault[] => {
  const told = own.map((fault) => ({ ...fault, pointer: inPosting(fault.pointer) }))
  const places = new Set(told.map(({ pointer }) => pointer))
  const ofOpening = opening.success ? [] : postingFaults(opening.error.issues, originOf)
  return [...told, ...ofOpening.filter(({ pointer }) => !places.has(pointer))]
}
