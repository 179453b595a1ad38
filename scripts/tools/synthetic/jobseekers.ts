/** People who could be in a pool of jobseekers: invented one by one, plausible together. */
import type { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { drawCareer } from './career.ts'
import { drawExperience, drawLicences, drawSkills } from './competence.ts'
import { drawLanguages, movedToFinland } from './languages.ts'
import { drawMunicipality } from './places.ts'
import { createRandom, type Random } from './random.ts'
import { drawTargetGroups } from './target-groups.ts'
import { drawPermissions, drawWishes } from './wishes-and-permissions.ts'
import { drawAbilities, drawNeeds, drawOtherAbilities, drawPatterns } from './work-ability.ts'
import { drawAvailability, drawCommute, drawWorkingTime } from './working-life.ts'

export type SyntheticJobseeker = { readonly id: string } & Jobseeker

export const jobseekerId = (number: number): string => `hk-${String(number).padStart(6, '0')}`

/**
 * The person of a number depends on seed and day alone, so that a longer run begins like a shorter one. Memory stays
 * the same however many are taken.
 * @param today `YYYY-MM-DD`, from which every day counts
 */
export function* generateJobseekers(
  seed: number,
  count: number,
  today: string,
): Generator<SyntheticJobseeker, void, undefined> {
  for (let number = 1; number <= count; number++) {
    yield { id: jobseekerId(number), ...drawJobseeker(createRandom(seed, number), today) }
  }
}

const drawJobseeker = (random: Random, today: string): Jobseeker => {
  const home = drawMunicipality(random)
  const age = random.int(18, 64)
  const patterns = drawPatterns(random)
  const needs = drawNeeds(random, patterns)
  const abilities = drawAbilities(random, patterns, needs, today)
  const otherAbilities = drawOtherAbilities(random, patterns, today)
  const career = drawCareer(random, abilities, age)
  const spoken = drawLanguages(random, home, Math.max(0, ...patterns.map(({ signs = 0 }) => signs)))
  const mayDrive = (abilities.d475?.unaided ?? 3) > 1 && (abilities.b210?.unaided ?? 3) > 2
  const drives = mayDrive && random.chance(home.urban ? 0.55 : 0.78)
  const availability = drawAvailability(random, today)
  const wishes = drawWishes(random, career)
  const parts = {
    needs,
    otherAbilities,
    skills: drawSkills(random, career),
    experience: drawExperience(random, career),
    languages: spoken.levels,
    licences: drawLicences(random, career, { drives }),
    workingTime: drawWorkingTime(random, patterns, needs, career),
    commute: drawCommute(random, drives, home, needs),
    ...availability,
    wishes,
    targetGroups: drawTargetGroups(
      random,
      {
        age,
        partial: patterns.length > 0,
        movedToFinland: movedToFinland(spoken),
        firstLanguage: spoken.first,
        unemployedSince: availability.unemployedSince,
        changesOccupation: career.former !== undefined && career.years === 0,
      },
      today,
    ),
    permissions: drawPermissions(random, { wishes, needs, today }),
  }
  return {
    ...(random.chance(0.99) && { municipality: home.code }),
    ...(Object.keys(abilities).length > 0 && { abilities }),
    ...withoutAbsent(parts),
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What a person has not said is left out, as a client's system does. */
const withoutAbsent = <T extends object>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>
