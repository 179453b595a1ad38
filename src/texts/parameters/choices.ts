/** Choices that several messages have. */
import type { NegotiationState } from '../../domain/negotiation.ts'
import type { OfferState } from '../../domain/opening.ts'

/** Levels 0–5 in halves, as choices of a message. */
export const LEVEL_CHOICES = ['0', '05', '1', '15', '2', '25', '3', '35', '4', '45', '5'] as const
export type LevelChoice = (typeof LEVEL_CHOICES)[number]

export const STATES = [
  'provided',
  'agreed',
  'negotiable',
  'proposed',
  'partly-agreed',
  'unknown',
  'declined',
  'refused',
] as const satisfies readonly (OfferState | NegotiationState)[]

/** Whether the work needs an ability, or holds a condition or a kind of situation. */
export const KIND = ['need', 'presence'] as const
export const SCALE = ['person', 'exposure'] as const
export const GROUND = ['safety', 'law', 'core-task'] as const
export const WISHES = ['occupations', 'sectors', 'employerKinds'] as const
export const YES_NO = ['yes', 'no'] as const

/** States of an accommodation in which somebody still has to be asked. */
export const OPEN_STATES = ['negotiable', 'proposed', 'partly-agreed', 'ask'] as const
