/** The shorthand of a case file written out as the bodies that the service takes. */
import { z } from 'zod'
import {
  AbilityCode,
  AccommodationCode,
  CefrLevel,
  DemandableAbility,
  EmployerKind,
  LanguageCode,
  LicenceCode,
  Shift,
} from '../../../src/domain/codes.ts'
import { Jobseeker } from '../../../src/domain/jobseeker.ts'
import { Opening } from '../../../src/domain/opening.ts'
import { Day, Level } from '../../../src/domain/values.ts'

/** The day of the bench: what is recorded is of the autumn before it. */
export const COACH_DAY = '2026-11-24'
const RECORDED_ON = '2026-10-12'

const unknown = z.literal('unknown')
const HoursPair = z.tuple([z.number(), z.number()])
const Ability = z.union([
  Level.nullable(),
  z.tuple([Level, Level]),
  z.strictObject({
    unaided: Level,
    supported: Level.optional(),
    until: Day.optional(),
    by: z.enum(['self', 'physiotherapist', 'work-trial']).optional(),
  }),
])

export const CasePerson = z.strictObject({
  in: z.string().optional(),
  km: z.union([z.number(), unknown]).optional(),
  remoteOnly: z.boolean().optional(),
  a: z.partialRecord(AbilityCode, Ability).optional(),
  others: unknown.optional(),
  needs: z.partialRecord(AccommodationCode, z.enum(['essential', 'helpful'])).optional(),
  exp: z.union([unknown, z.record(z.string(), z.number())]).optional(),
  skills: z.union([unknown, z.array(z.string())]).optional(),
  lang: z.partialRecord(LanguageCode, CefrLevel).optional(),
  lic: z.union([unknown, z.array(LicenceCode)]).optional(),
  hours: z.union([unknown, HoursPair]).optional(),
  shifts: z.array(Shift).optional(),
  wish: z.array(z.string()).optional(),
  avoid: z.array(z.string()).optional(),
  free: Day.optional(),
})
export type CasePerson = z.infer<typeof CasePerson>

const DemandText = z.string().regex(/^[0-5](\.5)?\/[1-3]~?(!(safety|law|core-task))?$/)
const Ground = z.enum(['safety', 'law', 'core-task'])

export const CaseOpening = z.strictObject({
  job: z.string(),
  title: z.string(),
  in: z.string().default('837'),
  kind: EmployerKind.default('company'),
  remote: z.enum(['none', 'partial', 'full']).default('none'),
  demands: z.partialRecord(DemandableAbility, DemandText).optional(),
  offers: z.partialRecord(AccommodationCode, z.enum(['provided', 'negotiable', 'declined'])).optional(),
  skills: z.array(z.string()).optional(),
  lang: z.partialRecord(LanguageCode, CefrLevel).optional(),
  lic: z.partialRecord(LicenceCode, z.union([Ground, z.literal('')])).optional(),
  hours: HoursPair.optional(),
  shifts: z.array(Shift).optional(),
  shiftGate: Ground.optional(),
  starts: Day.optional(),
  tasks: z
    .array(z.strictObject({ title: z.string(), share: z.int(), demands: z.array(DemandableAbility) }))
    .optional(),
})
export type CaseOpening = z.infer<typeof CaseOpening>

const entries = <K extends string, V>(record: Partial<Record<K, V>>): readonly [K, V][] =>
  Object.entries(record) as [K, V][]

const requirement = (ground: z.infer<typeof Ground>) => ({
  ...{ reason: 'The work cannot be done without it.', ground },
  ...{ confirmedBy: 'employer', confirmedOn: RECORDED_ON },
})

const abilityOf = (told: z.infer<typeof Ability>) => {
  const recorded = { source: 'coordinator', on: RECORDED_ON } as const
  if (told === null || typeof told === 'number') return { unaided: told, ...recorded }
  if (Array.isArray(told)) return { unaided: told[0], supported: told[1], ...recorded }
  const { unaided, supported, until, by = 'coordinator' } = told
  return {
    ...{ unaided, source: by, on: until === undefined ? RECORDED_ON : '2025-09-01' },
    ...(supported === undefined ? {} : { supported }),
    ...(until === undefined ? {} : { validUntil: until }),
  }
}

/** @param at the municipality of the opening, where people live unless they say otherwise */
export const bodyOfPerson = (person: CasePerson, at: string): Jobseeker => {
  const { a = {}, needs = {}, exp = {}, skills = [], lic = [], hours = [30, 37.5], km = 50 } = person
  return Jobseeker.parse({
    municipality: person.in ?? at,
    abilities: Object.fromEntries(entries(a).map(([code, told]) => [code, abilityOf(told)])),
    ...(person.others === 'unknown'
      ? {}
      : { otherAbilities: { are: 'ordinary', source: 'coordinator', on: RECORDED_ON } }),
    needs: entries(needs).map(([accommodation, kind]) => ({ accommodation, kind })),
    ...(skills === 'unknown' ? {} : { skills: skills.map((skill) => ({ skill })) }),
    ...(exp === 'unknown'
      ? {}
      : { experience: entries(exp).map(([occupation, years]) => ({ occupation, years })) }),
    languages: person.lang ?? { fi: 'C2' },
    ...(lic === 'unknown' ? {} : { licences: lic }),
    workingTime: {
      ...(hours === 'unknown' ? {} : { hours: { min: hours[0], max: hours[1] } }),
      shifts: person.shifts ?? ['day'],
    },
    commute: { ...(km === 'unknown' ? {} : { maxKm: km }), remoteOnly: person.remoteOnly ?? false },
    ...(person.wish || person.avoid
      ? { wishes: { occupations: person.wish ?? [], avoidOccupations: person.avoid ?? [] } }
      : {}),
    ...(person.free ? { availableFrom: person.free } : {}),
    permissions: { matching: { basis: 'public-task', since: '2026-01-01' } },
  })
}

const demandOf = (ability: string, told: string) => {
  const [scale = '', ground] = told.split('!')
  const [level, importance] = scale.replace('~', '').split('/').map(Number)
  return {
    ability,
    level,
    importance,
    adjustable: scale.endsWith('~'),
    ...(ground ? { critical: requirement(Ground.parse(ground)) } : {}),
  }
}

export const bodyOfOpening = (opening: CaseOpening): Opening => {
  const { demands, offers, skills, lang, lic, hours, shifts, shiftGate } = opening
  return Opening.parse({
    employer: { id: 'emp-1', kind: opening.kind },
    title: { fi: opening.title },
    ...{ occupation: opening.job, municipality: opening.in, remote: opening.remote },
    ...(demands && { demands: entries(demands).map(([ability, told]) => demandOf(ability, told)) }),
    ...(offers && {
      offers: Object.fromEntries(
        entries(offers).map(([code, state]) => [
          code,
          state === 'declined' ? { state, reason: 'It has not been done here before.' } : { state },
        ]),
      ),
    }),
    ...(skills && { skills: skills.map((skill) => ({ skill })) }),
    ...(lang && { languages: entries(lang).map(([language, level]) => ({ language, level })) }),
    ...(lic && {
      licences: entries(lic).map(([licence, ground]) => ({
        licence,
        gate: ground === '' ? null : requirement(ground),
      })),
    }),
    ...(opening.tasks && {
      tasks: opening.tasks.map(({ title, ...task }) => ({ title: { fi: title }, ...task })),
    }),
    ...(opening.starts && { startsOn: opening.starts }),
    workingTime: {
      ...(hours && { hours: { min: hours[0], max: hours[1] } }),
      ...(shifts && { shifts }),
      ...(shiftGate && { gate: requirement(shiftGate) }),
    },
  })
}
