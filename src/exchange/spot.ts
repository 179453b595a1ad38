/** Reading plain terms value by value: each knows where it stands, and what was read is remembered. */
import { child, isObject, type Json, type JsonObject } from './json.ts'

/** A value of a property, and its pointer. */
export type Spot = { readonly at: string; readonly value: Json }
export type TextSpot = { readonly at: string; readonly text: string; readonly language: string | undefined }

/** The values of a property: none, one or more, since in JSON-LD one value and a list of it are the same. */
export const valuesOf = ({ at, value }: Spot, key: string): readonly Spot[] => {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  if (found === undefined) return []
  const place = child(at, key)
  return Array.isArray(found)
    ? found.map((inner: Json, index) => ({ at: child(place, index), value: inner }))
    : [{ at: place, value: found }]
}

const textOf = ({ at, value }: Spot): TextSpot[] => {
  if (typeof value === 'string') return [{ at, text: value, language: undefined }]
  if (!isObject(value)) return []
  const { '@value': text, '@language': language } = value
  return typeof text === 'string' && typeof language === 'string' ? [{ at, text, language }] : []
}

export const textsOf = (spot: Spot, key: string): readonly TextSpot[] => valuesOf(spot, key).flatMap(textOf)

export const asText = (spot: Spot): TextSpot | undefined => textOf(spot)[0]

export const isNode = ({ value }: Spot): boolean => isObject(value) && value['@value'] === undefined

export const nodesOf = (spot: Spot, key: string): readonly Spot[] => valuesOf(spot, key).filter(isNode)

export const hasType = (spot: Spot, type: string): boolean =>
  valuesOf(spot, '@type').some(({ value }) => value === type)

/** A number, also one that is written as a text. */
export const numberOf = ({ value }: Spot): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined
}

/** Pointers that were read, each with all below it. */
export type Marks = {
  read(...spots: readonly { readonly at: string }[]): void
  /** Whether this or something below it was read. */
  isRead(at: string): boolean
  /** The uppermost pointers of which nothing was read. A type alone says nothing that could be lost. */
  unread(posting: JsonObject): readonly string[]
}

export const createMarks = (): Marks => {
  const done = new Set<string>()
  return {
    read: (...spots) => {
      for (const { at } of spots) done.add(at)
    },
    isRead: (at) =>
      [...done].some((read) => read === at || read.startsWith(`${at}/`) || at.startsWith(`${read}/`)),
    unread: (posting) => {
      const touched = new Set<string>()
      for (const pointer of done)
        for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
          touched.add(pointer.slice(0, end))
      const unread: string[] = []
      const walk = (pointer: string, value: Json): void => {
        if (done.has(pointer)) return
        if (pointer !== '' && !touched.has(pointer)) {
          unread.push(pointer)
          return
        }
        if (typeof value !== 'object' || value === null) return
        for (const [key, inner] of Object.entries(value))
          if (key !== '@type') walk(child(pointer, key), inner)
      }
      walk('', posting)
      return unread
    },
  }
}
