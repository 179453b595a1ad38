/** The golden set: openings that were chosen one by one, and invented people who are the same for ever. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Opening } from '../../../src/domain/opening.ts'
import { encode } from '../../../src/index/encode.ts'
import { PackedIndex } from '../../../src/index/packed-index.ts'
import type { Taxonomy } from '../../../src/taxonomy/taxonomy.ts'
import { generateJobseekers } from '../synthetic/jobseekers.ts'

const GoldenOpening = z.strictObject({
  name: z.string().regex(/^[a-z-]+$/),
  /** What the opening is in the set for. */
  why: z.string().min(20),
  opening: Opening,
})
export type GoldenOpening = z.infer<typeof GoldenOpening>

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const EXPECTED_FILE = fileAt('../../../test/golden/expected.jsonl')
const OPENINGS_FILE = fileAt('../../../test/golden/openings.json')

export const goldenOpenings = (): readonly GoldenOpening[] =>
  z.array(GoldenOpening).parse(JSON.parse(readFileSync(OPENINGS_FILE, 'utf8')))

/** A change of any of these is another set, and its lists are no comparison. */
export const GOLDEN_PEOPLE = { seed: 20_261_124, count: 3_000, day: '2026-11-24' } as const

export const goldenIndex = (taxonomy: Taxonomy): PackedIndex => {
  const { seed, count, day } = GOLDEN_PEOPLE
  const index = new PackedIndex()
  for (const { id, ...body } of generateJobseekers(seed, count, day))
    index.set(encode(id, body, day, taxonomy))
  return index
}
