/** The occupations of the contract: ISCO-08 and its groups. */
import type { Names } from '../domain/values.ts'
import { ISCO_ROWS } from './isco-data.ts'

/** Every group by code (1 digit major, 2 sub-major, 3 minor, 4 unit), sorted by code. A code's parent is its prefix. */
export const ISCO_GROUPS: ReadonlyMap<string, Names> = new Map(
  ISCO_ROWS.map(([code, fi, sv, en]) => [code, { fi, sv, en }]),
)

/** ESCO names unit groups by this and their code. */
export const ESCO_ISCO = 'http://data.europa.eu/esco/isco/C'

/** The unit groups' codes, sorted. */
export const UNIT_GROUPS: readonly string[] = ISCO_ROWS.map(([code]) => code).filter(
  (code) => code.length === 4,
)
