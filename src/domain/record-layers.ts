/**
 * The two layers of a record: what the client or vacancy system sends, and what people record here. They are kept beside
 * the merge, unit by unit; a unit is named by its JSON pointer, where what stands in a list is named by its code.
 */
import { z } from 'zod'
import { Jobseeker } from './jobseeker.ts'
import { Opening } from './opening.ts'
import { Day } from './values.ts'

/** When a unit was recorded, and by whom. */
export const Recorded = z.strictObject({ on: Day, by: z.string() }).meta({ id: 'Recorded' })
export type Recorded = z.infer<typeof Recorded>

/** What a part of an opening says: what the whole has to say besides, and how its parts fit together, is not asked. */
export const OpeningPart = z.strictObject(Opening.shape).partial().meta({ id: 'OpeningPart' })
/** Every field of a jobseeker may be left out. */
export const JobseekerPart = Jobseeker

export const LAYERS = ['client', 'here'] as const
export type Layer = (typeof LAYERS)[number]

const Recordings = z.record(z.string(), Recorded)

const layersOf = <B extends z.ZodType, P extends z.ZodType>(body: B, part: P) =>
  z.strictObject({
    /** The layer that the version of the record was made by, and the version that made the other one last; 0: none did. */
    wrote: z.enum(LAYERS),
    otherVersion: z.int().min(0),
    client: body.optional(),
    here: part,
    /** For each unit of `here`. */
    recorded: Recordings,
    /** Units that are recorded here as not being so. */
    removed: Recordings,
    /** Permissions that the client system took back while they stood here as well. */
    withdrawn: z.array(z.string()),
  })

export const JobseekerLayers = layersOf(Jobseeker, JobseekerPart)
export const OpeningLayers = layersOf(Opening, OpeningPart)

/** What a layer may say: any part of the whole. */
export type PartOf<Body> = { readonly [F in keyof Body]?: Body[F] | undefined }

/** As both nouns have them. */
export type RecordLayers<Body> = {
  readonly wrote: Layer
  readonly otherVersion: number
  readonly client?: Body | undefined
  readonly here: PartOf<Body>
  readonly recorded: Readonly<Record<string, Recorded>>
  readonly removed: Readonly<Record<string, Recorded>>
  readonly withdrawn: readonly string[]
}

/** Both layers say something else about one unit. */
export type LayerConflict = {
  readonly unit: string
  readonly client: unknown
  /** Undefined where it is recorded here as not being so. */
  readonly here: unknown
  /** Which of them counts; both, where what is stricter is made of them. */
  readonly counts: Layer | 'both' | 'neither'
  readonly recorded: Recorded
}
