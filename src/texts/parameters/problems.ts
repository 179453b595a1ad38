/** Titles of problems; their details and faults have their parameters where they are thrown. */
import { PROBLEMS, type ProblemCode } from '../../errors.ts'
import { plainKeys } from './plain-keys.ts'

export const TITLES = plainKeys('title', Object.keys(PROBLEMS) as ProblemCode[])
