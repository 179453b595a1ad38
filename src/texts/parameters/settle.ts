/** What is to be settled, with whom, and how the rest is folded. */
import { MATTERS } from '../../contract/matters.ts'
import { NUMBER, TEXT } from '../../messages.ts'
import { OPEN_STATES } from './choices.ts'

export const SETTLE = {
  'settle.ask': { about: MATTERS },
  'settle.needNext': { state: OPEN_STATES, question: TEXT },
  'settle.missing': { about: ['skills', 'experience', 'languages', 'wishes', 'needs', 'details'] },
  'settle.unsaid': { criteria: TEXT },
  'settle.usual': {},
  'settle.licence': { kind: ['register', 'workplace', 'course'] },
  'rest.fits': { fits: NUMBER },
  'rest.less': { count: NUMBER },
  'rest.matters': { count: NUMBER },
  'apart.text': { count: NUMBER, lines: TEXT },
  'apart.equal': { count: NUMBER },
} as const
