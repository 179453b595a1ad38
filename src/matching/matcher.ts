/** From an opening to an explained shortlist: what HTTP and the queue may ask of matching. */

import type { Areas } from '../access/areas.ts'
import type { AdviserView } from '../contract/adviser-view.ts'
import type { Contrast } from '../contract/contrast.ts'
import type { Explanation } from '../contract/explanation.ts'
import type { Comparison, WeightsUsed } from '../contract/shortlist.ts'
import type { Jobseeker } from '../domain/jobseeker.ts'
import type { Opening } from '../domain/opening.ts'
import type { Locale } from '../domain/values.ts'
import type { Fault } from '../errors.ts'
import type { Position } from '../store/ports/feed.ts'
import type { ShortlistRow } from '../store/ports/shortlists.ts'
import type { Market } from './market/market.ts'
import type { WeightsPreviews } from './previews/previews.ts'
import type { Changes } from './what-ifs/changes.ts'

export type Matcher = {
  /** Versions of scoring, taxonomy and layout, as stored with a shortlist. */
  readonly engine: string
  readonly market: Market
  readonly changes: Changes
  readonly previews: WeightsPreviews
  /** The position of the change feed that the index has reached. */
  position(): Position
  jobseekers(): number
  /** Unknown codes of a body, each at its pointer. */
  checkJobseeker(jobseeker: Jobseeker): readonly Fault[]
  checkOpening(opening: Opening): readonly Fault[]
  /** The area that holds a jobseeker or an opening; null where none follows. */
  areaOf(body: {
    readonly municipality?: string | undefined
    readonly area?: string | undefined
  }): string | null
  /**
   * The queue task: makes the list of a claimed row and finishes it; what cannot be done fails the row with its problem.
   * @param mostAttempts throws where it was begun so often before; no limit unless given
   */
  makeShortlist(id: string, mostAttempts?: number): Promise<void>
  /** A done list as a coordinator of `areas` sees it. */
  coordinatorView(row: ShortlistRow, areas: Areas): unknown
  adviserView(row: ShortlistRow): Promise<AdviserView>
  /** The weights that a list is made with: what was suggested, what was applied, and by whom; of lists that this engine made. */
  weightsUsed(row: ShortlistRow): Promise<WeightsUsed | undefined>
  /** Of anyone in the list's scope and these areas, gated people included; undefined where there is no such person. */
  explain(
    row: ShortlistRow,
    jobseeker: string,
    areas: Areas,
    locale: Locale,
  ): Promise<Explanation | undefined>
  /** Two people of the list's scope and these areas side by side; undefined where one is not there. */
  contrast(
    row: ShortlistRow,
    pair: { readonly a: string; readonly b: string },
    areas: Areas,
    locale: Locale,
  ): Promise<Contrast | undefined>
  /** `{total, items}` with one entry per person, those of other areas as `heldBy`. */
  nearMisses(row: ShortlistRow, areas: Areas, locale: Locale): Promise<{ total: number; items: unknown[] }>
  askFirst(row: ShortlistRow, areas: Areas, locale: Locale): Promise<{ total: number; items: unknown[] }>
  /** Interprets the stored records again. @throws AppError not-done */
  verify(row: ShortlistRow): Promise<Comparison>
  /** Makes the whole list again from the versions of its position. @throws AppError not-done */
  replay(row: ShortlistRow): Promise<Comparison>
  /** Resolves when the index has everything that was written up to `position`. */
  caughtUp(position: Position): Promise<void>
  close(): Promise<void>
}
