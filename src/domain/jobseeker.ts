import { z } from 'zod'
import {
  AbilityCode,
  AccommodationCode,
  CefrLevel,
  EmployerKind,
  LanguageCode,
  LicenceCode,
  SectorCode,
  Shift,
  TargetGroupCode,
} from './codes.ts'
import { says } from './issue-faults.ts'
import {
  AreaCode,
  ClientId,
  Day,
  Level,
  listOf,
  MunicipalityCode,
  OccupationCode,
  SkillCode,
} from './values.ts'

export const Source = z
  .enum([
    'self',
    'coordinator',
    'partner',
    'physician',
    'physiotherapist',
    'occupational-therapist',
    'psychologist',
    'work-trial',
    'import',
  ])
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

/** `null` means asked, not known. `supported` is the level expected at work when the essential needs are met. */
export const AbilityValue = z
  .strictObject({
    unaided: Level.nullable(),
    supported: Level.nullable().optional(),
    source: Source,
    on: Day,
    validUntil: Day.optional(),
  })
  .meta({ id: 'AbilityValue' })
export type AbilityValue = z.infer<typeof AbilityValue>

export const Need = z
  .strictObject({ accommodation: AccommodationCode, kind: z.enum(['essential', 'helpful']) })
  .meta({ id: 'Need' })
export type Need = z.infer<typeof Need>

/** Working hours a week in halves. */
export const Hours = z
  .strictObject({
    min: z.number().min(0).max(60).multipleOf(0.5),
    max: z.number().min(0).max(60).multipleOf(0.5),
  })
  .refine((hours) => hours.min <= hours.max, { ...says('fault.minAboveMax'), path: ['min'] })
  .meta({ id: 'Hours', examples: [{ min: 15, max: 25 }] })
export type Hours = z.infer<typeof Hours>

export const Shifts = listOf(Shift, 4).min(1)

/** What a standing permission may share of a person: lists of the person, and accommodations by name. */
export const SHAREABLE_FIELDS = ['skills', 'experience', 'languages'] as const

export const StandingPermission = z
  .strictObject({
    occupations: listOf(OccupationCode, 50),
    employerKinds: listOf(EmployerKind, 8),
    share: listOf(z.union([z.enum(SHAREABLE_FIELDS), AccommodationCode]), 61),
    until: Day,
  })
  .meta({
    id: 'StandingPermission',
    description:
      'Permission to be introduced to employers without being asked each time. Empty lists mean any.',
  })
export type StandingPermission = z.infer<typeof StandingPermission>

export const Jobseeker = z
  .strictObject({
    municipality: MunicipalityCode.optional(),
    area: AreaCode.optional(),
    abilities: z.partialRecord(AbilityCode, AbilityValue).optional(),
    otherAbilities: z.strictObject({ are: z.literal('ordinary'), source: Source, on: Day }).optional(),
    needs: listOf(Need, 58, (need) => need.accommodation).optional(),
    skills: listOf(
      z.strictObject({ skill: SkillCode, proficiency: z.int().min(1).max(4).optional() }),
      200,
      (held) => held.skill,
    ).optional(),
    experience: listOf(
      z.strictObject({ occupation: OccupationCode, years: z.int().min(0).max(60) }),
      50,
      (e) => e.occupation,
    ).optional(),
    languages: z.partialRecord(LanguageCode, CefrLevel).optional(),
    licences: listOf(LicenceCode, 32).optional(),
    workingTime: z.strictObject({ hours: Hours.optional(), shifts: Shifts.optional() }).optional(),
    commute: z
      .strictObject({
        maxKm: z.union([z.int().min(0).max(250), z.literal('anywhere')]).optional(),
        remoteOnly: z.boolean().optional(),
      })
      .optional(),
    availableFrom: Day.optional(),
    unemployedSince: Day.optional(),
    wishes: z
      .strictObject({
        occupations: listOf(OccupationCode, 20).optional(),
        sectors: listOf(SectorCode, 21).optional(),
        employerKinds: listOf(EmployerKind, 8).optional(),
        avoidEmployers: listOf(ClientId, 50).optional(),
        avoidOccupations: listOf(OccupationCode, 20).optional(),
        avoidSectors: listOf(SectorCode, 21).optional(),
      })
      .optional(),
    targetGroups: listOf(TargetGroupCode, 32).optional(),
    permissions: z
      .strictObject({
        matching: z
          .strictObject({
            basis: z.enum(['public-task', 'consent']),
            since: Day,
            until: Day.nullable().optional(),
          })
          .optional(),
        pausedUntil: Day.nullable().optional(),
        standing: listOf(StandingPermission, 20, (permission) => JSON.stringify(permission)).optional(),
      })
      .optional(),
  })
  .meta({
    id: 'Jobseeker',
    examples: [
      {
        municipality: '091',
        abilities: {
          d430: {
            unaided: 1,
            supported: 3,
            source: 'physiotherapist',
            on: '2026-09-14',
            validUntil: '2027-09-14',
          },
          b144: { unaided: null, source: 'self', on: '2026-11-02' },
        },
        otherAbilities: { are: 'ordinary', source: 'self', on: '2026-11-02' },
        needs: [
          { accommodation: 'lifting-aid', kind: 'essential' },
          { accommodation: 'quiet-space', kind: 'helpful' },
        ],
        skills: [{ skill: 'kitchen-hygiene', proficiency: 3 }],
        experience: [{ occupation: '9412', years: 4 }],
        languages: { fi: 'B1', ru: 'C2' },
        licences: ['hygiene-passport'],
        workingTime: { hours: { min: 15, max: 25 }, shifts: ['day'] },
        commute: { maxKm: 40, remoteOnly: false },
        availableFrom: '2026-12-01',
        wishes: { occupations: ['9412'] },
        targetGroups: ['long-term-unemployed'],
        permissions: {
          matching: { basis: 'public-task', since: '2026-08-01', until: null },
          pausedUntil: null,
          standing: [
            {
              occupations: ['9412'],
              employerKinds: ['company'],
              share: ['skills', 'experience', 'lifting-aid'],
              until: '2027-03-31',
            },
          ],
        },
      },
    ],
  })
export type Jobseeker = z.infer<typeof Jobseeker>
