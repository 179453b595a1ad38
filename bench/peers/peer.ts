/** What the benchmark compares the kernel with: other ways to find the same first people for an opening. */
import { type Hash64, tieHash } from '../../src/index/hash.ts'
import { type ScoreProgram, stepOf } from '../../src/scoring/program.ts'
import { compareKeys } from '../../src/scoring/scan/first-keys.ts'

export type Place = { readonly id: string; readonly points: number }

/**
 * One engine with its own copy of the people. Only points, gates and the first places are asked of it; the kernel also
 * counts the reasons of every gated row, the near misses and the people to ask first, in the same pass.
 */
export type Peer = {
  readonly name: string
  /** Once, before the first question; `records` are packed, and hold on the day that is asked about. */
  load(records: Iterable<Uint8Array>): Promise<void>
  /** The first `limit` of those who may be matched and fail no gate, in order of (step, tie hash, id). */
  top(program: ScoreProgram, asOf: number, limit: number): Promise<readonly Place[]>
  /** Of the people as loaded, where it can be told. */
  bytes?(): number
  close(): Promise<void>
}

/** Someone who passes, before ties are settled. */
export type Candidate = Place & { readonly hash: Hash64 }

/** The first `limit` of candidates among whom everyone of the last step is. */
export const settleTies = (
  candidates: readonly Candidate[],
  program: ScoreProgram,
  limit: number,
): readonly Place[] =>
  candidates
    .map(({ id, points, hash }) => {
      const tie = tieHash(program.openingHash, hash)
      return { id, points, step: stepOf(points, program.resolution), tieHigh: tie.hi, tieLow: tie.lo }
    })
    .sort(compareKeys)
    .slice(0, limit)
    .map(({ id, points }) => ({ id, points }))
