/** What the last shortlists would be under other weights: figures of lists and groups, and no person. */
import { z } from 'zod'
import { says } from '../domain/issue-faults.ts'
import { AreaCode, Day } from '../domain/values.ts'
import { Points } from './shortlist.ts'

export const PREVIEW_LIMITS = { lists: 1_000, listsDefault: 200, places: 20, movers: 20 } as const

export const PreviewRequest = z
  .strictObject({
    shortlists: z.int().min(1).max(PREVIEW_LIMITS.lists).optional(),
    area: AreaCode.optional(),
  })
  .meta({ id: 'PreviewRequest', examples: [{ shortlists: 200 }] })
export type PreviewRequest = z.infer<typeof PreviewRequest>

const MOST_GROUPS = 20

/** A name of an audit group, and a value of it: words of the operator's, never of a person. */
export const GroupName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, says('fault.groupName'))

/** The groups that a person counts in where an audit asks; fed apart, and never read by ranking. */
export const AuditGroupsOf = z
  .strictObject({ groups: z.record(GroupName, GroupName) })
  .refine(({ groups }) => Object.keys(groups).length <= MOST_GROUPS, {
    ...says('fault.tooManyGroups', { most: MOST_GROUPS }),
    path: ['groups'],
  })
  .meta({ id: 'AuditGroups', examples: [{ groups: { 'age-band': 'over-55', 'first-language': 'other' } }] })
export type AuditGroupsOf = z.infer<typeof AuditGroupsOf>

const Thousandths = z.int().min(0).meta({ description: 'Thousandths' })

const Churn = z.strictObject({
  places: z
    .int()
    .meta({ description: 'Places in all lists under the version that the draft is compared with' }),
  left: z.int().meta({ description: 'Places whose holder the draft does not place there' }),
  share: Thousandths,
})

const Place = z.int().min(1).max(PREVIEW_LIMITS.places).nullable()

const Mover = z
  .strictObject({
    person: z.int().min(1).meta({ description: 'A number in this preview alone; equal is the same person' }),
    list: z.int().min(1).meta({ description: 'A number in this preview alone' }),
    place: z.strictObject({ was: Place, is: Place }).meta({ description: 'null: behind the first twenty' }),
    points: z.strictObject({ was: Points, is: Points }),
    items: z.array(z.strictObject({ item: z.string(), was: z.int(), is: z.int() })).meta({
      description: 'Largest first; abilities, accommodations and workingTime are one item each',
    }),
  })
  .meta({ id: 'PreviewMover' })
export type Mover = z.infer<typeof Mover>

const Side = z.strictObject({
  places: z.int(),
  selected: Thousandths.meta({ description: 'Places of 1,000 passes of the gates' }),
  ratio: Thousandths.meta({
    description: 'Of `selected` against the best placed of the values that are compared',
  }),
  exposure: Thousandths.meta({ description: 'As `ratio`, each place counted 1 / log2(1 + place)' }),
})

const GroupValue = z
  .strictObject({
    value: GroupName,
    belowFourFifths: z.strictObject({ active: z.boolean(), draft: z.boolean() }),
    figures: z
      .strictObject({
        passes: z.int().meta({ description: 'Times that somebody of the group met no gate' }),
        ...{ active: Side, draft: Side },
        ...{ entered: z.int().nullable(), left: z.int().nullable() },
      })
      .nullable()
      .meta({ description: 'null where a cell of the group has fewer than five people' }),
  })
  .meta({ id: 'PreviewGroupValue' })

const Group = z
  .strictObject({
    group: GroupName,
    from: z.enum(['index', 'audit']),
    judged: z.boolean().meta({
      description:
        'Two values at least have enough people to speak of four fifths: they are compared, smaller ones are not',
    }),
    values: z.array(GroupValue),
  })
  .meta({ id: 'PreviewGroup' })
export type PreviewGroup = z.infer<typeof Group>

export const Preview = z
  .strictObject({
    id: z.string(),
    weights: z.int(),
    against: z.int().meta({
      description: 'The version that was active then; with an area the draft itself without the overlay',
    }),
    area: AreaCode.nullable(),
    createdAt: z.string(),
    snapshot: z.strictObject({ position: z.int(), asOf: Day }),
    lists: z.strictObject({
      asked: z.int().meta({ description: 'The last shortlists that were looked at' }),
      compared: z.int().meta({ description: 'Different ones whose opening still stands' }),
    }),
    churn: z.strictObject({ top10: Churn, top20: Churn }),
    tau: z.strictObject({ mean: z.int().min(-1000).max(1000), least: z.int().min(-1000).max(1000) }).meta({
      description: 'Kendall’s τ-b of the places of everybody in either first twenty, in thousandths',
    }),
    entered: z.int(),
    movers: z.array(Mover),
    groups: z.array(Group),
    worse: z
      .array(z.strictObject({ group: GroupName, value: GroupName }))
      .meta({ description: 'Below four fifths under the draft alone, or further below than before' }),
  })
  .meta({ id: 'Preview' })
export type Preview = z.infer<typeof Preview>
