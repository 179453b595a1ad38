/**
 * What it takes to get what is missing: how long, about how much, who may pay, and what comes first. Estimates of
 * ordinary cases in Finland, for ordering and for a first talk; the provider's own word holds.
 */
import type { Effort, LiftPayer } from '../contract/effort.ts'
import { CEFR_LEVELS, DRIVING_LICENCES, type LicenceCode } from '../domain/codes.ts'

/** Least and most, both counted. */
export type Range = { readonly min: number; readonly max: number }

/** What has to be there before: another licence, a degree, or work at a place that grants it. */
export type ComesFirst = LicenceCode | 'degree' | 'workplace'

export type Getting = {
  readonly effort: Effort
  /** Calendar days from the decision to having it. */
  readonly days: Range
  /** Whole euros; absent where it is not known, or costs what living during studies does. */
  readonly euros?: Range
  /** In the order in which they are best asked. */
  readonly payers: readonly LiftPayer[]
  readonly first?: readonly ComesFirst[]
}

const card = (days: Range, euros: Range, payers: readonly LiftPayer[] = CARD_PAYERS): Getting => ({
  ...{ effort: 'card', days, euros, payers },
})
const course = (days: Range, euros: Range, first: readonly ComesFirst[] = []): Getting => ({
  ...{ effort: 'course', days, euros, payers: COURSE_PAYERS },
  ...(first.length > 0 && { first }),
})
const study = (days: Range, first: readonly ComesFirst[] = ['degree']): Getting => ({
  ...{ effort: 'study', days, payers: ['employment-services', 'kela'], first },
})

const CARD_PAYERS: readonly LiftPayer[] = ['employer', 'employment-services', 'jobseeker']
const COURSE_PAYERS: readonly LiftPayer[] = ['employment-services', 'employer', 'jobseeker']
const DRIVING_PAYERS: readonly LiftPayer[] = ['jobseeker', 'employment-services']
const YEAR = 365

export const LICENCE_GETTING: Readonly<Record<LicenceCode, Getting>> = {
  // A test of an hour; who works with food for more than three months has it at the employer's expense by custom.
  'hygiene-passport': card({ min: 1, max: 7 }, { min: 40, max: 70 }),
  'occupational-safety-card': card({ min: 1, max: 7 }, { min: 80, max: 130 }),
  'hot-work-card': card({ min: 1, max: 7 }, { min: 90, max: 150 }),
  'first-aid-1': card({ min: 2, max: 7 }, { min: 90, max: 150 }),
  'first-aid-2': course({ min: 7, max: 30 }, { min: 120, max: 200 }, ['first-aid-1']),
  'alcohol-passport': card({ min: 1, max: 7 }, { min: 40, max: 70 }),
  'driving-am': { ...course({ min: 14, max: 60 }, { min: 400, max: 800 }), payers: DRIVING_PAYERS },
  'driving-b': { ...course({ min: 30, max: 150 }, { min: 1200, max: 2500 }), payers: DRIVING_PAYERS },
  'driving-be': course({ min: 14, max: 60 }, { min: 500, max: 1000 }, ['driving-b']),
  'driving-c1': course({ min: 30, max: 90 }, { min: 1000, max: 2000 }, ['driving-b']),
  'driving-c': course({ min: 30, max: 120 }, { min: 1500, max: 2500 }, ['driving-b']),
  'driving-ce': course({ min: 30, max: 120 }, { min: 1500, max: 2500 }, ['driving-c']),
  'driving-d': course({ min: 60, max: 150 }, { min: 2000, max: 4000 }, ['driving-b']),
  'driver-cpc': course({ min: 60, max: 180 }, { min: 2000, max: 6000 }, ['driving-c']),
  forklift: card({ min: 2, max: 7 }, { min: 150, max: 400 }),
  'road-safety-1': card({ min: 1, max: 7 }, { min: 100, max: 180 }),
  'road-safety-2': course({ min: 7, max: 30 }, { min: 250, max: 450 }, ['road-safety-1']),
  'electrical-safety': card({ min: 1, max: 7 }, { min: 150, max: 300 }),
  // The certificate rests on a trade and years of work in it.
  'electrical-s2': study({ min: YEAR, max: 5 * YEAR }),
  'security-guard': course({ min: 30, max: 90 }, { min: 800, max: 2000 }),
  steward: course({ min: 10, max: 30 }, { min: 300, max: 500 }),
  taxi: course({ min: 14, max: 60 }, { min: 150, max: 400 }, ['driving-b']),
  // Granted at the workplace to who has the degree: shown by a test and by doing.
  medication: {
    ...{ effort: 'card', days: { min: 3, max: 30 }, euros: { min: 0, max: 200 }, payers: ['employer'] },
    first: ['degree', 'workplace'],
  },
  'nurse-registration': study({ min: 3 * YEAR, max: 4 * YEAR }),
  'practical-nurse-registration': study({ min: 1.5 * YEAR, max: 3 * YEAR }),
  'early-childhood-qualification': study({ min: 1.5 * YEAR, max: 4 * YEAR }),
  'teacher-qualification': study({ min: YEAR, max: 6 * YEAR }),
  'plant-protection': card({ min: 3, max: 7 }, { min: 100, max: 250 }),
  'water-work-card': card({ min: 1, max: 7 }, { min: 80, max: 150 }),
  'welding-certificate': course({ min: 5, max: 60 }, { min: 400, max: 1500 }),
  'crane-operator': course({ min: 30, max: 180 }, { min: 1000, max: 5000 }),
  'aerial-platform': card({ min: 1, max: 7 }, { min: 150, max: 350 }),
}

/** Proficiency (1–4) from which a skill is a trade of its own, not a course. */
const TRADE = 3

/** @param asks proficiency asked, 0 not stated */
export const skillGetting = (asks: number): Getting =>
  asks >= TRADE
    ? { effort: 'study', days: { min: 180, max: 3 * YEAR }, payers: ['employment-services', 'kela'] }
    : {
        ...{ effort: 'course', days: { min: 14, max: 180 }, euros: { min: 0, max: 1500 } },
        payers: COURSE_PAYERS,
      }

/** Of CEFR, what half a year of lessons brings. */
export const LEVELS_BY_COURSE = 1

/** Levels are 0 (none) to 6. */
export const languageGetting = ({ asks, has }: { readonly asks: number; readonly has: number }): Getting =>
  asks - has <= LEVELS_BY_COURSE
    ? {
        ...{ effort: 'course', days: { min: 60, max: 180 }, euros: { min: 0, max: 800 } },
        payers: COURSE_PAYERS,
      }
    : {
        ...{ effort: 'study', days: { min: 180, max: (CEFR_LEVELS.length / 2) * YEAR } },
        payers: ['employment-services', 'kela'],
      }

/** Asked by law of whoever does the work, so that no employer can do without. */
export const ASKED_BY_LAW: ReadonlySet<LicenceCode> = new Set([
  ...DRIVING_LICENCES,
  'hygiene-passport',
  'driver-cpc',
  'electrical-s2',
  'security-guard',
  'steward',
  'taxi',
  'medication',
  'nurse-registration',
  'practical-nurse-registration',
  'early-childhood-qualification',
  'teacher-qualification',
  'plant-protection',
])
