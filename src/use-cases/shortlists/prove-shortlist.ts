/** Whether a shortlist is still what its records and versions say. */
import type { Principal } from '../../access/principal.ts'
import type { Comparison } from '../../contract/shortlist.ts'
import type { Lists } from '../../matching/lists/lists.ts'
import { type FindPorts, requireDone } from './read-shortlists.ts'

type ProvePorts = FindPorts & { readonly lists: Pick<Lists, 'verify' | 'replay'> }

/** Interprets the stored records again. @throws AppError not-found, not-done, retention-over */
export const verifyShortlist = async (
  ports: ProvePorts,
  principal: Principal,
  id: string,
): Promise<Comparison> => ports.lists.verify(await requireDone(ports, principal, id))

/** Makes the whole list again. @throws AppError not-found, not-done, retention-over */
export const replayShortlist = async (
  ports: ProvePorts,
  principal: Principal,
  id: string,
): Promise<Comparison> => ports.lists.replay(await requireDone(ports, principal, id))
