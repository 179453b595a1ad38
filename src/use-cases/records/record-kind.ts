/** The kinds of records that callers write: whose they are, of what they consist, what is checked, what has to admit a write. */

import type { z } from 'zod'
import { type Areas, holds, holdsOpening } from '../../access/areas.ts'
import type { Principal, Role } from '../../access/principal.ts'
import { type Clock, helsinkiDay } from '../../clock.ts'
import { Jobseeker } from '../../domain/jobseeker.ts'
import { Opening } from '../../domain/opening.ts'
import { JobseekerPart, type Layer, OpeningPart, type PartOf } from '../../domain/record-layers.ts'
import type { Fault } from '../../errors.ts'
import { readable } from '../../store/ports/readable.ts'
import type { Openings, VersionedTable } from '../../store/ports/records.ts'
import type { Variations } from '../../store/ports/variations.ts'
import type { RecordChecks } from '../../taxonomy/check.ts'
import { type Fields, JOBSEEKER_FIELDS, OPENING_FIELDS } from './layers/fields.ts'
import { fittingOpening } from './layers/fitting.ts'
import { withoutTwins } from './layers/twins.ts'
import { countVariations, isLimited, isVaried } from './variation-limit.ts'

export type RecordKind<Body> = {
  readonly name: 'jobseeker' | 'opening'
  readonly table: VersionedTable<Body>
  readonly schema: z.ZodType<Body>
  /** What a layer beside the client system's may say. */
  readonly part: z.ZodType<PartOf<Body>>
  readonly fields: Fields
  /** Makes the parts of a merge fit together. @param here what was recorded of it here */
  fit(body: PartOf<Body>, here: PartOf<Body>): PartOf<Body>
  /** The layer that a role writes; undefined where it only reads. */
  layerOf(role: Role): Layer | undefined
  /** The day in Finland. */
  today(): string
  /** Unknown codes. */
  check(body: PartOf<Body>): readonly Fault[]
  areaOf(body: Body): string | null
  holds(areas: Areas, area: string | null): boolean
  /** Asked before each single write that is allowed otherwise. @throws AppError where it may not be written now */
  admit?(principal: Principal, id: string, body: Body): Promise<void>
}

/** Who may write a record writes one of its layers. */
export const requireLayer = (
  { name, layerOf }: Pick<RecordKind<unknown>, 'name' | 'layerOf'>,
  { role }: Principal,
): Layer => {
  const layer = layerOf(role)
  if (layer === undefined) throw new Error(`${role} writes no ${name}`)
  return layer
}

export type JobseekerPorts = {
  readonly store: { readonly jobseekers: VersionedTable<Jobseeker> }
  readonly checks: Pick<RecordChecks, 'checkJobseeker' | 'areaOf'>
  readonly clock: Clock
}

export type OpeningPorts = {
  readonly store: {
    readonly openings: VersionedTable<Opening> & Pick<Openings, 'last'>
    readonly variations: Variations
  }
  readonly checks: Pick<RecordChecks, 'checkOpening' | 'areaOf'>
  readonly clock: Clock
}

const LAYER_OF_JOBSEEKER: Readonly<Partial<Record<Role, Layer>>> = {
  integration: 'client',
  coordinator: 'here',
}
const LAYER_OF_OPENING: Readonly<Partial<Record<Role, Layer>>> = {
  integration: 'client',
  'employer-service': 'here',
}

export const jobseekerKind = ({ store, checks, clock }: JobseekerPorts): RecordKind<Jobseeker> => ({
  name: 'jobseeker',
  table: store.jobseekers,
  ...{ schema: Jobseeker, part: JobseekerPart, fields: JOBSEEKER_FIELDS },
  fit: (body, here) => withoutTwins<Jobseeker>(body, here, checks.checkJobseeker(body)),
  layerOf: (role) => LAYER_OF_JOBSEEKER[role],
  today: () => helsinkiDay(clock()),
  check: (body) => checks.checkJobseeker(body),
  areaOf: (body) => checks.areaOf(body),
  holds,
})

export const openingKind = ({ store, checks, clock }: OpeningPorts): RecordKind<Opening> => ({
  name: 'opening',
  table: store.openings,
  ...{ schema: Opening, part: OpeningPart, fields: OPENING_FIELDS },
  fit: (body, here) => fittingOpening(withoutTwins<Opening>(body, here, checks.checkOpening(body))),
  layerOf: (role) => LAYER_OF_OPENING[role],
  today: () => helsinkiDay(clock()),
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
