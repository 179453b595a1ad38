import type { Names } from '../domain/values.ts'
import { AREA_ROWS, MUNICIPALITY_ROWS } from './municipality-data.ts'

export type Municipality = {
  /** Statistics Finland's code, three digits. */
  readonly code: string
  readonly names: Names
  /** The employment area's code. */
  readonly area: string
  /** The centroid in ETRS-TM35FIN (EPSG:3067), whole metres. */
  readonly eastM: number
  readonly northM: number
  readonly population: number
  readonly urban: boolean
}

export type Area = {
  /** Two digits. */
  readonly code: string
  readonly names: Names
}

/** Sorted by code. A municipality's place here is its number in the packed layout. */
export const MUNICIPALITIES: readonly Municipality[] = MUNICIPALITY_ROWS.map(
  ([code, fi, sv, en, area, eastM, northM, population, urban]) => ({
    code,
    names: { fi, sv, en },
    area,
    eastM,
    northM,
    population,
    urban,
  }),
)

/** Employment areas, Åland among them, sorted by code. */
export const AREAS: readonly Area[] = AREA_ROWS.map(([code, fi, sv, en]) => ({ code, names: { fi, sv, en } }))

/**
 * Whole kilometres between the centroids as the crow flies, rounded half up; 0 to itself.
 * The squares are exact integers far below 2^53 and the square root is correctly rounded (IEEE 754), so the answer is
 * equal on every machine; a formula on latitudes would need sines, which differ between engines.
 */
export const distanceKm = (a: Municipality, b: Municipality): number => {
  const eastM = a.eastM - b.eastM
  const northM = a.northM - b.northM
  const metres = Math.floor(Math.sqrt(eastM * eastM + northM * northM))
  return Math.floor((metres + 500) / 1000)
}
