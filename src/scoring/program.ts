/**
 * A score program: one opening under one weights version, compiled to tables of whole points. The scan runs it over the
 * packed index, `interpret` runs it for one record, and what `interpret` says is the explanation. Plain data, so that it
 * can be sent to a thread.
 */

import type { AccommodationCode, DemandableAbility, LanguageCode, LicenceCode } from '../domain/codes.ts'
import type { NegotiationState } from '../domain/negotiation.ts'
import type { OfferState } from '../domain/opening.ts'
import { FULL_POINTS } from '../domain/points.ts'
import type { Criterion } from '../domain/weights.ts'
import type { Hash64 } from '../index/hash.ts'
import { FAR_UNSAID } from './kernel/layout.ts'

/** By nibble (twice the level; 15 unknown). */
export type NibbleTable = readonly number[]

type Item<K extends string, F> = {
  readonly kind: K
  readonly item: string
  readonly max: number
} & Readonly<F>

/** Does not depend on the person: not said by the opening, nothing required, or the same for everyone. */
export type FixedItem = Item<
  'fixed',
  { points: number; low: number; high: number; why: 'unstated' | 'none-required' | 'remote' }
>

export type AbilityItem = Item<
  'ability',
  {
    ability: number
    code: DemandableAbility
    /** Twice the demanded level. */
    asks: number
    importance: number
    critical: boolean
    adjustable: boolean
    /** Usual in the occupation, not said by the employer: anything between nothing and all, whoever the person is. */
    suggested: boolean
    /** No more than what the occupation usually asks, whoever says so. */
    usual: boolean
    /** Points that a level takes from the criterion; a floor may take more than `max`. */
    deducts: NibbleTable
    /** Numbers of the accommodations that compensate it. */
    compensators: readonly number[]
  }
>

export type SkillItem = Item<
  'skill',
  {
    code: string
    importance: number
    /** 0 not stated. */
    asksProficiency: number
    /** Usual in the occupation, not said by the employer: anything between nothing and all, whoever the person is. */
    suggested: boolean
    /** Skills that bring points, best relation first. Points by the person's proficiency 0 (not stated) … 4. */
    held: readonly {
      readonly skill: number
      readonly code: string
      readonly via: 'exact' | 'narrower' | 'parent' | 'similar'
      readonly points: readonly number[]
      /** Points of a proficiency not stated, read worst and best. */
      readonly low: number
      readonly high: number
    }[]
  }
>

/** Which of the person's lists of wishes an item reads, with what the opening is in it. */
export type WishItem = Item<
  'wish',
  {
    list: 'occupations' | 'sectors' | 'employerKinds'
    /** Number of the opening's occupation, sector or employer kind, and its code. */
    target: number
    code: string
    hit: number
    miss: number
    avoided: number
    neutral: number
  }
>

export type AccommodationsItem = Item<
  'accommodations',
  {
    /** Deductions of a refused need. */
    essential: number
    helpful: number
    neutral: number
    lowShare: Readonly<Record<'negotiable' | 'unknown' | 'declined' | 'refused', number>>
  }
>

export type HoursItem = Item<
  'hours',
  {
    /** Twice the hours of the opening. */
    min: number
    maxHalves: number
    /** Twice the hours of gap up to which `points` holds; the last of `points` is beyond. */
    gaps: readonly number[]
    points: readonly number[]
    neutral: number
  }
>

export type ShiftsItem = Item<
  'shifts',
  {
    asks: number
    /** Points by the person's shift mask; 0 is unknown. */
    table: readonly number[]
  }
>

export type CommuteItem = Item<
  'commute',
  {
    /** Whole kilometres to the work by the number of the person's municipality. */
    km: readonly number[]
    /** Up to ¼, ½, ¾, 1 of the longest commute; beyond. */
    points: readonly number[]
    /** Where the longest commute is not said: kilometres up to which each but the last of `unsaid` holds. */
    unsaidKm: readonly number[]
    unsaid: readonly number[]
    /** Where the municipality is not known. */
    neutral: number
  }
>

export type ExperienceItem = Item<
  'experience',
  {
    code: string
    held: readonly {
      readonly occupation: number
      readonly code: string
      readonly via: 'unitGroup' | 'minorGroup' | 'subMajorGroup'
      /** By years 0, 1, 2 or more. */
      readonly points: readonly number[]
    }[]
  }
>

export type LanguageItem = Item<
  'language',
  {
    language: number
    code: LanguageCode
    /** CEFR 1–6. */
    asks: number
    /** Points by level held, 0 not held. */
    table: readonly number[]
  }
>

export type ProgramItem =
  | FixedItem
  | AbilityItem
  | SkillItem
  | WishItem
  | AccommodationsItem
  | HoursItem
  | ShiftsItem
  | CommuteItem
  | ExperienceItem
  | LanguageItem

export type CriterionProgram = {
  readonly criterion: Criterion
  readonly max: number
  readonly items: readonly ProgramItem[]
}

/** A 64-bit mask of accommodations in halves. */
export type AccommodationMask = { readonly low: number; readonly high: number }

export type ProgramGate =
  | { readonly code: 'not-available'; readonly item: 'availableFrom'; readonly neededBy: number }
  | {
      readonly code: 'critical-ability-deficit'
      readonly item: DemandableAbility
      readonly ability: number
      readonly asks: number
    }
  | { readonly code: 'licence-missing'; readonly item: LicenceCode; readonly bit: number }
  | { readonly code: 'skill-required'; readonly item: string; readonly skills: readonly number[] }
  | {
      readonly code: 'language-required'
      readonly item: LanguageCode
      readonly language: number
      readonly asks: number
    }
  | {
      readonly code: 'hours-incompatible'
      readonly item: 'hours'
      readonly min: number
      readonly max: number
      /** Twice the gap in hours beyond which it fails. */
      readonly beyond: number
      readonly lift: AccommodationMask
    }
  | {
      readonly code: 'hours-incompatible'
      readonly item: 'shifts'
      readonly asks: number
      readonly lift: AccommodationMask
    }
  | {
      readonly code: 'commute-too-far'
      readonly item: 'commute'
      /** Empty where the opening does not say where it is: then only `remoteOnly` fails. */
      readonly km: readonly number[]
      readonly lift: AccommodationMask
    }
  | { readonly code: 'employer-avoided'; readonly item: string; readonly employer: Hash64 }
  | { readonly code: 'work-avoided'; readonly item: 'occupation'; readonly occupation: number }
  | { readonly code: 'work-avoided'; readonly item: 'sector'; readonly bit: number }
  | {
      readonly code: 'target-group-not-met'
      readonly item: 'targetGroups'
      readonly anyOf: number
      readonly allOf: number
      readonly not: number
    }

/** Where the work is; nothing where it is done remotely altogether, or the opening does not say. */
export type ProgramWay = {
  /** Whole kilometres to the work by the number of the person's municipality. */
  readonly km: readonly number[]
  /** Rising; who has said no limit and lives farther than the last is far-unsaid. */
  readonly unsaidKm: readonly number[]
  /** Farther than this, a limit that is not said is to be asked for. */
  readonly askKm: number
}

export type ScoreProgram = {
  readonly opening: string
  readonly openingHash: Hash64
  /** Number of its occupation's unit group; undefined where it has no occupation. */
  readonly unitGroup: number | undefined
  /** What it gives the reference person, whatever the gates: see `referencePoints`. */
  readonly reference: number
  readonly resolution: number
  readonly thinData: number
  readonly criteria: readonly CriterionProgram[]
  readonly gates: readonly ProgramGate[]
  readonly way: ProgramWay | undefined
  /** State by number of the accommodation, implied offers included. */
  readonly offers: readonly OfferState[]
  /** Licences that are asked for and do not gate: missing, they are a flag. */
  readonly licencesAsked: readonly LicenceCode[]
}

/** Negotiated states of one person at this opening; they override the offers. */
export type PairStates = ReadonlyMap<AccommodationCode, NegotiationState>
export const NO_PAIR: PairStates = new Map()

export type AccommodationState = OfferState | NegotiationState

/** ⌊(10,000 − points) / resolution⌋: the coarser part of a key, smaller is better. */
export const stepOf = (points: number, resolution: number): number =>
  Math.floor((FULL_POINTS - points) / resolution)

/**
 * The step of a key among people for an opening: FAR_UNSAID more for who is far-unsaid, so that they stand after everybody
 * else, each part with steps of its own.
 */
export const keyStepOf = (
  { points, farUnsaid }: { readonly points: number; readonly farUnsaid: boolean },
  resolution: number,
): number => stepOf(points, resolution) + (farUnsaid ? FAR_UNSAID : 0)

/** Of points as market runs keep them: FAR_UNSAID on top of who is far-unsaid. */
export const unmarked = (marked: number): { readonly points: number; readonly farUnsaid: boolean } => ({
  points: marked % FAR_UNSAID,
  farUnsaid: marked >= FAR_UNSAID,
})

/** @param step of a key */
export const isFarStep = (step: number): boolean => step >= FAR_UNSAID

/** What one opening is ordered by among the openings for a person, beside what the person brings. */
export type OpeningTerms = Pick<
  ScoreProgram,
  'opening' | 'openingHash' | 'unitGroup' | 'reference' | 'resolution'
>

/** The step of what a person brings beyond the reference person; smaller is better. */
export const liftStepOf = (
  points: number,
  { reference, resolution }: Pick<ScoreProgram, 'reference' | 'resolution'>,
): number => stepOf(points - reference, resolution)
