/** What may be known of a failed query: never its parameters, nor details that quote them. */
export type QueryFailure = {
  readonly message: string
  readonly code: string | undefined
  readonly constraint: string | undefined
}

/** A query that PostgreSQL refused; `code` is its SQLSTATE. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string | undefined
  readonly constraint: string | undefined

  constructor(failure: QueryFailure) {
    super(failure.message)
    this.code = failure.code
    this.constraint = failure.constraint
  }
}
