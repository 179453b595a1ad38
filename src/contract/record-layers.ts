/** What each layer of a record says, and what counts, as it is answered. */
import { z } from 'zod'
import { ClientId, Day } from '../domain/values.ts'

const Unit = z.string().meta({
  description: 'JSON pointer of the value; what stands in a list is named by its code.',
  examples: ['/abilities/d430', '/needs/lifting-aid', '/commute/maxKm'],
})
const Value = z.unknown().meta({ description: 'As the layer says it.' })

const Counts = z.enum(['client', 'here', 'both', 'neither']).meta({
  description:
    'Whose value counts: the one with the newer date of its own, else the one recorded here; of withdrawals, pauses, avoidances and refusals the stricter one. `both`: the stricter value is made of the two.',
})

/** What people recorded of a unit: a value, or that it is not so. */
const SaidHere = z.strictObject({
  value: Value.optional(),
  removed: z.literal(true).optional().meta({ description: 'Recorded as not being so.' }),
  on: Day.meta({ description: 'The day on which it was recorded.' }),
  by: z.string().meta({ description: 'Role and subject of who recorded it.' }),
})

export const RecordInLayers = z
  .strictObject({
    id: ClientId,
    versions: z
      .strictObject({ client: z.int().min(0), here: z.int().min(0), force: z.int().min(1) })
      .meta({ description: 'The ETag of each layer and of what counts; 0: nobody wrote it yet.' }),
    values: z.array(
      z.strictObject({
        unit: Unit,
        counts: Counts,
        value: Value.optional().meta({ description: 'What counts; absent where nothing does.' }),
        client: z
          .strictObject({
            value: Value,
            on: Day.nullable().meta({ description: 'Its own date, else the day on which it was sent.' }),
            by: z.string().meta({ description: 'Its own source, else `client-system`.' }),
          })
          .optional(),
        here: SaidHere.optional(),
      }),
    ),
  })
  .meta({
    id: 'RecordInLayers',
    examples: [
      {
        id: 'hk-1042',
        versions: { client: 3, here: 4, force: 4 },
        values: [
          {
            unit: '/commute/maxKm',
            counts: 'here',
            value: 20,
            client: { value: 40, on: '2026-11-02', by: 'client-system' },
            here: { value: 20, on: '2026-11-24', by: 'coordinator:tk-7' },
          },
          {
            unit: '/needs/lifting-aid',
            counts: 'neither',
            client: {
              value: { accommodation: 'lifting-aid', kind: 'essential' },
              on: '2026-11-02',
              by: 'client-system',
            },
            here: { removed: true, on: '2026-11-24', by: 'coordinator:tk-7' },
          },
        ],
      },
    ],
  })
export type RecordInLayers = z.infer<typeof RecordInLayers>

export const RecordConflict = z
  .strictObject({
    kind: z.enum(['jobseeker', 'opening']),
    id: ClientId,
    unit: Unit,
    client: Value,
    here: SaidHere,
    counts: Counts,
    since: Day.meta({ description: 'The day since which the layers say these two things.' }),
  })
  .meta({
    id: 'RecordConflict',
    examples: [
      {
        ...{ kind: 'jobseeker', id: 'hk-1042', unit: '/commute/maxKm', client: 40, counts: 'here' },
        ...{ here: { value: 20, on: '2026-11-24', by: 'coordinator:tk-7' }, since: '2026-11-24' },
      },
    ],
  })
export type RecordConflict = z.infer<typeof RecordConflict>
