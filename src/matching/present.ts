/** An opening and everybody as they stand now, asked for without a row: for what is told and not kept. */
import { helsinkiDay } from '../clock.ts'
import { LIMITS } from '../contract/shortlist.ts'
import type { Opening } from '../domain/opening.ts'
import { dayNumber } from '../index/layout.ts'
import { compile } from '../scoring/compile.ts'
import type { ScoreProgram } from '../scoring/program.ts'
import type { Scanner } from '../scoring/scan/scanner.ts'
import { type Selection, select } from '../scoring/scan/select.ts'
import type { Position } from '../store/ports/feed.ts'
import { type ActiveWeights, activeWeights } from './active-weights.ts'
import { type Apart, judgedApart } from './judged-apart.ts'
import { renewStale } from './renew-stale.ts'
import type { Replicated } from './replica.ts'

export type PresentParts = Replicated & { readonly scanner: Scanner }

/** An opening and everyone, at one position: what is asked inside sees the same people. */
export type Present = {
  readonly position: Position
  /** Helsinki day. */
  readonly day: string
  readonly weights: ActiveWeights
  readonly opening: Opening
  readonly apart: Apart
  compile(opening: Opening): ScoreProgram
  /** The first `limit` of a program for this opening, and who is out. */
  list(program: ScoreProgram, limit: number): Promise<Selection>
}

/** The index stands still while `use` works. Undefined where there is no such opening. */
export const withPresent = async <T>(
  parts: PresentParts,
  id: string,
  use: (present: Present) => Promise<T>,
): Promise<T | undefined> => {
  const { store, taxonomy, clock, index, feed, scanner } = parts
  const day = helsinkiDay(clock())
  const asOf = dayNumber(day)
  // What the caller has written is seen.
  await feed.caughtUp(await store.feed.newest())
  await renewStale(parts, day)
  return feed.steady(async () => {
    const position = feed.position()
    const [stored, weights] = await Promise.all([store.openings.find(id, position), activeWeights(store)])
    if (!stored) return undefined
    const opening = stored.body
    const apart = await judgedApart(parts, { opening: id, position, asOf: day }, position)
    const patches = apart.patches.map((patch) => ({ ...patch, candidate: true }))
    return use({
      ...{ position, day, weights, opening, apart },
      compile: (changed) => compile({ id, opening: changed, weights: weights.weights, taxonomy }),
      list: (program, limit) =>
        scanner.scan(
          {
            ...{ program, asOf, areas: undefined, skip: apart.rows, candidates: undefined },
            ...{ list: limit, nearMisses: 0 },
          },
          (scanned) => select({ program, index, scanned, asOf, limit, seen: limit, patches }),
        ),
    })
  })
}

/** The step that somebody has to reach to stand on the list; null where it has room for everyone who passes. */
export const lastStepOf = ({ entries }: Pick<Selection, 'entries'>): number | null =>
  entries.length < LIMITS.listDefault ? null : (entries.at(-1)?.step ?? null)
