/** Refusing what has faults; and the validator that Fastify calls. */
import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { faultsOf } from '../domain/issue-faults.ts'
import { AppError, type Fault } from '../errors.ts'
import { MAX_FAULTS } from './json-guard.ts'

/** Parts of a request beside the body: `?limit`, `:id`, `if-match:`. */
const NOTATION: Readonly<Record<string, (name: string) => string>> = {
  querystring: (name) => `?${name}`,
  params: (name) => `:${name}`,
  headers: (name) => `${name}:`,
}

const inPart = (part: string | undefined, fault: Fault): Fault => {
  const notation = NOTATION[part ?? 'body']
  return notation ? { ...fault, pointer: notation(fault.pointer.slice(1)) } : fault
}

/** @throws AppError invalid-body */
export const refuse = (faults: readonly Fault[]): never => {
  throw new AppError('invalid-body', detailOf(faults), faults.slice(0, MAX_FAULTS))
}

const detailOf = (faults: readonly Fault[]): string | undefined =>
  faults.length > MAX_FAULTS ? `The first ${MAX_FAULTS} of ${faults.length} faults are told` : undefined

/** Refuses where there are faults. @throws AppError invalid-body */
export const requireFaultless = (faults: readonly Fault[]): void => {
  if (faults.length > 0) refuse(faults)
}

/** @throws AppError invalid-body */
export const requireValid = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const read = schema.safeParse(data)
  return read.success ? read.data : refuse(faultsOf(read.error.issues))
}

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const read = schema.safeParse(data)
    if (read.success) return { value: read.data }
    const faults = faultsOf(read.error.issues).map((fault) => inPart(httpPart, fault))
    return { error: new AppError('invalid-body', detailOf(faults), faults.slice(0, MAX_FAULTS)) }
  }
