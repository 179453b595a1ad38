/** `node bench/peers/check.ts`: every peer finds the same first people, with the same points, as interpreting everyone does. */
import { isDeepStrictEqual } from 'node:util'
import { generateJobseekers } from '../../scripts/tools/synthetic/jobseekers.ts'
import { withLimit } from '../../scripts/tools/synthetic/many-people.ts'
import { encode } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { type JobseekerRecord, unpackRecord } from '../../src/index/record.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR, type ScoreProgram } from '../../src/scoring/program.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { duckdbPeer } from './duckdb-peer.ts'
import { objectsPeer } from './objects-peer.ts'
import { type Peer, type Place, settleTies } from './peer.ts'
import { comparedPrograms } from './peer-openings.ts'
import { postgresPeer } from './postgres-peer.ts'
import { typedArraysPeer } from './typed-arrays-peer.ts'

const SEED = 20_261_124
const TODAY = '2026-11-24'
const PEOPLE = 3_000
const OPENINGS = 40
/** The list that the bench asks for, and everyone who passes: a wrong gate may be far down. */
const LIMITS = [20, PEOPLE]
const asOf = dayNumber(TODAY)

const expectedOf = (program: ScoreProgram, records: readonly JobseekerRecord[]): readonly Place[] =>
  settleTies(
    records.flatMap((record) => {
      const { permitted, gates, points } = interpret(program, record, asOf, NO_PAIR)
      return permitted && gates.length === 0 ? [{ id: record.id, hash: record.hash, points }] : []
    }),
    program,
    PEOPLE,
  )

const isEqual = async (peer: Peer, program: ScoreProgram, everyone: readonly Place[]): Promise<boolean> => {
  for (const limit of LIMITS) {
    const expected = everyone.slice(0, limit)
    const found = await peer.top(program, asOf, limit)
    if (isDeepStrictEqual(found, expected)) continue
    const at = Array.from({ length: limit }, (_, rank) => rank).find(
      (rank) => !isDeepStrictEqual(found[rank], expected[rank]),
    )!
    const [got, wanted] = [found[at], expected[at]].map((place) => JSON.stringify(place) ?? 'nobody')
    console.error(
      `${peer.name}, ${program.opening}: place ${at + 1} of ${limit} is ${got}, should be ${wanted}`,
    )
    return false
  }
  return true
}

const taxonomy = starterTaxonomy()
const packed = [...generateJobseekers(SEED, PEOPLE, TODAY)].map(({ id, ...body }) =>
  encode(id, withLimit(body), TODAY, taxonomy),
)
const records = packed.map((bytes) => unpackRecord(bytes))
const programs = comparedPrograms(SEED, OPENINGS, TODAY, taxonomy)
const expected = programs.map((program) => expectedOf(program, records))
console.log(
  `${PEOPLE} people, ${OPENINGS} openings; pass: ${expected
    .map(({ length }) => length)
    .sort((a, b) => a - b)
    .join(' ')}`,
)
const chosen = process.argv.slice(2)
for (const make of [objectsPeer, typedArraysPeer, postgresPeer, duckdbPeer]) {
  const peer = make()
  if (chosen.length > 0 && !chosen.includes(peer.name)) continue
  try {
    await peer.load(packed)
    let equal = 0
    for (const [number, program] of programs.entries())
      if (await isEqual(peer, program, expected[number]!)) equal += 1
    console.log(`${peer.name}: ${equal} of ${OPENINGS} lists equal`)
    if (equal < OPENINGS) process.exitCode = 1
  } finally {
    await peer.close()
  }
}
