/** What an accommodation (mukautus) is: what it makes up for at work, what it costs, who may pay for it. */
import type { DemandableAbility } from '../domain/codes.ts'
import type { Names } from '../domain/values.ts'

/**
 * An estimate for the employer's side: none; low, under 500 €; medium, 500–4,000 €; high, over 4,000 €; recurring, as
 * long as it is used.
 */
export type Cost = 'none' | 'low' | 'medium' | 'high' | 'recurring'

/**
 * Who may pay, besides the employer:
 * - `work-conditions-subsidy-equipment`: the authority's work-conditions subsidy for equipment or alterations
 * - `work-conditions-subsidy-helper`: the same subsidy for another worker's help
 * - `kela`: the Social Insurance Institution
 * - `wellbeing-services-county`: its services for people with disabilities
 * - `work-coaching`: a coaching service of the employment authority
 * - `pension-or-accident-insurer`: an earnings-related pension, accident or traffic insurer
 * - `health-care-aids`: the aids that health care lends
 * - `occupational-health`: the employer's occupational health care
 *
 * Aids at work also come through Kela, health care or an insurer where the table does not name them.
 */
export type Payer =
  | 'work-conditions-subsidy-equipment'
  | 'work-conditions-subsidy-helper'
  | 'kela'
  | 'wellbeing-services-county'
  | 'work-coaching'
  | 'pension-or-accident-insurer'
  | 'health-care-aids'
  | 'occupational-health'

export type Accommodation = {
  readonly names: Names
  /** Abilities whose supported level counts when it is met. Empty: it bridges none, and is still asked for and negotiated. */
  readonly compensates: readonly DemandableAbility[]
  /** Criteria that it opens beside the abilities. */
  readonly lifts?: readonly ('workingTime' | 'commute')[]
  /** Those of `compensates` that this accommodation carries only with a flag. */
  readonly flaggedBridges?: readonly DemandableAbility[]
  /** It concerns applying for the work, not the work. */
  readonly recruitment?: true
  readonly cost: Cost
  /** Empty: the employer. */
  readonly payers: readonly Payer[]
  readonly note?: Names
}
