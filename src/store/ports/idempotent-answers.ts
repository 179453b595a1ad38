/** Answers that are kept, so that a request that is sent twice is carried out once. */

/** Answers kept for requests that may be sent twice (imports, weights). */
export type IdempotentAnswers = {
  /**
   * Undefined when the key is new (then it is claimed), else what was answered; `pending` while it is worked on (a claim
   * without an answer is given up after 15 minutes).
   * @throws AppError idempotency-mismatch when it was claimed for another request
   */
  claim(key: string, caller: string, requestHash: string): Promise<KeptAnswer | 'pending' | undefined>
  keep(key: string, caller: string, answer: KeptAnswer): Promise<void>
  /** After a failure: the key may be used again. */
  release(key: string, caller: string): Promise<void>
}
export type KeptAnswer = { readonly status: number; readonly body: string }
