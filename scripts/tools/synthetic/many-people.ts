/** As many people as are wanted, packed, from a few that were generated: each is somebody of their own by id and hash. */
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { encode } from '../../../src/index/encode.ts'
import { hash64 } from '../../../src/index/hash.ts'
import type { Taxonomy } from '../../../src/taxonomy/taxonomy.ts'
import { elementAt } from '../element-at.ts'
import { generateJobseekers } from './jobseekers.ts'

const ID_AT = 8

/** Ids are `p-0000000` and so on, all of one length. */
export const idOf = (number: number): string => `p-${String(number).padStart(7, '0')}`

/** A packed record under another id of the same length. */
export const renamed = (packed: Uint8Array, id: string): Uint8Array => {
  const copy = Buffer.from(packed)
  const { hi, lo } = hash64(id)
  const end = ID_AT + copy.write(id, ID_AT, 'ascii')
  copy.writeUInt32BE(hi, end)
  copy.writeUInt32BE(lo, end + 4)
  return copy
}

/** A usual limit for who has said none. */
export const withLimit = <T extends { readonly commute?: Jobseeker['commute'] }>(body: T): T => ({
  ...body,
  commute: { maxKm: 40, ...body.commute },
})

/** Packed records in order of their ids. @param saidLimits everybody has said how far they would go @param kinds how many different people are generated at most */
export function* manyPeople(given: {
  readonly count: number
  readonly kinds: number
  readonly seed: number
  readonly day: string
  readonly taxonomy: Taxonomy
  readonly saidLimits?: boolean
}): Generator<Uint8Array> {
  const { count, seed, day, taxonomy } = given
  const kinds = [...generateJobseekers(seed, Math.min(count, given.kinds), day)].map(({ id: _, ...body }) =>
    encode(idOf(0), given.saidLimits ? withLimit(body) : body, day, taxonomy),
  )
  for (let number = 0; number < count; number++)
    yield renamed(elementAt(kinds, number % kinds.length), idOf(number))
}
