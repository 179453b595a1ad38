/** What would lift a gate. Accommodations have their names from the taxonomy, but for one that a list would not survive. */
import { plainKeys } from './plain-keys.ts'

/** Changes that are no accommodations. */
export const LIFT_CHANGES = [
  'lower-demand',
  'reasons-reviewed',
  'another-accommodation',
  'licence-course',
  'training',
  'language-course',
  'requirement-reviewed',
  'hours-agreement',
  'shift-agreement',
  'facts-checked',
] as const

export const LIFT_TEXTS = plainKeys('lift', [...LIFT_CHANGES, 'task-carving'])
