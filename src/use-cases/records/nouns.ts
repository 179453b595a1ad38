/** What jobseekers and openings have in common for a caller: whose they are, what is checked, how they are written. */
import type { z } from 'zod'
import type { Areas } from '../../access/principal.ts'
import { holds, holdsOpening, type Principal, requireArea } from '../../access/principal.ts'
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
  /** The areas whose things this caller may read. */
  readable(principal: Principal): Areas
}

export const jobseekerNoun = ({ store, matcher }: Omit<RecordParts, 'clock'>): Noun<Jobseeker> => ({
  name: 'jobseeker',
  table: store.jobseekers,
  schema: Jobseeker,
  check: (body) => matcher.checkJobseeker(body),
  areaOf: (body) => matcher.areaOf(body),
  holds,
  readable: ({ areas }) => areas,
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
  // A list draws from everywhere, so a coordinator reads the openings of everywhere.
  readable: ({ role, areas }) => (role === 'coordinator' ? '*' : areas),
})

/** @throws AppError not-found, for what another area holds as well */
export const requireStored = async <B>(noun: Noun<B>, principal: Principal, id: string): Promise<Stored> => {
  const stored = await noun.table.find(id)
  if (!stored || !noun.holds(noun.readable(principal), stored.area)) throw new AppError('not-found')
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
  const { areas } = principal
  requireFaultless(noun.check(body))
  const area = noun.areaOf(body)
  requireArea(noun.holds(areas, area))
  const before = areas === '*' ? undefined : await noun.table.find(id)
  if (before) requireArea(noun.holds(areas, before.area))
  await noun.admit?.(principal, id, body)
  const text = JSON.stringify(body)
  const [written] = await noun.table.put([{ id, body: text, area }], expectation)
  if (!written) throw new Error('the store answered no write')
  return { ...written, text }
}

/** What this caller may delete. @throws AppError not-found, for what another area holds as well */
export const requireDeletable = async <B>(noun: Noun<B>, { areas }: Principal, id: string): Promise<void> => {
  const stored = await noun.table.find(id)
  if (!stored || !noun.holds(areas, stored.area)) throw new AppError('not-found')
}

/** A line of an import, and an item of a list: the id, then the body as it was put. */
export const lineOf = ({ id, body }: Stored): string =>
  body === '{}' ? JSON.stringify({ id }) : `{"id":${JSON.stringify(id)},${body.slice(1)}`
