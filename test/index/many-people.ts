/** Packed records of as many people as are wanted, from a few that were generated: each is somebody of their own by id and hash. */
import { generateJobseekers } from '../../scripts/synthetic/jobseekers.ts'
import { encode } from '../../src/index/encode.ts'
import { hash64 } from '../../src/index/hash.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../arbitraries.ts'

const taxonomy = starterTaxonomy()
const ID_AT = 8

/** A record under another id of the same length. */
export const renamed = (packed: Uint8Array, id: string): Uint8Array => {
  const copy = Buffer.from(packed)
  const { hi, lo } = hash64(id)
  const end = ID_AT + copy.write(id, ID_AT, 'ascii')
  copy.writeUInt32BE(hi, end)
  copy.writeUInt32BE(lo, end + 4)
  return copy
}

/** Ids are `p-0000000` and so on. @param kinds how many different people there are */
export const manyPeople = (count: number, kinds = 300, seed = 3): readonly Uint8Array[] => {
  const templates = [...generateJobseekers(seed, kinds, TODAY)].map(({ id: _, ...body }) =>
    encode('p-0000000', body, TODAY, taxonomy),
  )
  return Array.from({ length: count }, (_, i) => renamed(templates[i % kinds]!, idOf(i)))
}

export const idOf = (number: number): string => `p-${String(number).padStart(7, '0')}`
