/**
 * Two layers → what counts. The unit of merging is one ability, need, skill, language, licence, experience, wish, demand,
 * offer, or scalar. Pure: the same layers give the same merge, in whichever order they were written.
 */
import { isDeepStrictEqual } from 'node:util'
import type { LayerConflict, RecordLayers } from '../../../domain/record-layers.ts'
import type { Fields, MergeRule } from './fields.ts'
import { bodyOfUnits, type Unit, unitsOf } from './units.ts'

export type Counts = LayerConflict['counts']

/** A unit that a layer says something about, and what counts of it. */
export type JudgedUnit = {
  readonly unit: string
  readonly client: Unit | undefined
  readonly here: Unit | undefined
  /** Recorded here as not being so. */
  readonly isRemoved: boolean
  readonly counts: Counts
  /** Undefined where nothing of it counts. */
  readonly value: unknown
}

type Said = {
  readonly client: Unit | undefined
  readonly here: Unit | undefined
  /** The day on which it was recorded here as not being so. */
  readonly removedOn: string | undefined
  readonly isWithdrawn: boolean
}
type Verdict = { readonly counts: Counts; readonly value: unknown }

const NOTHING: Verdict = { counts: 'neither', value: undefined }
const ofClient = ({ value }: Unit): Verdict => ({ counts: 'client', value })
const ofHere = ({ value }: Unit): Verdict => ({ counts: 'here', value })

const dateOf = ({ field, value }: Unit): string | undefined =>
  value === null ? undefined : field.dateOf(value as never)

const isSuggestion = ({ value }: Unit): boolean =>
  typeof value === 'object' && value !== null && 'source' in value && value.source === 'suggested'

const newest = ({ client, here, removedOn }: Said): Verdict => {
  const its = client && dateOf(client)
  if (here === undefined) {
    if (client === undefined) return NOTHING
    return removedOn === undefined || (its !== undefined && its > removedOn) ? ofClient(client) : NOTHING
  }
  if (client === undefined) return ofHere(here)
  // What nobody has said of this work yields to what somebody has.
  if (isSuggestion(client) !== isSuggestion(here)) return isSuggestion(here) ? ofClient(client) : ofHere(here)
  const ours = dateOf(here)
  return its !== undefined && ours !== undefined && its > ours ? ofClient(client) : ofHere(here)
}

/** Whatever either layer avoids; taking back one layer's word takes nothing from the other's. */
const either = ({ client, here }: Said): Verdict => {
  if (here) return ofHere(here)
  return client ? ofClient(client) : NOTHING
}

const pause = (said: Said): Verdict => {
  const { client, here } = said
  if (!client || !here) return either(said)
  // Null is no pause.
  return String(client.value ?? '') > String(here.value ?? '') ? ofClient(client) : ofHere(here)
}

const standing = (said: Said): Verdict =>
  said.removedOn !== undefined || said.isWithdrawn ? NOTHING : either(said)

type Matching = { readonly basis: string; readonly since: string; readonly until?: string | null }

const matching = (said: Said): Verdict => {
  const { client, here } = said
  if (!client || !here) return standing(said)
  const [theirs, ours] = [client.value as Matching, here.value as Matching]
  const until = [theirs.until, ours.until].flatMap((day) => day ?? []).sort()[0]
  const { until: _, ...rest } = ours
  const value = {
    ...rest,
    since: theirs.since > ours.since ? theirs.since : ours.since,
    ...(until !== undefined ? { until } : 'until' in ours && { until: ours.until }),
  }
  if (isDeepStrictEqual(value, ours)) return ofHere(here)
  return isDeepStrictEqual(value, theirs) ? ofClient(client) : { counts: 'both', value }
}

const isNo = (unit: Unit | undefined): boolean =>
  typeof unit?.value === 'object' &&
  unit.value !== null &&
  'state' in unit.value &&
  unit.value.state === 'declined'

/** A no holds until the layer that said it says otherwise. */
const offer = (said: Said): Verdict => {
  const { client, here } = said
  if (client && isNo(client) && !isNo(here)) return ofClient(client)
  return newest(said)
}

const RULES: Readonly<Record<MergeRule, (said: Said) => Verdict>> = {
  newest,
  avoidance: either,
  pause,
  matching,
  standing,
  offer,
}

/** Every unit that a layer says something about: the client's in their order, then what only people here say. */
export const judgeUnits = (fields: Fields, layers: RecordLayers<object>): readonly JudgedUnit[] => {
  const { units: theirs } = unitsOf(fields, layers.client ?? {})
  const { units: ours } = unitsOf(fields, layers.here)
  const withdrawn = new Set(layers.withdrawn)
  const told = new Set([...theirs.values()].map(({ holder }) => holder))
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((unit) => {
    const [client, here] = [theirs.get(unit), ours.get(unit)]
    const field = (here ?? client)?.field
    if (!field) return []
    const removedOn = layers.removed[unit]?.on
    // Suggestions stand in for what nobody has said; the client system has said something of its own meanwhile.
    if (here && !client && isSuggestion(here) && told.has(here.holder))
      return [{ unit, client, here, isRemoved: false, ...NOTHING }]
    const said = { client, here, removedOn, isWithdrawn: withdrawn.has(unit) }
    return [{ unit, client, here, isRemoved: removedOn !== undefined, ...RULES[field.rule](said) }]
  })
}

/** What people recorded here stands before what would make a list too long. */
const roomFirst = (judged: readonly JudgedUnit[]): readonly JudgedUnit[] => {
  const [of, rest] = [
    judged.filter(({ here }) => here !== undefined),
    judged.filter(({ here }) => here === undefined),
  ]
  return [...of, ...rest]
}

const isOverfull = (judged: readonly JudgedUnit[]): boolean =>
  [
    ...Map.groupBy(
      judged.flatMap(({ here, client, value }) => (value === undefined ? [] : (here ?? client ?? []))),
      ({ holder }) => holder,
    ).values(),
  ].some((units) => units[0]?.field.kind === 'list' && units.length > (units[0].field.most ?? units.length))

/** What counts, as a body whose parts may not fit together yet: `fitting` sees to that for openings. */
export const merged = (fields: Fields, layers: RecordLayers<object>): object => {
  const judged = judgeUnits(fields, layers)
  const units = new Map(
    (isOverfull(judged) ? roomFirst(judged) : judged).flatMap(({ unit, client, here, value }) => {
      const of = here ?? client
      return of && value !== undefined ? [[unit, { ...of, value }] as const] : []
    }),
  )
  const holders = new Set(unitsOf(fields, layers.here).holders)
  for (const holder of unitsOf(fields, layers.client ?? {}).holders)
    if (layers.removed[holder] === undefined) holders.add(holder)
  return bodyOfUnits(fields, { units, holders })
}

/** What a value says, without who said it and when. */
const claimOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { source: _, on: __, validUntil: ___, ...claim } = value as Readonly<Record<string, unknown>>
  return claim
}

/** Units about which the layers say different things, suggestions apart. */
export const conflictsOf = (fields: Fields, layers: RecordLayers<object>): readonly LayerConflict[] =>
  judgeUnits(fields, layers).flatMap(({ unit, client, here, isRemoved, counts }) => {
    if (!client) return []
    const recorded = here ? layers.recorded[unit] : layers.removed[unit]
    if (!recorded || (here === undefined && !isRemoved)) return []
    if (here && isSuggestion(client) !== isSuggestion(here)) return []
    if (here && isDeepStrictEqual(claimOf(client.value), claimOf(here.value))) return []
    return [{ unit, client: client.value, here: here?.value, counts, recorded }]
  })
