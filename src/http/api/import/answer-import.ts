/** An import as request and answer: both flow, neither is held. */
import { createHash, type Hash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { addAbortSignal, Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { nameOf, type Principal } from '../../../access/principal.ts'
import type { Locale } from '../../../domain/values.ts'
import { AppError } from '../../../errors.ts'
import { told } from '../../../messages.ts'
import type { IdempotentAnswers, KeptAnswer } from '../../../store/ports/idempotent-answers.ts'
import { hashOf } from '../../../use-cases/once.ts'
import { type ImportCounts, importRecords } from '../../../use-cases/records/import-records.ts'
import type { RecordKind } from '../../../use-cases/records/record-kind.ts'
import { principalOf } from '../../shared/auth.ts'
import { negotiate } from '../../shared/language.ts'
import { sendJsonText } from '../../shared/raw-json.ts'
import { readLines } from './read-lines.ts'
import { createRejections, type Rejections } from './rejections.ts'

export type ImportSource<B> = { readonly kind: RecordKind<B>; readonly body: AsyncIterable<Uint8Array> }

type Imported = ImportCounts & { readonly rejections: Rejections }

/** The caller closes `rejections`. @throws what the body or the store throws */
const importBody = async <B extends object>(
  { kind, body }: ImportSource<B>,
  principal: Principal,
  locale: Locale,
): Promise<Imported> => {
  const rejections = createRejections(locale)
  try {
    return { ...(await importRecords(kind, principal, readLines(body), rejections.add)), rejections }
  } catch (error) {
    await rejections.close()
    throw error
  }
}

export const answerImport = async <B extends object>(
  source: ImportSource<B>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> =>
  sendStream(reply, await importBody(source, principalOf(request), negotiate(request, reply)))

/** Longer answers are not kept: an import writes what its lines say, so sending it again does no harm. */
const KEPT_BYTES = 4 * 1024 * 1024

/**
 * With a key, the answer is kept beside the hash of the body, which is known only once the body has been read.
 * @throws AppError idempotency-in-progress, idempotency-mismatch
 */
export const answerImportOnce = async <B extends object>(
  answers: IdempotentAnswers,
  { kind, body, key }: ImportSource<B> & { readonly key: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const principal = principalOf(request)
  const caller = nameOf(principal)
  const kept = await answers.claim(key, caller, hashOf('import', kind.name))
  if (kept === 'pending') throw new AppError('idempotency-in-progress')
  if (kept) return sendJsonText(reply, sameAnswer(kept, await digestOf(body)))
  try {
    const digest = createHash('sha256')
    const source = { kind, body: hashed(body, digest) }
    const imported = await importBody(source, principal, negotiate(request, reply))
    if (imported.rejections.bytes() > KEPT_BYTES) {
      await answers.release(key, caller)
      return sendStream(reply, imported)
    }
    const answer = await textOf(answerText(imported))
    const record: Kept = { sha256: digest.digest('hex'), answer }
    await answers.keep(key, caller, { status: 200, body: JSON.stringify(record) })
    return sendJsonText(reply, answer)
  } catch (error) {
    await answers.release(key, caller)
    throw error
  }
}

const Kept = z.strictObject({ sha256: z.string(), answer: z.string() })
type Kept = z.infer<typeof Kept>

const sameAnswer = ({ body }: KeptAnswer, sha256: string): string => {
  const kept = Kept.parse(JSON.parse(body))
  if (kept.sha256 !== sha256) throw new AppError('idempotency-mismatch')
  return kept.answer
}

/**
 * The body as it flows. When the service stops, an import stops too: what is written stays, and it is sent again.
 * @throws AppError invalid-body when the client goes away in the middle (half a line is no line); unavailable at a stop
 */
export async function* bodyOf(raw: IncomingMessage, stop: AbortSignal): AsyncGenerator<Uint8Array, void> {
  try {
    yield* addAbortSignal(stop, raw) as AsyncIterable<Uint8Array>
  } catch (error) {
    if (stop.aborted) throw new AppError('unavailable', told('detail.stopping'))
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error
    throw new AppError('invalid-body', told('detail.bodyBrokeOff'))
  }
}

async function* hashed(source: AsyncIterable<Uint8Array>, digest: Hash): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of source) {
    digest.update(chunk)
    yield chunk
  }
}

const digestOf = async (source: AsyncIterable<Uint8Array>): Promise<string> => {
  const digest = createHash('sha256')
  for await (const chunk of source) digest.update(chunk)
  return digest.digest('hex')
}

const sendStream = async (reply: FastifyReply, imported: Imported): Promise<void> => {
  await reply.type('application/json; charset=utf-8').send(Readable.from(answerText(imported)))
}

async function* answerText({ accepted, unchanged, rejections }: Imported): AsyncGenerator<string, void> {
  try {
    yield `{"accepted":${accepted},"unchanged":${unchanged},"rejected":[`
    yield* rejections.text()
    yield ']}'
  } finally {
    await rejections.close()
  }
}
