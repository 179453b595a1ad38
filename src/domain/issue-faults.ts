/** What a schema found wrong, as faults with pointers: zod's own findings and ours, as messages of every language. */
import type { z } from 'zod'
import { type Fault, pointerOf } from '../errors.ts'
import { type FaultKey, type FaultMessage, type Given, isFaultKey, type Messages, told } from '../messages.ts'

type Issue = z.core.$ZodIssue

/** How a body is read whose faults are told: with the input in each issue, that what is missing can be named so. */
export const READING = { reportInput: true } as const

export type Said = { readonly error: FaultKey; readonly params: { readonly parameters: unknown } }

/** What a check of ours says: its error is the key of a message, its parameters stand beside it. */
export const says = <K extends FaultKey>(key: K, ...[parameters]: Given<Messages[K]>): Said => ({
  error: key,
  params: { parameters },
})

/** A check whose fault has a code of its own, instead of zod's for the check. */
export const coded = (code: string, { error, params }: Said) => ({ error, params: { ...params, code } })

/** One fault per issue; each unknown field at its own pointer. */
export const faultsOf = (issues: readonly Issue[]): Fault[] =>
  issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerOf([...issue.path, key]),
          code: issue.code,
          message: told('fault.unknownField'),
        }))
      : [{ pointer: pointerOf(issue.path), code: codeOf(issue), message: messageOf(issue) }],
  )

const paramOf = (issue: Issue, name: 'code' | 'parameters'): unknown =>
  issue.code === 'custom' ? issue.params?.[name] : undefined

/** Our own checks name their code in `params`. */
const codeOf = (issue: Issue): string => {
  const own = paramOf(issue, 'code')
  return typeof own === 'string' ? own : issue.code
}

const messageOf = (issue: Issue): FaultMessage => {
  const { message } = issue
  // `says` has held key and parameters to each other.
  if (isFaultKey(message))
    return { key: message, parameters: paramOf(issue, 'parameters') ?? {} } as FaultMessage
  if ('input' in issue && issue.input === undefined && issue.code !== 'custom') return told('fault.missing')
  return zodMessage(issue)
}

const TYPES: Readonly<Record<string, Extract<FaultMessage, { key: 'fault.type' }>['parameters']['type']>> = {
  string: 'text',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  object: 'object',
  record: 'object',
  array: 'list',
  tuple: 'list',
}

const UNITS: Readonly<Record<string, 'characters' | 'items' | 'number'>> = {
  string: 'characters',
  array: 'items',
  set: 'items',
  number: 'number',
  int: 'number',
}

const FORMATS: Readonly<Record<string, 'date' | 'url'>> = { date: 'date', url: 'url' }

/** A longer list is for the document of the API, not for a sentence. */
const MOST_NAMED = 20

const zodMessage = (issue: Issue): FaultMessage => {
  switch (issue.code) {
    case 'invalid_type':
      return told('fault.type', { type: TYPES[issue.expected] ?? 'other' })
    case 'invalid_value': {
      const values = issue.values.map(String)
      return values.length === 1
        ? told('fault.exactly', { value: values.join() })
        : values.length > MOST_NAMED
          ? told('fault.noneOf', { count: values.length })
          : told('fault.oneOf', { values: values.join(', ') })
    }
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum), issue)
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum), issue)
    case 'not_multiple_of':
      return told('fault.multiple', { of: issue.divisor })
    case 'invalid_format':
      return issue.format === 'regex' && issue.pattern !== undefined
        ? told('fault.pattern', { pattern: issue.pattern })
        : told('fault.format', { format: FORMATS[issue.format] ?? 'other' })
    case 'invalid_union':
      return told('fault.noForm')
    default:
      return told('fault.invalid')
  }
}

type Limit = { readonly inclusive?: boolean; readonly exact?: boolean }

const exactly = (origin: string, length: number): FaultMessage =>
  told('fault.length', { unit: UNITS[origin] === 'characters' ? 'characters' : 'items', length })

const tooMuch = (origin: string, limit: number, { inclusive, exact }: Limit): FaultMessage => {
  if (exact) return exactly(origin, limit)
  if (inclusive === false) return told('fault.below', { limit })
  return told('fault.atMost', { unit: UNITS[origin] ?? 'other', limit })
}

const tooLittle = (origin: string, limit: number, { inclusive, exact }: Limit): FaultMessage => {
  if (exact) return exactly(origin, limit)
  if (inclusive === false) return told('fault.above', { limit })
  return told('fault.atLeast', { unit: UNITS[origin] ?? 'other', limit })
}
