/** Seeded people and openings at fixed sizes, packed once. */
import { generateJobseekers } from '../scripts/synthetic/jobseekers.ts'
import { generateOpenings } from '../scripts/synthetic/openings.ts'
import { encode } from '../src/index/encode.ts'
import { hash64 } from '../src/index/hash.ts'
import { PackedIndex } from '../src/index/packed-index.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { compile } from '../src/scoring/compile.ts'
import type { ScoreProgram } from '../src/scoring/program.ts'
import { starterTaxonomy } from '../src/taxonomy/starter-taxonomy.ts'

export const SEED = 20_261_124
export const TODAY = '2026-11-24'
export const taxonomy = starterTaxonomy()

/** So many different people are generated; of more, each comes again under another id and with it another hash. */
export const DIFFERENT_PEOPLE = 20_000
const ID_AT = 8

const generated = (people: number): readonly Uint8Array[] =>
  [...generateJobseekers(SEED, Math.min(people, DIFFERENT_PEOPLE), TODAY)].map(({ id: _, ...body }) =>
    encode(idOf(0), body, TODAY, taxonomy),
  )

export const idOf = (number: number): string => `p-${String(number).padStart(8, '0')}`

/** A record of somebody else who is alike. */
export const another = (packed: Uint8Array, id: string): Uint8Array => {
  const copy = Buffer.from(packed)
  const { hi, lo } = hash64(id)
  const end = ID_AT + copy.write(id, ID_AT, 'ascii')
  copy.writeUInt32BE(hi, end)
  copy.writeUInt32BE(lo, end + 4)
  return copy
}

/** Packed records of so many people. */
export function* recordsOf(people: number): Generator<Uint8Array> {
  const different = generated(people)
  for (let number = 0; number < people; number++)
    yield another(different[number % different.length]!, idOf(number))
}

export const indexOf = (people: number): PackedIndex => {
  const index = new PackedIndex()
  for (const packed of recordsOf(people)) index.set(packed)
  return index
}

export const programsOf = (openings: number): readonly ScoreProgram[] => {
  const weights = shippedWeights()
  return [...generateOpenings(SEED, openings, TODAY)].map(({ id, ...opening }) =>
    compile({ id, opening, weights, taxonomy }),
  )
}
