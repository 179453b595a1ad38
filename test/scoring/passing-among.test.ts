/** Of any set of rows a scan tells how many pass: those of whom interpreting finds no gate, over blocks and lanes. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeRecord } from '../../src/index/encode.ts'
import { dayNumber } from '../../src/index/layout.ts'
import { PackedIndex } from '../../src/index/packed-index.ts'
import { packRecord } from '../../src/index/record.ts'
import { RowSet } from '../../src/index/row-set.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import { interpret } from '../../src/scoring/interpret.ts'
import { NO_PAIR } from '../../src/scoring/program.ts'
import { createScanner } from '../../src/scoring/scan/scanner.ts'
import { starterTaxonomy } from '../../src/taxonomy/starter-taxonomy.ts'
import { jobseekerArb, openingArb, TODAY } from '../arbitraries.ts'
import { enough, runs } from '../runs.ts'

const taxonomy = starterTaxonomy()
const asOf = dayNumber(TODAY)
const weights = shippedWeights()

test('counts those of a set that pass', async () => {
  let several = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(jobseekerArb, { minLength: 60, maxLength: 90 }),
      openingArb,
      fc.infiniteStream(fc.boolean()),
      async (people, opening, chosen) => {
        const index = new PackedIndex()
        const program = compile({ id: 'op-1', opening, weights, taxonomy })
        const among = new RowSet(1)
        let expected = 0
        people.forEach((person, number) => {
          const record = encodeRecord(`p-${number}`, person, TODAY, taxonomy)
          index.set(packRecord(record))
          if (!chosen.next().value) return
          among.add(index.row(record.id)!)
          if (interpret(program, record, asOf, NO_PAIR).gates.length === 0) expected += 1
        })
        const input = {
          program,
          asOf,
          areas: undefined,
          skip: [],
          candidates: undefined,
          list: 1,
          nearMisses: 0,
        }
        const counted = await createScanner(index).scan(input, async (scanned) => scanned.passingAmong(among))
        expect(counted).toBe(expected)
        if (expected > 0) several += 1
      },
    ),
    { numRuns: runs(60), seed: 20_261_124 },
  )
  expect(several).toBeGreaterThan(enough(3))
})
