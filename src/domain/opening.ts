import { z } from 'zod'
import type { FaultKey } from '../messages.ts'
import {
  AccommodationCode,
  CefrLevel,
  DemandableAbility,
  DRIVING_LICENCES,
  EmployerKind,
  LanguageCode,
  LicenceCode,
  SectorCode,
  TargetGroupCode,
} from './codes.ts'
import { coded, says } from './issue-faults.ts'
import { Hours, Shifts } from './jobseeker.ts'
import {
  ClientId,
  Day,
  Importance,
  Level,
  LocalText,
  listOf,
  MunicipalityCode,
  OccupationCode,
  SkillCode,
  text,
} from './values.ts'

/** Why a requirement keeps people out: only genuine and determining ones may (Non-discrimination Act 1325/2014, 12 §). */
export const Requirement = z
  .strictObject({
    reason: text(500),
    ground: z.enum(['safety', 'law', 'core-task']),
    confirmedBy: text(100),
    confirmedOn: Day,
  })
  .meta({ id: 'Requirement' })
export type Requirement = z.infer<typeof Requirement>

/** Who said that the work asks something. */
export const AskSource = z.enum(['stated', 'suggested', 'confirmed']).meta({
  id: 'AskSource',
  description:
    'suggested: usual in the occupation, and nobody has said that this work asks it. Absent is stated.',
})

export const Demand = z
  .strictObject({
    ability: DemandableAbility,
    level: Level,
    rating: z.number().min(0).max(6).optional().meta({
      description:
        'Of a suggested demand, how much the work asks among all work, 0–6 in hundredths with 3 as the middle, beside the level in halves. Absent is the level; of any other demand it counts for nothing',
      example: 3.27,
    }),
    importance: Importance.optional(),
    adjustable: z.boolean().optional(),
    critical: Requirement.optional(),
    source: AskSource.optional(),
  })
  .refine((demand) => !(demand.source === 'suggested' && demand.critical), {
    ...coded('suggested-and-critical', says('fault.suggestedCritical')),
    path: ['critical'],
  })
  .meta({ id: 'Demand' })
export type Demand = z.infer<typeof Demand>

export const AskedSkill = z
  .strictObject({
    skill: SkillCode,
    importance: Importance.optional().meta({
      description:
        'Left out, the skill counts by how few occupations ask for it, among those of the opening left out likewise',
    }),
    proficiency: z.int().min(1).max(4).optional(),
    gate: Requirement.nullable().optional(),
    source: AskSource.optional(),
  })
  .refine((asked) => !(asked.source === 'suggested' && asked.gate), {
    ...coded('suggested-and-gate', says('fault.suggestedGate')),
    path: ['gate'],
  })
  .meta({
    id: 'AskedSkill',
    examples: [{ skill: 'kitchen-hygiene', importance: 2, proficiency: 2, gate: null, source: 'stated' }],
  })
export type AskedSkill = z.infer<typeof AskedSkill>

/** Whether nobody has said yet that the work asks this. */
export const isSuggested = ({ source }: Pick<Demand, 'source'>): boolean => source === 'suggested'

/** An opening's answer on one accommodation; a general no needs its reason, and never gates. */
export const Offer = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.enum(['provided', 'negotiable', 'unknown']) }),
    z.strictObject({ state: z.literal('declined'), reason: text(500) }),
  ])
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>
export type OfferState = Offer['state']

export const TargetGroupRule = z
  .strictObject({
    anyOf: listOf(TargetGroupCode, 32).min(1).optional(),
    allOf: listOf(TargetGroupCode, 32).min(1).optional(),
    not: listOf(TargetGroupCode, 32).min(1).optional(),
  })
  .refine((rule) => Object.keys(rule).length > 0, says('fault.noGroups'))
  .meta({ id: 'TargetGroupRule' })
export type TargetGroupRule = z.infer<typeof TargetGroupRule>

export const Opening = z
  .strictObject({
    employer: z.strictObject({ id: ClientId, name: text(200).optional(), kind: EmployerKind.optional() }),
    title: LocalText,
    occupation: OccupationCode.optional(),
    sector: SectorCode.optional(),
    municipality: MunicipalityCode.optional(),
    remote: z.enum(['none', 'partial', 'full']).optional(),
    wanted: z.int().min(1).max(50).optional(),
    validUntil: Day.optional(),
    startsOn: Day.optional(),
    contract: z
      .enum(['permanent', 'fixed-term', 'seasonal', 'temporary-agency', 'apprenticeship'])
      .optional(),
    pay: z
      .strictObject({ minPerHour: z.number().min(0).max(1000), maxPerHour: z.number().min(0).max(1000) })
      .refine((pay) => pay.minPerHour <= pay.maxPerHour, {
        ...says('fault.payAboveMax'),
        path: ['minPerHour'],
      })
      .optional(),
    demands: listOf(Demand, 62, (demand) => demand.ability)
      .min(1, says('fault.noDemands'))
      .optional(),
    offers: z.partialRecord(AccommodationCode, Offer).optional(),
    skills: listOf(AskedSkill, 30, (asked) => asked.skill)
      .optional()
      .meta({
        description:
          'Left out, the opening is read with the skills that its occupation usually asks, as `suggested`; empty, it asks none',
      }),
    languages: listOf(
      z.strictObject({
        language: LanguageCode,
        level: CefrLevel,
        gate: Requirement.nullable().optional(),
      }),
      16,
      (asked) => asked.language,
    ).optional(),
    licences: listOf(
      z.strictObject({ licence: LicenceCode, gate: Requirement.nullable().optional() }),
      32,
      (asked) => asked.licence,
    ).optional(),
    workingTime: z
      .strictObject({
        hours: Hours.optional(),
        shifts: Shifts.optional(),
        gate: Requirement.nullable().optional(),
      })
      .optional(),
    targetGroups: TargetGroupRule.nullable().optional(),
    tasks: z
      .array(
        z.strictObject({
          title: LocalText,
          share: z.int().min(1).max(100),
          demands: listOf(DemandableAbility, 62),
        }),
      )
      .max(30)
      .optional(),
  })
  .check((ctx) => {
    const { demands = [], licences = [], tasks = [] } = ctx.value
    const demanded = new Set(demands.map((demand) => demand.ability))
    const fault = (path: (string | number)[], code: string, message: FaultKey) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path, message, params: { code } })
    licences.forEach(({ licence, gate }, index) => {
      if (gate && DRIVING_LICENCES.has(licence) && !demanded.has('d475'))
        fault(['licences', index, 'gate'], 'driving-not-demanded', 'fault.drivingNotDemanded')
    })
    tasks.forEach((task, index) => {
      task.demands.forEach((ability, at) => {
        if (!demanded.has(ability)) fault(['tasks', index, 'demands', at], 'not-a-demand', 'fault.notADemand')
      })
    })
    if (tasks.reduce((sum, task) => sum + task.share, 0) > 100)
      fault(['tasks'], 'shares-over-100', 'fault.sharesOver')
  })
  .meta({
    id: 'Opening',
    examples: [
      {
        employer: { id: 'emp-12', name: 'Leipomo Kuusi', kind: 'company' },
        title: { fi: 'Keittiöapulainen' },
        occupation: '9412',
        sector: 'I',
        municipality: '049',
        remote: 'none',
        wanted: 2,
        validUntil: '2027-01-31',
        startsOn: '2026-12-15',
        contract: 'permanent',
        pay: { minPerHour: 13.2, maxPerHour: 14.1 },
        demands: [
          { ability: 'd430', level: 3, importance: 3, adjustable: true, source: 'confirmed' },
          {
            ability: 'b235',
            level: 3,
            importance: 3,
            critical: {
              reason: 'The floor is wet and the knives are open.',
              ground: 'safety',
              confirmedBy: 'occupational safety',
              confirmedOn: '2026-11-01',
            },
          },
        ],
        offers: {
          'lifting-aid': { state: 'provided' },
          'quiet-space': { state: 'negotiable' },
          'no-night-or-shift': { state: 'declined', reason: 'The bakery works at night.' },
        },
        skills: [{ skill: 'kitchen-hygiene', importance: 2, proficiency: 2, gate: null }],
        languages: [{ language: 'fi', level: 'A2', gate: null }],
        licences: [
          {
            licence: 'hygiene-passport',
            gate: {
              reason: 'Food Act 297/2021, 19 §: unpacked, easily perishable food is handled.',
              ground: 'law',
              confirmedBy: 'employer',
              confirmedOn: '2026-11-01',
            },
          },
        ],
        workingTime: { hours: { min: 15, max: 30 }, shifts: ['day'], gate: null },
        targetGroups: null,
        tasks: [{ title: { fi: 'Tiskaus' }, share: 40, demands: ['d430'] }],
      },
    ],
  })
export type Opening = z.infer<typeof Opening>
