/** A change of a part of a jobseeker: read, changed, and written where it still stands as it was read. */
import { isDeepStrictEqual } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Jobseeker } from '../../domain/jobseeker.ts'
import { AppError } from '../../errors.ts'
import { principalOf } from '../auth.ts'
import { etagOf, expectationOf } from '../conditional.ts'
import { type Noun, putNoun, requireStored } from '../nouns.ts'
import { sendJsonText } from '../raw-json.ts'

/** Others may write in between: then it is read again, so often at most. */
const MOST_ATTEMPTS = 5

export type JobseekerChange = {
  readonly id: string
  /** @throws AppError where what stands does not allow it */
  readonly change: (body: Jobseeker) => Jobseeker
  readonly headers: { readonly 'if-match'?: string | undefined }
}

type Changed = { readonly version: number; readonly text: string }

/** @throws AppError not-found, version-differs, and what a PUT of the whole throws */
const changeOnce = async (
  noun: Noun<Jobseeker>,
  { id, change, headers }: JobseekerChange,
  request: FastifyRequest,
): Promise<Changed> => {
  const principal = principalOf(request)
  const { body: before, version } = await requireStored(noun, principal, id)
  const { ifMatch = version } = expectationOf(headers)
  if (ifMatch !== '*' && ifMatch !== version)
    throw new AppError('version-differs', `version ${version} is stored, another one was expected`)
  const read = noun.schema.parse(JSON.parse(before))
  const body = change(read)
  // What is said twice is one version.
  if (isDeepStrictEqual(body, read)) return { version, text: before }
  return putNoun(noun, principal, { id, body, expectation: { ifMatch: version } })
}

/** Answers the whole as it stands then, with its ETag. */
export const answerChange = async (
  noun: Noun<Jobseeker>,
  asked: JobseekerChange,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const namesVersion = typeof expectationOf(asked.headers).ifMatch === 'number'
  for (let attempt = 1; ; attempt++) {
    try {
      const { version, text } = await changeOnce(noun, asked, request)
      reply.header('etag', etagOf(version))
      return sendJsonText(reply, text)
    } catch (error) {
      const lostRace = error instanceof AppError && error.code === 'version-differs' && !namesVersion
      if (!lostRace || attempt === MOST_ATTEMPTS) throw error
    }
  }
}
