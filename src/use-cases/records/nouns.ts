/** What jobseekers and openings have in common for a caller: whose they are, what is checked, how they are written. */
import type { z } from 'zod'
import { type Areas, holds, holdsOpening, requireArea } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import type { Clock } from '../../clock.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { Opening } from '../../domain/opening.ts'
import { AppError, type Fault } from '../../errors.ts'
import type { Matcher } from '../../matching/matcher.ts'
import type { Expectation, Stored, VersionedTable, Written } from '../../store/ports/records.ts'
import type { Store } from '../../store/ports/store.ts'
import { countVariations, isLimited, isVaried } from './variation-limit.ts'

type RecordParts = { readonly store: Store; readonly matcher: Matcher; readonly clock: Clock }

export type Noun<Body> = {
  readonly name: 'jobseeker' | 'opening'
  readonly table: VersionedTable
  readonly schema: z.ZodType<Body>
  /** Unknown codes. */
  check(body: Body): readonly Fault[]
  areaOf(body: Body): string | null
  holds(areas: Areas, area: string | null): boolean
  /** Asked before each single write that is allowed otherwise. @throws AppError where it may not be written now */
  admit?(principal: Principal, id: string, body: Body): Promise<void>
}

export const jobseekerNoun = ({ store, matcher }: Omit<RecordParts, 'clock'>): Noun<Jobseeker> => ({
  name: 'jobseeker',
  table: store.jobseekers,
  schema: Jobseeker,
  check: (body) => matcher.checkJobseeker(body),
  areaOf: (body) => matcher.areaOf(body),
  holds,
})

export const openingNoun = ({ store, matcher, clock }: RecordParts): Noun<Opening> => ({
  name: 'opening',
  table: store.openings,
  schema: Opening,
  check: (body) => matcher.checkOpening(body),
  areaOf: (body) => matcher.areaOf(body),
  holds: holdsOpening,
  admit: async (principal, id, body) => {
    if (!isLimited(principal)) return
    const before = await store.openings.last(id)
    if (before && !isVaried(Opening.parse(JSON.parse(before.body)), body)) return
    await countVariations({ store, clock }, principal, { of: before && id, count: 1 })
  },
})

/** @throws AppError not-found, for what another area holds as well */
export const requireStored = async <B>(noun: Noun<B>, { reach }: Principal, id: string): Promise<Stored> => {
  const stored = await noun.table.find(id)
  if (!stored || !noun.holds(reach, stored.area)) throw new AppError('not-found')
  return stored
}

export type Put<B> = {
  readonly id: string
  readonly body: B
  readonly expectation: Expectation
}

/** Both where it stands and where it goes must be the caller's. @throws AppError forbidden, invalid-body, version-differs, and what `admit` throws */
export const putNoun = async <B>(
  noun: Noun<B>,
  principal: Principal,
  { id, body, expectation }: Put<B>,
): Promise<Written & { readonly text: string }> => {
  const { reach } = principal
  requireFaultless(noun.check(body))
  const area = noun.areaOf(body)
  requireArea(noun.holds(reach, area))
  const before = reach === '*' ? undefined : await noun.table.find(id)
  if (before) requireArea(noun.holds(reach, before.area))
  await noun.admit?.(principal, id, body)
  const text = JSON.stringify(body)
  const [written] = await noun.table.put([{ id, body: text, area }], expectation)
  if (!written) throw new Error('the store answered no write')
  return { ...written, text }
}

/** What this caller may delete. @throws AppError not-found, for what another area holds as well */
export const requireDeletable = async <B>(noun: Noun<B>, { reach }: Principal, id: string): Promise<void> => {
  const stored = await noun.table.find(id)
  if (!stored || !noun.holds(reach, stored.area)) throw new AppError('not-found')
}

/** A line of an import, and an item of a list: the id, then the body as it was put. */
export const lineOf = ({ id, body }: Stored): string =>
  body === '{}' ? JSON.stringify({ id }) : `{"id":${JSON.stringify(id)},${body.slice(1)}`
