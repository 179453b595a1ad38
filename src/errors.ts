/** Every way in which a request can fail: code → status and title. One handler turns them into problems (RFC 9457). */
export const PROBLEMS = {
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'invalid-body': { status: 400, title: 'The request does not have the agreed form' },
  'unsupported-media-type': { status: 415, title: 'This kind of content is not taken here' },
  'body-too-large': { status: 413, title: 'The body is larger than 1 MiB' },
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'This role or area may not do that' },
  'not-found': { status: 404, title: 'There is no such thing, or not for you' },
  'method-not-allowed': { status: 405, title: 'This method is not taken here' },
  'not-acceptable': { status: 406, title: 'None of the media types that are accepted is given here' },
  'version-differs': { status: 412, title: 'The stored version is another one than If-Match names' },
  'idempotency-mismatch': { status: 422, title: 'The idempotency key was used for another request' },
  'idempotency-in-progress': { status: 409, title: 'A request with this idempotency key is being worked on' },
  'not-done': { status: 409, title: 'It is not done yet' },
  'preview-needed': { status: 409, title: 'A draft is activated after a preview against the active version' },
  'impact-waiver-needed': {
    status: 409,
    title: 'A group falls below four fifths: somebody has to answer for it by name, with a reason',
  },
  conflict: { status: 409, title: 'The request does not fit the state of things' },
  'retention-over': { status: 410, title: 'What this needs is no longer kept' },
  'too-many-variations': { status: 429, title: 'Openings were varied as often today as they may be' },
  overloaded: { status: 503, title: 'Too much at once; try again shortly' },
  unavailable: { status: 503, title: 'A part of the service is not to be reached; try again shortly' },
  internal: { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** One fault of a request, at a JSON pointer (RFC 6901) into its body, or `?name` for a query parameter. */
export type Fault = { readonly pointer: string; readonly code: string; readonly message: string }

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ProblemCode
  readonly faults: readonly Fault[]
  /** When it is worth being tried again. */
  readonly retryAfterSeconds: number | undefined

  /** @param detail safe to show to the caller */
  constructor(code: ProblemCode, detail?: string, faults: readonly Fault[] = [], retryAfterSeconds?: number) {
    super(detail ?? PROBLEMS[code].title)
    this.code = code
    this.faults = faults
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** JSON pointer of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
