/** Abilities and needs: ordinary for most, correlated patterns for people with partial work ability. */
import type { AbilityCode, DemandableAbility } from '../../../src/domain/codes.ts'
import type { AbilityValue, Jobseeker, Need, Source } from '../../../src/domain/jobseeker.ts'
import { ACCOMMODATION_TABLE } from '../../../src/taxonomy/accommodations.ts'
import { addDays } from './days.ts'
import type { Random } from './random.ts'
import { PATTERNS_OF_BODY } from './work-ability-of-body.ts'
import { PATTERNS_OF_MIND } from './work-ability-of-mind.ts'
import type { WorkAbilityPattern } from './work-ability-pattern.ts'

export const PARTIAL_SHARE = 0.4

const PATTERNS = [...PATTERNS_OF_BODY, ...PATTERNS_OF_MIND].map(
  (pattern) => [pattern, pattern.weight] as const,
)

/** None for people without partial work ability; sometimes two for those with it. */
export const drawPatterns = (random: Random): readonly WorkAbilityPattern[] => {
  if (!random.chance(PARTIAL_SHARE)) return []
  const first = random.weighted(PATTERNS)
  const second = random.weighted(PATTERNS)
  return second !== first && random.chance(0.22) ? [first, second] : [first]
}

export const drawNeeds = (random: Random, patterns: readonly WorkAbilityPattern[]): Jobseeker['needs'] => {
  if (patterns.length === 0) {
    if (random.chance(0.35)) return undefined
    return random.chance(0.08) ? [{ accommodation: random.pick(EVERYDAY), kind: 'helpful' }] : []
  }
  if (random.chance(0.07)) return undefined
  const kinds = new Map<Need['accommodation'], Need['kind']>()
  for (const { helpful } of patterns) for (const code of random.some(helpful, 0.3)) kinds.set(code, 'helpful')
  for (const { essential } of patterns)
    for (const [code, chance] of essential) if (random.chance(chance)) kinds.set(code, 'essential')
  return [...kinds].map(([accommodation, kind]) => ({ accommodation, kind }))
}

const EVERYDAY = ['predictable-schedule', 'flexible-hours', 'sit-stand-desk', 'no-night-or-shift'] as const

const compensatedBy = (needs: Jobseeker['needs']): ReadonlySet<string> =>
  new Set(
    (needs ?? [])
      .filter(({ kind }) => kind === 'essential')
      .flatMap(({ accommodation }) => ACCOMMODATION_TABLE[accommodation].compensates),
  )

/** One pattern tells of an ability at a time; what two tell of, the second tells. */
export const drawAbilities = (
  random: Random,
  patterns: readonly WorkAbilityPattern[],
  needs: Jobseeker['needs'],
  today: string,
): NonNullable<Jobseeker['abilities']> => {
  const bridged = compensatedBy(needs)
  const abilities: Partial<Record<AbilityCode, AbilityValue>> = {}
  for (const pattern of patterns) {
    const source = random.chance(0.4) ? 'self' : random.pick(pattern.assessors)
    const said = saidBy(random, source, addDays(today, -random.int(5, 360)), today)
    for (const { ability, unaided, supported, chance } of pattern.abilities) {
      if (!random.chance(chance)) continue
      const known = !random.chance(0.04)
      abilities[ability] = {
        unaided: known ? random.level(...unaided) : null,
        ...(supported && known && bridged.has(ability) && { supported: random.level(...supported) }),
        ...said,
      }
    }
  }
  if (random.chance(patterns.length > 0 ? 0.3 : 0.25))
    for (const ability of random.sample(STRENGTHS, random.int(1, 3)))
      abilities[ability] ??= {
        unaided: random.level(3.5, 4.5),
        ...saidBy(random, 'self', addDays(today, -random.int(1, 200)), today),
      }
  return abilities
}

const STRENGTHS: readonly DemandableAbility[] = [
  'd210',
  'd160',
  'd730',
  'd720',
  'd430',
  'b455',
  'd440',
  'd230',
  'x.customers',
  'd4154',
  'x.autonomy',
  'd155',
  'x.pace',
]

/** A professional's view is dated to end; about one in twenty-five has ended and nobody has looked again. */
const saidBy = (
  random: Random,
  source: Source,
  on: string,
  today: string,
): Pick<AbilityValue, 'source' | 'on' | 'validUntil'> => {
  if (source === 'self' && !random.chance(0.15)) return { source, on }
  const ended = random.chance(0.06)
  const validUntil = ended ? addDays(today, -random.int(1, 120)) : addDays(today, random.int(20, 600))
  return { source, on: ended ? addDays(validUntil, -365) : on, validUntil }
}

export const drawOtherAbilities = (
  random: Random,
  patterns: readonly WorkAbilityPattern[],
  today: string,
): Jobseeker['otherAbilities'] => {
  if (!random.chance(patterns.length > 0 ? 0.85 : 0.88)) return undefined
  const professional = random.chance(patterns.length > 0 ? 0.55 : 0.2)
  const source = professional ? random.pick(['coordinator', 'physician', 'coordinator'] as const) : 'self'
  return { are: 'ordinary', source, on: addDays(today, -random.int(3, 400)) }
}
