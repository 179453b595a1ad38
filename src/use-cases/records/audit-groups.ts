/** Groups for audits of weights: fed by the client system, read back by it, and by nothing that ranks. */
import type { Principal } from '../../access/principal.ts'
import type { AuditGroups } from '../../store/ports/audit-groups.ts'
import { requireRecord } from './read-records.ts'
import { type JobseekerPorts, jobseekerKind } from './record-kind.ts'

export type GroupsOfPerson = Readonly<Record<string, string>>

/** Replaces all groups of a person. @throws AppError not-found, for people of other areas as well */
export const putAuditGroups = async (
  ports: JobseekerPorts & { readonly audit: Pick<AuditGroups, 'put'> },
  principal: Principal,
  { id, groups }: { readonly id: string; readonly groups: GroupsOfPerson },
): Promise<void> => {
  await requireRecord(jobseekerKind(ports), principal, id)
  await ports.audit.put(id, groups)
}

/** @throws AppError not-found, for people of other areas as well */
export const readAuditGroups = async (
  ports: JobseekerPorts & { readonly audit: Pick<AuditGroups, 'of'> },
  principal: Principal,
  id: string,
): Promise<GroupsOfPerson> => {
  await requireRecord(jobseekerKind(ports), principal, id)
  return ports.audit.of(id)
}
