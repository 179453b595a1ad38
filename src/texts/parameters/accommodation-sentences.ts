/** An accommodation: that the person needs it, and what the employer and the person are asked. */
import { ACCOMMODATIONS } from '../../domain/codes.ts'
import { plainKeys } from './plain-keys.ts'

export const ACCOMMODATION_SENTENCES = {
  ...plainKeys('needsIt', ACCOMMODATIONS),
  ...plainKeys('offerQuestion', ACCOMMODATIONS),
  ...plainKeys('needQuestion', ACCOMMODATIONS),
} as const
