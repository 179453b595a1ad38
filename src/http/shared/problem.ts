/** Everything that goes wrong is answered as a problem document (RFC 9457), in the reader's language. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../contract/problem.ts'
import { AppError, PROBLEMS, type ProblemCode } from '../../errors.ts'
import { logFailedRequest } from '../../log.ts'
import { problemOf } from '../../texts/problem.ts'
import { localeOf } from './language.ts'

export const PROBLEM_TYPE = 'application/problem+json'

const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
}

/** A fault of the caller's that Fastify found is a 400 unless the table has more to say; anything else is ours. */
const asAppError = (error: FastifyError | AppError): AppError => {
  if (error instanceof AppError) return error
  const code = FASTIFY_CODES[error.code]
  if (code) return new AppError(code)
  const isCallers = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return new AppError(isCallers ? 'invalid-body' : 'internal')
}

export const sendProblem = (
  error: FastifyError | AppError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const known = asAppError(error)
  const status = PROBLEMS[known.code]
  const locale = localeOf(request.headers['accept-language'])
  if (known.code === 'internal') logFailedRequest(request.log, error)
  if (status === 401)
    reply.header(
      'www-authenticate',
      request.headers.authorization ? 'Bearer error="invalid_token"' : 'Bearer',
    )
  if (status === 503 || known.code === 'idempotency-in-progress') reply.header('retry-after', '1')
  if (known.retryAfterSeconds !== undefined) reply.header('retry-after', String(known.retryAfterSeconds))
  // What the route chose by counts for its problem too.
  const varied = new Set([reply.getHeader('vary') ?? [], 'Accept-Language'].flat())
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', PROBLEM_TYPE)
    .header('content-language', locale)
    .header('vary', [...varied].join(', '))
    .serializer((problem: Problem) => JSON.stringify(problem))
    .send(problemOf(known, locale, { faults: known.faults, requestId: request.id }))
}
