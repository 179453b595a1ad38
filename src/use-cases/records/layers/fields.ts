/** What the units of a body are: the parts of a record that each layer says for itself. */
import type { AbilityValue, Jobseeker } from '../../../domain/jobseeker.ts'
import type { Opening } from '../../../domain/opening.ts'

/**
 * How two layers that speak of one unit are put together. `newest`: the one with the newer date of its own; without a date,
 * the one recorded here. The others keep what is stricter, whatever the dates: `avoidance`, whatever either avoids; `pause`,
 * the longer one; `matching`, the narrower one, and none once either took it back; `standing`, likewise; `offer`, a no.
 */
export type MergeRule = 'newest' | 'avoidance' | 'pause' | 'matching' | 'standing' | 'offer'

type DateOf = (value: never) => string | undefined

type UnitRule = {
  readonly rule: MergeRule
  /** The date of its own that a value has. */
  readonly dateOf: DateOf
}

export type Field =
  | (UnitRule & { readonly kind: 'unit' })
  /** Each key is a unit. */
  | (UnitRule & { readonly kind: 'map' })
  /** Each element is a unit. */
  | (UnitRule & {
      readonly kind: 'list'
      readonly keyOf: (element: never) => string
      /** What a list holds at most; none for what has to be told rather than left out. */
      readonly most: number | undefined
      /** An empty list is none. */
      readonly neverEmpty: boolean
    })
  | { readonly kind: 'group'; readonly fields: Fields }

export type Fields = Readonly<Record<string, Field>>

const undated: DateOf = () => undefined

const unit = (rule: MergeRule = 'newest', dateOf: DateOf = undated): Field => ({ kind: 'unit', rule, dateOf })
const map = (rule: MergeRule = 'newest', dateOf: DateOf = undated): Field => ({ kind: 'map', rule, dateOf })
const group = (fields: Fields): Field => ({ kind: 'group', fields })

const list = <T>(
  keyOf: (element: T) => string,
  most: number,
  { rule = 'newest', dateOf = undated, neverEmpty = false }: Partial<UnitRule & { neverEmpty: boolean }> = {},
): Field => ({ kind: 'list', keyOf, most: rule === 'avoidance' ? undefined : most, rule, dateOf, neverEmpty })

const code = (element: string): string => element

const ofEvidence = ({ on }: Pick<AbilityValue, 'on'>): string => on

type Gated = { readonly gate?: { readonly confirmedOn: string } | null | undefined }
const ofGate = ({ gate }: Gated): string | undefined => gate?.confirmedOn

type Each<L> = NonNullable<L> extends readonly (infer T)[] ? T : never

/** A field for each of the noun's: one that is forgotten does not compile. */
type FieldsOf<Body> = { readonly [F in keyof Required<Body>]: Field }

export const JOBSEEKER_FIELDS: FieldsOf<Jobseeker> = {
  municipality: unit(),
  area: unit(),
  abilities: map('newest', ofEvidence),
  otherAbilities: unit('newest', ofEvidence),
  needs: list<Each<Jobseeker['needs']>>(({ accommodation }) => accommodation, 58),
  skills: list<Each<Jobseeker['skills']>>(({ skill }) => skill, 200),
  experience: list<Each<Jobseeker['experience']>>(({ occupation }) => occupation, 50),
  languages: map(),
  licences: list(code, 32),
  workingTime: group({ hours: unit(), shifts: unit() }),
  commute: group({ maxKm: unit(), remoteOnly: unit() }),
  availableFrom: unit(),
  unemployedSince: unit(),
  wishes: group({
    occupations: list(code, 20),
    sectors: list(code, 21),
    employerKinds: list(code, 8),
    avoidEmployers: list(code, 50, { rule: 'avoidance' }),
    avoidOccupations: list(code, 20, { rule: 'avoidance' }),
    avoidSectors: list(code, 21, { rule: 'avoidance' }),
  } satisfies FieldsOf<NonNullable<Jobseeker['wishes']>>),
  targetGroups: list(code, 32),
  permissions: group({
    matching: unit('matching'),
    pausedUntil: unit('pause'),
    standing: list((permission) => JSON.stringify(permission), 20, { rule: 'standing' }),
  } satisfies FieldsOf<NonNullable<Jobseeker['permissions']>>),
}

export const OPENING_FIELDS: FieldsOf<Opening> = {
  employer: unit(),
  title: map(),
  occupation: unit(),
  sector: unit(),
  municipality: unit(),
  remote: unit(),
  wanted: unit(),
  validUntil: unit(),
  startsOn: unit(),
  contract: unit(),
  pay: unit(),
  demands: list<Each<Opening['demands']>>(({ ability }) => ability, 62, {
    dateOf: ({ critical }: Each<Opening['demands']>) => critical?.confirmedOn,
    neverEmpty: true,
  }),
  offers: map('offer'),
  skills: list<Each<Opening['skills']>>(({ skill }) => skill, 30, { dateOf: ofGate }),
  languages: list<Each<Opening['languages']>>(({ language }) => language, 16, { dateOf: ofGate }),
  licences: list<Each<Opening['licences']>>(({ licence }) => licence, 32, { dateOf: ofGate }),
  workingTime: group({
    hours: unit(),
    shifts: unit(),
    gate: unit('newest', (gate: Gated['gate']) => gate?.confirmedOn),
  } satisfies FieldsOf<NonNullable<Opening['workingTime']>>),
  targetGroups: unit(),
  tasks: unit(),
}
