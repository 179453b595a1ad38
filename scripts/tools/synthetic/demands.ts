/** What an opening asks of abilities, and what the workplace says about accommodations. */
import { ACCOMMODATIONS, type AccommodationCode, type DemandableAbility } from '../../../src/domain/codes.ts'
import type { Demand, Opening } from '../../../src/domain/opening.ts'
import type { StarterDemand, StarterOccupation } from '../../../src/taxonomy/occupations/index.ts'
import type { Random, Weighted } from './random.ts'
import { CRITICAL_GROUNDS, requirementOf } from './requirements.ts'
import type { Wordiness } from './wordiness.ts'

/** A workplace is not the average of its occupation. */
const JITTER: Weighted<number> = [
  [0, 68],
  [-0.5, 17],
  [0.5, 11],
  [-1, 4],
]

const THIN = 3

/** A posting that says little names what the work rests on, or leaves the work to be known by its title. */
export const drawDemands = (
  random: Random,
  { demands }: StarterOccupation,
  says: Wordiness,
  today: string,
): Opening['demands'] => {
  if (says === 'nothing' || random.chance(says === 'little' ? 0.5 : 0.04)) return undefined
  const usual = Object.entries(demands) as [DemandableAbility, StarterDemand][]
  const stated =
    says === 'little'
      ? usual.slice(0, THIN)
      : usual.filter(([, [, importance]]) => importance > 1 || random.chance(0.6))
  const critical = random.chance(0.27) ? criticalOf(random, stated) : undefined
  const source = random.weighted(SOURCES)
  return stated.map(([ability, [level, importance]]): Demand => {
    const ground = ability === critical ? CRITICAL_GROUNDS[ability] : undefined
    const isCritical = ground !== undefined
    return {
      ability,
      level: isCritical ? Math.min(3, level) : Math.min(5, Math.max(0.5, level + random.weighted(JITTER))),
      importance: isCritical ? 3 : importance,
      ...(!isCritical && random.chance(0.3) && { adjustable: true }),
      ...(ground && { critical: requirementOf(random, ground, today) }),
      ...(isCritical ? { source: 'confirmed' as const } : source && { source }),
    }
  })
}

const SOURCES: Weighted<NonNullable<Demand['source']> | undefined> = [
  ['suggested', 30],
  ['stated', 35],
  ['confirmed', 25],
  [undefined, 10],
]

/** Only what the work asks as much as most work does, or more, can decide who can do it. */
const criticalOf = (
  random: Random,
  stated: readonly (readonly [DemandableAbility, StarterDemand])[],
): DemandableAbility | undefined => {
  const able = stated.filter(([ability, [level, importance]]) => {
    return CRITICAL_GROUNDS[ability] !== undefined && level >= 3 && importance >= 2
  })
  return able.length > 0 ? random.pick(able)[0] : undefined
}

const FREE_OF_COST: readonly AccommodationCode[] = [
  'extra-breaks',
  'predictable-schedule',
  'regular-check-ins',
  'one-task-at-a-time',
  'longer-induction',
  'picture-instructions',
  'checklists-and-reminders',
  'named-mentor',
  'notice-of-changes',
  'task-rotation',
  'work-pair',
  'time-for-treatment',
  'skin-protection',
  'no-lone-work',
  'job-coach',
]

const DECLINED: Weighted<readonly [AccommodationCode, string]> = [
  [['no-night-or-shift', 'Toiminta on käynnissä ympäri vuorokauden.'], 3],
  [['remote-or-hybrid', 'Työ tehdään paikan päällä.'], 5],
  [['quiet-space', 'Tila on yhteinen, eikä siinä ole erillisiä huoneita.'], 3],
  [['part-time', 'Vuorolista on tehty kokoaikaisille.'], 2],
  [['less-customer-contact', 'Jokaisessa vuorossa palvellaan asiakkaita.'], 2],
  [['step-free-access', 'Rakennus on suojeltu, eikä hissiä voi rakentaa.'], 2],
  [['flexible-hours', 'Vuoro alkaa kaikilla samaan aikaan.'], 3],
]

/** About half say nothing: that is the employer's unknown, not anybody's fault. */
export const drawOffers = (random: Random): Opening['offers'] => {
  if (random.chance(0.5)) return undefined
  const offers: NonNullable<Opening['offers']> = {}
  for (const code of random.sample(FREE_OF_COST, random.int(1, 5)))
    offers[code] = { state: random.chance(0.55) ? 'provided' : 'negotiable' }
  for (const code of random.sample(ACCOMMODATIONS, random.int(0, 4)))
    offers[code] ??= { state: random.chance(0.3) ? 'provided' : 'negotiable' }
  if (random.chance(0.3)) {
    const [code, reason] = random.weighted(DECLINED)
    offers[code] = { state: 'declined', reason }
  }
  return offers
}
