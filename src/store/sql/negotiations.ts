import { sql } from 'kysely'
import type { Negotiation } from '../../domain/negotiation.ts'
import type { Negotiations, OpeningState, PairState } from '../ports/negotiations.ts'
import type { Stored } from '../ports/records.ts'
import { decoded, type KeptBody } from './bodies.ts'
import type { StoreContext } from './context.ts'
import { onlyRow } from './only-row.ts'
import { putVersions, type Versioned } from './versioned.ts'
import { stoodAt } from './versioned-reading.ts'

const NEGOTIATIONS: Versioned<'negotiation'> = {
  kind: 'negotiation',
  columns: [
    { name: 'jobseeker', type: 'text', onHead: true },
    { name: 'opening', type: 'text', onHead: true },
    { name: 'accommodation', type: 'text', onHead: true },
    { name: 'state', type: 'text', onHead: true },
  ],
}

type Of = Pick<Negotiation, 'jobseeker' | 'opening' | 'accommodation'>

const idOf = ({ jobseeker, opening, accommodation }: Of): string => `${jobseeker}|${opening}|${accommodation}`

type Row = Omit<Stored<Negotiation>, 'area' | 'body'> & KeptBody

export const negotiationsOf = (context: StoreContext): Negotiations => ({
  put: async (negotiation) => {
    const { jobseeker, opening, accommodation, history } = negotiation
    const state = history.at(-1)?.state
    if (state === undefined) throw new RangeError('a negotiation begins with a first step')
    const values = [jobseeker, opening, accommodation, state]
    const [written] = await putVersions(
      context,
      NEGOTIATIONS,
      [{ id: idOf(negotiation), body: negotiation }],
      () => values,
    )
    return onlyRow(written ? [written] : [])
  },
  find: async (of) => {
    const { rows } = await sql<Row>`select version.id, version.version, version.from_position as position,
        version.body as text, version.schema
      from negotiation_version as version where version.id = ${idOf(of)} and version.to_position is null`.execute(
      context.db,
    )
    const [row] = rows
    return row && decoded(context.read, 'negotiation', row)
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
