/** Whether a thing belongs to areas. */
import { AppError, type Fault } from '../errors.ts'
import { told } from '../messages.ts'

/** Employment areas; `*` is all of them. */
export type Areas = readonly string[] | '*'

export const holds = (areas: Areas, area: string | null): boolean =>
  areas === '*' || (area !== null && areas.includes(area))

/** An opening that no area follows from is everybody's. */
export const holdsOpening = (areas: Areas, area: string | null): boolean =>
  area === null || holds(areas, area)

export const NOT_YOUR_AREA: Fault = {
  pointer: '',
  code: 'forbidden',
  message: told('fault.notYourArea'),
}

/** @throws AppError forbidden */
export const requireArea = (held: boolean): void => {
  if (!held) throw new AppError('forbidden', told('detail.notYourArea'))
}
