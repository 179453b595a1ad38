/** What may be looked up in a shortlist that is done: where somebody stands and why, and who is close to it. */
import type { Principal } from '../../access/principal.ts'
import type { Contrast } from '../../contract/contrast.ts'
import type { Explanation, ExplanationDetail } from '../../contract/explanation.ts'
import type { Locale } from '../../domain/values.ts'
import type { Lists } from '../../matching/lists/lists.ts'
import type { AskFirstView, NearMissView } from '../../matching/lists/views.ts'
import { requireFound } from '../require-found.ts'
import { type FindPorts, requireDone } from './read-shortlists.ts'

type Asked = { readonly id: string; readonly locale: Locale }
export type LookUpPorts = FindPorts & { readonly lists: Lists }
type Explaining<Of extends keyof Lists> = FindPorts & { readonly lists: Pick<Lists, Of> }

/**
 * Of anyone in the list's scope and the caller's areas, gated people included.
 * @throws AppError not-found, not-done, retention-over
 */
export const explainEntry = async (
  ports: Explaining<'explain'>,
  principal: Principal,
  {
    id,
    jobseeker,
    locale,
    detail,
  }: Asked & { readonly jobseeker: string; readonly detail: ExplanationDetail },
): Promise<Explanation> => {
  const row = await requireDone(ports, principal, id)
  return requireFound(await ports.lists.explain(row, jobseeker, { areas: principal.areas, locale, detail }))
}

/** @throws AppError not-found where one of the two is not there; not-done, retention-over */
export const contrastEntries = async (
  ports: Explaining<'contrast'>,
  principal: Principal,
  { id, a, b, locale }: Asked & { readonly a: string; readonly b: string },
): Promise<Contrast> => {
  const row = await requireDone(ports, principal, id)
  return requireFound(await ports.lists.contrast(row, { a, b }, { areas: principal.areas, locale }))
}

/** People who are one change away. @throws AppError not-found, not-done, retention-over */
export const nearMissesOf = async (
  ports: Explaining<'nearMisses'>,
  principal: Principal,
  { id, locale }: Asked,
): Promise<NearMissView> =>
  ports.lists.nearMisses(await requireDone(ports, principal, id), { areas: principal.areas, locale })

/** People whom one answer would bring into the list. @throws AppError not-found, not-done, retention-over */
export const askFirstOf = async (
  ports: Explaining<'askFirst'>,
  principal: Principal,
  { id, locale }: Asked,
): Promise<AskFirstView> =>
  ports.lists.askFirst(await requireDone(ports, principal, id), { areas: principal.areas, locale })
