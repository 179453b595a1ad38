/** Questions to an employer, and what may be answered where the level anchors do not say it. */
import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { plainKeys } from './plain-keys.ts'

export const EMPLOYER_QUESTIONS = {
  ...plainKeys('demandQuestion', DEMANDABLE_ABILITIES),
  'demandAnswer.none': {},
  ...plainKeys('offerAnswer', ['yes', 'agree', 'no', 'unknown']),
} as const
