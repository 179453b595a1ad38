/** An opening as schema.org's JobPosting: the other form of the same resource. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Opening } from '../../domain/opening.ts'
import { AppError } from '../../errors.ts'
import { told } from '../../messages.ts'
import { type PostingPorts, type PostingWritten, readPosting } from '../../use-cases/records/postings.ts'
import { openingKind } from '../../use-cases/records/record-kind.ts'
import { principalOf } from '../shared/auth.ts'
import { etagOf } from '../shared/conditional.ts'
import { JSON_TYPE, POSTING_TYPE, preferredType } from '../shared/media-types.ts'
import { answerWritten } from './record-answers.ts'
import { answerLayers } from './record-layers.ts'

const Pointers = z.array(z.string())

const Confidence = z
  .int()
  .min(0)
  .max(100)
  .meta({ description: '100 is the name itself, or a common word for it' })
const Likely = { code: z.string(), confidence: Confidence }
const Suggested = z.strictObject({
  occupation: z.strictObject({ ...Likely, alternatives: z.array(z.strictObject(Likely)) }).optional(),
  skills: z.array(z.strictObject({ skill: z.string(), label: z.string(), confidence: Confidence })),
  unread: z
    .array(z.string())
    .optional()
    .meta({ description: 'Labels of skills that mean nothing here; absent where all were read.' }),
})

export const PostingTaken = z
  .strictObject({
    opening: Opening,
    ignored: Pointers.meta({ description: 'Pointers into the posting: what was not read.' }),
    suggested: Suggested.meta({
      description:
        'What was read by likeness, to be confirmed: the occupation with what else it may be, and skills by their labels. They stand in the opening, skills as `suggested`.',
    }),
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
        suggested: {
          occupation: { code: '9412', confidence: 100, alternatives: [{ code: '5120', confidence: 62 }] },
          skills: [{ skill: 'dishwashing', label: 'astianpesu', confidence: 100 }],
          unread: ['reipas ote'],
        },
        dropped: ['/targetGroups', '/demands/1/critical'],
      },
    ],
  })
type PostingTaken = z.infer<typeof PostingTaken>

/** As JSON unless the caller wants JSON-LD more, which is made of what counts. @throws AppError not-acceptable, not-found */
export const answerOpening = async (
  ports: PostingPorts,
  { id, layers }: Parameters<typeof answerLayers>[2],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const principal = principalOf(request)
  reply.header('vary', 'Accept')
  const type = preferredType(request.headers.accept, [JSON_TYPE, POSTING_TYPE])
  if (type === undefined)
    throw new AppError(
      'not-acceptable',
      told('detail.openingForms', { json: JSON_TYPE, posting: POSTING_TYPE }),
    )
  if (type === JSON_TYPE) return answerLayers(openingKind(ports), principal, { id, layers }, reply)
  const { posting, version } = await readPosting(ports, principal, id)
  await reply.header('etag', etagOf(version)).type(POSTING_TYPE).send(JSON.stringify(posting))
}

/** Answers what was written, what was not read, and what the opening before said beyond any posting. */
export const answerPostingTaken = (
  reply: FastifyReply,
  { body: opening, version, created, ignored, suggested, dropped }: PostingWritten,
): Promise<void> => {
  const taken: PostingTaken = {
    opening,
    ignored: [...ignored],
    suggested: {
      ...(suggested.occupation && {
        occupation: { ...suggested.occupation, alternatives: [...suggested.occupation.alternatives] },
      }),
      skills: [...suggested.skills],
      ...(suggested.unread && { unread: [...suggested.unread] }),
    },
    dropped: [...dropped],
  }
  return answerWritten(reply, { body: taken, version, created })
}
