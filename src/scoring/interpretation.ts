/** What interpreting a program for one record yields: the explanation as figures and facts, without words. */

import type { FlagCode, GateCode } from '../contract/shortlist.ts'
import type {
  AccommodationCode,
  DemandableAbility,
  LanguageCode,
  LicenceCode,
  Shift,
} from '../domain/codes.ts'
import type { Criterion } from '../domain/weights.ts'
import type { AccommodationState } from './program.ts'

export type BridgeState = { readonly accommodation: AccommodationCode; readonly state: AccommodationState }

export type AbilityFact = {
  readonly kind: 'ability'
  readonly ability: DemandableAbility
  /** Levels 0–5; null unknown. */
  readonly asks: number
  readonly unaided: number | null
  readonly supported: number | null
  /** The level by which points were given. */
  readonly counts: number | null
  readonly importance: number
  readonly critical: boolean
  readonly adjustable: boolean
  /** Usual in the occupation; the employer has not said that the work asks it. */
  readonly suggested: boolean
  /** No more than what the occupation usually asks, whoever says so. */
  readonly usual: boolean
  /** The essential needs that compensate this ability, with where each stands. */
  readonly by: readonly BridgeState[]
  /** What counts rests on support: it brings points that the unaided level would not, or that is unknown. */
  readonly bridged: boolean
  readonly refused: boolean
  /** Not listed, under "my other abilities are ordinary"; who said so. */
  readonly ordinary: 'no' | 'professional' | 'self'
  readonly supportSelfSaid: boolean
  readonly expired: boolean
}

export type SkillFact = {
  readonly kind: 'skill'
  readonly skill: string
  /** 1–4; null not stated. */
  readonly asks: number | null
  readonly importance: number
  /** Usual in the occupation; the employer has not said that the work asks it. */
  readonly suggested: boolean
  /** What the person holds that brought the points; absent when nothing did. */
  readonly has?: {
    readonly skill: string
    readonly via: 'exact' | 'narrower' | 'parent' | 'similar'
    readonly proficiency: number | null
  }
  readonly listKnown: boolean
}

export type WishFact = {
  readonly kind: 'wish'
  readonly list: 'occupations' | 'sectors' | 'employerKinds'
  readonly target: string
  readonly outcome: 'hit' | 'miss' | 'avoided' | 'unsaid'
}

export type NeedsFact = { readonly kind: 'needs'; readonly known: boolean; readonly count: number }
export type NeedFact = {
  readonly kind: 'need'
  readonly accommodation: AccommodationCode
  readonly essential: boolean
  readonly state: AccommodationState
}

export type HoursFact = {
  readonly kind: 'hours'
  readonly asks: { readonly min: number; readonly max: number }
  readonly has: { readonly min: number; readonly max: number } | null
  /** Hours a week between the two ranges; null unknown. */
  readonly gap: number | null
}

export type ShiftsFact = {
  readonly kind: 'shifts'
  readonly asks: readonly Shift[]
  readonly has: readonly Shift[] | null
  readonly missing: readonly Shift[]
}

export type CommuteFact = {
  readonly kind: 'commute'
  /** Whole kilometres between the centroids; null unknown. */
  readonly km: number | null
  readonly maxKm: number | 'anywhere' | null
  readonly remoteOnly: boolean
}

export type ExperienceFact = {
  readonly kind: 'experience'
  readonly occupation: string
  readonly has?: {
    readonly occupation: string
    readonly via: 'unitGroup' | 'minorGroup' | 'subMajorGroup'
    readonly years: number
  }
  readonly listKnown: boolean
}

export type LanguageFact = {
  readonly kind: 'language'
  readonly language: LanguageCode
  /** CEFR 1–6. */
  readonly asks: number
  /** 0 not held. */
  readonly has: number
  readonly listKnown: boolean
}

export type FixedFact = { readonly kind: 'fixed'; readonly why: 'unstated' | 'none-required' | 'remote' }

export type Fact =
  | AbilityFact
  | SkillFact
  | WishFact
  | NeedsFact
  | NeedFact
  | HoursFact
  | ShiftsFact
  | CommuteFact
  | ExperienceFact
  | LanguageFact
  | FixedFact

export type ItemResult = {
  readonly item: string
  readonly points: number
  readonly low: number
  readonly high: number
  readonly max: number
  /** Points of `max` that are known on both sides. */
  readonly covered: number
  /** A value of the person on a scale that is not known: read full it would bring `max`. */
  readonly unknown: boolean
  /** What it would bring read full, where that is not simply what is missing of `max`. */
  readonly gain?: number
  readonly fact: Fact
}

export type CriterionResult = {
  readonly criterion: Criterion
  readonly points: number
  readonly low: number
  readonly high: number
  readonly max: number
  readonly hasData: boolean
  readonly items: readonly ItemResult[]
}

/** A reason that keeps out, with both sides of it as the record and the program have them. */
export type GateResult = { readonly code: GateCode; readonly item: string } & (
  | { readonly code: 'matching-not-permitted' }
  | { readonly code: 'not-available'; readonly availableFrom: string; readonly neededBy: string }
  | {
      readonly code: 'critical-ability-deficit'
      readonly item: DemandableAbility
      readonly asks: number
      readonly has: number
    }
  | { readonly code: 'accommodation-refused'; readonly item: AccommodationCode }
  | { readonly code: 'licence-missing'; readonly item: LicenceCode }
  | { readonly code: 'skill-required' }
  | {
      readonly code: 'language-required'
      readonly item: LanguageCode
      readonly asks: number
      readonly has: number
    }
  | {
      readonly code: 'hours-incompatible'
      readonly item: 'hours' | 'shifts'
      readonly asks: HoursFact['asks'] | ShiftsFact['asks']
      readonly has: HoursFact['has'] | ShiftsFact['has']
    }
  | {
      readonly code: 'commute-too-far'
      readonly km: number | null
      readonly maxKm: number | 'anywhere' | null
      readonly remoteOnly: boolean
    }
  | { readonly code: 'employer-avoided' }
  | { readonly code: 'work-avoided'; readonly item: 'occupation' | 'sector' }
  | { readonly code: 'target-group-not-met' }
)

export type FlagResult = { readonly code: FlagCode; readonly item?: string }

/** One question whose full answer brings the most. */
export type Question = { readonly criterion: Criterion; readonly item: string; readonly gain: number }

export type Interpretation = {
  readonly jobseeker: string
  /** False where the person may not be matched: then there is that one gate and nothing else. */
  readonly permitted: boolean
  /** No limit is said, and the work is so far away that the person stands after everybody else. */
  readonly farUnsaid: boolean
  readonly points: number
  readonly low: number
  readonly high: number
  readonly coverage: number
  readonly criteria: readonly CriterionResult[]
  readonly gates: readonly GateResult[]
  readonly flags: readonly FlagResult[]
  /** The unknown item with the largest gain; ties go to the one that stands first. Of who is far-unsaid, the way to work. */
  readonly question: Question | undefined
  /** How far the person would go, where nobody has said. */
  readonly wayQuestion: Question | undefined
}

/** Places where things are arranged already come first: by the middle between points and what is sure of them. */
export const meanOf = ({ low, points }: { readonly low: number; readonly points: number }): number =>
  (low + points + 1) >> 1
