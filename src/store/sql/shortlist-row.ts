/** A shortlist as its row is read: what it has depends on its state, as a check of the table has it. */
import { sql } from 'kysely'
import type { DoneShortlist, FailedShortlist, OpenShortlist, ShortlistRow } from '../ports/shortlists.ts'
import { type ReadBody, withField } from './bodies.ts'

export const ROW = sql`id, opening, opening_version as "openingVersion", area, status, request,
  request_schema as "requestSchema", weights, position, as_of as "asOf", engine, created_at as "createdAt",
  created_by as "createdBy", attempts, finished_at as "finishedAt", problem as failure,
  problem_schema as "failureSchema",
  retrieval, retrieval_schema as "retrievalSchema", result`

type Asked = Omit<OpenShortlist, 'status' | 'request'>

export type RawShortlist = Asked & { readonly request: string; readonly requestSchema: number } & (
    | Pick<OpenShortlist, 'status'>
    | (Pick<DoneShortlist, 'status' | 'finishedAt' | 'result'> & {
        readonly retrieval: string
        readonly retrievalSchema: number
      })
    | (Pick<FailedShortlist, 'status' | 'finishedAt'> & {
        readonly failure: string
        readonly failureSchema: number
      })
  )

export const shortlistOf = (read: ReadBody, raw: RawShortlist): ShortlistRow => {
  const { id, requestSchema, request } = raw
  const asked = <R extends object>(row: R) =>
    withField(row, 'request', () => read('shortlist-request', { id, schema: requestSchema, text: request }))
  switch (raw.status) {
    case 'done': {
      const { status, finishedAt, result, retrieval, retrievalSchema } = raw
      const done = asked({ ...askedOf(raw), status, finishedAt, result })
      return withField(done, 'retrieval', () =>
        read('retrieval', { id, schema: retrievalSchema, text: retrieval }),
      )
    }
    case 'failed': {
      const { status, finishedAt, failure, failureSchema } = raw
      const failed = asked({ ...askedOf(raw), status, finishedAt })
      return withField(failed, 'failure', () => read('failure', { id, schema: failureSchema, text: failure }))
    }
    default:
      return asked({ ...askedOf(raw), status: raw.status })
  }
}

const askedOf = (raw: RawShortlist): Asked => {
  const { id, opening, openingVersion, area, weights, position, asOf, engine } = raw
  const { createdAt, createdBy, attempts } = raw
  return {
    ...{ id, opening, openingVersion, area, weights, position, asOf, engine },
    ...{ createdAt, createdBy, attempts },
  }
}
