/** How much it takes to lift what keeps a person out, least first. */

/**
 * - `ask`: an answer
 * - `arrange`: days; an accommodation, hours
 * - `card`: a test within a week
 * - `course`: up to six months
 * - `study`: more
 * - `no`: nobody can make it so, or it is not theirs to change
 */
export const EFFORTS = ['ask', 'arrange', 'card', 'course', 'study', 'no'] as const
export type Effort = (typeof EFFORTS)[number]

/** Higher takes more. */
export const effortRank = (effort: Effort): number => EFFORTS.indexOf(effort)

/**
 * About how many days each takes, by which what a change brings is divided: an answer is there tomorrow, an agreement or a
 * card within a week or so, a course takes a season, study two years.
 */
export const EFFORT_DAYS: Readonly<Record<Effort, number>> = {
  ...{ ask: 1, arrange: 7, card: 7, course: 90, study: 720 },
  no: Number.POSITIVE_INFINITY,
}

/** What takes at most a course is one change away; what takes more is out of reach for now. */
export const isNear = (effort: Effort): boolean => effortRank(effort) <= effortRank('course')

/** Who may bear a price, besides those who pay for accommodations: whoever is named first is asked first. */
export const LIFT_PAYERS = [
  'employer',
  'jobseeker',
  'employment-services',
  'work-conditions-subsidy-equipment',
  'work-conditions-subsidy-helper',
  'kela',
  'wellbeing-services-county',
  'work-coaching',
  'pension-or-accident-insurer',
  'health-care-aids',
  'occupational-health',
] as const
export type LiftPayer = (typeof LIFT_PAYERS)[number]

/** With whom a lift is settled. */
export const LIFT_SIDES = ['jobseeker', 'employer', 'service'] as const
export type LiftSide = (typeof LIFT_SIDES)[number]
