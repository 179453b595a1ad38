import { EMPLOYER_KINDS, type EmployerKind } from '../../../src/domain/codes.ts'
import type { Jobseeker, StandingPermission } from '../../../src/domain/jobseeker.ts'
import { type Career, occupationsOf } from './career.ts'
import { addDays } from './days.ts'
import { EMPLOYER_COUNT, employerId } from './employers.ts'
import type { Random } from './random.ts'

const COMMON_KINDS: readonly EmployerKind[] = ['company', 'public', 'social-enterprise', 'association']

export const drawWishes = (random: Random, career: Career): Jobseeker['wishes'] => {
  if (random.chance(0.1)) return undefined
  const wished = occupationsOf(career)
  const wishedCodes = wished.map(({ code }) => code)
  const sectors = [...new Set(wished.map(({ sector }) => sector))]
  const { former } = career
  const disliked = random.pick(['A', 'F', 'G', 'I', 'N', 'Q'] as const)
  const avoidsSector = random.chance(0.03) && !sectors.includes(disliked) && disliked
  const avoidsFormer = former && !wished.includes(former) && random.chance(0.12)
  return {
    ...(random.chance(0.9) && { occupations: wishedCodes }),
    ...(random.chance(0.45) && { sectors }),
    ...(random.chance(0.25) && { employerKinds: random.sample(COMMON_KINDS, random.int(1, 2)) }),
    ...(random.chance(0.02) && { avoidEmployers: [employerId(random.int(1, EMPLOYER_COUNT))] }),
    ...(avoidsFormer && { avoidOccupations: [former.code] }),
    ...(avoidsSector && { avoidSectors: [avoidsSector] }),
  }
}

export const drawPermissions = (
  random: Random,
  given: { readonly wishes: Jobseeker['wishes']; readonly needs: Jobseeker['needs']; readonly today: string },
): Jobseeker['permissions'] => {
  const { wishes, needs, today } = given
  const permitted = random.chance(0.96)
  const paused = random.chance(0.03)
  const standing = random.chance(0.35) ? [drawStanding(random, wishes, needs, today)] : undefined
  if (!permitted && random.chance(0.5)) return undefined
  return {
    ...(permitted && {
      matching: {
        basis: random.chance(0.93) ? ('public-task' as const) : ('consent' as const),
        since: addDays(today, -random.int(1, 700)),
        ...(random.chance(0.2) && { until: random.chance(0.5) ? null : addDays(today, random.int(60, 500)) }),
      },
    }),
    ...(paused && { pausedUntil: addDays(today, random.int(5, 90)) }),
    ...(permitted && standing && { standing }),
  }
}

/** Accommodations are shared by those who prefer to tell of them before they meet. */
const drawStanding = (
  random: Random,
  wishes: Jobseeker['wishes'],
  needs: Jobseeker['needs'],
  today: string,
): StandingPermission => ({
  occupations: random.chance(0.15) ? [] : (wishes?.occupations ?? []),
  employerKinds: random.chance(0.65) ? [] : random.sample(EMPLOYER_KINDS.slice(0, 5), random.int(1, 3)),
  share: [
    ...random.some(['skills', 'experience', 'languages'] as const, 0.85),
    ...(random.chance(0.55) ? (needs ?? []).map(({ accommodation }) => accommodation) : []),
  ],
  until: addDays(today, random.chance(0.04) ? -random.int(1, 60) : random.int(30, 400)),
})
