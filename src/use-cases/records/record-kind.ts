/** The kinds of records that callers write: whose they are, what is checked, what has to admit a write. */

import type { z } from 'zod'
import { type Areas, holds, holdsOpening } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import type { Clock } from '../../clock.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { Opening } from '../../domain/opening.ts'
import type { Fault } from '../../errors.ts'
import { readable } from '../../store/ports/readable.ts'
import type { Openings, VersionedTable } from '../../store/ports/records.ts'
import type { Variations } from '../../store/ports/variations.ts'
import type { RecordChecks } from '../../taxonomy/check.ts'
import { countVariations, isLimited, isVaried } from './variation-limit.ts'

export type RecordKind<Body> = {
  readonly name: 'jobseeker' | 'opening'
  readonly table: VersionedTable<Body>
  readonly schema: z.ZodType<Body>
  /** Unknown codes. */
  check(body: Body): readonly Fault[]
  areaOf(body: Body): string | null
  holds(areas: Areas, area: string | null): boolean
  /** Asked before each single write that is allowed otherwise. @throws AppError where it may not be written now */
  admit?(principal: Principal, id: string, body: Body): Promise<void>
}

export type JobseekerPorts = {
  readonly store: { readonly jobseekers: VersionedTable<Jobseeker> }
  readonly checks: Pick<RecordChecks, 'checkJobseeker' | 'areaOf'>
}

export type OpeningPorts = {
  readonly store: {
    readonly openings: VersionedTable<Opening> & Pick<Openings, 'last'>
    readonly variations: Variations
  }
  readonly checks: Pick<RecordChecks, 'checkOpening' | 'areaOf'>
  readonly clock: Clock
}

export const jobseekerKind = ({ store, checks }: JobseekerPorts): RecordKind<Jobseeker> => ({
  name: 'jobseeker',
  table: store.jobseekers,
  schema: Jobseeker,
  check: (body) => checks.checkJobseeker(body),
  areaOf: (body) => checks.areaOf(body),
  holds,
})

export const openingKind = ({ store, checks, clock }: OpeningPorts): RecordKind<Opening> => ({
  name: 'opening',
  table: store.openings,
  schema: Opening,
  check: (body) => checks.checkOpening(body),
  areaOf: (body) => checks.areaOf(body),
  holds: holdsOpening,
  admit: async (principal, id, body) => {
    if (!isLimited(principal)) return
    const before = await store.openings.last(id)
    const was = before && readable(() => before.body)
    // What cannot be read may be written again, and counts as another.
    if (was && !isVaried(was, body)) return
    await countVariations({ store, clock }, principal, { of: before && id, count: 1 })
  },
})
