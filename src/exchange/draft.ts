/** An opening while it is read from a posting: its parts, where each came from, what was read, and what is wrong. */
import { type Fault, pointerOf } from '../errors.ts'
import type { FaultMessage } from '../messages.ts'
import { createMarks, type Marks } from './spot.ts'
import { createTrail, type Trail } from './trail.ts'

type Part = { readonly at: string }
/** Names of fields of an opening and places in its lists; nothing that a sender chose. */
type Path = readonly (string | number)[]

export type Draft = {
  readonly marks: Marks
  /** From pointers into the opening to pointers into the posting. */
  readonly trail: Trail
  readonly faults: Fault[]
  readonly known: KnownConcepts
  /** Writes a value that was read at `from`; objects on the way are made. The first one stays, and a second is not read. */
  set(path: Path, value: unknown, from: Part): void
  has(path: Path): boolean
  /** Whether an element of a list has this value. */
  holds(list: string, key: string, value: unknown): boolean
  /** Begins an element of a list, whose parts stand below `from`. @returns its place */
  add(list: string, from: Part): Path
  /** Tells that a needed value is not where it would stand in the posting. */
  lack(path: Path, at: string, message: FaultMessage): void
  body(): unknown
}

type Tree = { [key: string]: unknown }

/** Concepts of ESCO that an opening may name here; all of them unless it is known which. */
export type KnownConcepts = {
  occupation(code: string): boolean
  skill(code: string): boolean
}

export const EVERY_CONCEPT: KnownConcepts = { occupation: () => true, skill: () => true }

export const createDraft = (known: KnownConcepts = EVERY_CONCEPT): Draft => {
  const body: Tree = { employer: {} }
  const written = new Set<string>()
  const faults: Fault[] = []
  const marks = createMarks()
  const trail = createTrail()
  trail.set('/employer', '/hiringOrganization')
  return {
    known,
    marks,
    trail,
    faults,
    set: (path, value, from) => {
      const pointer = pointerOf(path)
      if (written.has(pointer)) return
      written.add(pointer)
      marks.read(from)
      trail.set(pointer, from.at)
      let inside: Tree = body
      for (const key of path.slice(0, -1)) {
        inside[key] ??= {}
        inside = inside[key] as Tree
      }
      inside[path.at(-1)!] = value
    },
    has: (path) => written.has(pointerOf(path)),
    holds: (list, key, value) =>
      ((body[list] ?? []) as readonly Tree[]).some((element) => element[key] === value),
    add: (list, from) => {
      body[list] ??= []
      const elements = body[list] as unknown[]
      elements.push({})
      const path = [list, elements.length - 1]
      trail.set(pointerOf(path), from.at)
      return path
    },
    lack: (path, at, message) => {
      trail.set(pointerOf(path), at)
      faults.push({ pointer: at, code: 'required', message })
    },
    body: () => body,
  }
}
