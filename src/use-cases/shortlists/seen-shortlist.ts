/** A shortlist as its caller may see it: a coordinator the list, an adviser the view that is made for employers. */
import type { View } from '../../access/grant.ts'
import type { Principal } from '../../access/principal.ts'
import { AdviserView } from '../../contract/adviser-view.ts'
import type { Problem } from '../../contract/problem.ts'
import { Shortlist, type WeightsUsed } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import type { Failure } from '../../errors.ts'
import type { Lists } from '../../matching/lists/lists.ts'
import { readable } from '../../store/ports/readable.ts'
import type { FailedShortlist, ShortlistRow } from '../../store/ports/shortlists.ts'
import { problemOf } from '../../texts/problem.ts'

export type SeenShortlist = Shortlist | AdviserView

export type SeePorts = { readonly lists: Pick<Lists, 'coordinatorView' | 'adviserView' | 'weightsUsed'> }

/** What is known of a list without looking into it. */
export const headSeen = (row: ShortlistRow, view: View, locale: Locale): SeenShortlist =>
  view === 'adviser' ? adviserHeadOf(row, locale) : headOf(row, locale)

/** The strict schemas check what leaves: a field that a view may not hold is an error, not a leak. */
export const seenBy = async (
  { lists }: SeePorts,
  { view, areas }: Principal,
  row: ShortlistRow,
  locale: Locale,
): Promise<SeenShortlist> => {
  if (row.status !== 'done') return headSeen(row, view, locale)
  const used = await lists.weightsUsed(row)
  const weighted = used && !isNational(used) && { weightsUsed: used }
  return view === 'adviser'
    ? AdviserView.parse({ ...(await lists.adviserView(row)), ...weighted })
    : Shortlist.parse({ ...lists.coordinatorView(row, areas), ...weighted })
}

const headOf = (row: ShortlistRow, locale: Locale): Shortlist => ({
  id: row.id,
  opening: row.opening,
  status: row.status,
  weights: row.weights,
  snapshot: { position: row.position, asOf: row.asOf },
  createdAt: row.createdAt,
  ...('finishedAt' in row && { finishedAt: row.finishedAt }),
  ...problemIn(row, locale),
})

const adviserHeadOf = (row: ShortlistRow, locale: Locale): AdviserView => ({
  id: row.id,
  opening: row.opening,
  status: row.status,
  ...problemIn(row, locale),
})

const problemIn = (row: ShortlistRow, locale: Locale): { problem?: Problem } =>
  row.status === 'failed' ? { problem: problemOf(failureIn(row), locale) } : {}

/** What cannot be read is the problem then. */
const failureIn = (row: FailedShortlist): Failure =>
  readable(() => row.failure) ?? { code: 'unreadable-record' }

/** The weights of the version as they are: `weights` says all of them. */
const isNational = ({ suggestedBy, setBy }: WeightsUsed): boolean =>
  suggestedBy === 'national' && setBy === 'national'
