/** Ending a record: a jobseeker is erased with all traces, an opening is deleted and its versions stay for replay. */
import type { Principal } from '../../access/principal.ts'
import { AppError } from '../../errors.ts'
import type { Erasure, Expectation, Jobseekers, Openings } from '../../store/ports/records.ts'
import { requireRecord } from './read-records.ts'
import { type JobseekerPorts, jobseekerKind, type OpeningPorts, openingKind } from './record-kind.ts'

type Asked = { readonly id: string; readonly expectation: Expectation }

/** @throws AppError not-found, for what is beyond the caller's reach as well; version-differs */
export const eraseJobseeker = async (
  ports: JobseekerPorts & { readonly store: { readonly jobseekers: Pick<Jobseekers, 'erase'> } },
  principal: Principal,
  { id, expectation }: Asked,
): Promise<Erasure> => {
  await requireRecord(jobseekerKind(ports), principal, id)
  const erasure = await ports.store.jobseekers.erase(id, expectation)
  if (!erasure) throw new AppError('not-found')
  return erasure
}

/** @throws AppError not-found, for what is beyond the caller's reach as well; version-differs */
export const deleteOpening = async (
  ports: OpeningPorts & { readonly store: { readonly openings: Pick<Openings, 'remove'> } },
  principal: Principal,
  { id, expectation }: Asked,
): Promise<void> => {
  await requireRecord(openingKind(ports), principal, id)
  const position = await ports.store.openings.remove(id, expectation)
  if (position === undefined) throw new AppError('not-found')
}
