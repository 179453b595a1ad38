/** A body → its units, and units → a body. */
import { pointerOf } from '../../../errors.ts'
import type { Field, Fields } from './fields.ts'

export type Leaf = Exclude<Field, { readonly kind: 'group' }>

export type Unit = {
  /** Pointer of what holds it: the list, the map, the group or the body. */
  readonly holder: string
  readonly key: string
  readonly field: Leaf
  readonly value: unknown
}

export type Units = {
  /** By pointer, in the order of the body. */
  readonly units: ReadonlyMap<string, Unit>
  /** Lists, maps and groups that are there, empty ones among them. */
  readonly holders: ReadonlySet<string>
}

type JsonObject = Readonly<Record<string, unknown>>

const within = (holder: string, key: string): string => holder + pointerOf([key])

export const unitsOf = (fields: Fields, body: object): Units => {
  const units = new Map<string, Unit>()
  const holders = new Set<string>()
  const add = (unit: Unit): void => {
    if (unit.value !== undefined) units.set(within(unit.holder, unit.key), unit)
  }
  const collect = (of: Fields, holder: string, values: JsonObject): void => {
    for (const [key, field] of Object.entries(of)) {
      const value = values[key]
      if (value === undefined) continue
      const here = within(holder, key)
      if (field.kind === 'unit') add({ holder, key, field, value })
      else {
        holders.add(here)
        if (field.kind === 'group') collect(field.fields, here, value as JsonObject)
        else if (field.kind === 'map')
          for (const [code, each] of Object.entries(value as JsonObject))
            add({ holder: here, key: code, field, value: each })
        else
          for (const each of value as readonly never[])
            add({ holder: here, key: field.keyOf(each), field, value: each })
      }
    }
  }
  collect(fields, '', body as JsonObject)
  return { units, holders }
}

/** What `unitsOf` takes apart. A list that would be too long loses what comes last. */
export const bodyOfUnits = (fields: Fields, { units, holders }: Units): object => {
  const held = Map.groupBy(units.values(), ({ holder }) => holder)
  const build = (of: Fields, holder: string): JsonObject => {
    const values: [string, unknown][] = []
    const scalars = new Map((held.get(holder) ?? []).map(({ key, value }) => [key, value]))
    for (const [key, field] of Object.entries(of)) {
      const here = within(holder, key)
      if (field.kind === 'unit') {
        if (scalars.has(key)) values.push([key, scalars.get(key)])
        continue
      }
      const inside = held.get(here) ?? []
      if (field.kind === 'group') {
        const value = build(field.fields, here)
        if (holders.has(here) || Object.keys(value).length > 0) values.push([key, value])
        continue
      }
      const isThere = inside.length > 0 || (holders.has(here) && !(field.kind === 'list' && field.neverEmpty))
      if (!isThere) continue
      if (field.kind === 'map')
        values.push([key, Object.fromEntries(inside.map((unit) => [unit.key, unit.value]))])
      else values.push([key, inside.slice(0, field.most).map(({ value }) => value)])
    }
    return Object.fromEntries(values)
  }
  return build(fields, '')
}
