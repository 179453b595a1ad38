/** Shortlists asked for over HTTP, and what is read of them. */
import type { z } from 'zod'
import type { AdviserView } from '../../../src/contract/adviser-view.ts'
import type { AskFirst, Explanation } from '../../../src/contract/explanation.ts'
import type { NearMiss, OutOfReach } from '../../../src/contract/near-miss.ts'
import type { RecommendedOpenings } from '../../../src/contract/recommendation.ts'
import type { Shortlist, ShortlistEntry } from '../../../src/contract/shortlist.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import type { Client } from './client.ts'

export type Asked = {
  readonly id: string
  readonly opening: Opening
  readonly list: z.infer<typeof Shortlist>
  /** From the request to the answer. */
  readonly ms: number
}

/** The demo's coordinator holds every area, so that nobody is held elsewhere; erased people are left out. */
export const entriesOf = ({ list }: Asked): readonly ShortlistEntry[] =>
  (list.entries ?? []).filter((entry): entry is ShortlistEntry => 'points' in entry)

export const askShortlist = async (client: Client, id: string): Promise<Asked> => {
  const opening = await client.get<Opening>('coordinator', `/v1/openings/${id}`)
  const began = performance.now()
  const list = await client.post<Asked['list']>(
    'coordinator',
    `/v1/openings/${id}/shortlists`,
    { limit: 20 },
    { prefer: 'wait=30' },
  )
  const ms = performance.now() - began
  if (list.status !== 'done')
    throw new Error(`The shortlist of ${id} is ${list.status}: ${JSON.stringify(list.problem ?? {})}`)
  return { id, opening, list, ms }
}

type Part<T> = { readonly total: number; readonly items: readonly T[] }

export type Details = {
  readonly explanation: Explanation | undefined
  readonly nearMisses: Part<z.infer<typeof NearMiss>> & {
    readonly outOfReach?: z.infer<typeof OutOfReach> | undefined
  }
  readonly askFirst: Part<z.infer<typeof AskFirst>>
  readonly adviser: AdviserView
  /** Openings for the first person of the list. */
  readonly openings: RecommendedOpenings | undefined
}

const OPENINGS_ASKED = 5

export const askDetails = async (client: Client, asked: Asked): Promise<Details> => {
  const at = `/v1/shortlists/${asked.list.id}`
  const first = entriesOf(asked)[0]
  return {
    explanation: first && (await client.get<Explanation>('coordinator', `${at}/entries/${first.jobseeker}`)),
    nearMisses: await client.get('coordinator', `${at}/near-misses?limit=20`),
    askFirst: await client.get('coordinator', `${at}/ask-first?limit=20`),
    adviser: await client.get('employer-service', at),
    openings:
      first &&
      (await client.post('coordinator', `/v1/jobseekers/${first.jobseeker}/recommendations`, {
        limit: OPENINGS_ASKED,
      })),
  }
}
