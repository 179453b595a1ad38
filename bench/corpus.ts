/** Seeded people and openings at fixed sizes, packed once. */
import { generateJobseekers } from '../scripts/synthetic/jobseekers.ts'
import { generateOpenings } from '../scripts/synthetic/openings.ts'
import { encode } from '../src/index/encode.ts'
import { PackedIndex } from '../src/index/packed-index.ts'
import { recordRanges } from '../src/index/record.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { compile } from '../src/scoring/compile.ts'
import type { ScoreProgram } from '../src/scoring/program.ts'
import { starterTaxonomy } from '../src/taxonomy/starter-taxonomy.ts'

export const SEED = 20_261_124
export const TODAY = '2026-11-24'
export const taxonomy = starterTaxonomy()

export const indexOf = (people: number): PackedIndex => {
  const index = new PackedIndex()
  for (const { id, ...body } of generateJobseekers(SEED, people, TODAY))
    for (const packed of recordRanges(encode(id, body, TODAY, taxonomy))) index.set(packed)
  return index
}

export const programsOf = (openings: number): readonly ScoreProgram[] => {
  const weights = shippedWeights()
  return [...generateOpenings(SEED, openings, TODAY)].map(({ id, ...opening }) =>
    compile({ id, opening, weights, taxonomy }),
  )
}
