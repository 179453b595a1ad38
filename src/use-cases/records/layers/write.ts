/** What a write makes of the layers. Pure; none of these changes what it is given. */
import { isDeepStrictEqual } from 'node:util'
import type { Layer, PartOf, Recorded, RecordLayers } from '../../../domain/record-layers.ts'
import type { Fields } from './fields.ts'
import { bodyOfUnits, type Unit, unitsOf } from './units.ts'

/** The layers of a record before this write: who writes sets `wrote` and `otherVersion`. */
export type LayersOf<Body> = Omit<RecordLayers<Body>, 'wrote' | 'otherVersion'>

export const noLayers = <Body>(client?: Body): LayersOf<Body> => ({
  ...(client !== undefined && { client }),
  ...{ here: {}, recorded: {}, removed: {}, withdrawn: [] },
})

/** Whether people recorded anything here, or ever did. */
export const isPlain = ({ here, recorded, removed }: LayersOf<unknown>): boolean =>
  [here, recorded, removed].every((each) => Object.keys(each).length === 0)

export const versionsOf = (
  { wrote, otherVersion }: Pick<RecordLayers<unknown>, 'wrote' | 'otherVersion'>,
  version: number,
): Readonly<Record<Layer, number>> =>
  wrote === 'client' ? { client: version, here: otherVersion } : { client: otherVersion, here: version }

const mayBeTakenBack = ({ field }: Unit): boolean => field.rule === 'matching' || field.rule === 'standing'

/** The whole of what the client system says. A permission that it takes back is taken back here as well. */
export const withClient = <Body extends object>(
  fields: Fields,
  layers: LayersOf<Body>,
  client: Body,
): LayersOf<Body> => {
  // What stands may not be readable: it is not looked at.
  if (isPlain(layers)) return { ...noLayers(client), withdrawn: layers.withdrawn }
  const { units: before } = unitsOf(fields, layers.client ?? {})
  const { units: after } = unitsOf(fields, client)
  const { units: here } = unitsOf(fields, layers.here)
  const taken = [...before].flatMap(([name, unit]) =>
    mayBeTakenBack(unit) && !after.has(name) && here.has(name) ? [name] : [],
  )
  const withdrawn = [...new Set([...layers.withdrawn, ...taken])].filter((name) => !after.has(name))
  return { ...layers, client, withdrawn }
}

const without = <T>(record: Readonly<Record<string, T>>, names: Iterable<string>): Record<string, T> => {
  const gone = new Set(names)
  return Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)))
}

/** The whole of what is recorded here; what was recorded as not being so stays, unless the body says it. */
export const withHere = <Body extends object>(
  fields: Fields,
  layers: LayersOf<Body>,
  here: PartOf<Body>,
  mark: Recorded,
): LayersOf<Body> => {
  const { units: before } = unitsOf(fields, layers.here)
  const { units: after, holders } = unitsOf(fields, here)
  const recorded = Object.fromEntries(
    [...after].map(([name, { value }]) => {
      const stays = isDeepStrictEqual(before.get(name)?.value, value) ? layers.recorded[name] : undefined
      return [name, stays ?? mark]
    }),
  )
  return { ...layers, here, recorded, removed: without(layers.removed, [...after.keys(), ...holders]) }
}

/** What people here say no more of: neither that it is so nor that it is not. */
export const forgetRemoved = <Body>(
  layers: LayersOf<Body>,
  isForgotten: (unit: string) => boolean,
): LayersOf<Body> => ({
  ...layers,
  removed: without(layers.removed, Object.keys(layers.removed).filter(isForgotten)),
})

export type Difference = {
  /** What counted, and what is to count. */
  readonly before: object
  readonly after: object
  /** Units that are recorded even where they change nothing: who confirms a value says it. */
  readonly says: ReadonlySet<string>
}

/** Records the difference to what counted: a unit that is gone is recorded as not being so. */
export const withDifference = <Body extends object>(
  fields: Fields,
  layers: LayersOf<Body>,
  { before, after, says }: Difference,
  mark: Recorded,
): LayersOf<Body> => {
  const was = unitsOf(fields, before)
  const is = unitsOf(fields, after)
  const ours = unitsOf(fields, layers.here)
  const here = new Map(ours.units)
  const holders = new Set(ours.holders)
  const recorded = { ...layers.recorded }
  const removed = { ...layers.removed }
  for (const [name, unit] of is.units) {
    const isSaid = says.has(name) && !isDeepStrictEqual(ours.units.get(name)?.value, unit.value)
    if (!isSaid && isDeepStrictEqual(was.units.get(name)?.value, unit.value)) continue
    here.set(name, unit)
    recorded[name] = mark
    delete removed[name]
  }
  for (const holder of is.holders) if (!was.holders.has(holder)) holders.add(holder)
  for (const holder of is.holders) delete removed[holder]
  const gone = [...was.units.keys()].filter((name) => !is.units.has(name))
  const emptied = [...was.holders].filter((holder) => !is.holders.has(holder))
  for (const name of gone) {
    here.delete(name)
    delete recorded[name]
  }
  for (const holder of emptied) holders.delete(holder)
  for (const name of [...gone, ...emptied]) removed[name] = mark
  return {
    ...layers,
    here: bodyOfUnits(fields, { units: here, holders }) as PartOf<Body>,
    recorded,
    removed,
  }
}
