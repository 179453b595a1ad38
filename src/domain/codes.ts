/** The closed code lists of the contract. Order is part of the packed layout: append only. Names live in `taxonomy/`. */
import { z } from 'zod'

/** Abilities that an opening may demand (D in the taxonomy), in column order of the packed index. */
export const DEMANDABLE_ABILITIES = [
  'b144',
  'b164',
  'b210',
  'b230',
  'b235',
  'b265',
  'b310',
  'b455',
  'b730',
  'd155',
  'd160',
  'd166',
  'd170',
  'd172',
  'd175',
  'd177',
  'd210',
  'd220',
  'd230',
  'd240',
  'd310',
  'd330',
  'd350',
  'd360',
  'd710',
  'd720',
  'd730',
  'd740',
  'd410',
  'd4153',
  'd4154',
  'd4152',
  'd430',
  'd440',
  'd445',
  'd450',
  'd455',
  'd475',
  'x.pace',
  'x.autonomy',
  'x.alone',
  'x.heights',
  'x.machines',
  'x.travel',
  'x.variability',
  'x.customers',
  'x.noise',
  'x.light',
  'x.air',
  'x.climate',
  'x.vibration',
  'x.wet',
  'x.screen',
  'x.emotional',
] as const

/** Abilities that describe a person only (P in the taxonomy): never a demand, never scored. */
export const PERSON_ABILITIES = [
  'b130',
  'b134',
  'b140',
  'b147',
  'b152',
  'b280',
  'b440',
  'b710',
  'b740',
  'b810',
  'd465',
  'd470',
  'd530',
  'd570',
] as const

/** Accommodations, in bit order of the need masks (room for 64). */
export const ACCOMMODATIONS = [
  'part-time',
  'gradual-hours',
  'flexible-hours',
  'extra-breaks',
  'no-night-or-shift',
  'predictable-schedule',
  'remote-or-hybrid',
  'time-for-treatment',
  'task-carving',
  'task-rotation',
  'slower-pace',
  'one-task-at-a-time',
  'picture-instructions',
  'plain-language-instructions',
  'checklists-and-reminders',
  'longer-induction',
  'job-coach',
  'named-mentor',
  'another-workers-help',
  'personal-assistant',
  'regular-check-ins',
  'quiet-space',
  'noise-cancelling',
  'adjusted-lighting',
  'scent-and-air-control',
  'temperature-control',
  'sit-stand-desk',
  'special-chair',
  'lifting-aid',
  'adapted-hand-tools',
  'alternative-keyboard',
  'speech-to-text',
  'screen-reader-braille',
  'magnification',
  'reading-support',
  'sign-or-text-interpreting',
  'hearing-loop',
  'visual-alarm',
  'text-instead-of-phone',
  'step-free-access',
  'accessible-toilet',
  'commute-transport',
  'less-customer-contact',
  'no-lone-work',
  'questions-in-advance',
  'support-person-at-interview',
  'work-sample-instead',
  'own-way-to-apply',
  'work-pair',
  'own-fixed-place',
  'notice-of-changes',
  'assistance-dog',
  'ergonomic-visit',
  'skin-protection',
  'less-emotional-load',
  'accessible-software',
  'vehicle-adaptation',
  'captions',
] as const

/** Languages asked for at work, in nibble order (16 at most); fse is Finnish Sign Language, se Northern Sámi. */
export const LANGUAGES = [
  'fi',
  'sv',
  'en',
  'fse',
  'ru',
  'uk',
  'et',
  'ar',
  'so',
  'fa',
  'ku',
  'vi',
  'th',
  'zh',
  'es',
  'se',
] as const

/** Cards, permits and registered qualifications, in bit order (32 at most). */
export const LICENCES = [
  'hygiene-passport',
  'occupational-safety-card',
  'hot-work-card',
  'first-aid-1',
  'first-aid-2',
  'alcohol-passport',
  'driving-am',
  'driving-b',
  'driving-be',
  'driving-c1',
  'driving-c',
  'driving-ce',
  'driving-d',
  'driver-cpc',
  'forklift',
  'road-safety-1',
  'road-safety-2',
  'electrical-safety',
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
  'water-work-card',
  'welding-certificate',
  'crane-operator',
  'aerial-platform',
] as const

/** Groups that a buyer or a service may define a place for, in bit order (32 at most). Never an input of points. */
export const TARGET_GROUPS = [
  'long-term-unemployed',
  'unemployed-over-two-years',
  'partial-work-ability',
  'under-25',
  'under-30',
  'over-50',
  'over-55',
  'over-60',
  'newly-graduated',
  'immigrant',
  'integration-plan',
  'quota-refugee',
  'ukrainian-protection',
  'no-upper-secondary',
  'disability-benefit',
  'disability-pension',
  'partial-disability-pension',
  'rehabilitation-allowance',
  'social-rehabilitation',
  'rehabilitative-work',
  'developmental-disability-services',
  'mental-health-rehabilitation',
  'substance-recovery',
  'released-prisoner',
  'family-carer',
  'returning-from-family-leave',
  'career-changer',
  'labour-market-subsidy',
  'multi-professional-service',
  'youth-workshop',
  'social-assistance',
  'homeless',
] as const

/** Sections of the standard industrial classification TOL 2008 (NACE Rev. 2), in bit order. */
export const SECTORS = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
] as const

/** Kinds of employer, in bit order (8 at most). */
export const EMPLOYER_KINDS = [
  'company',
  'public',
  'social-enterprise',
  'last-resort',
  'association',
  'foundation',
  'household',
  'cooperative',
] as const

/** Shifts, in bit order. */
export const SHIFTS = ['day', 'evening', 'night', 'weekend'] as const

/** CEFR levels, lowest first: a level's place + 1 is its nibble in the packed index. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

/** Driving licences: they gate only beside a demand on driving (d475). */
export const DRIVING_LICENCES: ReadonlySet<LicenceCode> = new Set([
  'driving-am',
  'driving-b',
  'driving-be',
  'driving-c1',
  'driving-c',
  'driving-ce',
  'driving-d',
])

export const DemandableAbility = z.enum(DEMANDABLE_ABILITIES).meta({ id: 'DemandableAbility' })
export type DemandableAbility = z.infer<typeof DemandableAbility>

export const AbilityCode = z.enum([...DEMANDABLE_ABILITIES, ...PERSON_ABILITIES]).meta({ id: 'AbilityCode' })
export type AbilityCode = z.infer<typeof AbilityCode>

export const AccommodationCode = z.enum(ACCOMMODATIONS).meta({ id: 'AccommodationCode' })
export type AccommodationCode = z.infer<typeof AccommodationCode>

export const LanguageCode = z.enum(LANGUAGES).meta({ id: 'LanguageCode' })
export type LanguageCode = z.infer<typeof LanguageCode>

export const CefrLevel = z.enum(CEFR_LEVELS).meta({ id: 'CefrLevel' })
export type CefrLevel = z.infer<typeof CefrLevel>

export const LicenceCode = z.enum(LICENCES).meta({ id: 'LicenceCode' })
export type LicenceCode = z.infer<typeof LicenceCode>

export const TargetGroupCode = z.enum(TARGET_GROUPS).meta({ id: 'TargetGroupCode' })
export type TargetGroupCode = z.infer<typeof TargetGroupCode>

export const SectorCode = z.enum(SECTORS).meta({ id: 'SectorCode' })
export type SectorCode = z.infer<typeof SectorCode>

export const EmployerKind = z.enum(EMPLOYER_KINDS).meta({ id: 'EmployerKind' })
export type EmployerKind = z.infer<typeof EmployerKind>

export const Shift = z.enum(SHIFTS).meta({ id: 'Shift' })
export type Shift = z.infer<typeof Shift>
