/** Abilities: levels, what a person can do, what the work asks, and what support carries. */
import { TEXT } from '../../messages.ts'
import { KIND, LEVEL_CHOICES, SCALE, STATES } from './choices.ts'

export const ABILITIES = {
  'level.person': { level: LEVEL_CHOICES },
  'level.exposure': { level: LEVEL_CHOICES, form: ['full', 'bare'] },
  'level.work': { level: LEVEL_CHOICES },
  'ability.how': { ability: TEXT, how: TEXT },
  'ability.ordinary': { ability: TEXT, how: TEXT, said: ['self', 'professional'] },
  'ability.supported': { ability: TEXT, supported: TEXT, unaided: TEXT },
  'ability.supportedOnly': { ability: TEXT, supported: TEXT },
  'ability.unknown': { ability: TEXT, scale: SCALE },
  'ability.refused': { ability: TEXT, supported: TEXT, accommodations: TEXT, unaided: TEXT },
  'ability.refusedUnknown': { ability: TEXT, supported: TEXT, accommodations: TEXT, scale: SCALE },
  'ability.expired': { ability: TEXT, scale: SCALE },
  'ability.notNeeded': { ability: TEXT, kind: KIND },
  'ability.seldomNeeded': { ability: TEXT, kind: KIND },
  'work.enough': { kind: KIND, work: TEXT },
  'work.nearly': { kind: KIND, work: TEXT },
  'work.short': { kind: KIND, work: TEXT },
  'work.asks': { kind: KIND, work: TEXT },
  'work.suggested': { kind: KIND, work: TEXT },
  'work.suggestedEnough': { kind: KIND, work: TEXT },
  'work.askPerson': { scale: SCALE },
  'work.critical': {},
  'work.adjustable': {},
  'work.askCarving': {},
  'support.state': { state: STATES },
  'support.by': { accommodations: TEXT, state: TEXT },
  'support.refused': { accommodations: TEXT },
  'support.unassessed': { accommodations: TEXT },
  'support.selfSaid': {},
} as const
