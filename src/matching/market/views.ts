/** A market run as it is read: how far it is, and its results for a coordinator's areas. */
import type { z } from 'zod'
import { type Areas, holds } from '../../access/areas.ts'
import type { Clock } from '../../clock.ts'
import type { MarketJobseeker, MarketOpening, MarketRun, Unreached } from '../../contract/market-run.ts'
import type { Locale } from '../../domain/values.ts'
import type { Weights } from '../../domain/weights.ts'
import type { Failure } from '../../errors.ts'
import { LEAST_EFFORT } from '../../scoring/market/person-sums.ts'
import { keyStepOf, unmarked } from '../../scoring/program.ts'
import type {
  FailedRun,
  MarketJobseekerRead,
  MarketOpeningRead,
  MarketRunRow,
} from '../../store/ports/market-runs.ts'
import { readable } from '../../store/ports/readable.ts'
import { problemOf } from '../../texts/problem.ts'
import { itemAt } from '../look-up.ts'
import { firstStepsOf, tierOf } from '../tiers.ts'
import { radarOf } from './radar.ts'

/** Matching takes most of the time; the rest is the writing of results. */
const MATCHING_PERCENT = 90
const WRITING_PERCENT = 9

export const runView = (row: MarketRunRow, clock: Clock, locale: Locale): MarketRun => ({
  ...{
    id: row.id,
    status: row.status,
    percent: runPercent(row),
    secondsLeft: secondsLeft(row, clock),
  },
  ...{ openings: row.openings, jobseekers: toldJobseekers(row), weights: row.weights },
  snapshot: { position: row.position, asOf: row.asOf },
  createdAt: row.createdAt,
  startedAt: 'startedAt' in row ? row.startedAt : null,
  finishedAt: 'finishedAt' in row ? row.finishedAt : null,
  ...(row.status === 'failed' && { problem: problemOf(failureIn(row), locale) }),
})

/** What cannot be read is the problem then. */
const failureIn = (row: FailedRun): Failure => readable(() => row.failure) ?? { code: 'unreadable-record' }

/** What the radar tells of them, and hides. */
const toldJobseekers = (row: MarketRunRow): number | null =>
  row.status === 'done' ? radarOf(row.radar, row.unmatched).jobseekers : null

/** How far it is, in whole percents. */
export const runPercent = (row: MarketRunRow): number => Math.floor(percentOf(row))

const percentOf = (row: MarketRunRow): number => {
  if (row.status === 'done') return 100
  if (row.status !== 'running' || row.openings === null) return 0
  const { openings, matched, jobseekers, merged } = row
  const matching = openings === 0 ? 1 : matched / openings
  const writing = jobseekers === null ? 0 : Math.min(1, merged / Math.max(1, jobseekers))
  return MATCHING_PERCENT * matching + WRITING_PERCENT * writing
}

const secondsLeft = (row: MarketRunRow, clock: Clock): number | null => {
  const percent = percentOf(row)
  if (row.status !== 'running' || percent < 1) return null
  const seconds = (clock().getTime() - Date.parse(row.startedAt)) / 1000
  return Math.max(0, Math.ceil((seconds * (100 - percent)) / percent))
}

export const openingView = (
  { opening, passing, nearMisses, first }: MarketOpeningRead,
  { resolution }: Pick<Weights, 'resolution'>,
  areas: Areas,
): MarketOpening => {
  const steps = first.map(({ points }) => ({ step: keyStepOf(unmarked(points), resolution) }))
  const firstSteps = firstStepsOf(steps)
  const entries = first.map(({ points: marked, person }, i): MarketOpening['entries'][number] => {
    const { points, farUnsaid } = unmarked(marked)
    const place = { rank: i + 1, tier: tierOf(itemAt(steps, i).step, firstSteps) ?? 0 }
    if (!person) return { ...place, erased: true }
    const { jobseeker, area } = person
    return holds(areas, area)
      ? { ...place, jobseeker, points, ...(farUnsaid && { farUnsaid }) }
      : { ...place, heldBy: area }
  })
  return { opening, passing, nearMisses, entries }
}

export const jobseekerView = ({
  jobseeker,
  reached,
  best,
  standing,
  hindrance,
}: MarketJobseekerRead): z.input<typeof MarketJobseeker> => ({
  ...{ jobseeker, reached, standing, hindrance: hindranceView(hindrance) },
  best: [...best],
})

export const unreachedView = ({ jobseeker, hindrance }: MarketJobseekerRead): Unreached => ({
  jobseeker,
  hindrance: hindranceView(hindrance),
})

const hindranceView = (hindrance: MarketJobseekerRead['hindrance']) =>
  hindrance && { ...hindrance, effort: LEAST_EFFORT[hindrance.code] }
