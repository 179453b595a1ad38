import { sql } from 'kysely'
import type { Negotiations, OpeningState, PairState } from '../ports/negotiations.ts'
import type { Context } from './context.ts'
import { putVersions, type Versioned } from './versioned.ts'
import { stoodAt } from './versioned-reading.ts'

const NEGOTIATIONS: Versioned = {
  kind: 'negotiation',
  columns: [
    { name: 'jobseeker', type: 'text', onHead: true },
    { name: 'opening', type: 'text', onHead: true },
    { name: 'accommodation', type: 'text', onHead: true },
    { name: 'state', type: 'text', onHead: true },
  ],
}

export const negotiationsOf = (context: Context): Negotiations => ({
  put: async (negotiation) => {
    const { jobseeker, opening, accommodation, state } = negotiation
    const id = `${jobseeker}|${opening}|${accommodation}`
    const [written] = await putVersions(context, NEGOTIATIONS, [{ id, body: negotiation.body }], () => [
      jobseeker,
      opening,
      accommodation,
      state,
    ])
    return written!
  },
  ofOpening: async (opening, at) => {
    const { rows } = await sql<PairState>`select version.jobseeker, version.accommodation, version.state
      from negotiation_version as version where version.opening = ${opening} and ${stoodAt(at)}
      order by version.id`.execute(context.db)
    return rows
  },
  ofOpenings: async (openings, at) => {
    const { rows } = await sql<
      PairState & OpeningState
    >`select version.opening, version.jobseeker, version.accommodation,
        version.state
      from unnest(${openings}::text[]) as asked (opening)
      join negotiation_version as version on version.opening = asked.opening and ${stoodAt(at)}
      order by version.id`.execute(context.db)
    return rows
  },
  ofJobseeker: async (jobseeker, at) => {
    const { rows } = await sql<OpeningState>`select version.opening, version.accommodation, version.state
      from negotiation_version as version where version.jobseeker = ${jobseeker} and ${stoodAt(at)}
      order by version.id`.execute(context.db)
    return rows
  },
})
