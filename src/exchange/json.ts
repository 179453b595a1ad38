/** JSON as a value, and how much of it one posting may be. */
import { type Fault, pointerOf } from '../errors.ts'
import { told } from '../messages.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const child = (pointer: string, key: string | number): string => pointer + pointerOf([key])

/** Objects and lists inside one another; our own postings have six. */
export const MAX_POSTING_DEPTH = 16
/** Objects, lists and scalars together; our own largest posting has some 5,000. */
export const MAX_VALUES = 10_000

/** The first reason why a value is too much to be read, if there is one; iterative, since the nesting is the sender's. */
export const tooMuch = (root: unknown): Fault | undefined => {
  const open: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [
    { value: root, pointer: '', depth: 0 },
  ]
  for (let seen = 0, node = open.pop(); node; node = open.pop()) {
    seen += 1
    if (seen + open.length > MAX_VALUES)
      return { pointer: '', code: 'too_big', message: told('fault.tooManyValues', { values: MAX_VALUES }) }
    const { value, pointer, depth } = node
    if (typeof value !== 'object' || value === null) continue
    if (depth >= MAX_POSTING_DEPTH)
      return { pointer, code: 'too_deep', message: told('fault.tooDeep', { levels: MAX_POSTING_DEPTH }) }
    for (const [key, inner] of Object.entries(value))
      open.push({ value: inner, pointer: child(pointer, key), depth: depth + 1 })
  }
  return undefined
}
