/** The validator that Fastify calls. */
import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { detailOfFaults, MAX_FAULTS } from '../../contract/require-valid.ts'
import { faultsOf, READING } from '../../domain/issue-faults.ts'
import { AppError, type Fault } from '../../errors.ts'

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

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const read = schema.safeParse(data, READING)
    if (read.success) return { value: read.data }
    const faults = faultsOf(read.error.issues).map((fault) => inPart(httpPart, fault))
    return { error: new AppError('invalid-body', detailOfFaults(faults), faults.slice(0, MAX_FAULTS)) }
  }

/** As `validatorCompiler`, for a route that looks at its body itself. @param bodyOf what the handler is given of it */
export const exceptBody =
  (bodyOf: (data: unknown) => unknown): FastifySchemaCompiler<unknown> =>
  ({ schema, ...given }) => {
    if (given.httpPart === 'body') return (data) => ({ value: bodyOf(data) })
    if (!(schema instanceof z.ZodType)) throw new Error(`a schema of ${given.url} is none of zod`)
    return validatorCompiler({ ...given, schema })
  }
