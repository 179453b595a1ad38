/** An ability in one sentence each: as the work asks, a small gap, a large gap, not known. */
import { DEMANDABLE_ABILITIES } from '../../domain/codes.ts'
import { plainKeys } from './plain-keys.ts'

export const ABILITY_SENTENCES = {
  ...plainKeys('abilityFits', DEMANDABLE_ABILITIES),
  ...plainKeys('abilitySmallGap', DEMANDABLE_ABILITIES),
  ...plainKeys('abilityLargeGap', DEMANDABLE_ABILITIES),
  ...plainKeys('abilityUnknown', DEMANDABLE_ABILITIES),
} as const
