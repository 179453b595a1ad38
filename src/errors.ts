/** Every way in which a request can fail, and with which status. Titles are texts; `texts/problem.ts` puts both together. */
import type { Detail, FaultMessage } from './messages.ts'

export const PROBLEMS = {
  'invalid-json': 400,
  'invalid-body': 400,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'version-differs': 412,
  'precondition-required': 428,
  'idempotency-mismatch': 422,
  'idempotency-in-progress': 409,
  'not-done': 409,
  'preview-needed': 409,
  'impact-waiver-needed': 409,
  'unreadable-record': 409,
  conflict: 409,
  'retention-over': 410,
  'too-many-variations': 429,
  overloaded: 503,
  unavailable: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** One fault of a request, at a JSON pointer (RFC 6901) into its body, or `?name` for a query parameter. */
export type Fault = {
  readonly pointer: string
  readonly code: string
  readonly message: FaultMessage
}

/** What of a failure is told and stored: its sentences are made where somebody reads them. */
export type Failure = { readonly code: ProblemCode; readonly detail?: Detail | undefined }

export class AppError extends Error implements Failure {
  override readonly name = 'AppError'
  readonly code: ProblemCode
  /** Safe to show to the caller. */
  readonly detail: Detail | undefined
  readonly faults: readonly Fault[]
  /** When it is worth being tried again. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, detail?: Detail, faults: readonly Fault[] = [], retryAfterSeconds?: number) {
    super(detail === undefined ? code : `${code}: ${detail.key} ${JSON.stringify(detail.parameters)}`)
    this.code = code
    this.detail = detail
    this.faults = faults
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** JSON pointer of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
