/** Refusing a body that has faults. */
import type { z } from 'zod'
import { faultsOf } from '../domain/issue-faults.ts'
import { AppError, type Fault } from '../errors.ts'

/** How many faults of a request are told. */
export const MAX_FAULTS = 100

export const detailOfFaults = (faults: readonly Fault[]): string | undefined =>
  faults.length > MAX_FAULTS ? `The first ${MAX_FAULTS} of ${faults.length} faults are told` : undefined

/** @throws AppError invalid-body */
export const refuse = (faults: readonly Fault[]): never => {
  throw new AppError('invalid-body', detailOfFaults(faults), faults.slice(0, MAX_FAULTS))
}

/** Refuses where there are faults. @throws AppError invalid-body */
export const requireFaultless = (faults: readonly Fault[]): void => {
  if (faults.length > 0) refuse(faults)
}

/** @throws AppError invalid-body */
export const requireValid = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const read = schema.safeParse(data)
  return read.success ? read.data : refuse(faultsOf(read.error.issues))
}
