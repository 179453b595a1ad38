/**
 * `node bench/intake-recovery.ts`: how much of the top 20 of 100 openings three questions a person bring back, once 60 % of
 * what was known of everybody is forgotten. Seeded; `--people=`, `--questions=`, `--seed=`; `--json` prints one JSON object.
 *
 * Three readings of "known values": all that a record states, the word that everything else is ordinary among it; the same
 * without that word, which stays; and every ability that the word covers as a value of its own, the hardest.
 */
import { generateJobseekers } from '../scripts/tools/synthetic/jobseekers.ts'
import type { Jobseeker } from '../src/domain/jobseeker.ts'
import { programsOf, SEED, TODAY, taxonomy } from './corpus.ts'
import { knownValues, spelledOut } from './intake/known-values.ts'
import { measureRecovery, type Recovery, type RecoveryParts } from './intake/recovery.ts'

const argument = (name: string, otherwise: number): number =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

const OPENINGS = 100
const PEOPLE = argument('people', 2_000)
const QUESTIONS = argument('questions', 3)
/** Of people and of what is forgotten; openings are those of every bench. */
const FROM = argument('seed', SEED)
const TOP = 20
const SHARE = 0.6

const people = [...generateJobseekers(FROM, PEOPLE, TODAY)].map(({ id, ...body }) => ({ id, body }))
const known = (body: Jobseeker) => knownValues(body, TODAY)
const measure = (given: Pick<RecoveryParts, 'valuesOf'> & Partial<RecoveryParts>): Promise<Recovery> =>
  measureRecovery({
    ...{ people, programs: programsOf(OPENINGS), taxonomy, day: TODAY, seed: FROM },
    ...{ share: SHARE, questions: QUESTIONS, top: TOP },
    ...given,
  })

const readings = {
  'all that is stated': await measure({ valuesOf: known }),
  'the word for the rest stays': await measure({
    valuesOf: (body) => known(body).filter((value) => value !== 'otherAbilities'),
  }),
  'the rest spelled out': await measure({
    people: people.map(({ id, body }) => ({ id, body: spelledOut(body) })),
    valuesOf: known,
  }),
}

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ seed: FROM, people: PEOPLE, openings: OPENINGS, share: SHARE, readings }))
else {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log(
    `${PEOPLE} people, ${OPENINGS} openings, ${percent(SHARE)} of each person's known values forgotten; share of the full top ${TOP} that stands:`,
  )
  for (const [name, { valuesAPerson, maskedOnly, askedAtRandom, askedByUs, first }] of Object.entries(
    readings,
  )) {
    console.log(`${name} (${valuesAPerson.toFixed(1)} values a person)`)
    console.log(
      `  nothing asked ${percent(maskedOnly)}; ${QUESTIONS} questions at random ${percent(askedAtRandom)}; ${QUESTIONS} questions by us ${percent(askedByUs)}`,
    )
    const some = Object.entries(first).slice(0, 5)
    console.log(`  put first: ${some.map(([question, times]) => `${question} ${times}`).join(', ')}`)
  }
}
