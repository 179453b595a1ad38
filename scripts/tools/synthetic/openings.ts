/** Openings that employers could have brought: some said much, some little, about half nothing of accommodations. */

import { TARGET_GROUPS } from '../../../src/domain/codes.ts'
import type { Opening } from '../../../src/domain/opening.ts'
import type { StarterOccupation } from '../../../src/taxonomy/occupations/index.ts'
import { drawOccupation } from './career.ts'
import { addDays } from './days.ts'
import { drawDemands, drawOffers } from './demands.ts'
import { createEmployers, type Employer } from './employers.ts'
import { bakery, kitchenAssistant } from './first-openings.ts'
import {
  drawAskedHours,
  drawAskedLanguages,
  drawAskedLicences,
  drawAskedSkills,
  drawPay,
  drawTasks,
  isPartTime,
} from './opening-terms.ts'
import { drawMunicipality, swedishShare } from './places.ts'
import { createRandom, type Random, type Weighted } from './random.ts'
import { WORDINESS } from './wordiness.ts'

export type SyntheticOpening = { readonly id: string } & Opening

export const openingId = (number: number): string => `op-${String(number).padStart(4, '0')}`

/** Streams of openings are far from those of people, who take 1, 2, 3 …, and of employers, who take negative ones. */
const FIRST_STREAM = 0x40000000

/** The first two are always the kitchen assistant and the silent bakery. @param today `YYYY-MM-DD` */
export function* generateOpenings(
  seed: number,
  count: number,
  today: string,
): Generator<SyntheticOpening, void, undefined> {
  const employers = createEmployers(seed)
  for (let number = 1; number <= count; number++) {
    const id = openingId(number)
    if (number === 1) yield { id, ...kitchenAssistant(today) }
    else if (number === 2) yield { id, ...bakery(today) }
    else yield { id, ...drawOpening(createRandom(seed, FIRST_STREAM + number), employers, today) }
  }
}

const drawOpening = (random: Random, employers: readonly Employer[], today: string): Opening => {
  const occupation = drawOccupation(random)
  const employer = drawEmployer(random, employers, occupation)
  const place = random.chance(0.8) ? employer.home : drawMunicipality(random)
  const says = random.weighted(WORDINESS)
  const demands = drawDemands(random, occupation, says, today)
  const offers = drawOffers(random)
  const skills = drawAskedSkills(random, occupation, says)
  const languages = drawAskedLanguages(random, occupation, says, swedishShare(place) > 0.5)
  const licences = drawAskedLicences(random, occupation, demands, today)
  const workingTime = drawAskedHours(random, occupation, today)
  const remote = drawRemote(random, occupation)
  const pay = drawPay(random, occupation)
  const tasks = drawTasks(random, occupation, demands)
  const startsOn = addDays(today, random.int(10, 75))
  return {
    employer: {
      id: employer.id,
      ...(employer.name && { name: employer.name }),
      ...(random.chance(0.95) && { kind: employer.kind }),
    },
    title: titleOf(occupation, isPartTime(workingTime)),
    occupation: occupation.code,
    sector: employer.trade.sector,
    municipality: place.code,
    ...(remote && { remote }),
    wanted: random.weighted(WANTED),
    validUntil: addDays(today, random.int(14, 70)),
    ...(random.chance(0.9) && { startsOn }),
    ...(random.chance(0.9) && { contract: random.weighted(CONTRACTS) }),
    ...(pay && { pay }),
    ...(demands && { demands }),
    ...(offers && { offers }),
    ...(skills && { skills }),
    ...(languages && { languages }),
    ...(licences && { licences }),
    ...(workingTime && { workingTime }),
    targetGroups: drawTargetGroupRule(random),
    ...(tasks && { tasks }),
  }
}

const drawEmployer = (
  random: Random,
  employers: readonly Employer[],
  { code }: StarterOccupation,
): Employer => random.pick(employers.filter(({ trade }) => trade.occupations.includes(code)))

const titleOf = ({ names: { fi, sv, en } }: StarterOccupation, partTime: boolean): Opening['title'] =>
  partTime ? { fi: `${fi}, osa-aikatyö`, sv: `${sv}, deltid`, en: `${en}, part-time` } : { fi, sv, en }

const drawRemote = (random: Random, { remote }: StarterOccupation): Opening['remote'] =>
  remote && random.chance(0.6) ? remote : random.chance(0.6) ? 'none' : undefined

const WANTED: Weighted<number> = [
  [1, 68],
  [2, 18],
  [3, 8],
  [5, 4],
  [10, 2],
]

const CONTRACTS: Weighted<NonNullable<Opening['contract']>> = [
  ['permanent', 50],
  ['fixed-term', 30],
  ['seasonal', 6],
  ['temporary-agency', 9],
  ['apprenticeship', 5],
]

/** A buyer's or a service's place for a group, in about three openings of a hundred. */
const drawTargetGroupRule = (random: Random): Opening['targetGroups'] => {
  if (!random.chance(0.03)) return null
  const [longUnemployed, , partial, , under30] = TARGET_GROUPS
  return random.pick([
    { anyOf: [longUnemployed, partial] },
    { anyOf: [longUnemployed] },
    { anyOf: [under30] },
    { anyOf: [partial] },
  ])
}
