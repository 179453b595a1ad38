/**
 * `node bench/near-misses.ts`: what finding near misses adds to a list, over a hundred thousand people (`--people` other
 * sizes) in one thread; and how many are near, of those whom one gate keeps out.
 */
import { parseArgs } from 'node:util'
import { generateOpenings } from '../scripts/tools/synthetic/openings.ts'
import { Opening } from '../src/domain/opening.ts'
import { dayNumber } from '../src/index/layout.ts'
import { shippedWeights } from '../src/matching/parse-weights.ts'
import { compile } from '../src/scoring/compile.ts'
import { liftedPrograms } from '../src/scoring/lifted-programs.ts'
import { findNearMisses } from '../src/scoring/scan/near-misses.ts'
import { createScanner } from '../src/scoring/scan/scanner.ts'
import { indexOf, SEED, TODAY, taxonomy } from './corpus.ts'

const LIMIT = 20
const OPENINGS = 12
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' } } })
const asOf = dayNumber(TODAY)
const weights = shippedWeights()
const index = indexOf(Number(values.people))
const scanner = createScanner(index)
const openings = [...generateOpenings(SEED, OPENINGS, TODAY)]

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0
const lists: number[] = []
const nears: number[] = []
let alone = 0
let near = 0
for (const { id, ...body } of openings) {
  const opening = Opening.parse(body)
  const program = compile({ id, opening, weights, taxonomy })
  const everybody = { program, asOf, areas: undefined, skip: [], candidates: undefined }
  const began = performance.now()
  const scanned = await scanner.scan({ ...everybody, list: LIMIT, nearMisses: LIMIT }, async (found) => ({
    ...{ passing: found.passingRows(), gatedBy: found.byReason, alone: found.nearMisses },
  }))
  const listed = performance.now()
  const found = await findNearMisses({
    ...{ program, lifted: liftedPrograms(program, opening, taxonomy), asOf, scanner, index },
    ...{ scope: { areas: undefined, skip: [] }, patches: [], limit: LIMIT },
    ...{ passing: scanned.passing, gatedBy: scanned.gatedBy },
  })
  lists.push(listed - began)
  nears.push(performance.now() - listed)
  alone += scanned.alone
  near += found.total
}
await scanner.close()
process.stdout.write(
  `${index.size} people, ${OPENINGS} openings, one thread\n` +
    `scan of a list  ${median(lists).toFixed(1)} ms (median), ${Math.max(...lists).toFixed(1)} ms at most\n` +
    `near misses     ${median(nears).toFixed(1)} ms (median), ${Math.max(...nears).toFixed(1)} ms at most\n` +
    `one gate alone  ${Math.round(alone / OPENINGS)} people an opening, of whom ${Math.round(near / OPENINGS)} are near\n`,
)
