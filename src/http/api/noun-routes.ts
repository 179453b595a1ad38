/** PUT, GET and the list of a noun; jobseekers and openings differ in what deleting means. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ClientId } from '../../domain/values.ts'
import { lineOf, type Noun, putNoun, requireStored } from '../../use-cases/records/nouns.ts'
import { principalOf } from '../shared/auth.ts'
import { ConditionHeaders, etagOf, expectationOf } from '../shared/conditional.ts'
import { afterOf, type PageAsked, pageOf } from '../shared/paging.ts'
import { pageText, sendJsonText } from '../shared/raw-json.ts'

export const IdParams = z.strictObject({ id: ClientId })
export const WriteHeaders = z.looseObject(ConditionHeaders)

type Conditions = z.infer<typeof WriteHeaders>

export type PutRequest<B> = {
  readonly id: string
  readonly body: B
  readonly headers: Conditions
}

/** Answers what was put, with its new ETag: 201 when nothing stood there. */
export const answerPut = async <B>(
  noun: Noun<B>,
  { id, body, headers }: PutRequest<B>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const expectation = expectationOf(headers)
  const { created, version, text } = await putNoun(noun, principalOf(request), { id, body, expectation })
  reply.code(created ? 201 : 200).header('etag', etagOf(version))
  return sendJsonText(reply, text)
}

export const answerGet = async <B>(
  noun: Noun<B>,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const { body, version } = await requireStored(noun, principalOf(request), id)
  reply.header('etag', etagOf(version))
  return sendJsonText(reply, body)
}

export const answerList = async <B>(
  noun: Noun<B>,
  asked: PageAsked,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const after = afterOf(asked.cursor, ClientId)
  const { reach } = principalOf(request)
  const { items, nextCursor } = await pageOf(
    asked,
    (limit) => noun.table.list(reach, { limit, after }),
    ({ id }) => id,
  )
  return sendJsonText(reply, pageText(items.map(lineOf), nextCursor))
}
