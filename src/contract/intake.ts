/** Questions about a person: what may be asked, with which answers, and how they travel. */
import { z } from 'zod'
import { DEMANDABLE_ABILITIES, type DemandableAbility, type Shift } from '../domain/codes.ts'
import type { Hours } from '../domain/jobseeker.ts'
import { Day, Level } from '../domain/values.ts'

/** At most so many questions are put to a person in a row. */
export const MOST_QUESTIONS = 15

/**
 * One question a group comes first, and opens the group's own questions only where something of it is hard. Every ability
 * that an opening may demand stands in one group.
 */
export const SCREENED = {
  'screen-body': [
    ...(['b235', 'b455', 'b730', 'd410', 'd4152', 'd4153', 'd4154'] as const),
    ...(['d430', 'd440', 'd445', 'd450', 'd455'] as const),
  ],
  'screen-senses': ['b210', 'b230', 'b265', 'b310', 'd310', 'd330'],
  'screen-thinking': [
    ...(['b144', 'b164', 'd155', 'd160', 'd166', 'd170'] as const),
    ...(['d172', 'd175', 'd177', 'd210', 'd220'] as const),
  ],
  'screen-people': [
    ...(['d240', 'd350', 'd360', 'd710', 'd720', 'd730', 'd740'] as const),
    ...(['x.alone', 'x.customers', 'x.emotional'] as const),
  ],
  'screen-surroundings': [
    ...(['x.air', 'x.climate', 'x.heights', 'x.light', 'x.machines'] as const),
    ...(['x.noise', 'x.screen', 'x.vibration', 'x.wet'] as const),
  ],
  'screen-time': ['d230', 'd475', 'x.autonomy', 'x.pace', 'x.travel', 'x.variability'],
} as const satisfies Readonly<Record<string, readonly DemandableAbility[]>>
export type Screening = keyof typeof SCREENED

/** In the order in which they are asked. */
export const SCREENINGS = [
  'screen-body',
  'screen-senses',
  'screen-thinking',
  'screen-people',
  'screen-surroundings',
  'screen-time',
] as const satisfies readonly Screening[]

/**
 * Values on a scale that an opening's points or gates read, and the word that everything not listed is ordinary. Lists
 * (skills, languages, licences, needs, wishes) are not asked: one answer would make the whole list known.
 */
export const QUESTIONS = [
  ...SCREENINGS,
  ...DEMANDABLE_ABILITIES,
  'hours',
  'shifts',
  'maxKm',
  'otherAbilities',
] as const
export const QuestionId = z.enum(QUESTIONS).meta({ id: 'QuestionId', examples: ['d4154'] })
export type QuestionId = z.infer<typeof QuestionId>

const LEVELS = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 } as const

export const HOURS_ANSWERS = {
  'under-15': { min: 1, max: 15 },
  '15-25': { min: 15, max: 25 },
  '20-30': { min: 20, max: 30 },
  '30-40': { min: 30, max: 40 },
  'full-time': { min: 35, max: 40 },
  any: { min: 1, max: 40 },
} as const satisfies Readonly<Record<string, Hours>>

export const SHIFTS_ANSWERS = {
  day: ['day'],
  'day-evening': ['day', 'evening'],
  'day-weekend': ['day', 'weekend'],
  'day-evening-weekend': ['day', 'evening', 'weekend'],
  'evening-night': ['evening', 'night'],
  any: ['day', 'evening', 'night', 'weekend'],
} as const satisfies Readonly<Record<string, readonly Shift[]>>

export const KM_ANSWERS = {
  'km-5': 5,
  'km-10': 10,
  'km-20': 20,
  'km-30': 30,
  'km-50': 50,
  'km-80': 80,
  anywhere: 'anywhere',
} as const

/** Of a group: nothing of it is hard, and goes as it usually does at work; or something is, and each thing is to be asked. */
export const SCREENING_ANSWERS = { fine: 3, hard: null } as const

/** Of the rest: only a yes can be recorded; a no takes a former yes back, and each thing is to be asked. */
export const OTHER_ANSWERS = { yes: 'ordinary', no: null } as const

export type LevelAnswer = keyof typeof LEVELS
export type HoursAnswer = keyof typeof HOURS_ANSWERS
export type ShiftsAnswer = keyof typeof SHIFTS_ANSWERS
export type KmAnswer = keyof typeof KM_ANSWERS
export type ScreeningAnswer = keyof typeof SCREENING_ANSWERS
export type OtherAnswer = keyof typeof OTHER_ANSWERS

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table) as K[]

export const ANSWERS = {
  level: keysOf(LEVELS),
  hours: keysOf(HOURS_ANSWERS),
  shifts: keysOf(SHIFTS_ANSWERS),
  maxKm: keysOf(KM_ANSWERS),
  otherAbilities: keysOf(OTHER_ANSWERS),
  screening: keysOf(SCREENING_ANSWERS),
} as const

/** What may be answered to a question, in the order in which it is shown. */
export const answersOf = (question: QuestionId): readonly string[] =>
  isAbilityQuestion(question) ? ANSWERS.level : isScreening(question) ? ANSWERS.screening : ANSWERS[question]

export const isScreening = (question: QuestionId): question is Screening => Object.hasOwn(SCREENED, question)

export const isAbilityQuestion = (question: QuestionId): question is DemandableAbility =>
  (DEMANDABLE_ABILITIES as readonly string[]).includes(question)

const Texted = { text: z.string() }

export const IntakeQuestion = z
  .strictObject({
    id: QuestionId,
    ...Texted,
    answers: z.array(z.strictObject({ code: z.string(), ...Texted })),
    skip: z
      .strictObject(Texted)
      .meta({ description: 'Any question can be skipped: name it in `skip` from then on' }),
    changes: z.strictObject({ openings: z.int(), of: z.int() }).optional().meta({
      description:
        'Open openings whose gates or tier an answer changes: the mean over all answers, each counted alike, rounded up; of all open ones. Not told of the six first questions, which open the others.',
    }),
  })
  .meta({ id: 'IntakeQuestion' })
export type IntakeQuestion = z.infer<typeof IntakeQuestion>

export const NextQuestion = z
  .strictObject({
    question: IntakeQuestion.nullable().meta({ description: 'Null where no answer would change anything' }),
    remaining: z.int().meta({
      description: `Questions that may still be put, this one among them: ${MOST_QUESTIONS} in all`,
    }),
  })
  .meta({
    id: 'NextQuestion',
    examples: [
      {
        question: {
          id: 'd4154',
          text: 'Miten seisominen sujuu minulta työssä?',
          answers: [
            { code: '0', text: 'En pysty' },
            { code: '3', text: 'Se sujuu niin kuin työssä yleensä' },
          ],
          skip: { text: 'Ohitan tämän kysymyksen' },
          changes: { openings: 212, of: 412 },
        },
        remaining: 15,
      },
    ],
  })
export type NextQuestion = z.infer<typeof NextQuestion>

export const IntakeAnswer = z
  .strictObject({
    answer: z.string().min(1).max(32),
    confirmed: z
      .literal(true)
      .optional()
      .meta({ description: 'Said by a coordinator: confirms or corrects whatever is recorded' }),
  })
  .meta({ id: 'IntakeAnswer', examples: [{ answer: '3' }] })
export type IntakeAnswer = z.infer<typeof IntakeAnswer>

/** What a coordinator says of an ability; source and day follow from the call. */
export const AbilityFinding = z
  .strictObject({
    unaided: Level.nullable(),
    supported: Level.nullable().optional(),
    validUntil: Day.optional(),
  })
  .meta({ id: 'AbilityFinding', examples: [{ unaided: 2, supported: 3, validUntil: '2027-11-24' }] })
export type AbilityFinding = z.infer<typeof AbilityFinding>
