/** Refusing a body that has faults. */
import type { z } from 'zod'
import { faultsOf, READING } from '../domain/issue-faults.ts'
import { AppError, type Fault } from '../errors.ts'
import { type Detail, told } from '../messages.ts'

/** How many faults of a request are told. */
export const MAX_FAULTS = 100

export const detailOfFaults = (faults: readonly Fault[]): Detail | undefined =>
  faults.length > MAX_FAULTS
    ? told('detail.firstFaults', { told: MAX_FAULTS, count: faults.length })
    : undefined

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
  const read = schema.safeParse(data, READING)
  return read.success ? read.data : refuse(faultsOf(read.error.issues))
}
