/** Previews of a version of the weights: made with the groups for audits, kept, and read again. */
import { nameOf, type Principal } from '../../access/principal.ts'
import type { Preview, PreviewRequest } from '../../contract/preview.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import { AppError } from '../../errors.ts'
import type { Previews } from '../../matching/previews/previews.ts'
import type { AuditGroups } from '../../store/ports/audit-groups.ts'
import type { StoredPreview, StoredPreviews } from '../../store/ports/previews.ts'
import { checkArea } from '../../taxonomy/check.ts'

export type PreviewPorts = {
  readonly previews: Previews
  readonly audit: Pick<AuditGroups, 'all'>
  readonly ids: () => string
}

/** @throws AppError not-found; invalid-body for an area that does not exist; conflict where the version has no overlay for the area */
export const makePreview = async (
  { previews, audit, ids }: PreviewPorts,
  principal: Principal,
  { version, shortlists, area }: PreviewRequest & { readonly version: number },
): Promise<Preview> => {
  requireFaultless(checkArea(area, '/area'))
  return previews.make({
    ...{ id: ids(), version, shortlists, area },
    ...{ audit: await audit.all(), by: nameOf(principal) },
  })
}

/** @throws AppError not-found, for a preview of another version as well */
export const requirePreview = async (
  { previews }: { readonly previews: Pick<StoredPreviews, 'find'> },
  { version, id }: { readonly version: number; readonly id: string },
): Promise<StoredPreview> => {
  const found = await previews.find(id)
  if (found?.weights !== version) throw new AppError('not-found')
  return found
}
