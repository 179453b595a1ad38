/**
 * What to ask an employer next: at most twelve questions, eight of accommodations and four of demands, each time that
 * whose answer would most change the profile. No person is read: who asks learns nothing of anybody.
 */
import { ACCOMMODATIONS, type AccommodationCode, type DemandableAbility } from '../../../domain/codes.ts'
import type { Opening } from '../../../domain/opening.ts'
import { accommodationQuestions } from './accommodation-questions.ts'
import { commonness, DEMAND_QUESTIONS, openAbilities, saidAbilities } from './demand-questions.ts'
import { accommodationChange, demandChange, type ProfileParts, profileOf } from './profile-change.ts'

/** Codes of abilities and of accommodations are different ones, so that a code is the question's id. */
export type EmployerQuestion =
  | { readonly kind: 'demand'; readonly id: DemandableAbility }
  | { readonly kind: 'accommodation'; readonly id: AccommodationCode }

export type EmployerQuestions = {
  /** Answered or skipped; what the opening said without being asked counts as answered. */
  readonly asked: number
  /** How many are still to come, `next` among them. */
  readonly remaining: number
  readonly next: (EmployerQuestion & { readonly change: number }) | null
}

export const isAccommodation = (id: string): id is AccommodationCode =>
  (ACCOMMODATIONS as readonly string[]).includes(id)

/** The largest change first; of equal ones a demand, then what more occupations of the kind ask, then by code. */
export const employerQuestions = (parts: ProfileParts, skipped: ReadonlySet<string>): EmployerQuestions => {
  const { opening, taxonomy } = parts
  const eight = accommodationQuestions(opening.occupation, taxonomy)
  const offers = eight.filter((id) => !hasOffer(opening, id) && !skipped.has(id))
  const open = openAbilities(opening, taxonomy)
  const demands = open.filter((id) => !skipped.has(id))
  const used = Math.min(
    DEMAND_QUESTIONS,
    saidAbilities(opening).size + open.filter((id) => skipped.has(id)).length,
  )
  const room = Math.min(DEMAND_QUESTIONS - used, demands.length)
  const [next] = ranked(parts, room > 0 ? demands : [], offers)
  return {
    asked: eight.length - offers.length + used,
    remaining: offers.length + room,
    next: next ?? null,
  }
}

const hasOffer = ({ offers }: Opening, id: AccommodationCode): boolean => offers?.[id] !== undefined

type Ranked = EmployerQuestion & { readonly change: number }

const ranked = (
  parts: ProfileParts,
  demands: readonly DemandableAbility[],
  offers: readonly AccommodationCode[],
): readonly Ranked[] => {
  const profile = profileOf(parts)
  const common = commonness(parts.opening, parts.taxonomy)
  const questions = [
    ...demands.map((id) => ({
      ...{ kind: 'demand' as const, id, change: demandChange(parts, profile, id), common: common(id) },
    })),
    ...offers.map((id) => ({
      ...{ kind: 'accommodation' as const, id, change: accommodationChange(profile, id), common: -1 },
    })),
  ]
  return questions
    .sort((a, b) => b.change - a.change || b.common - a.common || (a.id < b.id ? -1 : 1))
    .map(({ common: _, ...question }) => question)
}
