/** AskingForShortlist for a list of an opening: its row is written, handed to the queue, and waited for as long as the caller says. */
import { nameOf, type Principal } from '../../access/principal.ts'
import { type Clock, helsinkiDay } from '../../clock.ts'
import { requireFaultless } from '../../contract/require-valid.ts'
import { LIMITS, type ShortlistRequest } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import type { ProblemCode } from '../../errors.ts'
import { leftToSweep } from '../../queue/left-to-sweep.ts'
import type { Queue } from '../../queue/queue.ts'
import type { ShortlistRow, Shortlists } from '../../store/ports/shortlists.ts'
import { checkAreas } from '../../taxonomy/check.ts'
import type { Taxonomy } from '../../taxonomy/taxonomy.ts'
import { type AwaitPorts, awaitFinish, isFinal } from './await-finish.ts'
import { type SeenShortlist, type SeePorts, seenBy } from './seen-shortlist.ts'

export type AskPorts = AwaitPorts &
  SeePorts & {
    readonly store: { readonly shortlists: Pick<Shortlists, 'create' | 'find'> }
    /** Versions of scoring, taxonomy and layout that lists are made by. */
    readonly engine: string
    readonly queue: Pick<Queue, 'ready' | 'enqueue'>
    readonly taxonomy: Taxonomy
    readonly clock: Clock
    /** UUIDs in order of time. */
    readonly ids: () => string
  }

export type AskingForShortlist = {
  readonly opening: string
  readonly request: ShortlistRequest
  /** The same key with the same request by the same caller answers the list that was asked for first. */
  readonly idempotencyKey: string | undefined
  readonly locale: Locale
  /** How long the caller waits for the list; who does not wait comes behind those who do. */
  readonly waitMs: number | undefined
  /** Ends the waiting early. */
  readonly stop: AbortSignal
  /** Told where the queue takes nothing now: the list is late, not lost. */
  readonly onLeft: (left: { readonly shortlist: string; readonly code: ProblemCode }) => void
}

/** As it stands when it is final, or when the wait is over. */
export type AskedShortlist = { readonly id: string; readonly isFinal: boolean; readonly list: SeenShortlist }

/**
 * @throws AppError not-found, for openings beyond the caller's reach as well; invalid-body for areas that there are not;
 * idempotency-mismatch; unavailable where the queue is away: then nothing was written, and it may be asked again
 */
export const askForShortlist = async (
  ports: AskPorts,
  principal: Principal,
  asking: AskingForShortlist,
): Promise<AskedShortlist> => {
  const { waitMs, stop, onLeft, locale } = asking
  // Before the row is there: what is refused leaves nothing behind.
  await ports.queue.ready()
  const asked = await create(ports, principal, asking)
  if (!isFinal(asked)) {
    const urgency = waitMs === undefined ? 'batch' : 'waiting'
    const code = await leftToSweep(() => ports.queue.enqueue('shortlist', asked.id, urgency))
    if (code) onLeft({ shortlist: asked.id, code })
  }
  const row = await awaitFinish(ports, asked, waitMs ?? 0, stop)
  return { id: row.id, isFinal: isFinal(row), list: await seenBy(ports, principal, row, locale) }
}

const create = async (
  { store, engine, taxonomy, clock, ids }: AskPorts,
  principal: Principal,
  { opening, request, idempotencyKey }: AskingForShortlist,
): Promise<ShortlistRow> => {
  requireFaultless(checkAreas(request.areas ?? [], taxonomy, 'areas'))
  const { view, reach } = principal
  return store.shortlists.create({
    id: ids(),
    opening,
    areas: reach,
    // An adviser's list of a few would tell who stands first.
    request: view === 'adviser' ? { ...request, limit: LIMITS.adviser } : request,
    asOf: helsinkiDay(clock()),
    engine,
    by: nameOf(principal),
    idempotencyKey,
  })
}
