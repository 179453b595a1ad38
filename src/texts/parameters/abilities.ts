/** Abilities: levels, what a person can do, what the work asks, and what support carries. */
import { TEXT } from '../../messages.ts'
import { KIND, LEVEL_CHOICES, STATES } from './choices.ts'

export const ABILITIES = {
  'level.person': { level: LEVEL_CHOICES },
  'level.exposure': { level: LEVEL_CHOICES },
  'level.work': { level: LEVEL_CHOICES },
  'ability.level': { when: ['now', 'supported', 'unaided'], how: TEXT },
  'ability.ordinary': { said: ['self', 'professional'] },
  'ability.unaidedUnknown': {},
  'ability.refused': { ability: TEXT, accommodations: TEXT },
  'ability.expired': { ability: TEXT },
  'ability.notNeeded': { ability: TEXT, kind: KIND },
  'ability.seldomNeeded': { ability: TEXT, kind: KIND },
  'work.asks': { kind: KIND, work: TEXT },
  'work.usual': { ability: TEXT },
  'work.suggestedFit': { fit: ['enough', 'short', 'unknown'] },
  'work.critical': {},
  'work.adjustable': {},
  'support.state': { state: STATES },
  'support.by': { accommodations: TEXT, state: TEXT },
  'support.refused': { accommodations: TEXT },
  'support.reasons': {},
  'support.unassessed': { accommodations: TEXT },
  'support.selfSaid': {},
} as const
