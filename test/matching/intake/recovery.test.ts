/** Where much of everybody was forgotten, three questions of ours bring back most of each list, and more than others do. */
import { expect, it } from 'vitest'
import { knownValues } from '../../../bench/intake/known-values.ts'
import { measureRecovery } from '../../../bench/intake/recovery.ts'
import { generateJobseekers } from '../../../scripts/tools/synthetic/jobseekers.ts'
import { generateOpenings } from '../../../scripts/tools/synthetic/openings.ts'
import { shippedWeights } from '../../../src/matching/parse-weights.ts'
import { compile } from '../../../src/scoring/compile.ts'
import { starterTaxonomy } from '../../../src/taxonomy/starter-taxonomy.ts'
import { TODAY } from '../../arbitraries.ts'

const SEED = 20_261_124

it('recovers at least 80 % of the full lists, where asking at random or nothing does not', async () => {
  const taxonomy = starterTaxonomy()
  const weights = shippedWeights()
  const { maskedOnly, askedAtRandom, askedByUs } = await measureRecovery({
    people: [...generateJobseekers(SEED, 300, TODAY)].map(({ id, ...body }) => ({ id, body })),
    programs: [...generateOpenings(SEED, 40, TODAY)].map(({ id, ...opening }) =>
      compile({ id, opening, weights, taxonomy }),
    ),
    ...{ taxonomy, day: TODAY, seed: SEED, share: 0.6, questions: 3, top: 20 },
    valuesOf: (body) => knownValues(body, TODAY),
  })
  expect(askedByUs).toBeGreaterThanOrEqual(0.8)
  expect(maskedOnly).toBeLessThan(0.5)
  expect(askedAtRandom).toBeLessThan(askedByUs - 0.2)
}, 60_000)
