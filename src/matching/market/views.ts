/** A market run as it is read: how far it is, and its results for a coordinator's areas. */
import type { z } from 'zod'
import { type Areas, holds } from '../../access/areas.ts'
import type { Clock } from '../../clock.ts'
import { readFailure } from '../../contract/failure.ts'
import type { MarketJobseeker, MarketOpening, MarketRun, Unreached } from '../../contract/market-run.ts'
import type { Locale } from '../../domain/values.ts'
import type { Weights } from '../../domain/weights.ts'
import { stepOf } from '../../scoring/program.ts'
import type {
  MarketCounts,
  MarketJobseekerRead,
  MarketOpeningRead,
  MarketRunRow,
} from '../../store/ports/market-runs.ts'
import { problemOf } from '../../texts/problem.ts'
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
  ...{ createdAt: row.createdAt, startedAt: row.startedAt, finishedAt: row.finishedAt },
  ...(row.problem !== null && { problem: problemOf(readFailure(row.problem), locale) }),
})

/** What the radar tells of them, and hides. */
const toldJobseekers = ({ radar, unmatched }: MarketRunRow): number | null =>
  radar === null ? null : radarOf(JSON.parse(radar) as MarketCounts, unmatched ?? 0).jobseekers

/** How far it is, in whole percents. */
export const runPercent = (row: MarketRunRow): number => Math.floor(percentOf(row))

const percentOf = ({ status, openings, matched, jobseekers, merged }: MarketRunRow): number => {
  if (status === 'done') return 100
  if (status !== 'running' || openings === null) return 0
  const matching = openings === 0 ? 1 : matched / openings
  const writing = jobseekers === null ? 0 : Math.min(1, merged / Math.max(1, jobseekers))
  return MATCHING_PERCENT * matching + WRITING_PERCENT * writing
}

const secondsLeft = (row: MarketRunRow, clock: Clock): number | null => {
  const percent = percentOf(row)
  if (row.status !== 'running' || row.startedAt === null || percent < 1) return null
  const seconds = (clock().getTime() - Date.parse(row.startedAt)) / 1000
  return Math.max(0, Math.ceil((seconds * (100 - percent)) / percent))
}

export const openingView = (
  { opening, passing, nearMisses, first }: MarketOpeningRead,
  { resolution }: Pick<Weights, 'resolution'>,
  areas: Areas,
): MarketOpening => {
  const firstStep = first[0] === undefined ? 0 : stepOf(first[0].points, resolution)
  const entries = first.map(({ points, person }, i): MarketOpening['entries'][number] => {
    const place = { rank: i + 1, tier: stepOf(points, resolution) - firstStep }
    if (!person) return { ...place, erased: true }
    const { jobseeker, area } = person
    return holds(areas, area) ? { ...place, jobseeker, points } : { ...place, heldBy: area }
  })
  return { opening, passing, nearMisses, entries }
}

export const jobseekerView = ({
  jobseeker,
  reached,
  best,
  hindrance,
}: MarketJobseekerRead): z.input<typeof MarketJobseeker> => ({
  ...{ jobseeker, reached, hindrance },
  best: [...best],
})

export const unreachedView = ({ jobseeker, hindrance }: MarketJobseekerRead): Unreached => ({
  jobseeker,
  hindrance,
})
