/** Openings on which the peers are compared: those of the synthetic employers, and harder ones with every kind of gate. */
import { generateOpenings } from '../../scripts/tools/synthetic/openings.ts'
import { createRandom, type Random } from '../../scripts/tools/synthetic/random.ts'
import {
  CEFR_LEVELS,
  DEMANDABLE_ABILITIES,
  EMPLOYER_KINDS,
  LANGUAGES,
  LICENCES,
  SECTORS,
  TARGET_GROUPS,
} from '../../src/domain/codes.ts'
import type { Opening, Requirement } from '../../src/domain/opening.ts'
import { shippedWeights } from '../../src/matching/parse-weights.ts'
import { compile } from '../../src/scoring/compile.ts'
import type { ScoreProgram } from '../../src/scoring/program.ts'
import { STARTER_OCCUPATIONS } from '../../src/taxonomy/occupations/index.ts'
import type { Taxonomy } from '../../src/taxonomy/taxonomy.ts'

const REASON: Requirement = {
  reason: 'A law or a core task asks for it.',
  ground: 'law',
  confirmedBy: 'bench',
  confirmedOn: '2026-11-01',
}

const MANY_DEMANDS = 24

const drawDemands = (random: Random, count: number, critical: number): NonNullable<Opening['demands']> =>
  random.sample(DEMANDABLE_ABILITIES, count).map((ability, place) => ({
    ability,
    level: random.int(0, 8) / 2,
    importance: random.pick([1, 2, 3] as const),
    ...(place < critical && { critical: REASON }),
  }))

const drawTargetGroups = (random: Random): Opening['targetGroups'] => {
  const [first, second, third, fourth] = TARGET_GROUPS
  return random.pick([
    { anyOf: [first, second, third] },
    { not: [TARGET_GROUPS.at(-1)!, fourth] },
    { allOf: [third] },
    null,
  ])
}

/** Says much, and gates by each of its parts about every third time. */
const demandingOpening = (random: Random, taxonomy: Taxonomy, employer: string): Opening => {
  const gate = () => (random.chance(0.3) ? REASON : null)
  const occupation = random.pick(STARTER_OCCUPATIONS)
  const others = random.sample(taxonomy.skills, random.int(0, 3))
  const skills = [...new Set([...random.sample(occupation.skills, random.int(0, 4)), ...others])]
  const min = random.int(10, 38)
  return {
    employer: { id: employer, kind: random.pick(EMPLOYER_KINDS) },
    title: occupation.names,
    occupation: occupation.code,
    sector: random.pick(SECTORS),
    municipality: random.pick(['091', '049', '837', '564', '853']),
    ...(random.chance(0.5) && { remote: random.pick(['none', 'partial', 'full'] as const) }),
    startsOn: '2026-12-15',
    demands: drawDemands(random, random.pick([1, 8, MANY_DEMANDS, MANY_DEMANDS]), random.int(0, 1)),
    ...(random.chance(0.5) && {
      offers: { 'part-time': { state: 'negotiable' }, 'commute-transport': { state: 'provided' } },
    }),
    skills: skills.map((skill) => ({
      skill,
      importance: random.pick([1, 2, 3] as const),
      ...(random.chance(0.5) && { proficiency: random.int(1, 4) }),
      gate: random.chance(0.1) ? REASON : null,
    })),
    languages: random
      .sample(LANGUAGES.slice(0, 4), random.int(0, 3))
      .map((language) => ({ language, level: random.pick(CEFR_LEVELS.slice(0, 4)), gate: gate() })),
    licences: random
      .sample(
        LICENCES.filter((licence) => !licence.startsWith('driving-')),
        random.int(0, 1),
      )
      .map((licence) => ({ licence, gate: gate() })),
    workingTime: {
      hours: { min, max: min + random.int(0, 10) },
      shifts: random.sample(['day', 'evening', 'night', 'weekend'] as const, random.int(1, 2)),
      gate: gate(),
    },
    targetGroups: random.chance(0.4) ? drawTargetGroups(random) : null,
  }
}

/** Half of them of the synthetic employers. Employers and day are those that the synthetic people know. */
export const comparedPrograms = (
  seed: number,
  count: number,
  today: string,
  taxonomy: Taxonomy,
): readonly ScoreProgram[] => {
  const weights = shippedWeights()
  const synthetic = [...generateOpenings(seed, Math.ceil(count / 2), today)]
  const employers = synthetic.map(({ employer }) => employer.id)
  const demanding = Array.from({ length: Math.floor(count / 2) }, (_, number) => {
    const random = createRandom(seed, -1_000_000 - number)
    return { id: `demanding-${number}`, ...demandingOpening(random, taxonomy, random.pick(employers)) }
  })
  return [...synthetic, ...demanding].map(({ id, ...opening }) => compile({ id, opening, weights, taxonomy }))
}

/** For timing: what a usual opening asks, and one that demands much. */
export const timedPrograms = (
  taxonomy: Taxonomy,
): { readonly usual: ScoreProgram; readonly demanding: ScoreProgram } => {
  const weights = shippedWeights()
  const random = createRandom(1, -2_000_000)
  const occupation = STARTER_OCCUPATIONS.find(({ code }) => code === '9412')!
  const opening: Opening = {
    employer: { id: 'emp-001', kind: 'company' },
    title: occupation.names,
    occupation: occupation.code,
    sector: 'I',
    municipality: '091',
    startsOn: '2026-12-15',
    demands: drawDemands(random, 10, 1),
    skills: occupation.skills.slice(0, 4).map((skill) => ({ skill, proficiency: 2 })),
    languages: [
      { language: 'fi', level: 'B1' },
      { language: 'en', level: 'A2' },
    ],
    licences: [{ licence: 'hygiene-passport', gate: REASON }],
    workingTime: { hours: { min: 20, max: 30 }, shifts: ['day', 'evening'] },
  }
  return {
    usual: compile({ id: 'usual', opening, weights, taxonomy }),
    demanding: compile({
      id: 'much-demanded',
      opening: { ...opening, demands: drawDemands(random, MANY_DEMANDS, 1) },
      weights,
      taxonomy,
    }),
  }
}
