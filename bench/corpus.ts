/** Seeded people and openings at fixed sizes, packed once. */
import { manyPeople } from '../scripts/tools/synthetic/many-people.ts'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
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

/** Packed records of so many people. All have said how far they would go: peers know of no one who is far-unsaid. */
export const recordsOf = (count: number, kinds = DIFFERENT_PEOPLE): Iterable<Uint8Array> =>
  manyPeople({ count, kinds, seed: SEED, day: TODAY, taxonomy, saidLimits: true })

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
