/** What would have to change for a person and an opening, for the coordinator who holds the person. */
import type { Principal } from '../../access/principal.ts'
import type { PairChangesView } from '../../contract/pair-changes.ts'
import type { Locale } from '../../domain/values.ts'
import type { WhatIfs } from '../../matching/what-ifs/what-ifs.ts'
import { requireRecord } from '../records/read-records.ts'
import { type JobseekerPorts, jobseekerKind } from '../records/record-kind.ts'
import { requireFound } from '../require-found.ts'

export type PairPorts = JobseekerPorts & { readonly whatIfs: Pick<WhatIfs, 'forPair'> }

/** @throws AppError not-found, for people beyond the caller's reach as well; conflict where no weights are active */
export const changesForPair = async (
  ports: PairPorts,
  principal: Principal,
  {
    jobseeker,
    opening,
    locale,
  }: { readonly jobseeker: string; readonly opening: string; readonly locale: Locale },
): Promise<PairChangesView> => {
  await requireRecord(jobseekerKind(ports), principal, jobseeker)
  return requireFound(await ports.whatIfs.forPair(jobseeker, opening, locale))
}
