/** Jobseekers and openings as answers: a body with its version as ETag, and pages of them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Principal } from '../../access/principal.ts'
import { ClientId } from '../../domain/values.ts'
import { AppError } from '../../errors.ts'
import { ofReadable } from '../../store/ports/readable.ts'
import { listLines } from '../../use-cases/records/read-layers.ts'
import type { RecordKind } from '../../use-cases/records/record-kind.ts'
import type { RecordWritten } from '../../use-cases/records/write-record.ts'
import { ConditionHeaders, etagOf } from '../shared/conditional.ts'
import { parseJson } from '../shared/json-text.ts'
import { afterOf, type PageAsked, pageOf } from '../shared/paging.ts'
import { pageText, sendJsonText } from '../shared/raw-json.ts'

/** @throws AppError invalid-json, invalid-body: the same guard as for `application/json` stands before it */
export const takeJson = (app: FastifyInstance, type: string): void => {
  app.addContentTypeParser(type, { parseAs: 'buffer' }, async (_request: FastifyRequest, bytes: Buffer) => {
    if (bytes.length === 0) return undefined
    const parsed = parseJson(bytes)
    if (!parsed.ok) throw new AppError(parsed.code, undefined, parsed.faults)
    return parsed.value
  })
}

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

/** Each item is a line as an import takes it: the id, then what the client system says, or what counts to whoever is none. */
export const answerPage = async <Body extends object>(
  reply: FastifyReply,
  kind: RecordKind<Body>,
  principal: Principal,
  asked: PageAsked,
): Promise<void> => {
  const after = afterOf(asked.cursor, ClientId)
  const { items, nextCursor } = await pageOf(
    asked,
    (limit) => listLines(kind, principal, { limit, after }),
    ({ id }) => id,
  )
  const lines = ofReadable(items, ({ id, body }) => JSON.stringify({ id, ...body }))
  return sendJsonText(reply, pageText(lines, nextCursor))
}
