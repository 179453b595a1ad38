/** Reading shortlists: those of openings beyond the caller's reach are not there. */
import { holdsOpening } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import type { ShortlistStatus } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import type { Page } from '../../store/ports/page.ts'
import type { DoneShortlist, ShortlistRow, Shortlists } from '../../store/ports/shortlists.ts'
import { headSeen, type SeenShortlist, type SeePorts, seenBy } from './seen-shortlist.ts'

export type FindPorts = { readonly store: { readonly shortlists: Pick<Shortlists, 'find'> } }

/** @throws AppError not-found, for lists of openings beyond the caller's reach as well */
export const requireShortlist = async (
  { store }: FindPorts,
  { reach }: Principal,
  id: string,
): Promise<ShortlistRow> => {
  const row = await store.shortlists.find(id)
  if (!row || !holdsOpening(reach, row.area)) throw new AppError('not-found')
  return row
}

/** @throws AppError not-found, not-done */
export const requireDone = async (
  ports: FindPorts,
  principal: Principal,
  id: string,
): Promise<DoneShortlist> => {
  const row = await requireShortlist(ports, principal, id)
  if (row.status !== 'done')
    throw new AppError('not-done', told('detail.listNotDone', { status: row.status }))
  return row
}

/** As it stands. @throws AppError not-found */
export const readShortlist = async (
  ports: FindPorts & SeePorts,
  principal: Principal,
  { id, locale }: { readonly id: string; readonly locale: Locale },
): Promise<SeenShortlist> => seenBy(ports, principal, await requireShortlist(ports, principal, id), locale)

/** Newest first, without their entries. */
export const listShortlists = async (
  { store }: { readonly store: { readonly shortlists: Pick<Shortlists, 'list'> } },
  { view, reach }: Principal,
  {
    locale,
    ...asked
  }: {
    readonly opening?: string | undefined
    readonly status?: ShortlistStatus | undefined
    readonly page: Page
    readonly locale: Locale
  },
): Promise<readonly SeenShortlist[]> => {
  const found = await store.shortlists.list({ ...asked, areas: reach })
  return found.map((row) => headSeen(row, view, locale))
}
