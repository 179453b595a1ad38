/** A shortlist row as each role sees it. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { holdsOpening } from '../../access/areas.ts'
import type { Principal } from '../../access/principal.ts'
import { AdviserView } from '../../contract/adviser-view.ts'
import { readFailure } from '../../contract/failure.ts'
import type { Problem } from '../../contract/problem.ts'
import { Shortlist, type WeightsUsed } from '../../contract/shortlist.ts'
import type { Locale } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import type { ShortlistRow } from '../../store/ports/shortlists.ts'
import { problemOf } from '../../texts/problem.ts'
import type { AppParts } from '../app-parts.ts'

/** @throws AppError not-found, for lists of openings of other areas as well (an adviser's, not a coordinator's) */
export const requireShortlist = async (
  { store }: AppParts,
  { reach }: Principal,
  id: string,
): Promise<ShortlistRow> => {
  const row = await store.shortlists.find(id)
  if (!row || !holdsOpening(reach, row.area)) throw new AppError('not-found')
  return row
}

/** What is known of a list without looking into it. */
export const headOf = (row: ShortlistRow, locale: Locale): z.infer<typeof Shortlist> => ({
  id: row.id,
  opening: row.opening,
  status: row.status,
  weights: row.weights,
  snapshot: { position: row.position, asOf: row.asOf },
  createdAt: row.createdAt,
  ...(row.finishedAt !== null && { finishedAt: row.finishedAt }),
  ...problemIn(row, locale),
})

export const adviserHeadOf = (row: ShortlistRow, locale: Locale): AdviserView => ({
  id: row.id,
  opening: row.opening,
  status: row.status,
  ...problemIn(row, locale),
})

const problemIn = ({ problem }: ShortlistRow, locale: Locale): { problem?: Problem } =>
  problem === null ? {} : { problem: problemOf(readFailure(problem), locale) }

/** The weights of the version as they are: `weights` says all of them. */
const isNational = ({ suggestedBy, setBy }: WeightsUsed): boolean =>
  suggestedBy === 'national' && setBy === 'national'

/** JSON text. The strict schemas check what leaves: a field that a role may not see is an error, not a leak. */
export const viewOf = async (
  { lists }: AppParts,
  { view, areas }: Principal,
  row: ShortlistRow,
  locale: Locale,
): Promise<string> => {
  const isDone = row.status === 'done'
  const forAdviser = view === 'adviser'
  if (!isDone) return JSON.stringify((forAdviser ? adviserHeadOf : headOf)(row, locale))
  const used = await lists.weightsUsed(row)
  const weighted = used && !isNational(used) && { weightsUsed: used }
  return JSON.stringify(
    forAdviser
      ? AdviserView.parse({ ...(await lists.adviserView(row)), ...weighted })
      : Shortlist.parse({ ...lists.coordinatorView(row, areas), ...weighted }),
  )
}

/** A list has no version, and looks different to each role: its tag is that of the text. */
export const textTag = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
