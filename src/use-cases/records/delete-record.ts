/** Ending a record: a jobseeker is erased with all traces, an opening is deleted and its versions stay for replay. */
import type { Principal } from '../../access/principal.ts'
import { AppError } from '../../errors.ts'
import type { Erasure, Expectation, Jobseekers, Openings } from '../../store/ports/records.ts'
import { requireExpected } from './layers/standing.ts'
import { requireStanding } from './read-layers.ts'
import { requireRecord } from './read-records.ts'
import {
  type JobseekerPorts,
  jobseekerKind,
  type OpeningPorts,
  openingKind,
  type RecordKind,
} from './record-kind.ts'

/**
 * If-Match may name the version of the record or of the layer that the caller writes.
 * @returns what the store has to find @throws AppError not-found, version-differs
 */
const expectedOf = async <Body>(
  kind: RecordKind<Body>,
  principal: Principal,
  { id, expectation }: Asked,
): Promise<Expectation> => {
  if (expectation.ifMatch === undefined || expectation.ifMatch === '*') {
    await requireRecord(kind, principal, id)
    return expectation
  }
  const { stored, versions } = await requireStanding(kind, principal, id)
  const layer = kind.layerOf(principal.role)
  requireExpected(stored, expectation, [stored.version, ...(layer ? [versions[layer]] : [])])
  return { ...expectation, ifMatch: stored.version }
}

type Asked = { readonly id: string; readonly expectation: Expectation }

/** @throws AppError not-found, for what is beyond the caller's reach as well; version-differs */
export const eraseJobseeker = async (
  ports: JobseekerPorts & { readonly store: { readonly jobseekers: Pick<Jobseekers, 'erase'> } },
  principal: Principal,
  asked: Asked,
): Promise<Erasure> => {
  const expectation = await expectedOf(jobseekerKind(ports), principal, asked)
  const erasure = await ports.store.jobseekers.erase(asked.id, expectation)
  if (!erasure) throw new AppError('not-found')
  return erasure
}

/** @throws AppError not-found, for what is beyond the caller's reach as well; version-differs */
export const deleteOpening = async (
  ports: OpeningPorts & { readonly store: { readonly openings: Pick<Openings, 'remove'> } },
  principal: Principal,
  asked: Asked,
): Promise<void> => {
  const expectation = await expectedOf(openingKind(ports), principal, asked)
  const position = await ports.store.openings.remove(asked.id, expectation)
  if (position === undefined) throw new AppError('not-found')
}
