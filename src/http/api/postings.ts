/** An opening as schema.org's JobPosting: the other form of the same resource. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse } from '../../contract/require-valid.ts'
import { Opening } from '../../domain/opening.ts'
import { AppError } from '../../errors.ts'
import { fromJobPosting } from '../../exchange/from-job-posting.ts'
import { unsaid } from '../../exchange/sayable.ts'
import { type PostingNames, toJobPosting } from '../../exchange/to-job-posting.ts'
import { type Noun, putNoun, requireStored } from '../../use-cases/records/nouns.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf, expectationOf } from '../shared/conditional.ts'
import { parseJson } from '../shared/json-text.ts'
import { JSON_TYPE, POSTING_TYPE, preferredType } from '../shared/media-types.ts'
import { sendJsonText } from '../shared/raw-json.ts'
import { answerGet, type PutRequest } from './noun-routes.ts'

const Pointers = z.array(z.string())

export const PostingTaken = z
  .strictObject({
    opening: Opening,
    ignored: Pointers.meta({ description: 'Pointers into the posting: what was not read.' }),
    dropped: Pointers.meta({
      description:
        'Pointers into the opening that stood here: what no posting says, and what is therefore gone.',
    }),
  })
  .meta({
    id: 'PostingTaken',
    examples: [
      {
        opening: { employer: { id: 'emp-12' }, title: { fi: 'Keittiöapulainen' } },
        ignored: ['/description', '/physicalRequirement/1'],
        dropped: ['/targetGroups', '/demands/1/critical'],
      },
    ],
  })
type PostingTaken = z.infer<typeof PostingTaken>

/** @throws AppError invalid-json, invalid-body: the same guard as for JSON stands before it */
export const takePostings = (app: FastifyInstance): void => {
  app.addContentTypeParser(
    POSTING_TYPE,
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, bytes: Buffer) => {
      if (bytes.length === 0) return undefined
      const parsed = parseJson(bytes)
      if (!parsed.ok) throw new AppError(parsed.code, undefined, parsed.faults)
      return parsed.value
    },
  )
}

/** As JSON unless the caller wants JSON-LD more. @throws AppError not-acceptable, not-found */
export const answerGetOpening = async (
  noun: Noun<Opening>,
  { id, names }: { readonly id: string; readonly names: PostingNames },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  reply.header('vary', 'Accept')
  const type = preferredType(request.headers.accept, [JSON_TYPE, POSTING_TYPE])
  if (type === undefined)
    throw new AppError('not-acceptable', `An opening is given as ${JSON_TYPE} and as ${POSTING_TYPE}`)
  if (type === JSON_TYPE) return answerGet(noun, id, request, reply)
  const { body, version } = await requireStored(noun, principalOf(request), id)
  const posting = toJobPosting(id, Opening.parse(JSON.parse(body)), names)
  await reply.header('etag', etagOf(version)).type(POSTING_TYPE).send(JSON.stringify(posting))
}

/** Answers what was written, what was not read, and what the opening before said beyond any posting. */
export const answerPutPosting = async (
  noun: Noun<Opening>,
  { id, body, headers, names }: PutRequest<unknown> & { readonly names: PostingNames },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const read = fromJobPosting(body, id, {
    occupation: (code) => names.occupationNames(code) !== undefined,
    skill: (code) => names.skillNames(code) !== undefined,
  })
  if (!read.ok) return refuse(read.faults)
  const before = await noun.table.find(id)
  const inPosting: Noun<Opening> = {
    ...noun,
    check: (opening) =>
      noun.check(opening).map((fault) => ({ ...fault, pointer: read.originOf(fault.pointer) })),
  }
  const put = { id, body: read.opening, expectation: expectationOf(headers) }
  const { created, version } = await putNoun(inPosting, principalOf(request), put)
  const taken: PostingTaken = {
    opening: read.opening,
    ignored: [...read.ignored],
    dropped: before ? [...unsaid(Opening.parse(JSON.parse(before.body)))] : [],
  }
  reply.code(created ? 201 : 200).header('etag', etagOf(version))
  return sendJsonText(reply, JSON.stringify(taken))
}
