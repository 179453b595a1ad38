/** One change that somebody could make: of the opening, of what is agreed with one person, or something that is learnt. */
import { z } from 'zod'
import {
  AccommodationCode,
  CefrLevel,
  DemandableAbility,
  LanguageCode,
  LicenceCode,
} from '../domain/codes.ts'
import { Hours, Shifts } from '../domain/jobseeker.ts'
import { Day, Level, MunicipalityCode, SkillCode } from '../domain/values.ts'

const offer = z.strictObject({
  kind: z.literal('offer'),
  item: AccommodationCode,
  to: z.enum(['provided', 'negotiable']),
})
const demand = z.strictObject({ kind: z.literal('demand'), item: DemandableAbility, to: Level })
const critical = z.strictObject({
  kind: z.literal('critical'),
  item: DemandableAbility,
  to: z.literal('not-critical'),
})
const requirement = z.strictObject({
  kind: z.literal('requirement'),
  item: z.string().regex(/^(skill:.{1,120}|language:[a-z]{2,3}|licence:[a-z0-9-]{1,40}|workingTime)$/),
  to: z.literal('asked'),
})
const task = z.strictObject({
  kind: z.literal('task'),
  item: z.string().regex(/^\d{1,2}$/),
  to: z.literal('carved-out'),
})
const hours = z.strictObject({ kind: z.literal('hours'), item: z.literal('hours'), to: Hours })
const shifts = z.strictObject({ kind: z.literal('shifts'), item: z.literal('shifts'), to: Shifts })
const remote = z.strictObject({
  kind: z.literal('remote'),
  item: z.literal('remote'),
  to: z.enum(['partial', 'full']),
})
const place = z.strictObject({
  kind: z.literal('place'),
  item: z.literal('municipality'),
  to: MunicipalityCode,
})
const start = z.strictObject({ kind: z.literal('start'), item: z.literal('startsOn'), to: Day })

/** What can be changed of an opening, for everybody. */
export const OpeningChange = z
  .discriminatedUnion('kind', [
    offer,
    demand,
    critical,
    requirement,
    task,
    hours,
    shifts,
    remote,
    place,
    start,
  ])
  .meta({
    id: 'OpeningChange',
    description:
      'offer: an accommodation that the workplace provides or will talk about. demand: another level, 0 for "not needed". critical, requirement: no longer keeps people out. task: a piece of the work, by its place in the list, is done by somebody else, with the adjustable demands that no other piece has.',
    examples: [{ kind: 'demand', item: 'd475', to: 0 }],
  })
export type OpeningChange = z.infer<typeof OpeningChange>

const agreed = z.strictObject({
  kind: z.literal('accommodation'),
  item: AccommodationCode,
  to: z.literal('agreed'),
})
const skill = z.strictObject({
  kind: z.literal('skill'),
  item: SkillCode,
  to: z.int().min(1).max(4),
})
const language = z.strictObject({ kind: z.literal('language'), item: LanguageCode, to: CefrLevel })
const licence = z.strictObject({ kind: z.literal('licence'), item: LicenceCode, to: z.literal('held') })

/** What can be changed for one person and one opening. */
export const Change = z
  .discriminatedUnion('kind', [...OpeningChange.options, agreed, skill, language, licence])
  .meta({
    id: 'Change',
    description:
      'accommodation: agreed with this person. skill, language, licence: learnt or got. The others are changes of the opening.',
    examples: [{ kind: 'accommodation', item: 'lifting-aid', to: 'agreed' }],
  })
export type Change = z.infer<typeof Change>

/** What a change costs: the dearest part of a set names it. As accommodations, with what is learnt in between. */
export const COST_CLASSES = ['none', 'low', 'medium', 'recurring', 'high'] as const
export type CostClass = (typeof COST_CLASSES)[number]

/** Higher is dearer. */
export const costRank = (cost: CostClass): number => COST_CLASSES.indexOf(cost)
