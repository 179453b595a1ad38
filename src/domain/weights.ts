import { z } from 'zod'
import { type Said, says } from './issue-faults.ts'
import { FULL_POINTS } from './points.ts'
import { AreaCode, text } from './values.ts'

/** Criteria in the order in which they are shown. */
export const CRITERIA = [
  'abilities',
  'skills',
  'wishes',
  'accommodations',
  'workingTime',
  'commute',
  'experience',
  'languages',
] as const
export const Criterion = z.enum(CRITERIA).meta({ id: 'Criterion' })
export type Criterion = z.infer<typeof Criterion>

const Percent = z.int().min(0).max(100)
const Mass = z.int().min(0).max(30)

/** Of the weights that ship, for a file that does not say. */
const DEFAULT_UNSAID = { upToKm: [10, 25, 50, 80], byKm: [90, 75, 45, 15, 0], askKm: 25 }
const DEFAULT_FLOOR = 600
const DEFAULT_CORE_FLOOR = 2_400

const Weight = z.int().min(0).max(1000)

/** How far an area may move a criterion, the national weight within it. */
const Bounds = z.tuple([Weight, Weight]).refine(([least, most]) => least <= most, says('fault.boundsTurned'))

/** What an area weighs otherwise than the country, and why. */
const Overlay = z.strictObject({
  reason: text(500),
  criteria: z
    .partialRecord(Criterion, Weight)
    .refine((criteria) => Object.keys(criteria).length > 0, says('fault.noCriterion')),
})

/** Percents that never rise; the first is 100, so that nothing missing is full. */
const neverRising = (length: number) =>
  z
    .array(Percent)
    .length(length)
    .refine((percents) => percents.every((p, i) => p <= (percents[i - 1] ?? p)), says('fault.rises'))

const falling = (length: number) =>
  neverRising(length).refine((percents) => percents[0] === 100, says('fault.beginsWith100'))

/** Never above the one before it: a closer match is never worth less. */
const ordered = <K extends string>(keys: readonly K[]) => ({
  check: (value: Record<K, number>) => keys.every((key, i) => value[key] <= value[keys[i - 1] ?? key]),
  says: says('fault.risesAlong', { keys: keys.join(', ') }),
})

const skillGrades = ordered(['exact', 'parent'])
const experienceGrades = ordered(['unitGroup', 'minorGroup', 'subMajorGroup'])
const wishGrades = ordered(['hit', 'miss', 'avoided'])
const lowShares = ordered(['refused', 'declined', 'unknown', 'negotiable'])

/** The tunable part of the model. What it cannot express is not tunable: a need never costs points. */
export const Weights = z
  .strictObject({
    name: text(100),
    /** Relative weights of the criteria; apportioned to 10,000. */
    criteria: z.strictObject(
      Object.fromEntries(CRITERIA.map((c) => [c, Weight])) as Record<Criterion, z.ZodInt>,
    ),
    /** Points below which two people are equal. */
    resolution: z.int().min(1).max(2000),
    /** Share of an item whose value is not known: neither zero nor full. */
    neutral: z.int().min(1).max(99),
    /** Coverage of 10,000 under which a match is called thin. */
    thinData: z.int().min(0).max(FULL_POINTS),
    abilities: z.strictObject({
      baseMass: Mass,
      /** By deficit in half levels: 0, ½, 1, 1½, 2, 2½, 3 or more. */
      byDeficit: falling(7),
      /** Points that a recorded level two or more under a demand of 2½ or more takes at least; half where it is suggested. */
      floor: z.int().min(0).max(FULL_POINTS).default(DEFAULT_FLOOR),
      /** The same where the demand is at the core and very hard for the person; never less than `floor`. */
      coreFloor: z.int().min(0).max(FULL_POINTS).default(DEFAULT_CORE_FLOOR),
    }),
    skills: z.strictObject({
      baseMass: Mass,
      exact: Percent,
      parent: Percent,
      similar: z.strictObject({ from: z.int().min(1).max(99), least: Percent, span: Percent }),
      /** By proficiency levels short: 0, 1, 2 or more. */
      byLevelsShort: falling(3),
      proficiencyUnstated: Percent,
    }),
    wishes: z
      .strictObject({ hit: Percent, miss: Percent, avoided: Percent })
      .refine(wishGrades.check, wishGrades.says),
    accommodations: z.strictObject({
      /** Share of a need's deduction that the low case takes, by state. */
      lowShare: z
        .strictObject({ negotiable: Percent, unknown: Percent, declined: Percent, refused: Percent })
        .refine(lowShares.check, lowShares.says)
        .refine((shares) => shares.refused === 100, { ...says('fault.refusedIs100'), path: ['refused'] }),
    }),
    workingTime: z.strictObject({
      /** Hours of gap up to which each percent but the last holds. */
      gapHours: z
        .array(z.number().min(0).max(60).multipleOf(0.5))
        .length(3)
        .refine(
          ([none, small = 0, large = 0]) => none === 0 && small > 0 && large > small,
          says('fault.gapHours'),
        ),
      byGap: falling(4),
      /** By shifts of the opening that the person cannot do: 0, 1, 2 or more. */
      byShiftsMissing: falling(3),
    }),
    commute: z.strictObject({
      /** By quarters of the longest commute: up to ¼, ½, ¾, 1; beyond. */
      byQuarter: falling(5),
      /** Where the person's limit is not known. */
      unsaid: z
        .strictObject({
          /** Kilometres up to which each percent but the last holds; farther away, the person stands after everybody else. */
          upToKm: z
            .array(z.int().min(0).max(2000))
            .length(4)
            .refine((km) => km.every((each, i) => each >= (km[i - 1] ?? 0)), says('fault.risingKm')),
          byKm: neverRising(5),
          /** Farther than this the limit is to be asked for. */
          askKm: z.int().min(0).max(2000),
        })
        .default(DEFAULT_UNSAID),
    }),
    /** The person whom openings for a person are compared with: see `referencePoints`. */
    reference: z.strictObject({
      /** The usual limit of a commute. */
      maxKm: z.int().min(4).max(250),
    }),
    experience: z
      .strictObject({
        unitGroup: Percent,
        minorGroup: Percent,
        subMajorGroup: Percent,
        /** By years: 0, 1, 2 or more. */
        byYears: z
          .array(Percent)
          .length(3)
          .refine(
            (percents) => percents.every((p, i) => p >= (percents[i - 1] ?? p)),
            says('fault.fallsWithYears'),
          ),
      })
      .refine(experienceGrades.check, experienceGrades.says),
    languages: z.strictObject({
      baseMass: Mass,
      /** By CEFR levels short: 0, 1, 2, 3 or more; a language not held is 0 %. */
      byLevelsShort: falling(4),
    }),
    /** Of the criteria that areas may weigh otherwise. */
    bounds: z.partialRecord(Criterion, Bounds).optional(),
    /** By the area of the opening. */
    overlays: z.record(AreaCode, Overlay).optional(),
  })
  .check((ctx) => {
    const { criteria, skills } = ctx.value
    const fault: Finds = (path, { error, params }) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path, message: error, params })
    if (Object.values(criteria).every((weight) => weight === 0)) fault(['criteria'], says('fault.allZero'))
    if (!skillGrades.check(skills)) fault(['skills', 'parent'], skillGrades.says)
    if (skills.similar.least + skills.similar.span > skills.exact)
      fault(['skills', 'similar'], says('fault.similarAboveExact'))
    overlayFaults(ctx.value, fault)
    const [, , twoShort = 0] = skills.byLevelsShort
    if (skills.proficiencyUnstated < twoShort)
      fault(['skills', 'proficiencyUnstated'], says('fault.unstatedBelowLast'))
  })
  .meta({ id: 'Weights' })
export type Weights = z.infer<typeof Weights>

type Finds = (path: string[], what: Said) => void

type Overlaid = {
  readonly criteria: Readonly<Record<Criterion, number>>
  readonly bounds?: Readonly<Partial<Record<Criterion, readonly [number, number]>>> | undefined
  readonly overlays?:
    | Readonly<Partial<Record<string, { readonly criteria: Readonly<Partial<Record<Criterion, number>>> }>>>
    | undefined
}

const overlayFaults = ({ criteria, bounds = {}, overlays = {} }: Overlaid, fault: Finds): void => {
  for (const criterion of CRITERIA) {
    const [least, most] = bounds[criterion] ?? [0, 1000]
    if (criteria[criterion] < least || criteria[criterion] > most)
      fault(['bounds', criterion], says('fault.nationalOutside', { weight: criteria[criterion] }))
  }
  for (const [area, overlay] of Object.entries(overlays)) {
    if (CRITERIA.every((criterion) => (overlay?.criteria[criterion] ?? criteria[criterion]) === 0))
      fault(['overlays', area, 'criteria'], says('fault.allZero'))
    for (const criterion of CRITERIA) {
      const weight = overlay?.criteria[criterion]
      if (weight === undefined) continue
      const bound = bounds[criterion]
      if (!bound) fault(['overlays', area, 'criteria', criterion], says('fault.noBounds'))
      else if (weight < bound[0] || weight > bound[1])
        fault(
          ['overlays', area, 'criteria', criterion],
          says('fault.outsideBounds', { least: bound[0], most: bound[1] }),
        )
    }
  }
}
