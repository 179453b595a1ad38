/** Jobseekers and openings as answers: a body with its version as ETag, and pages of them. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Principal } from '../../access/principal.ts'
import { ClientId } from '../../domain/values.ts'
import { ofReadable } from '../../store/ports/readable.ts'
import { listRecords } from '../../use-cases/records/read-records.ts'
import type { RecordKind } from '../../use-cases/records/record-kind.ts'
import type { RecordWritten } from '../../use-cases/records/write-record.ts'
import { ConditionHeaders, etagOf } from '../shared/conditional.ts'
import { afterOf, type PageAsked, pageOf } from '../shared/paging.ts'
import { pageText, sendJsonText } from '../shared/raw-json.ts'

export const IdParams = z.strictObject({ id: ClientId })
export const WriteHeaders = z.looseObject(ConditionHeaders)

export const answerRecord = async (
  reply: FastifyReply,
  { body, version }: { readonly body: unknown; readonly version: number },
): Promise<void> => {
  reply.header('etag', etagOf(version))
  return sendJsonText(reply, JSON.stringify(body))
}

/** 201 when nothing stood there. */
export const answerWritten = (reply: FastifyReply, written: RecordWritten<unknown>): Promise<void> =>
  answerRecord(reply.code(written.created ? 201 : 200), written)

/** Each item is a line as an import takes it: the id, then the body. */
export const answerPage = async <Body>(
  reply: FastifyReply,
  kind: RecordKind<Body>,
  principal: Principal,
  asked: PageAsked,
): Promise<void> => {
  const after = afterOf(asked.cursor, ClientId)
  const { items, nextCursor } = await pageOf(
    asked,
    (limit) => listRecords(kind, principal, { limit, after }),
    ({ id }) => id,
  )
  const lines = ofReadable(items, ({ id, body }) => JSON.stringify({ id, ...body }))
  return sendJsonText(reply, pageText(lines, nextCursor))
}
